import assert from 'node:assert/strict';
import { outgoing, readMessage } from '../../../client/webview/messages.ts';
import { previewVersion } from '../../../server/src/protocol.ts';
import { eventOf, viewOf } from './views.ts';

const view = viewOf([eventOf('10:00–10:05', { action: 'Paged' }), '??'], { zone: 'UTC' });
const show = { version: previewVersion, type: 'show', uri: 'file:///a.md', view };
const withEvent = (change: object) => ({
  ...show,
  view: { ...view, events: [{ ...view.events[0], ...change }] },
});

describe('messages to the preview', () => {
  const good: Record<string, object> = {
    'a timeline': show,
    'no timeline': { ...show, view: null },
    'a timeline with the place of its section': {
      ...show,
      view: { ...view, section: view.events[0]!.range },
    },
    'a line': { version: previewVersion, type: 'reveal', line: 0 },
    'whether an event was edited': { version: previewVersion, type: 'edited', done: false },
    'an event as it is written': withEvent({ source: '**a**' }),
  };
  for (const [title, message] of Object.entries(good)) {
    it(`reads ${title}`, () => assert.equal(readMessage(message), message));
  }

  const bad: Record<string, unknown> = {
    'no object': 'show',
    nothing: undefined,
    null: null,
    'no version': { ...show, version: undefined },
    'another version': { ...show, version: previewVersion + 1 },
    'another type': { ...show, type: 'close' },
    'no uri': { ...show, uri: undefined },
    'no view': { ...show, view: undefined },
    'no title': { ...show, view: { ...view, title: undefined } },
    'a zone that is no text': { ...show, view: { ...view, zone: 9 } },
    'no word on dates': { ...show, view: { ...view, dated: undefined } },
    'events that are no list': { ...show, view: { ...view, events: { length: 1 } } },
    'a hole among the events': { ...show, view: { ...view, events: [null] } },
    'a section that is no range': { ...show, view: { ...view, section: 4 } },
    'a time that is no number': withEvent({ at: '10:00' }),
    'a time that is not finite': withEvent({ at: Number.NaN }),
    'a time beyond all dates': withEvent({ at: 1e300 }),
    'an end that is not finite': withEvent({ until: Infinity }),
    'a text that is none': withEvent({ text: {} }),
    'an action that is no text': withEvent({ action: null }),
    'a source that is no text': withEvent({ source: 3 }),
    'an edit that is neither done nor not': { version: previewVersion, type: 'edited' },
    'no range': withEvent({ range: undefined }),
    'half a line': { version: previewVersion, type: 'reveal', line: 1.5 },
    'a line before the first': { version: previewVersion, type: 'reveal', line: -1 },
  };
  for (const [title, message] of Object.entries(bad)) {
    it(`drops ${title}`, () => assert.equal(readMessage(message), undefined));
  }
});

describe('messages from the preview', () => {
  it('bear the version', () => {
    assert.deepEqual(outgoing({ type: 'open', line: 3 }), { version: previewVersion, type: 'open', line: 3 });
  });
});
