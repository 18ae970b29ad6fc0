import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timelineConversions } from '../../../server/src/core/features/convert-timeline.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import zoneRule from '../../../server/src/core/rules/time/zone.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { hour, minute } from '../../../server/src/core/time/clock.ts';
import { localTimeOf } from '../../../server/src/core/time/zone-offset.ts';
import { analyse, builtin } from '../../support/analyse.ts';
import { readAs } from '../../support/cursor.ts';

const title = '# Incident: x\n\n**Date:** 2025-10-14\n**Status:** Review\n\n';
const list = (heading: string, items: readonly string[]) =>
  `${title}## ${heading}\n\n${items.map(item => `- ${item}\n`).join('')}`;

/** The text after the whole timeline is converted to UTC. */
function converted(text: string): string | undefined {
  const at = text.indexOf('## ') + 3;
  const [made] = timelineConversions(readAs(text), span(at, at));
  if (made) assert.equal(translate(made.title), 'Convert the timeline to UTC');
  return made && applyEdits(text, made.edits);
}

function instants(text: string): (number | undefined)[] {
  return timelineOf(readAs(text))!.events.map(({ instant }) => instant);
}

/** Times at which clocks of some place are changed. */
const changes = ['2025-03-09T07:00Z', '2025-03-30T01:00Z', '2025-10-26T01:00Z', '2025-11-02T06:00Z'].map(
  text => Date.parse(text),
);

describe('a timeline is converted to UTC', () => {
  it('with its heading', () => {
    assert.equal(
      converted(list('Timeline (KST)', ['14:56 a', '~15:10–15:20 b', '06:30 UTC c', '(15:40:10) d'])),
      list('Timeline (UTC)', ['05:56 a', '~06:10–06:20 b', '06:30 UTC c', '(06:40:10) d']),
    );
  });

  it('with the zones beside its times, and a date where a day ends elsewhere', () => {
    assert.equal(
      converted(list('Timeline', ['**08:56 KST** a', '09:10 KST b'])),
      list('Timeline', ['**2025-10-13 23:56 UTC** a', '00:10 UTC b']),
    );
  });

  it('with dates in their notation', () => {
    assert.equal(
      converted(
        list('Timeline', [
          '2025-10-15 08:56 KST a',
          'Oct 15, 2025 09:10 KST b',
          '2025-10-15T10:00:00+09:00 c',
        ]),
      ),
      list('Timeline', ['2025-10-14 23:56 UTC a', 'Oct 15, 2025 00:10 UTC b', '2025-10-15T01:00:00Z c']),
    );
  });

  it('with a sentence, and with the columns of a table', () => {
    const sentence = (zone: string, time: string) =>
      `${title}## Timeline\n\nAll times are in ${zone}.\n\n- ${time} a\n`;
    assert.equal(converted(sentence('KST', '14:56')), sentence('UTC', '05:56'));
    const table = (zone: string, date: string, time: string) =>
      `${title}## Timeline\n\n| Date | Time (${zone}) | Event |\n|---|---|---|\n| ${date} | ${time} | a |\n`;
    assert.equal(converted(table('KST', '14.10.2025', '08:56')), table('UTC', '13.10.2025', '23:56'));
  });

  it('not where it is in UTC, or where a zone is not known', () => {
    for (const [heading, item] of [
      ['Timeline (UTC)', '10:15 a'],
      ['Timeline (IST)', '10:15 a'],
      ['Timeline', '10:15 a'],
    ] as const)
      assert.equal(converted(list(heading, [item])), undefined);
  });

  const drawn = fc
    .tuple(
      fc.constantFrom(...changes),
      fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 8 }),
    )
    .map(([change, steps]) => {
      let at = change - 6 * hour;
      return steps.map(step => (at += step * minute));
    });
  const zones = ['America/New_York', 'Europe/Oslo', 'Asia/Seoul', 'KST', 'UTC+05:30'];
  const writers: readonly ((local: number, zone: string, index: number) => string)[] = [
    local => new Date(local).toISOString().slice(0, 16).replace('T', ' '),
    (local, _, index) =>
      new Date(local)
        .toISOString()
        .slice(index === 0 ? 0 : 11, 16)
        .replace('T', ' '),
    (local, zone) => `${new Date(local).toISOString().slice(0, 16).replace('T', ' ')} ${zone}`,
    (local, zone, index) =>
      `~${new Date(local)
        .toISOString()
        .slice(index === 0 ? 0 : 11, 16)
        .replace('T', ' ')} ${zone}`,
  ];

  it('such that each event keeps its instant, over days when clocks change', () => {
    let made = 0;
    fc.assert(
      fc.property(drawn, fc.constantFrom(...zones), fc.constantFrom(...writers), (ats, zone, write) => {
        const items = ats.map((at, index) => `${write(localTimeOf(zone, at)!, zone, index)} Event ${index}`);
        const text = list(`Timeline (${zone})`, items);
        const after = converted(text);
        assert.ok(after !== undefined, text);
        assert.deepEqual(instants(after), instants(text));
        assert.ok(!after.includes(zone), after);
        made += 1;
      }),
      { numRuns: 60 },
    );
    assert.equal(made, 60);
  });

  it('event by event, with the fix of each that is in another zone', () => {
    let fixed = 0;
    fc.assert(
      fc.property(drawn, fc.constantFrom(...zones), fc.constantFrom(...writers), (ats, zone, write) => {
        const items = ats.map((at, index) =>
          index % 2 === 0
            ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} Event ${index}`
            : `${write(localTimeOf(zone, at)!, zone, 0)}${write(0, zone, 0).includes(zone) ? '' : ` ${zone}`} Event ${index}`,
        );
        const text = list('Timeline (UTC)', items);
        const { findings } = analyse(text, { assume: builtin(), rules: [zoneRule] });
        for (const finding of findings) {
          const fixes = finding.fixes?.() ?? [];
          assert.ok(fixes.length > 0);
          for (const fix of fixes) assert.deepEqual(instants(applyEdits(text, fix.edits)), instants(text));
          fixed += 1;
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(fixed > 60);
  });
});
