import { parseMarkdown } from '../markdown/first-parse.ts';
import type { Field } from '../model/field.ts';
import { isHeadingField, readHeader, type PlacedField } from '../model/header.ts';
import { readContents, spanOf, type Block, type Section } from '../model/section.ts';
import { placeSections, titleSection } from '../model/tree.ts';
import { fillField } from '../template/fill-field.ts';
import type { Template } from '../template/template.ts';
import { derived } from '../text/derived.ts';
import { applyEdits } from '../text/edit.ts';
import { linesOf } from '../model/field-line.ts';
import { lineEndAt, lineStartAt } from '../text/line-ending.ts';
import { contains, span, type Span } from '../text/span.ts';
import { bodyOf, trimmedEnd } from './body.ts';
import { isSameField, type HeaderValue, type Labelled } from './header-values.ts';

/** What a template has above its first section, with the author's values in it. */
export interface Head {
  /** The lines of its front matter. */
  readonly front: readonly string[];
  /** What stands under the title. */
  readonly body: string;
  /** The sections that are a field each: a heading with the value below it. */
  readonly sections: string;
  readonly used: ReadonlySet<HeaderValue>;
}

/**
 * Fills a template's header, of whatever style: each of its fields takes the first value of its role, else of its
 * label; the others keep the template's placeholders.
 *
 * @param staying fields that stand elsewhere in the header as their author wrote them: the template's own go.
 * @param withWords whether what the template says beside its fields is wanted, too.
 */
export function fillHead(
  template: Template,
  values: readonly HeaderValue[],
  staying: readonly Labelled[],
  withWords: boolean,
  lineEnding: string,
): Head {
  const blank = headOf(template.blank.replaceAll('\n', lineEnding));
  const used = new Set<HeaderValue>();
  const fills = blank.header.flatMap(placed => {
    const asked = template.fields.some(({ label }) => label === placed.field.label);
    const found = values.find(value => isSameField(placed.field, value) && !used.has(value));
    if (!asked || !found || isStaying(placed, staying)) return [];
    const edit = fillField(placed, found.value);
    // A value that would be read as something else there is left to the appendix.
    if (!isSameHead(blank, headOf(applyEdits(blank.text, [edit])))) return [];
    used.add(found);
    return [edit];
  });
  const filled = headOf(applyEdits(blank.text, fills));
  return { ...partsOf(filled, staying, withWords), used };
}

/** Whether all sections and fields of one are in the other. */
function isSameHead(one: ReadHead, other: ReadHead): boolean {
  const labels = ({ header }: ReadHead) => header.map(({ field }) => field.label).join('\n');
  return one.count === other.count && labels(one) === labels(other);
}

function isStaying({ field }: PlacedField, staying: readonly Labelled[]): boolean {
  return staying.some(other => isSameField(field, other));
}

interface ReadHead {
  readonly text: string;
  readonly title?: Section;
  readonly front?: Section;
  readonly sections: readonly Section[];
  readonly header: readonly PlacedField[];
  /** How many sections the text has. */
  readonly count: number;
}

/** The fields of a template's header as a new document begins. */
export const blankFieldsOf = derived((template: Template): readonly Field[] =>
  headOf(template.blank).header.map(({ field }) => field),
);

/** Whether a template counts the fields of its header: `1. **Date:**`. */
export const countsFields = derived((template: Template): boolean =>
  headOf(template.blank).header.some(({ field, section: { content } }) =>
    /^[ \t]*\d{1,9}[.)][ \t]/.test(content.text.slice(lineStartAt(content.text, field.span.start))),
  ),
);

/** What a text has above its first section that is more than a field. */
function headOf(text: string): ReadHead {
  const sections = placeSections(readContents(parseMarkdown(text)));
  const title = titleSection(sections);
  const header = readHeader(sections, title);
  const [first] = sections;
  const front = first && !first.content.heading ? first : undefined;
  const fields = sections.filter(section => section !== title && isHeadingField(section, header));
  const own = new Set<Section | undefined>([front, title, ...fields]);
  return {
    text,
    ...(title && { title }),
    ...(front && { front }),
    sections: fields,
    header: header.filter(({ section }) => own.has(section)),
    count: sections.length,
  };
}

function partsOf(
  { title, front, sections, header }: ReadHead,
  staying: readonly Labelled[],
  withWords: boolean,
): Omit<Head, 'used'> {
  const goes = (placed: PlacedField) => isStaying(placed, staying);
  const inTitle = header.filter(({ section }) => section === title);
  const frontLines = header
    .filter(placed => placed.field.style === 'frontMatter' && !goes(placed))
    .map(({ field }) => front!.content.text.slice(field.span.start, field.span.end));
  const asked = sections.filter(section => !goes(header.find(placed => placed.section === section)!));
  const body = title
    ? bodyOf(title.content, {
        without: new Set(withWords ? [] : wordsIn(title, inTitle)),
        withoutLines: inTitle.filter(goes).flatMap(placed => linesOfField(placed)),
      }).text
    : '';
  return {
    front: frontLines,
    body,
    sections: asked.map(({ content }) => trimmedEnd(content.text)).join(gapIn(title)),
  };
}

function gapIn(title: Section | undefined): string {
  return (/\r\n|\n|\r/.exec(title?.content.text ?? '')?.[0] ?? '\n').repeat(2);
}

/** Blocks that hold no field. */
function wordsIn({ content }: Section, header: readonly PlacedField[]): Block[] {
  return content.blocks.filter(block => {
    const { start, end } = spanOf(block, block.node);
    return !header.some(({ field }) => field.span.start < end && start < field.span.end);
  });
}

/** The lines that a field has to itself; a row of a table stays when it is its head. */
function linesOfField({ field, section: { content } }: PlacedField): Span[] {
  if (field.style === 'row') return [];
  const start = lineStartAt(content.text, field.span.start);
  const end = lineEndAt(content.text, field.span.end);
  const block = content.blocks.find(candidate => contains(spanOf(candidate, candidate.node), field.span));
  if (block?.node.type === 'table' && spanOf(block, block.node).start >= start) return [];
  return linesOf(content.text, start, end).map(line => span(line.start, line.start + line.text.length));
}
