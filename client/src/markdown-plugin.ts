/** Shows a picture above a heading in VS Code's own Markdown preview. What is used of markdown-it is declared here. */

export interface MarkdownIt {
  readonly renderer: { readonly rules: { heading_open?: Rule | undefined } };
}

type Rule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: { readonly currentDocument?: unknown } | undefined,
  renderer: { renderToken(tokens: readonly Token[], index: number, options: unknown): string },
) => string;

interface Token {
  readonly map: readonly [number, number] | null;
}

export interface PlacedPicture {
  readonly svg: string;
  /** The line of the heading below it, from 0. */
  readonly line: number;
}

/** Colours of the theme for what the picture leaves open. */
const colours = {
  paper: 'var(--vscode-editor-background)',
  ink: 'var(--vscode-foreground)',
  quiet: 'var(--vscode-descriptionForeground)',
  rule: mixed('foreground', 45),
  grid: mixed('foreground', 12),
  edge: mixed('foreground', 30),
  event: 'color-mix(in srgb, var(--vscode-charts-blue) 70%, var(--vscode-foreground))',
  'on-event': 'var(--vscode-editor-background)',
  key: 'var(--vscode-foreground)',
  'on-key': 'var(--vscode-editor-background)',
  range: mixed('charts-blue', 25),
  undetected: mixed('charts-red', 30),
  detecting: mixed('charts-orange', 30),
  mitigating: mixed('charts-yellow', 30),
  recovering: mixed('charts-green', 30),
  impact: mixed('charts-purple', 30),
};

function mixed(colour: string, percent: number): string {
  return `color-mix(in srgb, var(--vscode-${colour}) ${percent}%, var(--vscode-editor-background))`;
}

const style = `.postmortem-timeline{${Object.entries(colours)
  .map(([name, colour]) => `--pm-${name}:${colour}`)
  .join(';')}}.postmortem-timeline svg{max-width:100%;height:auto}`;

/**
 * Extends markdown-it, once a session.
 *
 * @param pictureOf what belongs to a document, asked each time that it is rendered; undefined when nothing does.
 */
export function withPictures(
  markdown: MarkdownIt,
  pictureOf: (document: unknown) => PlacedPicture | undefined,
): MarkdownIt {
  const { rules } = markdown.renderer;
  const plain = rules.heading_open;
  // VS Code keeps the tokens of a document that has not changed, but it renders them each time.
  rules.heading_open = (tokens, index, options, env, renderer) => {
    const heading = plain
      ? plain(tokens, index, options, env, renderer)
      : renderer.renderToken(tokens, index, options);
    const document = env?.currentDocument;
    const line = tokens[index]?.map?.[0];
    const picture = document === undefined || line === undefined ? undefined : pictureOf(document);
    return picture?.line === line && picture ? blockOf(picture) + heading : heading;
  };
  return markdown;
}

function blockOf({ svg }: PlacedPicture): string {
  return `<div class="postmortem-timeline"><style>${style}</style>${svg}</div>\n`;
}
