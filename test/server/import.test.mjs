import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from './client.mjs';

const uri = 'file:///repo/postmortems/2025-10-14-checkout.md';
const text =
  '---\ntemplate: blameless\n---\n\n# Postmortem: Checkout\n\n**Date:** 2025-10-14\n\n## Timeline (KST)\n\n| Time | Event |\n|---|---|\n| 19:20 | Alert |\n';
const copied =
  '2025-10-14T10:15:02Z ERROR 메모리\n2025-10-14T10:20:00Z alert\n2025-10-14T10:25:00Z restarted\n';

describe('events of other programs', () => {
  let server;
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  it('are offered on the clocks of the timeline, and those that are chosen put into it', async () => {
    server = await startServer();
    await server.open(uri, text);
    const params = { textDocument: { uri }, text: copied, now: Date.UTC(2025, 9, 15) };
    const offer = await server.request('postmortem/offerEvents', params);
    const date = '2025-10-14';
    assert.deepEqual(offer, {
      source: 'log lines',
      events: [
        { time: '19:15', date, text: 'ERROR 메모리', isKnown: false, isAmbiguous: false },
        { time: '19:20', date, text: 'alert', isKnown: true, isAmbiguous: false },
        { time: '19:25', date, text: 'restarted', isKnown: false, isAmbiguous: false },
      ],
    });
    const { edits } = await server.request('postmortem/insertEvents', { ...params, chosen: [0, 2] });
    assert.equal(
      TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits),
      text.replace(
        '| 19:20 | Alert |\n',
        '| 19:15 | ERROR 메모리 |\n| 19:20 | Alert |\n| 19:25 | restarted |\n',
      ),
    );
    assert.equal(await server.request('postmortem/offerEvents', { ...params, text: 'Hello.' }), null);
  });

  it('are refused with the reason by a timeline that takes no rows', async () => {
    server = await startServer();
    await server.open(uri, text.replace(/\| Time[^]*/, '10:10 Start\n\n10:20 End\n'));
    const params = { textDocument: { uri }, text: copied, now: Date.UTC(2025, 9, 15), chosen: [0] };
    assert.deepEqual(await server.request('postmortem/insertEvents', params), {
      edits: [],
      problem: 'the timeline is told in paragraphs; only a table or a list takes events',
    });
  });
});
