import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { moveSection } from '../../template/move-section.ts';
import { straySections } from '../../template/section-order.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('structure/section-order', {
  after: 'Unexpected place of the section “{section}”. Expected it after “{beside}”, as in the template.',
  before: 'Unexpected place of the section “{section}”. Expected it before “{beside}”, as in the template.',
  moveAfter: 'Move the section after “{beside}”',
  moveBefore: 'Move the section before “{beside}”',
  neighbour: 'In the template it stands beside this section',
});

const template = [
  '# Postmortem: [Title]',
  '',
  '## Impact',
  '',
  '---',
  '',
  '## Timeline',
  '',
  '---',
  '',
  '## Root Cause',
  '',
  '### Trigger',
  '',
  '---',
  '',
  '## Action Items',
  '',
].join('\n');

const title = '# Postmortem: Checkout outage\n\n**Status:** Review\n\n---\n\n';
const impact = '## Impact\n\nNobody could pay.\n';
const timeline = '## Timeline\n\n- 10:02 The gateway answers no more\n';
const cause = '## Root Cause\n\n### Trigger\n\nThe certificate expired.\n';
const actions = '## Action Items\n\n- Renew it in time\n';
const sections = (...parts: readonly string[]) => title + parts.join('\n---\n\n');

const rule: DocumentRule = {
  id: 'structure/section-order',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary: 'A section stands elsewhere than in the template.',
    rationale:
      'Those who read many postmortems know where to look; a timeline behind the action items is looked for in vain. The order also tells the story: what happened, why, and what is done about it.\n\nOf all the sections as few as possible are reported: those that have to move so that all stand in the template’s order. Sections that the template does not have may stand anywhere. A draft is let be, since its sections are written as they come.',
    source:
      'PagerDuty, *Postmortem Guide*, and Google, *Site Reliability Engineering*, chapter 15: postmortems of one structure are easier to write, to review and to compare. In which order, the document’s own template says.',
    examples: [
      {
        title: 'the root cause stands before everything else',
        template,
        markdown: sections(cause.replace('## Root Cause', '⟦## Root Cause⟧'), impact, timeline, actions),
        fixed: sections(impact, timeline, cause, actions),
      },
      {
        title: 'the timeline stands at the end',
        template,
        markdown: sections(impact, cause, actions, timeline.replace('## Timeline', '⟦## Timeline⟧')),
        fixed: sections(impact, timeline, cause, actions),
      },
      {
        title: 'sections of the author’s own, wherever they stand',
        template,
        markdown: sections(
          '## Thanks\n\nTo the bank.\n',
          impact,
          '## What the bank says\n\nNothing.\n',
          cause,
        ),
      },
    ],
  },
  reads: () => false,
  *check(postmortem) {
    for (const stray of straySections(postmortem)) {
      const { section, beside, side } = stray;
      const { title: name, span } = section.content.heading!;
      const neighbour = beside.content.heading!;
      yield {
        span: inDocument(section, span),
        message: say(side, { section: name, beside: neighbour.title }),
        related: [{ span: inDocument(beside, neighbour.span), message: say('neighbour') }],
        fixes: () => {
          const edits = moveSection(postmortem, stray);
          const move = say(side === 'after' ? 'moveAfter' : 'moveBefore', { beside: neighbour.title });
          return edits ? [{ title: move, edits, safe: false }] : [];
        },
      };
    }
  },
};

export default rule;
