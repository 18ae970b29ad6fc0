import type { Nodes } from 'mdast';
import { nodesIn } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { examplesOf } from '../../model/example.ts';
import { fieldsOf } from '../../model/field.ts';
import { placeholdersIn } from '../../model/placeholder.ts';
import { spanOf, type SectionContent } from '../../model/section.ts';
import { askedSentences } from '../../template/asked-sentences.ts';
import { countSentences } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import type { SectionRule } from '../rule.ts';

const say = messages('structure/summary-length', {
  length: 'Unexpected number of sentences: {count}. Expected {expected}, as the template asks of a summary.',
});

const template = '# Postmortem: [Title]\n\n## Summary\n\n[What happened, in 2-3 sentences]\n\n## Impact\n';
const title = '# Postmortem: Checkout outage\n\n**Status:** Review\n\n';

const rule: SectionRule = {
  id: 'structure/summary-length',
  scope: 'section',
  severity: { draft: 'off', review: 'information', published: 'warning' },
  docs: {
    summary: 'The summary is longer or shorter than the template asks.',
    rationale:
      'The summary is all that most people read: it has to say what happened, to whom and for how long, and it has to end before they stop reading. A single sentence leaves one of the three out; a page is not read.\n\nHow many sentences there should be, the template’s guidance says (`2-3 sentences`, `two or three sentences`, `2-3 문장`); where it names no number, nothing is reported. Labelled values, lists, tables and code do not count.',
    source:
      'PagerDuty, *Postmortem Guide*: the overview is two or three sentences on the impact, the cause and the solution; Google, *Site Reliability Engineering*, appendix D: a summary of one paragraph.',
    examples: [
      {
        title: 'a summary that tells the whole story',
        template,
        markdown: `${title}⟦## Summary⟧\n\nNobody could pay. The certificate of the gateway had expired. An alert fired at 10:04.\nAnn was paged and renewed it. At 10:40 all was well again.\n`,
      },
      {
        title: 'as long as the template asks, with versions, addresses and abbreviations in it',
        template,
        markdown: `${title}## Summary\n\nGateway v2.1.3 (see https://example.com/a?b=c.) could not renew its certificate, i.e. nobody could pay.\nAbout 800 orders were lost at approx. 5 p.m. UTC.\n`,
      },
      {
        title: 'a list below the sentences',
        template,
        markdown: `${title}## Summary\n\nNobody could pay. The certificate of the gateway had expired:\n\n- 800 orders were lost.\n- It took 36 minutes.\n- Nobody was told.\n`,
      },
      {
        title: 'where the template names no number',
        template: '# Postmortem: [Title]\n\n## Summary\n\n[What happened]\n',
        markdown: `${title}## Summary\n\nNobody could pay.\n`,
      },
    ],
  },
  *check({ content, role, schema, template: followed }) {
    const asked = role === 'summary' ? askedSentences(schema?.guidance ?? '') : undefined;
    // What still holds placeholders is not written yet, which is said elsewhere.
    if (!asked || !content.heading || placeholdersIn(content, followed).length > 0) return;
    const count = paragraphsIn(content).reduce((sum, text) => sum + countSentences(text), 0);
    // Labelled values and lists may say what a sentence would.
    const hasMore = fieldsOf(content).length > 0 || content.blocks.some(({ node }) => node.type === 'list');
    const least = hasMore ? 1 : asked.least;
    if (count === 0 || (least <= count && count <= asked.most)) return;
    const expected = asked.least === asked.most ? asked.most : `${asked.least}–${asked.most}`;
    yield { span: content.heading.span, message: say('length', { count, expected }) };
  },
};

/** The paragraphs of a section in plain words, those of quotes included; no lists, examples and labelled values. */
function paragraphsIn(content: SectionContent): string[] {
  const fields = new Set(fieldsOf(content).map(field => field.span.start));
  const examples = examplesOf(content).map(example => example.span);
  return content.blocks.flatMap(block => {
    if (examples.some(example => contains(example, spanOf(block, block.node)))) return [];
    return [...nodesIn(block.node, ({ type }) => holdsParagraphs.has(type))]
      .filter(({ type }) => type === 'paragraph')
      .filter(paragraph => !fields.has(spanOf(block, paragraph).start))
      .map(wordsOf);
  });
}

const holdsParagraphs = new Set(['blockquote']);

/** What code says does not matter, only that something stands there. */
function wordsOf(paragraph: Nodes): string {
  return Array.from(nodesIn(paragraph), node => {
    if (node.type === 'text') return node.value;
    if (node.type === 'inlineCode') return 'X';
    return node.type === 'break' ? ' ' : '';
  }).join('');
}

export default rule;
