import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/core/features/hover.ts';
import { markingsAt } from '../../../server/src/core/features/set-milestone.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { milestonesOfEvent } from '../../../server/src/core/model/timeline-milestones.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { atCursor, readAs } from '../../support/cursor.ts';

const head = '# Postmortem: x\n\n**Date:** 2025-10-14\n\n';

function markings(marked: string) {
  const { postmortem, offset, text } = atCursor(head + marked);
  return markingsAt(postmortem, offset).map(({ title, edits }) => ({
    title: translate(title),
    after: applyEdits(text, edits).slice(head.length),
  }));
}

describe('the milestone of an event', () => {
  it('can be each one that it is not, or none', () => {
    assert.deepEqual(
      markings('## Timeline\n\n- 10:15 Al█ert fired\n').map(({ title }) => title),
      [
        'Mark as the start',
        'Mark as acknowledgement',
        'Mark as the investigation',
        'Mark as the cause being found',
        'Mark as mitigation',
        'Mark as resolution',
        'Mark as the closing',
        'Mark as no milestone',
      ],
    );
  });

  const places: Readonly<Record<string, string>> = {
    '## Timeline\n\n- 10:15 a█\n- 10:20 b\n':
      '## Timeline\n\n- 10:15 a <!-- milestone: start -->\n- 10:20 b\n',
    '## Timeline\n\n- 10:15 a█\n\n  more\n': '## Timeline\n\n- 10:15 a <!-- milestone: start -->\n\n  more\n',
    '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:15 | a█ |\n':
      '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:15 | a <!-- milestone: start --> |\n',
    '## Timeline\n\n### 10:15 a█\n\nmore\n': '## Timeline\n\n### 10:15 a <!-- milestone: start -->\n\nmore\n',
    '## Timeline\n\n10:15 - a█\\\n10:20 - b\n':
      '## Timeline\n\n10:15 - a <!-- milestone: start -->\\\n10:20 - b\n',
    '## Timeline\n\n- 10:15 a█ <!-- milestone: closed -->\n':
      '## Timeline\n\n- 10:15 a <!-- milestone: start -->\n',
  };
  for (const [before, after] of Object.entries(places))
    it(`is written into ${JSON.stringify(before)}`, () => {
      const [start] = markings(before);
      assert.equal(start!.after, after);
      const { events } = timelineOf(readAs(head + after))!;
      assert.deepEqual(milestonesOfEvent(events[0]!.event), ['start']);
    });

  it('is offered neither in code nor beside events', () => {
    assert.deepEqual(markings('## Timeline\n\n```\n10:15 a█\n```\n'), []);
    assert.deepEqual(markings('## Timeline\n\nWo█rds.\n'), []);
    assert.deepEqual(markings('## Timeline\n\n- ??:?? a█\n'), []);
  });
});

describe('hover over an event', () => {
  function hover(marked: string) {
    const { text, offset, postmortem } = atCursor(head + marked);
    const found = hoverAt(postmortem, offset);
    return (
      found && {
        over: text.slice(found.span.start, found.span.end),
        says: found.contents.map(message => translate(message)).join(' '),
      }
    );
  }

  const cases: Readonly<Record<string, { over: string; says: string } | undefined>> = {
    '## Timeline (KST)\n\n- 10:10 Outage begins\n- 10:15 Al█ert fired\n': {
      over: '- 10:15 Alert fired',
      says: 'Read as detection. 5 min after the start. `2025-10-14T01:15:00Z`',
    },
    '## Timeline (UTC)\n\n- 10:10 a\n- ~12:15█ b <!-- milestone: resolved -->\n': {
      over: '~12:15',
      says: 'Marked as resolution. ~2 h 5 min after the first event. `2025-10-14T12:15:00Z` The time is approximate.',
    },
    '## Timeline\n\n- 10:1█0 a\n': undefined,
    '## Timeline (UTC)\n\n- ??:?? a█\n': undefined,
    '## Timeline (UTC)\n\nWo█rds\n': undefined,
  };
  for (const [marked, expected] of Object.entries(cases))
    it(`says what follows from ${JSON.stringify(marked)}`, () => {
      assert.deepEqual(hover(marked), expected);
    });
});
