import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editEvent, type EventChange } from '../../../server/src/core/features/edit-event.ts';
import { eventSource } from '../../../server/src/core/features/event-source.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { readAs } from '../../support/cursor.ts';

const head = '# Postmortem: x\n\n**Date:** 2025-10-14\n\n## Timeline (UTC)\n\n';
const table = (...rows: string[]) =>
  `${head}| Time | Event | Action Taken |\n|---|---|---|\n${rows.map(row => `| ${row} |\n`).join('')}`;

/** The timeline after the event at `here` was changed. */
function edited(document: string, change: EventChange, here = 'here'): string | undefined {
  const edits = editEvent(readAs(document), document.indexOf(here), change);
  return edits && applyEdits(document, edits).slice(head.length);
}

/** As the field to edit it in shows the first event. */
const sourceIn = (entries: string) => eventSource(timelineOf(readAs(head + entries))!.events[0]!);

describe('an event is told in other words', () => {
  for (const [before, after] of [
    ['- 10:15 Old here', '- 10:15 New'],
    ['- **10:15** – Old here', '- **10:15** – New'],
    ['- **10:15:** Old here', '- **10:15:** New'],
    ['- **10:15 Old here**', '- **10:15 New**'],
    ['1. [10:15] Old\n   here\n   - detail', '1. [10:15] New\n   - detail'],
    ['- 10:15 Old here <!-- milestone: detected -->', '- 10:15 New <!-- milestone: detected -->'],
    ['10:15 - Old here\n10:20 - Next', '10:15 - New\n10:20 - Next'],
    ['```\n10:15 Old here\n10:20 Next\n```', '```\n10:15 New\n10:20 Next\n```'],
    ['### 10:15 Old here\n\nDetails.', '### 10:15 New\n\nDetails.'],
  ] as const)
    it(`in the place of the old ones: ${JSON.stringify(before)}`, () =>
      assert.equal(edited(`${head}${before}\n`, { text: 'New' }, '10:15'), `${after}\n`));

  it('in its cell, with pipes escaped and line breaks as spaces', () => {
    const before = table('10:00 | here, a \\| b | - ', '10:10 | c | -');
    const after = (text: string) => table(`10:00 | ${text} | - `, '10:10 | c | -').slice(head.length);
    assert.equal(edited(before, { text: 'a | b' }), after('a \\| b'));
    assert.equal(edited(before, { text: ' a\r\n| b\n' }), after('a \\| b'));
    assert.equal(edited(before, { text: 'a \\| **b**' }), after('a \\| **b**'));
    assert.equal(edited(before, { text: 'C:\\' }), after('C:\\\\'));
  });

  it('beside a mark that stays', () => {
    assert.equal(
      edited(`${head}| Time | Event |\n|---|---|\n| 10:00 | here <!-- milestone: start --> |\n`, {
        text: 'b',
      }),
      '| Time | Event |\n|---|---|\n| 10:00 | b <!-- milestone: start --> |\n',
    );
  });

  it('and at another time at once', () => {
    const before = table('10:00 | here | -', '10:10 | c | -');
    assert.equal(
      edited(before, { text: 'a | b', time: '10:20' }),
      table('10:10 | c | -', '10:20 | a \\| b | -').slice(head.length),
    );
    assert.equal(
      edited(before, { time: '19:05', shownTime: '19:00' }),
      table('10:05 | here | -', '10:10 | c | -').slice(head.length),
    );
  });

  it('not where they would be read as something else', () => {
    for (const [document, change] of [
      [table('10:00 | here | -'), { text: '  ' }],
      [table('10:00 | here | -'), { text: '<!-- x -->' }],
      [table('10:00 | here | -'), { text: 'a', time: 'soon' }],
      [`${head}- 10:15 - here\n`, { text: '10:20 restarted' }],
      [`${head}- **Detected**: 2025-10-14 10:15 here\n`, { text: 'a' }],
      [`${head}- **10:15 here** and more\n`, { text: 'a' }],
      [`${head}### 10:15\n\nhere\n`, { text: 'a' }],
    ] as const)
      assert.equal(edited(document, change), undefined, document);
  });

  it('with no edit when nothing changes', () => {
    const document = table('10:00 | here \\| [a](b) | -');
    assert.equal(edited(document, { text: 'here | [a](b)' }), document.slice(head.length));
  });

  it('as it is written, without what only its place asks for', () => {
    assert.equal(sourceIn('- **10:15** – a **b**\n  [c](d)\n'), 'a **b** [c](d)');
    assert.equal(sourceIn('10:15 a\\\n`b`\n'), 'a `b`');
    assert.equal(sourceIn('| Time | Event |\n|---|---|\n| 10:00 | a \\| `b` \\\\ |\n'), 'a | `b` \\\\');
  });

  it('that are read there afterwards, whatever they are', () => {
    const words = fc.string({
      unit: fc.constantFrom('|', '\\', '`', '*', '\n', '\r\n', ' ', 'a', 'b', '가', '<', '-', '[', ']', '~'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, fc.constantFrom(0, 1, 2), (text, which) => {
        const document = table('10:00 | event 0. | x', '10:10 | event 1. | y', '10:20 | event 2. | z');
        const edits = editEvent(readAs(document), document.indexOf(`event ${which}.`), { text });
        if (!edits) return;
        const now = timelineOf(readAs(applyEdits(document, edits)))!.events;
        const oneLine = text.replace(/\s+/g, ' ').trim();
        assert.equal(now.length, 3);
        for (const [i, placed] of now.entries()) {
          assert.equal(placed.event.action, 'xyz'[i]);
          if (i !== which) assert.equal(placed.event.text, `event ${i}.`);
          else if (!oneLine.includes('\\')) assert.equal(eventSource(placed), oneLine);
        }
        if (!/[\\`*<[\]~]/.test(oneLine)) assert.equal(now[which]!.event.text, oneLine);
      }),
    );
  });
});
