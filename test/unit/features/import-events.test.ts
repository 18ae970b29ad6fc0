import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertEvents } from '../../../server/src/core/features/import-events/insert-events.ts';
import { offeredEvents } from '../../../server/src/core/features/import-events/offered-events.ts';
import type { ImportedEvent } from '../../../server/src/core/import/imported-event.ts';
import { readEvents } from '../../../server/src/core/import/read-events.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { minute } from '../../../server/src/core/time/clock.ts';

const context = { now: Date.UTC(2025, 9, 15), today: '2025-10-15' };
const postmortemOf = (text: string) => readPostmortem(parseMarkdown(text), { templates: [] });

/** The document with all events in it that it does not know yet; undefined where they have no place. */
function insertAll(text: string, events: readonly ImportedEvent[]): string | undefined {
  const postmortem = postmortemOf(text);
  const offered = offeredEvents(postmortem, events).filter(({ isKnown }) => !isKnown);
  const edits = insertEvents(postmortem, offered);
  return edits && applyEdits(text, edits);
}

const logged = (text: string) => readEvents(text, context)!.events;
const head = '# Postmortem: Cache\n\n**Date:** 2025-10-14\n\n';

const cases: readonly (readonly [what: string, text: string, from: string, expected: string])[] = [
  [
    'rows of a table, in the order of their times and on its clocks',
    '## Timeline (KST)\n\n| Time | Event | Action |\n|------|-------|--------|\n| 19:10 | Start | - |\n| 19:20 | End | - |\n\nMore.\n',
    '2025-10-14T10:15:02Z alarm a|b\n2025-10-14T10:05:00Z before\n2025-10-14T10:25:00Z after',
    '## Timeline (KST)\n\n| Time | Event | Action |\n|------|-------|--------|\n| 19:05 | before | - |\n| 19:10 | Start | - |\n| 19:15 | alarm a\\|b | - |\n| 19:20 | End | - |\n| 19:25 | after | - |\n\nMore.\n',
  ],
  [
    'with dates where the day would be read wrong',
    '## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n| 10:10 | Start |\n',
    '2025-10-14T10:15:00Z a\n2025-10-15T10:16:00Z b\n2025-10-15T10:17:00Z c',
    '## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n| 10:10 | Start |\n| 10:15 | a |\n| 2025-10-15 10:16 | b |\n| 10:17 | c |\n',
  ],
  [
    'with seconds, and with dates in a column of their own, as the rows have them',
    '## Timeline (UTC)\n\n| Date | Time | Event |\n|---|---|---|\n| 2025-10-14 | 10:10:05 | Start |\n',
    '2025-10-14T10:15:02Z a',
    '## Timeline (UTC)\n\n| Date | Time | Event |\n|---|---|---|\n| 2025-10-14 | 10:10:05 | Start |\n| 2025-10-14 | 10:15:02 | a |\n',
  ],
  [
    'with the zone where the timeline names none',
    '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:10 | Start |\n',
    '2025-10-14T10:15:02Z a',
    '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:10 | Start |\n| 10:15 UTC | a |\n',
  ],
  [
    'without those that are there',
    '## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:15 | **Out** of memory |\n',
    '2025-10-14T10:15:02Z out of memory\n2025-10-14T10:16:00Z restart\n2025-10-14T10:16:30Z restart',
    '## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:15 | **Out** of memory |\n| 10:16 | restart |\n',
  ],
  [
    'in the place of rows that only ask for events',
    '## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| HH:MM | [Event] |\n| HH:MM | [Event] |\n',
    '2025-10-14T10:15:02Z a',
    '## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:15 | a |\n',
  ],
  [
    'items of a list, marked as the others are',
    '## Timeline (UTC)\n\n- **10:10** – Start\n- **10:20** – End\n',
    '2025-10-14T10:15:02Z a\n2025-10-14T10:01:02Z b',
    '## Timeline (UTC)\n\n- **10:01** – b\n- **10:10** – Start\n- **10:15** – a\n- **10:20** – End\n',
  ],
  [
    'a table where there is nothing yet',
    '## Timeline (UTC)\n\n## Root Cause\n\nA leak.\n',
    '2025-10-14T10:15:02Z a',
    '## Timeline (UTC)\n\n| Time | Event |\n|------|-------|\n| 10:15 | a     |\n\n## Root Cause\n\nA leak.\n',
  ],
];

describe('imported events become', () => {
  for (const [what, text, from, expected] of cases)
    for (const lineEnding of ['\n', '\r\n'])
      it(`${what}${lineEnding === '\n' ? '' : ', in lines that end with CRLF'}`, () => {
        const made = insertAll((head + text).replaceAll('\n', lineEnding), logged(from));
        assert.equal(made, (head + expected).replaceAll('\n', lineEnding));
      });

  it('nothing where there is no timeline, or one that is told in paragraphs', () => {
    const from = logged('2025-10-14T10:15:02Z a');
    assert.equal(insertAll(`${head}## Root Cause\n\nA leak.\n`, from), undefined);
    assert.equal(
      insertAll(`${head}## Timeline (UTC)\n\n10:10 Start of it\n\n10:20 End of it\n`, from),
      undefined,
    );
  });

  it('events without a day on the first day of the timeline', () => {
    const text = `${head}## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:10 | Start |\n| 10:20 | End |\n`;
    const chat = readEvents('Alice  10:15 AM\nbroken', context)!.events;
    assert.match(insertAll(text, chat)!, /\| 10:10 \| Start \|\n\| 10:15 \| Alice: broken \|\n\| 10:20/);
  });

  it('events at the times that they had, among events that keep theirs', () => {
    const instants = fc.integer({ min: -2000, max: 4000 }).map(at => Date.UTC(2025, 9, 14, 10, at));
    const zones = fc.constantFrom('UTC', 'KST', 'America/New_York');
    fc.assert(
      fc.property(fc.uniqueArray(instants, { minLength: 1, maxLength: 12 }), zones, (times, zone) => {
        const rows = ['09:30', '10:10', '23:50', '00:20'].map(time => `| ${time} | at ${time} |`);
        const text = `${head}## Timeline (${zone})\n\n| Time | Event |\n|---|---|\n${rows.join('\n')}\n`;
        const lines = times.map((at, index) => `${new Date(at).toISOString()} event ${index}`);
        const made = timelineOf(postmortemOf(insertAll(text, logged(lines.join('\n')))!))!;
        const before = timelineOf(postmortemOf(text))!;
        const expected = [
          ...before.events.map(({ at, event }) => [at, event.text] as const),
          ...offeredEvents(postmortemOf(text), logged(lines.join('\n'))).map(
            ({ at, text: said }) => [at, said] as const,
          ),
        ].map(([at, said]) => `${Math.floor(at! / minute)} ${said}`);
        const read = made.events.map(({ at, event }) => `${Math.floor(at! / minute)} ${event.text}`);
        assert.deepEqual([...read].sort(), [...expected].sort());
        const order = made.events.map(({ at }) => at!);
        assert.deepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
      }),
      { numRuns: 200 },
    );
  });
});
