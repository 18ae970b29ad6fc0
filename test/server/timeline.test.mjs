import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from './client.mjs';

const textDocument = { uri: 'file:///repo/postmortems/2025-10-14.md' };
const head =
  '---\ntemplate: blameless\n---\n\n# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';
const table = (...rows) => `${head}| Time | Event |\n|---|---|\n${rows.map(row => `| ${row} |\n`).join('')}`;
const text = table('10:00 | Outage begins', '10:10 | Alert fired');

describe('the timeline in an editor', () => {
  let server;
  beforeEach(async () => {
    server = await startServer();
    await server.open(textDocument.uri, text);
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  const ask = (method, params = {}) => server.request(`postmortem/${method}`, { textDocument, ...params });
  const applied = edits =>
    TextDocument.applyEdits(TextDocument.create('file:///a', 'markdown', 1, text), edits);

  it('is told in the zone that is asked for, with milestones and metrics', async () => {
    const { zone, events, metrics } = await ask('timeline', { zone: 'Asia/Seoul' });
    assert.equal(zone, 'Asia/Seoul');
    assert.deepEqual(
      events.map(({ time, milestones }) => [time, milestones]),
      [
        ['19:00', ['start']],
        ['19:10', ['detected']],
      ],
    );
    assert.equal(metrics.find(({ id }) => id === 'timeToDetect').minutes, 10);
  });

  it('is drawn', async () => {
    const picture = await ask('timelinePicture', { zone: 'Asia/Seoul' });
    assert.match(picture.text, /^<svg [^]*Time to detect/);
    assert.deepEqual([picture.zone, picture.section.start.line, picture.below.line], ['Asia/Seoul', 8, 13]);
    assert.doesNotMatch((await ask('timelinePicture', { format: 'overview' })).text, />Alert fired</);
    assert.match((await ask('timelinePicture', { format: 'mermaid', zone: 9 })).text, /^gantt\n/);
  });

  it('is edited: an event moves, by a length or to a time, and one is added at a time', async () => {
    const position = { line: 12, character: 2 };
    const after = table('10:10 | Alert fired', '10:20 | Outage begins');
    assert.equal(applied((await ask('moveEvent', { position, by: 20 * 60_000 })).edits), after);
    assert.equal(applied((await ask('editEvent', { position, time: '10:20' })).edits), after);
    for (const params of [{ by: 'far' }, { by: 24 * 60 * 60_000 }, {}])
      assert.equal(await ask('moveEvent', { position, ...params }), null, JSON.stringify(params));
    const at = Date.UTC(2025, 9, 14, 10, 5);
    const { edits, selection } = await ask('insertRow', { kind: 'event', at });
    assert.equal(applied(edits), table('10:00 | Outage begins', '10:05 | [Event]', '10:10 | Alert fired'));
    assert.deepEqual(selection.start, { line: 13, character: 10 });
  });

  it('is edited: an event gets other words and another time', async () => {
    const position = { line: 12, character: 2 };
    const edit = async change => applied((await ask('editEvent', { position, ...change })).edits);
    assert.equal(await edit({ text: 'a | b' }), table('10:00 | a \\| b', '10:10 | Alert fired'));
    const moved = table('10:10 | Alert fired', '10:20 | a');
    assert.equal(await edit({ text: 'a', time: '19:20', shownTime: '19:00' }), moved);
    for (const change of [{ text: ' ' }, { time: 'soon' }])
      assert.equal(await ask('editEvent', { position, ...change }), null, JSON.stringify(change));
  });
});
