import assert from 'node:assert/strict';
import { layout } from '../../../client/webview/layout.ts';
import { clockText, dayText, durationText, offsetText } from '../../../client/webview/time.ts';
import { countText, markWords, totalText } from '../../../client/webview/words.ts';
import { clock, day, eventAt, eventOf, hour, minute, viewOf } from './views.ts';

/** Texts hold no-break spaces between a number and its unit. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('durations in words', () => {
  const cases: [number, string][] = [
    [0, '0 min'],
    [400, '400 ms'],
    [30_000, '30 s'],
    [90_000, '1 min 30 s'],
    [5 * minute, '5 min'],
    [80 * minute, '1 h 20 min'],
    [2 * hour + 59_000, '2 h'],
    [26 * hour + 30 * minute, '1 d 2 h'],
    [40 * day, '40 d'],
  ];
  for (const [ms, text] of cases) it(text, () => assert.equal(plain(durationText(ms)), text));

  it('has a sign for an offset', () => {
    assert.equal(plain(offsetText(12 * minute)), '+12 min');
    assert.equal(plain(offsetText(-12 * minute)), '−12 min');
  });
});

describe('clock and day', () => {
  it('shows seconds only where there are some', () => {
    assert.equal(clockText(clock('10:15')), '10:15');
    assert.equal(clockText(day + clock('00:05') + 7000), '00:05:07');
    assert.equal(clockText(Date.UTC(1969, 11, 31, 23, 59)), '23:59');
  });

  it('names a date, or the number of an undated day', () => {
    assert.match(dayText(Date.UTC(2025, 9, 14) / day, true), /^Tuesday,? 14 October 2025$/u);
    assert.equal(dayText(1, false), 'Day 2');
  });
});

describe('the words of a mark', () => {
  const wordsOf = (...events: Parameters<typeof viewOf>[0]) =>
    layout(viewOf(events)).marks.map(mark => markWords(mark, false));

  const times: [title: string, event: ReturnType<typeof eventAt>, time: string, written: string][] = [
    ['as written', eventAt(clock('02:27'), { time: '오전 2:27' }), '오전 2:27', ''],
    ['as written with its zone', eventAt(clock('10:15'), { time: '10:15 KST' }), '10:15 KST', ''],
    [
      'the clock for a long date-time',
      eventAt(clock('10:15'), { time: '2025-10-14T10:15Z' }),
      '10:15',
      '2025-10-14T10:15Z',
    ],
    [
      'the clock for a long range',
      eventAt(clock('10:15'), { until: clock('10:20'), time: '10:15 UTC until 10:20 UTC' }),
      '10:15–10:20',
      '10:15 UTC until 10:20 UTC',
    ],
    ['its own tilde', eventOf('~10:15'), '~10:15', ''],
    [
      'a tilde for another word',
      eventAt(clock('10:15'), { time: '약 10:15', approximate: true }),
      '~10:15',
      '약 10:15',
    ],
    ['what cannot be read, as written', eventAt(undefined, { time: 'lunch' }), 'lunch', ''],
    ['nothing written', eventAt(undefined, { time: '' }), 'no time', ''],
  ];
  for (const [title, event, time, written] of times) {
    it(`shows the time: ${title}`, () => {
      const words = wordsOf(event)[0]!;
      assert.deepEqual([words.time, words.written], [time, written]);
    });
  }

  it('says elapsed times: none for the first event, then since it and since the one before', () => {
    const words = wordsOf('10:10', '10:15', '10:22');
    assert.deepEqual(
      words.map(word => plain(word.elapsed)),
      ['', '+5 min', '+12 min'],
    );
    assert.deepEqual(
      words.map(word => plain(word.step)),
      ['5 min', '7 min', ''],
    );
    assert.equal(plain(words[2]!.sincePrevious), '7 min after the entry before');
  });

  it('says how long nothing was entered, instead of the length of the step', () => {
    const words = wordsOf('10:00', '10:05', '10:10', '11:30');
    assert.equal(plain(words[2]!.break), '1 h 20 min without an entry');
    assert.equal(words[2]!.step, '');
    assert.equal(words[0]!.break, '');
  });

  it('says what is odd about a time', () => {
    const words = wordsOf('10:20', '??', '10:12');
    assert.deepEqual(
      words.map(word => plain(word.note)),
      ['', 'The time cannot be read.', 'Goes back by 8 min.'],
    );
  });

  it('names the day that begins below', () => {
    assert.deepEqual(
      wordsOf('23:50', '1d 00:05').map(word => word.day),
      ['Day 2', ''],
    );
  });

  it('says how many entries are filtered out', () => {
    const { marks } = layout(viewOf(['10:00', '10:05', '10:10']), ({ time }) => time !== '10:05');
    assert.equal(markWords(marks[0]!, false).break, '1 entry is filtered out');
  });

  it('has no action where there is none', () => {
    const words = wordsOf(eventOf('10:00', { action: 'Paged' }), '10:05');
    assert.deepEqual(
      words.map(word => word.action),
      ['Paged', ''],
    );
  });
});

describe('the words above the list', () => {
  it('counts events', () => {
    assert.equal(countText(1, 1), '1 event');
    assert.equal(countText(2000, 2000), '2,000 events');
    assert.equal(countText(12, 2000), '12 of 2,000 events');
  });

  it('says how long it took, if it took time', () => {
    assert.equal(plain(totalText(layout(viewOf(['10:10', '11:15'])))), '1 h 5 min from first to last');
    assert.equal(totalText(layout(viewOf(['10:10', '10:10']))), '');
  });
});
