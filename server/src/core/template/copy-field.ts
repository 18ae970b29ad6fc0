import type { Field } from '../model/field.ts';
import type { SectionContent } from '../model/section.ts';
import { tablesOf } from '../model/table.ts';
import { contains, span, type Span, type TextEdit } from '../text/span.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';

export type Side = 'after' | 'before';

/**
 * Writes a field beside another one and as that one is written: with its marks, its indentation, its line breaks and
 * what sets it apart from its neighbours. An entry of the front matter has none of these: its quotes are the value's own.
 *
 * @param others all fields of the section.
 * @returns the edit, relative to the section.
 */
export function copyField(
  content: SectionContent,
  others: readonly Field[],
  field: Field,
  side: Side,
  label: string,
  value: string,
): TextEdit {
  const { text } = content;
  const lineEnding = lineEndingOf(text);
  if (field.style === 'frontMatter') {
    const entry = `${label}: ${value}`;
    return side === 'after'
      ? insert(lineEndAt(text, field.span.end), lineEnding + entry)
      : insert(lineStartAt(text, field.span.start), entry + lineEnding);
  }
  const line = lineOf(text, field);
  if (field.style === 'table') return copyRow(content, field, side, label, value);
  const lead = side === 'after' ? counted(line.lead) : line.lead;
  const copy = lead + label + separatorOf(content, field) + value;
  if (field.style === 'heading') {
    const gap = lineEnding.repeat(2);
    return side === 'after' ? insert(line.span.end, gap + copy) : insert(line.span.start, copy + gap);
  }
  if (!line.isWhole) {
    const lineBreak = `<br>${lineEnding}`;
    return side === 'after'
      ? insert(line.span.end, lineBreak + copy)
      : insert(line.span.start, copy + lineBreak);
  }
  const gap = lineEnding.repeat(isSetApart(text, others, field) ? 2 : 1);
  const own = breakAt(text, line.span.end);
  const lineBreak = own || (gap === lineEnding ? breakOfOthers(text, others, field) : '');
  if (side === 'before') return insert(line.span.start, copy + (own || lineBreak) + gap);
  return insert(line.span.end, (own ? '' : lineBreak) + gap + copy + own);
}

function insert(at: number, text: string): TextEdit {
  return { span: span(at, at), text };
}

/** The marker of the next item of a numbered list. */
function counted(lead: string): string {
  return lead.replace(/^([ \t>]*)(\d{1,8})(?=[.)])/, (_, before, number) => `${before}${Number(number) + 1}`);
}

interface FieldLine {
  /** From the start of the field's first line to the end of its last; only the field where others stand on its line. */
  readonly span: Span;
  /** What stands before the label. */
  readonly lead: string;
  readonly isWhole: boolean;
}

/** Marks of quotes, lists and rows. */
const indentation = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*\|?[ \t]*$/;

function lineOf(text: string, { style, labelSpan, valueSpan, span: whole }: Field): FieldLine {
  const start = lineStartAt(text, whole.start);
  const end = lineEndAt(text, style === 'heading' ? whole.end : Math.max(valueSpan.end, whole.end));
  const isFirst = style === 'heading' || indentation.test(text.slice(start, whole.start));
  const isLast = /^[ \t]*(?:<br[ \t]*\/?>)?[ \t]*\|?[ \t]*$/i.test(text.slice(whole.end, end));
  if (isFirst && isLast)
    return { span: span(start, end), lead: text.slice(start, labelSpan.start), isWhole: true };
  return { span: whole, lead: text.slice(whole.start, labelSpan.start), isWhole: false };
}

/** What stands between label and value. */
function separatorOf(
  { text, heading }: SectionContent,
  { style, value, labelSpan, valueSpan }: Field,
): string {
  const written = text.slice(labelSpan.end, valueSpan.start);
  if (value !== '' || /\s$/.test(written)) return written;
  if (style === 'heading')
    return `${text.slice(labelSpan.end, heading!.span.end)}${lineEndingOf(text).repeat(2)}`;
  return `${written} `;
}

/** Whether empty lines stand between the fields of a section. */
function isSetApart(text: string, others: readonly Field[], field: Field): boolean {
  const at = others.indexOf(field);
  const pairs = [[field, others[at + 1]] as const, [others[at - 1], field] as const];
  return pairs.some(
    ([first, second]) =>
      first &&
      second &&
      /^[ \t]*(?:(?:\r\n|\n|\r(?!\n))[ \t]*){2}\s*(?:[-*+][ \t]+)?$/.test(
        text.slice(first.span.end, second.span.start),
      ),
  );
}

/** The mark that breaks the line which ends at an offset: two spaces, a backslash or `<br>`. */
function breakAt(text: string, lineEnd: number): string {
  return /(?: {2,}|\\|[ \t]*<br[ \t]*\/?>)$/i.exec(text.slice(Math.max(0, lineEnd - 20), lineEnd))?.[0] ?? '';
}

function breakOfOthers(text: string, others: readonly Field[], field: Field): string {
  const alike = others.filter(({ style }) => style === field.style);
  return (
    alike.map(({ span: { end } }) => breakAt(text, lineEndAt(text, end))).find(found => found !== '') ?? ''
  );
}

/** A row of a table; nothing can stand above its head. */
function copyRow(content: SectionContent, field: Field, side: Side, label: string, value: string): TextEdit {
  const { text } = content;
  const { labelSpan, valueSpan } = field;
  const start = lineStartAt(text, labelSpan.start);
  const end = lineEndAt(text, valueSpan.end);
  const table = tablesOf(content).find(candidate => contains(candidate.span, labelSpan))!;
  const isAligned =
    end - start === lineEndAt(text, table.delimiter.end) - lineStartAt(text, table.delimiter.start);
  const part = (from: number, to: number, more: number) => {
    const between = text.slice(from, to);
    return isAligned ? padded(between, more) : between;
  };
  const separator = part(labelSpan.end, valueSpan.start, field.label.length - label.length);
  const tail = part(valueSpan.end, end, field.value.length - value.length);
  const row = text.slice(start, labelSpan.start) + label + separator + value + tail;
  const isHead = contains(table.header.span, labelSpan);
  const lineEnding = lineEndingOf(text);
  if (isHead) return insert(lineEndAt(text, table.delimiter.end), lineEnding + row);
  return side === 'after' ? insert(end, lineEnding + row) : insert(start, row + lineEnding);
}

/** The text with so many spaces more, or fewer, where its first ones are, so that columns stay aligned. */
function padded(separator: string, more: number): string {
  return separator.replace(/ +/, spaces => ' '.repeat(Math.max(1, spaces.length + more)));
}
