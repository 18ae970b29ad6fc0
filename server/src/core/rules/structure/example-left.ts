import { messages } from '../../messages/message.ts';
import { examplesOf, type ExampleBlock } from '../../model/example.ts';
import { spanOf, type SectionContent } from '../../model/section.ts';
import { allSections, type Template } from '../../template/template.ts';
import { derived } from '../../text/derived.ts';
import { span, type TextEdit } from '../../text/span.ts';
import type { Fix, SectionRule } from '../rule.ts';

const say = messages('structure/example-left', {
  left: 'This example of the template is still there. Expected the incident’s own text in its place.',
  delete: 'Delete the example',
  deleteAll: 'Delete all examples of the template',
});

const template = [
  '# Postmortem: [Title]',
  '',
  '## Summary',
  '',
  '[Two or three sentences]',
  '',
  '**Example:**',
  '> Searches failed for 20 minutes, because the index was full.',
  '',
].join('\n');

const rule: SectionRule = {
  id: 'structure/example-left',
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'An example of the template is still in the document.',
    rationale:
      'An example that is left over reads like a fact of this incident: its times, its numbers and its owners are taken for real ones. It helps as long as the section is being written, which is why it is shown in hovers; in the document it has to go.\n\nThe fix is made unseen only where the text is the template’s own, word for word. What the author wrote below the example is never part of it.',
    source:
      'The templates that come with this project: an example stands under a label such as `**Example:**` or `**예시:**` and reaches to the next label, thematic break or heading.',
    examples: [
      {
        title: 'the summary is written and the example still stands below it',
        template,
        markdown: [
          '# Postmortem: Checkout outage',
          '',
          '## Summary',
          '',
          'Nobody could pay for an hour.',
          '',
          '⟦**Example:**⟧',
          '> Searches failed for 20 minutes,',
          '> because the index was full.',
          '',
          'A certificate had expired.',
          '',
        ].join('\n'),
        fixed: [
          '# Postmortem: Checkout outage',
          '',
          '## Summary',
          '',
          'Nobody could pay for an hour.',
          '',
          'A certificate had expired.',
          '',
        ].join('\n'),
      },
      {
        title: 'an example that the author gives, in a section for which the template has none',
        template,
        markdown: [
          '# Postmortem: Checkout outage',
          '',
          '## Root cause',
          '',
          'The message did not name the certificate.',
          '',
          '**Example:** `error 35` in the log of the gateway.',
          '',
        ].join('\n'),
      },
    ],
  },
  fixAll: say('deleteAll'),
  *check({ content, schema, template: followed }) {
    if (!followed) return;
    const known = schema?.example === undefined ? exampleTexts(followed) : new Set([plain(schema.example)]);
    for (const example of examplesOf(content)) {
      const end = endOfKnown(content, example, known);
      if (schema?.example === undefined && end === undefined) continue;
      yield { span: example.label, message: say('left'), fixes: () => [deletion(content, example, end)] };
    }
  },
};

/** The texts of all examples, for the sections of a document that fill in none of the template's. */
const exampleTexts = derived(
  (template: Template): ReadonlySet<string> =>
    new Set(allSections(template.sections).flatMap(({ example }) => (example ? [plain(example)] : []))),
);

/** A text by which examples are compared: it may have been wrapped anew. */
function plain(text: string): string {
  return text.replace(/[\s>]+/g, ' ').trim();
}

/** Where the template's own example ends, if the block begins with it; behind it the author may have gone on. */
function endOfKnown(
  content: SectionContent,
  { label, blocks }: ExampleBlock,
  known: ReadonlySet<string>,
): number | undefined {
  const longest = Math.max(...[...known].map(text => text.length));
  let from = label.end;
  let text = '';
  for (const block of blocks) {
    const { end } = spanOf(block, block.node);
    text = plain(`${text} ${content.text.slice(from, end)}`);
    if (known.has(text)) return end;
    if (text.length > longest) return undefined;
    from = end;
  }
  return undefined;
}

/** An example that was changed is deleted whole, and only if the author says so. */
function deletion(content: SectionContent, example: ExampleBlock, endOfKnown: number | undefined): Fix {
  const title = say('delete');
  const edits = [deleteBlocks(content, example.label.start, endOfKnown ?? example.span.end)];
  return endOfKnown === undefined
    ? { title, edits, safe: false }
    : { title, edits, preferred: true, safe: true };
}

/** Deletes blocks with the empty lines on one side of them, so that those of the other set apart what remains. */
function deleteBlocks({ text }: SectionContent, start: number, end: number): TextEdit {
  const before = text.slice(0, start).trimEnd().length;
  const lineStart = text.slice(0, start).replace(/[ \t]+$/, '').length;
  const emptyLines = /^[ \t\r\n]*[\r\n](?=.)/.exec(text.slice(end))?.[0].length;
  return emptyLines === undefined
    ? { span: span(before, end), text: '' }
    : { span: span(lineStart, end + emptyLines), text: '' };
}

export default rule;
