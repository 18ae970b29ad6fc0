import type { Field } from '../model/field.ts';
import { innerFields } from '../model/header.ts';
import { linesOf } from '../model/field-line.ts';
import type { PlacedField, Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section, type SectionContent } from '../model/section.ts';
import { valueIn } from '../template/fill-field.ts';
import { fieldPlaceholder } from '../template/placeholder-for.ts';
import { applyEdits } from '../text/edit.ts';
import { lineEndAt, lineStartAt } from '../text/line-ending.ts';
import { contains, span, type Span, type TextEdit } from '../text/span.ts';
import { headerSection } from './header-values.ts';

/** A document's header as a template has it: the fields in the style of their author, with placeholders for values. */
export interface TemplateHeader {
  /** The lines of the front matter. */
  readonly front: readonly string[];
  /** The blocks under the title. */
  readonly body: readonly string[];
}

export function templateHeader(postmortem: Postmortem): TemplateHeader {
  const inner = innerFields(postmortem.header);
  const fields = firstOfEach(postmortem.header.filter(({ field }) => !inner.has(field)));
  const own = headerSection(postmortem);
  const front = fields
    .filter(({ field }) => field.style === 'frontMatter')
    .map(({ field }) => `${field.label}: ${valueIn('frontMatter', placeholderOf(field))}`);
  const inText = fields
    .filter(({ field, section }) => section === own && !['frontMatter', 'heading'].includes(field.style))
    .map(({ field }) => field);
  return { front, body: own ? blocksOf(own.content, inText) : [] };
}

/** The field that a section of the header is, such as *Date*. */
export function fieldOfHeading(
  { header }: Postmortem,
  section: Section,
): { readonly label: string; readonly placeholder: string } | undefined {
  const placed = header.find(other => other.section === section && other.field.style === 'heading');
  return placed && { label: placed.field.label, placeholder: placeholderOf(placed.field) };
}

function placeholderOf({ role, label, value }: Field): string {
  return fieldPlaceholder(role, label, value);
}

/** A template asks once for each thing. */
function firstOfEach(header: readonly PlacedField[]): PlacedField[] {
  const seen = new Set<string>();
  return header.filter(({ field: { role, label } }) => {
    const key = role ?? `label:${label}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The blocks that hold fields without what stands beside these in them. */
function blocksOf(content: SectionContent, fields: readonly Field[]): string[] {
  return content.blocks.flatMap(block => {
    const whole = spanOf(block, block.node);
    const own = fields.filter(field => contains(whole, field.valueSpan) && contains(whole, field.labelSpan));
    if (own.length === 0) return [];
    const start = lineStartAt(content.text, whole.start);
    const edits = [...own.map(filled), ...linesBeside(content, span(start, whole.end), block.node.type, own)];
    const text = applyEdits(
      content.text.slice(start, whole.end),
      edits.map(edit => ({ ...edit, span: span(edit.span.start - start, edit.span.end - start) })),
    );
    return [
      text
        .replace(/\r\n?/g, '\n')
        .replace(/\n{2,}/g, '\n')
        .trim(),
    ];
  });
}

function filled(field: Field): TextEdit {
  const { style, value, valueSpan } = field;
  const text =
    style === 'table' || style === 'row' ? placeholderOf(field).replaceAll('|', '/') : placeholderOf(field);
  return { span: valueSpan, text: value === '' ? ` ${text}` : text };
}

/** `- **Key events**` above a list of fields. */
const labelAlone = /^[ \t]*[-*+][ \t]+(\*\*|__)[^*_]{1,60}\1:?[ \t]*$/;

/** What goes: the lines of a paragraph or a list that are no field's; a table and a list keep their head. */
function linesBeside(
  content: SectionContent,
  whole: Span,
  type: string,
  fields: readonly Field[],
): TextEdit[] {
  const kept = new Set(
    fields.flatMap(({ span: { start }, valueSpan }) =>
      linesOf(content.text, lineStartAt(content.text, start), lineEndAt(content.text, valueSpan.end)).map(
        line => line.start,
      ),
    ),
  );
  const lines = linesOf(content.text, whole.start, whole.end);
  const isHead = (index: number) =>
    type === 'table'
      ? index < 2
      : labelAlone.test(lines[index]!.text) && kept.has(lines[index + 1]?.start ?? -1);
  return lines
    .filter((line, index) => !kept.has(line.start) && !isHead(index))
    .map(line => ({ span: span(line.start, line.start + line.text.length), text: '' }));
}
