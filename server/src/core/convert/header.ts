import { parseMarkdown } from '../markdown/first-parse.ts';
import { fieldsOf } from '../model/field.ts';
import { readContents, spanOf, type Block, type SectionContent } from '../model/section.ts';
import { placeSections, titleSection } from '../model/tree.ts';
import type { Template } from '../template/template.ts';
import { derived } from '../text/derived.ts';
import { contains, type Span, type TextEdit } from '../text/span.ts';
import { bodyOf } from './body.ts';
import { isSameField, type HeaderValue, type Labelled } from './header-values.ts';
import { movableFields } from './movable-fields.ts';

/** What a template puts under its title, with the author's values in it. */
export interface FilledHeader {
  /** From behind the title on, with line feeds. */
  readonly text: string;
  readonly used: ReadonlySet<HeaderValue>;
}

/**
 * Fills a template's header: each of its fields takes the first value of its role, else of its label; the others keep
 * the template's placeholders.
 *
 * @param staying fields that stand elsewhere in the header as their author wrote them: the template's own go.
 * @param withWords whether what the template says beside its fields is wanted, too.
 */
export function fillHeader(
  template: Template,
  values: readonly HeaderValue[],
  staying: readonly Labelled[],
  withWords: boolean,
): FilledHeader {
  const content = blankHeader(template);
  if (!content) return { text: '', used: new Set() };
  const used = new Set<HeaderValue>();
  const edits: TextEdit[] = [];
  const withoutLines: Span[] = [];
  for (const field of fieldsOf(content)) {
    const found = values.find(value => isSameField(field, value) && !used.has(value));
    const line = movableFields(content).find(movable => movable.field === field)?.line;
    if (found) {
      used.add(found);
      const { start, end } = field.valueSpan;
      const gap = start === end && !/[ \t]/.test(content.text[start - 1] ?? ' ') ? ' ' : '';
      edits.push({ span: field.valueSpan, text: gap + found.value });
    } else if (line && staying.some(other => isSameField(field, other))) withoutLines.push(line);
  }
  const without = new Set(withWords ? [] : wordsIn(content));
  return { text: bodyOf(content, { without, withoutLines, edits }).text, used };
}

/** Blocks that hold no field. */
function wordsIn(content: SectionContent): Block[] {
  const fields = fieldsOf(content);
  return content.blocks.filter(
    block => !fields.some(field => contains(spanOf(block, block.node), field.span)),
  );
}

/** The section of a template's title, as a new document begins. */
const blankHeader = derived((template: Template): SectionContent | undefined =>
  template.title === undefined
    ? undefined
    : titleSection(placeSections(readContents(parseMarkdown(template.blank))))?.content,
);
