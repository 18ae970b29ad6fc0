import assert from 'node:assert/strict';
import { readState } from '../../../client/webview/state.ts';

describe('the kept state of the preview', () => {
  it('is read as it was kept', () => {
    const state = {
      uri: 'file:///a.md',
      selected: 3,
      scroll: { event: 2, offset: -12.5 },
      filter: 'paged',
      milestonesOnly: true,
      axis: { zoom: 2, at: 5 },
    };
    assert.deepEqual(readState(state), state);
  });

  const others: Record<string, [kept: unknown, read: unknown]> = {
    'nothing kept': [undefined, undefined],
    'something else': ['file:///a.md', undefined],
    'no document': [{ filter: 'paged' }, undefined],
    'a document alone': [{ uri: 'a' }, { uri: 'a', filter: '' }],
    'values of the wrong kind': [
      {
        uri: 'a',
        selected: '3',
        scroll: { event: 1 },
        filter: null,
        milestonesOnly: 'yes',
        axis: { zoom: 2 },
      },
      { uri: 'a', filter: '' },
    ],
  };
  for (const [title, [kept, read]] of Object.entries(others)) {
    it(`may be ${title}`, () => assert.deepEqual(readState(kept), read));
  }
});
