/** What the page of the timeline preview is made of. Everything it shows arrives later, by messages. */
export interface PreviewPage {
  /** The source that VS Code serves the extension's files from. */
  readonly cspSource: string;
  /** A value that nobody can guess; only the script that carries it is run. */
  readonly nonce: string;
  readonly script: string;
  readonly styleSheet: string;
  readonly title: string;
  /** The page's language, as in `lang`. */
  readonly language: string;
}

/** The HTML of the preview, which loads nothing but its own script and style sheet. */
export function previewHtml({ cspSource, nonce, script, styleSheet, title, language }: PreviewPage): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    // A picture becomes a PNG by way of an image.
    `img-src data:`,
    `font-src 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${escapeHtml(styleSheet)}" />
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <main id="preview"></main>
    <script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
