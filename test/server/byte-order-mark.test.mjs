import assert from 'node:assert/strict';
import { startServer } from './client.mjs';
import { finished } from './finished.mjs';

const uri = 'file:///repo/postmortems/2025-11-03.md';
const publish = 'textDocument/publishDiagnostics';

/** The position of the first character of `needle`. */
function positionOf(text, needle) {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}

describe('a byte order mark', () => {
  let server;
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('does not displace findings, and edits of it are followed', async () => {
    server = await startServer();
    const text = finished
      .replace('**Severity:** Sev2', '**Severity:** [Sev1/Sev2/Sev3]')
      .replace('# Postmortem: ', '# Postmortem: [Incident Title] ');
    await server.open(uri, `\ufeff${text}`);
    const { diagnostics } = await server.next(publish, ({ version }) => version === 1);
    const start = (needle, shift) => ({
      ...positionOf(text, needle),
      character: positionOf(text, needle).character + shift,
    });
    assert.deepEqual(
      diagnostics.map(({ range }) => range.start),
      [start('[Incident Title]', 1), start('[Sev1/Sev2/Sev3]', 0)],
    );
    const at = start('[Incident Title]', 1);
    await server.change(uri, 2, {
      range: { start: at, end: { ...at, character: at.character + 17 } },
      text: '',
    });
    assert.deepEqual(
      (await server.next(publish, ({ version }) => version === 2)).diagnostics.map(
        ({ range }) => range.start,
      ),
      [start('[Sev1/Sev2/Sev3]', 0)],
    );
    await server.change(uri, 3, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      text: '',
    });
    await server.change(uri, 4, {
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } },
      text: '[Incident Title] ',
    });
    const after = await server.next(
      publish,
      ({ version, diagnostics: shown }) => version === 4 && shown.length === 2,
    );
    assert.deepEqual(after.diagnostics[0].range.start, { line: 0, character: 2 });
  });
});
