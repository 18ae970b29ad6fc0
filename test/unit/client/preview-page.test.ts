import assert from 'node:assert/strict';
import { previewHtml } from '../../../client/src/preview-page.ts';

const page = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: '0f3c2d1e',
  script: 'https://file.vscode-cdn.net/dist/preview.js',
  styleSheet: 'https://file.vscode-cdn.net/dist/preview.css',
  title: 'Timeline',
  language: 'en',
};

describe('The page of the preview', () => {
  it('allows its own script and style sheet, pictures within it, and nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(previewHtml(page)) ?? [];
    assert.deepEqual(policy?.split('; '), [
      `default-src 'none'`,
      `script-src 'nonce-0f3c2d1e'`,
      'style-src https://*.vscode-cdn.net',
      'img-src data:',
      `font-src 'none'`,
    ]);
  });

  it('has one script, which carries the nonce, one style sheet, and nothing inline', () => {
    const html = previewHtml(page);
    assert.deepEqual(html.match(/<script[^>]*>/g), [
      '<script nonce="0f3c2d1e" src="https://file.vscode-cdn.net/dist/preview.js">',
    ]);
    assert.match(html, /<script[^>]*><\/script>/);
    assert.match(
      html,
      /<link rel="stylesheet" href="https:\/\/file\.vscode-cdn\.net\/dist\/preview\.css" \/>/,
    );
    assert.doesNotMatch(html, /<style| style=| on\w+=/);
  });

  it('has the element that the script draws in', () => {
    assert.match(previewHtml(page), /<main id="preview"><\/main>/);
  });

  it('lets no text break out of its place', () => {
    const html = previewHtml({
      ...page,
      title: '</title><script>alert(1)</script>',
      language: '" onload="x',
    });
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<html lang="&#34; onload=&#34;x">/);
  });
});
