import { parseMarkdown } from '../../markdown/first-parse.ts';
import { messages } from '../../messages/message.ts';
import { notApplicable } from '../../model/placeholder.ts';
import { inDocument } from '../../model/postmortem.ts';
import { readContents, type Section } from '../../model/section.ts';
import { emptySections, isEmpty } from '../../template/empty-section.ts';
import type { SectionSchema } from '../../template/template.ts';
import { lineEndAt, lineEndingOf } from '../../text/line-ending.ts';
import { span, type TextEdit } from '../../text/span.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('structure/empty-section', {
  empty: 'The section “{section}” is empty. Expected text, or why there is nothing to tell.',
  guidance: 'Insert what the template asks for',
  notApplicable: 'Write “{text}”',
  guidanceAll: 'Insert what the template asks for in all empty sections',
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
  '## Appendix',
  '',
].join('\n');

const rule: DocumentRule = {
  id: 'structure/empty-section',
  scope: 'document',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'A section has a heading and nothing under it.',
    rationale:
      'An empty section does not say whether there was nothing to tell or whether somebody forgot to tell it. “N/A – read-only replica, no data was written” does, and the next reader need not ask.\n\nComments and thematic breaks are no text. Not reported are sections for extras (appendix, links, supporting information), headings that the template and the vocabulary do not know, which may be all there is to say (`### 10:15 Alert`), and sections whose template has all its text in subsections.',
    source:
      'Taken from public postmortems: where sections were left empty, half of them were “What went well”, “What went badly” and “Where we got lucky”, the other half lists of links. GitLab’s and PagerDuty’s templates ask to write that a section does not apply instead of leaving it out.',
    examples: [
      {
        title: 'nothing under the heading, and the template says what is asked for',
        template,
        markdown:
          '# Postmortem: Checkout outage\n\n## Impact\n\nNobody could pay.\n\n⟦## Timeline⟧\n\n---\n\n## Appendix\n',
        fixed:
          '# Postmortem: Checkout outage\n\n## Impact\n\nNobody could pay.\n\n## Timeline\n\n| Time | Event |\n|------|-------|\n| HH:MM | [What happened] |\n\n---\n\n## Appendix\n',
      },
      {
        title: 'the reason why there is nothing, events as headings, and an empty appendix',
        template,
        markdown:
          '# Postmortem: Checkout outage\n\n## Impact\n\nN/A – only the test system was down.\n\n## Timeline\n\n### 10:15 Alert\n\n### 10:40 Gateway restarted\n\n## Appendix\n',
      },
    ],
  },
  fixAll: say('guidanceAll'),
  reads: ({ content }) => isEmpty(content),
  *check(postmortem, { lifecycle }) {
    for (const section of emptySections(postmortem)) {
      const { title, span: heading } = section.content.heading!;
      const schema = postmortem.match?.schemaOf.get(section);
      yield {
        span: inDocument(section, heading),
        message: say('empty', { section: title }),
        fixes: () => {
          const write: Fix = {
            title: say('notApplicable', { text: notApplicable }),
            edits: [insertBelow(section, notApplicable)],
            safe: false,
          };
          const body = schema && bodyOf(schema);
          if (!body) return [write];
          const edits = [insertBelow(section, body)];
          // In a published postmortem the placeholders that come with it are errors of their own.
          const safe = lifecycle !== 'published';
          return [{ title: say('guidance'), edits, preferred: true, safe }, write];
        },
      };
    }
  },
};

/** What the template has under the section's heading; undefined when it is nothing. */
function bodyOf({ skeleton }: SectionSchema): string | undefined {
  const { content } = readContents(parseMarkdown(skeleton))[0]!;
  return isEmpty(content) ? undefined : skeleton.slice(content.heading!.span.end).trim();
}

/** Below the heading, with an empty line on both sides of it. */
function insertBelow({ content, start }: Section, text: string): TextEdit {
  const lineEnding = lineEndingOf(content.text);
  const at = lineEndAt(content.text, content.heading!.span.end);
  const isSetApart = /^(?:$|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|$))/.test(content.text.slice(at));
  const below = text.replaceAll('\n', lineEnding) + (isSetApart ? '' : lineEnding);
  return { span: span(start + at, start + at), text: lineEnding.repeat(2) + below };
}

export default rule;
