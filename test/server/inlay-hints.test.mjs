import assert from 'node:assert/strict';
import { startServer } from './client.mjs';
import { finished } from './finished.mjs';

describe('inlay hints over stdio', () => {
  it('tell the milestones of the timeline in the visible part', async () => {
    const server = await startServer();
    const uri = 'file:///repo/postmortems/2025-10-14.md';
    await server.open(uri, finished);
    const hintsIn = (first, last) =>
      server.request('textDocument/inlayHint', {
        textDocument: { uri },
        range: { start: { line: first, character: 0 }, end: { line: last, character: 0 } },
      });
    const [first, second] = await hintsIn(0, 1000);
    assert.deepEqual([first.label, second.label], ['start', 'detected +5 min']);
    assert.equal(second.position.line, first.position.line + 1);
    assert.deepEqual(await hintsIn(0, 2), []);
    assert.equal(await server.stop(), 0);
  });
});
