// The preview's page in Chromium, framed as the extension frames it, and the extension's side of the talk.
import fs from 'node:fs';
import path from 'node:path';
import { themes } from './themes.mjs';

const dist = path.resolve(import.meta.dirname, '../../dist');
const address = 'http://preview.test';
const csp = `default-src 'none'; style-src ${address}; script-src 'nonce-test'; img-src data:`;

/**
 * Opens the page. `width` and `height` are the panel's, in CSS pixels; `bodyClass` is added to the theme's;
 * the rest goes to Playwright's context.
 */
export async function openPreview(
  browser,
  { theme = 'dark', width = 420, height = 900, bodyClass = '', ...options } = {},
) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  await serve(page, {
    '/': ['text/html', html(`${themes[theme].body} ${bodyClass}`)],
    '/theme.css': ['text/css', themeSheet(themes[theme].colours)],
    '/preview.js': ['text/javascript', fs.readFileSync(path.join(dist, 'preview.js'))],
    '/preview.css': ['text/css', fs.readFileSync(path.join(dist, 'preview.css'))],
  });
  await page.addInitScript(stubVsCode);
  await page.goto(`${address}/`);
  const send = message => page.evaluate(deliver, message);
  return {
    page,
    /** Errors of the page: exceptions, and what its content security policy refused. */
    complaints,
    send,
    show: (view, uri = 'file:///incident.md') => send({ version: 1, type: 'show', uri, view }),
    reveal: line => send({ version: 1, type: 'reveal', line }),
    /** What the page has said since it was loaded. */
    posted: () => page.evaluate(() => globalThis.posted),
    close: () => context.close(),
  };
}

function serve(page, files) {
  return page.route(`${address}/**`, route => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType, body });
  });
}

function html(bodyClass) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${csp}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Timeline</title>
  <link rel="stylesheet" href="/theme.css">
  <link rel="stylesheet" href="/preview.css">
</head>
<body class="${bodyClass}">
  <main id="preview"></main>
  <script nonce="test" src="/preview.js"></script>
</body>
</html>`;
}

/** The theme's colours, and what VS Code puts before the styles of every webview. */
function themeSheet(colours) {
  const variables = Object.entries(colours).map(([name, value]) => `--vscode-${name}: ${value};`);
  return `:root { --vscode-font-family: system-ui, 'Noto Sans CJK KR', sans-serif; --vscode-font-size: 13px; ${variables.join(' ')} }
    body { margin: 0; padding: 0 20px; background: transparent; color: var(--vscode-editor-foreground);
      font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }`;
}

/** Runs in the page before its script: the state outlives a reload as it does in VS Code. */
function stubVsCode() {
  globalThis.posted = [];
  globalThis.acquireVsCodeApi = () => ({
    postMessage: message => globalThis.posted.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: state => sessionStorage.setItem('state', JSON.stringify(state)),
  });
}

/** Runs in the page: resolves when the message has been handled. Messages arrive in order, so a second one tells. */
function deliver(message) {
  return new Promise(resolve => {
    globalThis.postMessage(message);
    const told = `delivered ${Math.random()}`;
    globalThis.addEventListener('message', function listen({ data }) {
      if (data !== told) return;
      globalThis.removeEventListener('message', listen);
      resolve();
    });
    globalThis.postMessage(told);
  });
}
