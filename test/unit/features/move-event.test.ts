import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEventAt } from '../../../server/src/core/features/add-event.ts';
import { moveEvent, moveEventTo } from '../../../server/src/core/features/move-event.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { readAs } from '../../support/cursor.ts';

const minute = 60_000;
const head = '# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';
const table = (...rows: string[]) =>
  `${head}| Time | Event |\n|---|---|\n${rows.map(row => `| ${row} |\n`).join('')}`;

function moved(document: string, word: string, minutes: number): string | undefined {
  const edits = moveEvent(readAs(document), document.indexOf(word), minutes * minute);
  return edits && applyEdits(document, edits).slice(head.length);
}

describe('an event is moved to another time', () => {
  it('in its place where the order stays', () => {
    assert.equal(
      moved(table('10:00 | a', '10:10 | b'), 'b', -5),
      table('10:00 | a', '10:05 | b').slice(head.length),
    );
  });

  it('with its row where it does not', () => {
    const before = table('10:00 | a', '10:10 | b', '10:20 | c');
    assert.equal(moved(before, '| a', 15), table('10:10 | b', '10:15 | a', '10:20 | c').slice(head.length));
    assert.equal(moved(before, '| c', -21), table('09:59 | c', '10:00 | a', '10:10 | b').slice(head.length));
  });

  it('in its place where the rows were in no order before', () => {
    const before = table('10:10 | a', '10:00 | b', '10:20 | c');
    assert.equal(moved(before, '| c', -15), table('10:10 | a', '10:00 | b', '10:05 | c').slice(head.length));
  });

  it('to the time that somebody writes', () => {
    const document = table('10:00 | a', '10:10 | b');
    const written = (time: string) => {
      const edits = moveEventTo(readAs(document), document.indexOf('| b'), time);
      return edits && applyEdits(document, edits);
    };
    assert.equal(written(' 09:30 '), table('09:30 | b', '10:00 | a'));
    for (const time of ['', 'soon', '25:00', '10:20 and more', 'T+5m'])
      assert.equal(written(time), undefined, time);
  });

  for (const [before, after] of [
    ['~10:15', '~10:25'],
    ['10:15–10:20', '10:25–10:30'],
    ['10:15 UTC / 19:15 KST', '10:25 UTC / 19:25 KST'],
    ['2025-10-14T10:15:30Z', '2025-10-14T10:25:30Z'],
    ['**10:15**', '**10:25**'],
    ['10:55 PM', '11:05 PM'],
    ['오후 3:55', '오후 4:05'],
    ['12:55 PM', '1:05 PM'],
    ['9:55', '10:05'],
    ['9:05', '9:15'],
  ] as const)
    it(`as it was written: ${before}`, () => {
      assert.equal(moved(`${head}- ${before} Alert fired\n`, 'Alert', 10), `- ${after} Alert fired\n`);
    });

  for (const time of ['??:??', 'T+5m', '11:55 PM', '23:55', 'Alert'])
    it(`not when it is written as ${time}`, () =>
      assert.equal(moved(`${head}- 09:00 Start\n- ${time} fired\n`, 'fired', 10), undefined));

  it('such that it is read there afterwards', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 23 * 60 + 59 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.integer({ min: 0, max: 23 * 60 + 59 }),
        (times, which, to) => {
          const sorted = [...times].sort((a, b) => a - b);
          const text = (time: number) => new Date(time * minute).toISOString().slice(11, 16);
          const document = table(...sorted.map((time, i) => `${text(time)} | event ${i}.`));
          const index = which % sorted.length;
          const edits = moveEvent(
            readAs(document),
            document.indexOf(`event ${index}.`),
            (to - sorted[index]!) * minute,
          )!;
          const after = timelineOf(readAs(applyEdits(document, edits)))!.events;
          assert.equal(after.length, sorted.length);
          assert.equal(after.find(({ event }) => event.text === `event ${index}.`)?.event.time, text(to));
          const clocks = after.map(({ event }) => event.time);
          assert.deepEqual(clocks, [...clocks].sort());
        },
      ),
    );
  });
});

describe('an event is added at a time', () => {
  const added = (document: string, clock: string) => {
    const row = addEventAt(readAs(document), Date.parse(`2025-10-14T${clock}:00Z`));
    if (!row) return undefined;
    const after = applyEdits(document, row.edits);
    assert.equal(after.slice(row.select.start, row.select.end), '[Event]');
    return after.slice(head.length);
  };

  it('below the last one before it, else above the first', () => {
    const before = table('10:00 | a', '10:10 | b');
    assert.equal(
      added(before, '10:05'),
      table('10:00 | a', '10:05 | [Event]', '10:10 | b').slice(head.length),
    );
    assert.equal(
      added(before, '09:00'),
      table('09:00 | [Event]', '10:00 | a', '10:10 | b').slice(head.length),
    );
    assert.equal(added(`${head}- 10:00 a\n`, '10:05'), '- 10:00 a\n- 10:05 [Event]\n');
  });

  for (const [lines, at, expected] of [
    ['- 2025-10-14 10:00 a\n', '10:05', '- 2025-10-14 10:00 a\n- 2025-10-14 10:05 [Event]\n'],
    ['- 10:00 KST a\n', '10:05', '- 10:00 KST a\n- 10:05 [Event]\n'],
    ['- 9:50 AM a\n- 3:20 PM b\n', '14:05', '- 9:50 AM a\n- 2:05 PM [Event]\n- 3:20 PM b\n'],
    ['1. 10:00 a\n2. 10:10 b\n', '10:05', '1. 10:00 a\n2. 10:05 [Event]\n3. 10:10 b\n'],
  ] as const)
    it(`as the timeline writes times: ${JSON.stringify(lines)}`, () =>
      assert.equal(added(head + lines, at), expected));

  it('with its date in the column of dates', () => {
    const rows =
      '| Date | Time | Event |\n|---|---|---|\n| 2025-10-14 | 10:00 | a |\n| 2025-10-15 | 09:00 | b |\n';
    assert.match(added(head + rows, '10:05')!, /\| a \|\n\| (?:2025-10-14)? *\| 10:05 \| \[Event\] \|\n/);
  });

  it('nowhere where no time is known', () => assert.equal(added(head, '10:05'), undefined));
});
