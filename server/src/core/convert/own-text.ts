import { examplesOf } from '../model/example.ts';
import { emptyItemsIn, placeholdersIn } from '../model/placeholder.ts';
import { readContents, spanOf, type Block, type SectionContent } from '../model/section.ts';
import { parseMarkdown } from '../markdown/first-parse.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import { contains, span, type Span } from '../text/span.ts';
import { documentOf } from './template-document.ts';

/**
 * The blocks of a section that its author has not touched: guidance, placeholders and examples that stand there exactly
 * as in the template. What a template says in full, such as the meaning of its priorities, counts as the author's.
 *
 * @param template the one that the document follows, with the section's part of it.
 */
export function untouchedBlocks(
  content: SectionContent,
  template: Template,
  schema: SectionSchema | undefined,
): ReadonlySet<Block> {
  const own = schema ? documentOf(template).contentOf.get(schema) : documentOf(template).title;
  if (!own) return new Set();
  const examples = new Set(examplesOf(own).map(example => plain(own, example.span)));
  const untouchedExamples = examplesOf(content)
    .filter(example => examples.has(plain(content, example.span)))
    .flatMap(example => example.blocks);
  const texts = new Set([own, ...begunAs(schema)].flatMap(blockTexts));
  const asking = [...placeholdersIn(content, template).map(found => found.span), ...emptyItemsIn(content)];
  const untouched = content.blocks.filter(block => {
    const whole = spanOf(block, block.node);
    return texts.has(plain(content, whole)) && asking.some(part => contains(whole, part));
  });
  return new Set([...untouched, ...untouchedExamples]);
}

/** How a new document begins the section: with placeholders for the times that stand for any time. */
function begunAs(schema: SectionSchema | undefined): SectionContent[] {
  return schema ? readContents(parseMarkdown(schema.skeleton)).map(({ content }) => content) : [];
}

function blockTexts(content: SectionContent): string[] {
  return content.blocks.map(block => plain(content, spanOf(block, block.node)));
}

/** A text in the form in which it is compared: without line endings of its own and space at the ends of lines. */
function plain({ text }: SectionContent, { start, end }: Span): string {
  return plainText(text.slice(start, end));
}

export function plainText(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(line => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * Where the words begin that the template puts at the very end of a document, the thematic break above them included.
 *
 * @param content the document's last section.
 * @returns an offset in the section, or undefined when it does not end so.
 */
export function closingStart(content: SectionContent, template: Template): number | undefined {
  const { closing } = documentOf(template);
  const at = content.blocks.findLastIndex(({ node }) => node.type === 'thematicBreak');
  if (closing === '' || at < 0) return undefined;
  const { start, end } = spanOf(content.blocks[at]!, content.blocks[at]!.node);
  return plain(content, span(end, content.text.length)) === plainText(closing) ? start : undefined;
}
