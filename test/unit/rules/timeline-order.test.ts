import assert from 'node:assert/strict';
import fc from 'fast-check';
import rule from '../../../server/src/core/rules/timeline/order.ts';
import { formatTime, hour, minute } from '../../../server/src/core/time/clock.ts';
import { analyse, builtin, linesOf, withSafeFixes } from '../../support/analyse.ts';

const how = { assume: builtin(), rules: [rule] };

/** Rows of a timeline, most of them with a time, each with a text of its own. */
const rows = fc
  .array(fc.option(fc.tuple(fc.nat(23), fc.nat(59)), { freq: 5 }), { minLength: 2, maxLength: 12 })
  .map(times =>
    times.map((time, index) => {
      const written = time ? formatTime(time[0] * hour + time[1] * minute) : '';
      return `| ${written} | Event ${index} |`;
    }),
  );

function table(lines: readonly string[], lineEnding: string): string {
  return ['## Timeline', '', '| Time | Event |', '|------|-------|', ...lines, '', 'Text', ''].join(
    lineEnding,
  );
}

/** The rows that belong together: one with a time and those without below it. */
function groups(lines: readonly string[]): string[] {
  return lines.join('\n').split(/\n(?=\| \d)/);
}

describe('a sorted timeline', () => {
  it('is in order, has the rows that it had, and rows without a time stay below theirs', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (lines, lineEnding) => {
        const fixed = withSafeFixes(analyse(table(lines, lineEnding), how), how);
        assert.deepEqual(linesOf(analyse(fixed, how)), []);
        const sorted = fixed.split(lineEnding).slice(4, -3);
        assert.equal(fixed, table(sorted, lineEnding));
        assert.deepEqual(groups(sorted).sort(), groups(lines).sort());
      }),
    );
  });

  it('keeps rows of the same time as they were, and is left alone when it is sorted again', () => {
    // So few times that most rows share theirs with another one.
    const few = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 })
      .map(times => times.map((time, index) => `| 10:0${time} | Event ${index} |`));
    let ties = 0;
    fc.assert(
      fc.property(few, lines => {
        const fixed = withSafeFixes(analyse(table(lines, '\n'), how), how);
        const sorted = fixed.split('\n').slice(4, -3);
        const expected = [0, 1, 2, 3].flatMap(time =>
          lines.filter(line => line.startsWith(`| 10:0${time} `)),
        );
        if (sorted.join() !== lines.join())
          ties += lines.length - new Set(lines.map(line => line.slice(0, 7))).size;
        assert.deepEqual(sorted, expected);
        assert.equal(withSafeFixes(analyse(fixed, how), how), fixed);
      }),
    );
    assert.ok(ties > 100, `only ${ties} rows of the same time were sorted`);
  });
});

describe('the rows of a timeline are sorted', () => {
  const title = '# Incident: x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';
  const sorted = (body: string) => withSafeFixes(analyse(title + body, how), how).slice(title.length);

  const cases: Readonly<Record<string, readonly [body: string, expected: string]>> = {
    'with all that stands in an item': [
      '- 10:40 b\n\n  More of b.\n\n      code\n\n- 10:15 a\n',
      '- 10:15 a\n\n- 10:40 b\n\n  More of b.\n\n      code\n',
    ],
    'with the lists in their items': [
      '- 10:40 b\n  - why\n  - how\n- 10:15 a\n',
      '- 10:15 a\n- 10:40 b\n  - why\n  - how\n',
    ],
    'below their numbers': [
      '9. 10:40 b\n10. 10:50 c\n11. 10:15 a\n',
      '9. 10:15 a\n10. 10:40 b\n11. 10:50 c\n',
    ],
    'below their numbers, with all that stands in an item': [
      '1. 10:40 b\n\n   More of b.\n2. 10:15 a\n',
      '1. 10:15 a\n2. 10:40 b\n\n   More of b.\n',
    ],
    'where only the first has a date, and stays the first': [
      '| Time | Event |\n|---|---|\n| 2025-10-14 10:15 | a |\n| 10:40 | c |\n| 10:25 | b |\n',
      '| Time | Event |\n|---|---|\n| 2025-10-14 10:15 | a |\n| 10:25 | b |\n| 10:40 | c |\n',
    ],
    'over midnight': [
      '- 2025-10-14 23:40 a\n- 00:20 c\n- 00:10 b\n',
      '- 2025-10-14 23:40 a\n- 00:10 b\n- 00:20 c\n',
    ],
  };
  for (const [what, [body, expected]] of Object.entries(cases))
    it(what, () => {
      assert.equal(sorted(body), expected);
    });

  const left: Readonly<Record<string, string>> = {
    'one with a date would come behind another that has none': '- 2025-10-15 10:40 b\n- 10:15 a\n',
    'numbers are not as wide, and lines stand below one of them':
      '9. 10:40 b\n\n   More of b.\n10. 10:15 a\n',
    'items hold other events': '- 10:40 b\n  - 10:45 c\n- 10:15 a\n',
    'a block belongs to its item only where it stands': '- 10:40 b\n\n  > More\nof b.\n- 10:15 a\n',
  };
  for (const [what, body] of Object.entries(left))
    it(`not where ${what}`, () => {
      const { findings } = analyse(title + body, how);
      assert.equal(findings.length, 1);
      assert.equal(sorted(body), body);
    });
});
