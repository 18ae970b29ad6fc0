import assert from 'node:assert/strict';
import { noFilter, passes } from '../../../client/webview/filter.ts';
import { eventOf } from './views.ts';

describe('the filter of the preview', () => {
  const event = eventOf('10:15', { text: 'Health check 실패', action: 'Alert triggered' });
  const cases: [query: string, passes: boolean][] = [
    ['', true],
    ['  ', true],
    ['health', true],
    ['실패', true],
    ['TRIGGERED', true],
    ['10:15', true],
    ['alert  health', true],
    ['health restored', false],
    ['restored', false],
  ];
  for (const [query, expected] of cases) {
    it(`${expected ? 'shows' : 'hides'} an event for "${query}"`, () =>
      assert.equal(passes(event, { ...noFilter, words: query }), expected));
  }

  it('looks for nothing in an action that is not there', () => {
    assert.equal(passes(eventOf('10:15'), { ...noFilter, words: 'undefined' }), false);
  });

  it('passes milestones only, and of them those with the words', () => {
    const milestone = eventOf('10:15', { text: 'Paged', milestones: ['detected'] });
    const only = { words: '', milestonesOnly: true };
    assert.equal(passes(milestone, only), true);
    assert.equal(passes(eventOf('10:15', { milestones: [] }), only), false);
    assert.equal(passes(eventOf('10:15'), only), false);
    assert.equal(passes(milestone, { ...only, words: 'restored' }), false);
  });
});
