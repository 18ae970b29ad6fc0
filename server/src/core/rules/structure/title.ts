import { unreadHeadingsOf } from '../../model/unread-heading.ts';
import { messages } from '../../messages/message.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { furtherTitles, hasFrontMatterTitle, hasPartsOfLevelOne, saysNothing } from '../../model/title.ts';
import { meantHeadingsIn } from '../../template/meant-headings.ts';
import { lineEndAt } from '../../text/line-ending.ts';
import { span, type Span } from '../../text/span.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('structure/title', {
  missing: 'The title is missing. Expected a heading of level 1, “# {title}”.',
  second:
    'Unexpected second heading of level 1, “{heading}”. Expected level 2, since “{title}” is the title.',
  nothing: 'The title “{title}” says nothing of the incident. Expected what happened, and to what.',
  title: 'The title is here',
});

const template = '# Postmortem: [Incident Title]\n\n## Summary\n\n[What happened]\n\n## Timeline\n';

const rule: DocumentRule = {
  id: 'structure/title',
  scope: 'document',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'The document has no title, has several, or has one that says nothing of the incident.',
    rationale:
      'In a list of postmortems, in search results and in a link all that is seen is the title. “Postmortem” tells it from no other. A heading of level 1 further down is a second title: outlines and tables of contents take what follows it for another document.\n\nA title is asked for only where the template has one, and front matter may hold it instead. Documents whose parts are all of level 1 are let be, and so are documents with several incidents. A placeholder such as `[Incident Title]` is reported by `structure/placeholder`.',
    source:
      'Taken from public postmortems: some are still called “Title”, as their template was. GOV.UK, content design: a title has to make sense on its own.',
    examples: [
      {
        title: 'a title that would fit any postmortem',
        template,
        markdown: '# ⟦Postmortem: TBD⟧\n\n## Summary\n\nNobody could pay.\n',
      },
      {
        title: 'no title',
        template,
        markdown: '⟦## Summary⟧\n\nNobody could pay.\n\n## Timeline\n\n- 10:02 The gateway answers no more\n',
      },
      {
        title: 'a part of the document on the level of its title',
        template,
        markdown:
          '# Postmortem: Checkout outage\n\n## Summary\n\nNobody could pay.\n\n# ⟦Timeline⟧\n\n- 10:02 The gateway answers no more\n',
      },
      {
        title: 'parts that are all of level 1, and a title in the front matter',
        template,
        markdown:
          '---\ntitle: Checkout outage\n---\n\n# Summary\n\nNobody could pay.\n\n# Timeline\n\n- 10:02 The gateway answers no more\n',
      },
      {
        title: 'a placeholder, which another rule reports',
        template,
        markdown: '# Postmortem: [Incident Title]\n\n## Summary\n\nNobody could pay.\n',
      },
    ],
  },
  reads: ({ content }) => unreadHeadingsOf(content).length > 0,
  *check(postmortem) {
    const { title, match } = postmortem;
    const expected = match?.template.title;
    if (title && !hasPartsOfLevelOne(postmortem) && saysNothing(title.content.heading!.title)) {
      const heading = title.content.heading!;
      const at = heading.title === '' ? heading.span : heading.titleSpan;
      yield { span: inDocument(title, at), message: say('nothing', { title: heading.title }) };
    }
    if (expected !== undefined && isUntitled(postmortem))
      yield { span: firstHeading(postmortem), message: say('missing', { title: expected }) };
    for (const section of furtherTitles(postmortem)) {
      const heading = section.content.heading!;
      const { title: name, titleSpan } = title!.content.heading!;
      yield {
        span: inDocument(section, heading.titleSpan),
        message: say('second', { heading: heading.title, title: name }),
        related: [{ span: inDocument(title!, titleSpan), message: say('title') }],
      };
    }
  },
};

/** Whether there is no heading of level 1, nor a line that is meant as one. */
function isUntitled(postmortem: Postmortem): boolean {
  const hasHeading = postmortem.sections.some(({ content }) => content.heading?.level === 1);
  const isMeant = () => meantHeadingsIn(postmortem).some(({ heading }) => heading.level === 1);
  return !hasHeading && !hasFrontMatterTitle(postmortem) && !isMeant();
}

/** The first heading; the first line where there is none. */
function firstHeading({ sections }: Postmortem): Span {
  const section = sections.find(({ content }) => content.heading) ?? sections[0]!;
  return inDocument(section, section.content.heading?.span ?? span(0, lineEndAt(section.content.text, 0)));
}

export default rule;
