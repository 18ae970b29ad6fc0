import { unreadHeadingsOf } from '../../model/unread-heading.ts';
import { messages, type Message } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import type { Section } from '../../model/section.ts';
import { insertSection } from '../../template/insert-section.ts';
import { meantHeadingsIn, meantSections } from '../../template/meant-headings.ts';
import { missingSections, placeOf, type SectionPlace } from '../../template/section-place.ts';
import type { SectionSchema } from '../../template/template.ts';
import { lineEndAt } from '../../text/line-ending.ts';
import { span, type Span } from '../../text/span.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('structure/missing-section', {
  after: 'The section “{section}” is missing. Expected it after “{near}”.',
  before: 'The section “{section}” is missing. Expected it before “{near}”.',
  in: 'The section “{section}” is missing. Expected it in “{near}”.',
  alone: 'The section “{section}” is missing.',
  insert: 'Insert the section “{section}”',
  insertAll: 'Insert all missing sections',
});

const template = [
  '# Postmortem: [Title]',
  '',
  '## Impact',
  '',
  '[Who noticed what, and for how long]',
  '',
  '## Timeline',
  '',
  '| Time | Event |',
  '|------|-------|',
  '| 10:00 | [What happened] |',
  '',
  '## Lessons <!-- optional -->',
  '',
].join('\n');

const rule: DocumentRule = {
  id: 'structure/missing-section',
  scope: 'document',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'A section that the template requires is absent.',
    rationale:
      'Whoever reads the postmortem later looks for the impact, the timeline and the action items where they always are. A section that is left out does not say whether there was nothing to tell or nobody asked; a section that says “nothing” does.\n\nOnly a document that follows a template is judged, and only by that template. A section counts as there under any name that the vocabulary knows for it, in any language. One whose heading in the template carries the comment `<!-- optional -->` may be left out.',
    source:
      'Google, *Site Reliability Engineering*, chapter 15: a review asks whether the impact is assessed completely, whether the data was collected and whether there is a plan of action. Which sections answer that, the document’s own template says.',
    examples: [
      {
        title: 'a document without the timeline that its template has',
        template,
        markdown: ['# Postmortem: Checkout outage', '', '⟦## Impact⟧', '', 'Nobody could pay.', ''].join(
          '\n',
        ),
        fixed: [
          '# Postmortem: Checkout outage',
          '',
          '## Impact',
          '',
          'Nobody could pay.',
          '',
          '## Timeline',
          '',
          '| Time | Event |',
          '|------|-------|',
          '| HH:MM | [What happened] |',
          '',
        ].join('\n'),
      },
      {
        title: 'another name and another order are no reason to ask; an optional section is none either',
        template,
        markdown: [
          '# Postmortem: Checkout outage',
          '',
          '## 1. Timeline of events (UTC)',
          '',
          '- 10:02 The payment service answers no more',
          '',
          '## 2. 영향',
          '',
          'Nobody could pay.',
          '',
        ].join('\n'),
      },
    ],
  },
  fixAll: say('insertAll'),
  reads: ({ content }) => unreadHeadingsOf(content).length > 0,
  *check(postmortem, { lifecycle }) {
    const { match } = postmortem;
    if (!match) return;
    const meant = meantSections(postmortem);
    // In a published postmortem the placeholders that come with a section are errors of their own; and what is hidden
    // in another section's text has its place only when it is a section.
    const safe = lifecycle !== 'published' && meantHeadingsIn(postmortem).length === 0;
    for (const schema of missingSections(match)) {
      if (meant.has(schema)) continue;
      const place = placeOf(postmortem, match, schema);
      yield {
        span: headingSpan(place.near),
        message: describe(schema, place),
        fixes: () => {
          const edit = insertSection(postmortem, match, schema);
          const title = say('insert', { section: schema.title });
          return edit ? [{ title, edits: [edit], preferred: true, safe }] : [];
        },
      };
    }
  },
};

function describe(schema: SectionSchema, { side, near }: SectionPlace): Message {
  const section = schema.title;
  const title = near.content.heading?.title;
  return title ? say(side, { section, near: title }) : say('alone', { section });
}

/** The section's heading; the document's first line where there is no heading at all. */
function headingSpan(section: Section): Span {
  const { heading, text } = section.content;
  return inDocument(section, heading?.span ?? span(0, lineEndAt(text, 0)));
}

export default rule;
