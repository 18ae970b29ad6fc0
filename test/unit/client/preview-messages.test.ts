import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage } from '../../../client/src/preview-messages.ts';
import { previewVersion as version } from '../../../server/src/protocol.ts';

describe('Messages from the preview', () => {
  it('are read when they are of this version', () => {
    for (const message of [
      { version, type: 'ready' },
      { version, type: 'addEvent' },
      { version, type: 'open', line: 0 },
      { version, type: 'open', line: 41 },
      { version, type: 'command', command: 'copySvg' },
      { version, type: 'addEvent', at: 5 },
      { version, type: 'moveEvent', position: { line: 3, character: 2 }, by: -60_000 },
      { version, type: 'editing' },
      { version, type: 'editEvent', position: { line: 3, character: 2 }, text: 'a' },
      { version, type: 'editEvent', position: { line: 3, character: 2 }, time: '10:15', shownTime: '10:10' },
      { version, type: 'addAction' },
      { version, type: 'addAction', words: 'a' },
      { version, type: 'dropped', name: 'a.log', text: '' },
      { version, type: 'dropped', text: 'a' },
      { version, type: 'dropped', name: 'a.png', problem: 'noText' },
      { version, type: 'png' },
      { version, type: 'png', data: 'iVBORw0KGgo=' },
    ]) {
      assert.deepEqual(readMessage(message), message);
    }
  });

  it('are read without what does not belong to them', () => {
    assert.deepEqual(readMessage({ version, type: 'ready', line: 3, command: 'x' }), {
      version,
      type: 'ready',
    });
  });

  const rejected: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    { type: 'ready' },
    { version: version + 1, type: 'ready' },
    { version, type: 'toString' },
    { version, type: 'open' },
    { version, type: 'open', line: -1 },
    { version, type: 'open', line: 1.5 },
    { version, type: 'open', line: '3' },
    { version, type: 'command', command: 'workbench.action.quit' },
    { version, type: 'png', data: 3 },
    { version, type: 'addEvent', at: 'now' },
    { version, type: 'moveEvent', position: { line: 3 }, by: 1 },
    { version, type: 'editEvent', position: { line: 3 }, text: 'a' },
    { version, type: 'editEvent', position: { line: 3, character: 2 }, text: 4 },
    { version, type: 'addAction', words: {} },
    { version, type: 'dropped', name: 'a' },
    { version, type: 'dropped', name: 4, text: 'a' },
    { version, type: 'dropped', name: 'a', problem: 'other' },
    { version, type: 'dropped', name: 'a', text: 'a', problem: 'noText' },
    { version, type: 'open', line: Number.POSITIVE_INFINITY },
  ];
  for (const message of rejected) {
    it(`drops ${JSON.stringify(message)}`, () => assert.equal(readMessage(message), undefined));
  }

  it('never throw and never let anything else through', () => {
    fc.assert(
      fc.property(fc.anything(), message => {
        const read = readMessage(message);
        assert.ok(
          read === undefined ||
            [
              'ready',
              'open',
              'addEvent',
              'command',
              'png',
              'moveEvent',
              'editing',
              'editEvent',
              'addAction',
              'dropped',
            ].includes(read.type),
        );
      }),
    );
  });
});
