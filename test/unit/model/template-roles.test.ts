import assert from 'node:assert/strict';
import { newRow } from '../../../server/src/core/features/insert-row.ts';
import { outlineOf } from '../../../server/src/core/features/outline.ts';
import { timelineOf } from '../../../server/src/core/model/timeline.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse, builtin } from '../../support/analyse.ts';

const text = [
  '# Post Incident Review: Queues',
  '',
  '## What happened?',
  '',
  'Nobody could use queues.',
  '',
  '## What went wrong and why?',
  '',
  'A certificate.',
  '',
  '## How did we respond?',
  '',
  '- 21 January 2025 @ 04:36 UTC – Certificate renewed',
  '- 21 January 2025 @ 04:51 UTC – Alert',
  '',
  '## How are we making incidents like this less likely or less impactful?',
  '',
  '- Servers were restarted (Completed)',
  '',
  '## How can customers make incidents like this less impactful?',
  '',
  'Retry.',
  '',
].join('\n');

describe('a document of a template that says what its sections are about', () => {
  const { postmortem, findings } = analyse(text, { assume: builtin('azure-pir') });

  it('has the roles of the template, whatever its headings tell', () => {
    const roles = postmortem.sections.map(({ role }) => role);
    assert.deepEqual(roles, [undefined, 'summary', 'rootCause', 'timeline', 'actionItems', 'customerAdvice']);
  });

  it('has a timeline, in the outline too', () => {
    const events = timelineOf(postmortem)!.events.map(({ at, event }) => [
      new Date(at!).toISOString(),
      event.text,
    ]);
    assert.deepEqual(events, [
      ['2025-01-21T04:36:00.000Z', 'Certificate renewed'],
      ['2025-01-21T04:51:00.000Z', 'Alert'],
    ]);
    const kinds = outlineOf(postmortem, findings).map(({ kind, count }) => [kind, count?.value]);
    assert.deepEqual(kinds.slice(2, 4), [
      ['timeline', 2],
      ['actions', 1],
    ]);
  });

  it('gets new entries in both lists', () => {
    const after = (kind: 'event' | 'action') =>
      applyEdits(text, newRow(postmortem, kind, '2025-02-01')!.edits);
    assert.match(after('event'), /– Alert\n- 21 January 2025 @ 04:51 UTC – \[What happened/);
    assert.match(after('action'), /\(Completed\)\n- \[What was or will be changed\]/);
  });
});
