import { messages, type Message } from '../messages/message.ts';
import { actionItemsOf } from '../model/action-item.ts';
import type { Field } from '../model/field.ts';
import { fieldsIn } from '../model/header.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import { tablesOf, type Table } from '../model/table.ts';
import { splitRow } from '../model/table-row.ts';
import { sectionAt } from '../model/tree.ts';
import { fieldSchemaOf } from '../template/fields.ts';
import { sectionText } from '../template/section-text.ts';
import { allSections, type Template } from '../template/template.ts';
import type { ValueShape } from '../template/value-shape.ts';
import { addDays } from '../time/clock.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { contains, shiftSpan, span, type Span, type TextEdit } from '../text/span.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import { columnSchemaOf } from './schema-at.ts';

const say = messages('completion', {
  section: 'Section of the template “{template}”',
  value: 'Allowed by the template “{template}”',
  today: 'Today',
  window: 'Due date of {priority}',
});

export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'value';
  readonly detail: Message;
  readonly edit: TextEdit;
  /** Markdown to show beside it. */
  readonly documentation?: string;
}

/**
 * What may be written at an offset: a missing section where a heading begins, a value of the template in a field or in
 * a table's cell.
 *
 * @param today `YYYY-MM-DD`.
 */
export function completionsAt(postmortem: Postmortem, offset: number, today: string): Completion[] {
  const section = sectionAt(postmortem.sections, offset);
  const template = postmortem.match?.template;
  if (!section || !template) return [];
  const at = offset - section.start;
  const inSection =
    headings(postmortem, section, template, at) ??
    field(postmortem, section, template, at, today) ??
    cell(postmortem, section, template, at, today) ??
    [];
  return inSection.map(item => ({
    ...item,
    edit: { ...item.edit, span: shiftSpan(item.edit.span, section.start) },
  }));
}

/** Sections that the document lacks, on a line that holds nothing but the beginning of a heading. */
function headings(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
): Completion[] | undefined {
  const { text, blocks } = section.content;
  const replaced = span(lineStartAt(text, at), at);
  const begins =
    /^ {0,3}#{1,6}[^#]*$/.test(text.slice(replaced.start, at)) && isBlank(text, at, lineEndAt(text, at));
  const isOpaque = blocks.some(
    block => ['code', 'html'].includes(block.node.type) && contains(spanOf(block, block.node), replaced),
  );
  if (!begins || isOpaque) return undefined;
  const lineEnding = lineEndingOf(postmortem.sections[0]!.content.text);
  const missing = allSections(template.sections).filter(schema => !postmortem.match!.sectionOf.has(schema));
  return missing.map(schema => ({
    label: schema.skeleton.split('\n', 1)[0]!,
    kind: 'section',
    detail: say('section', { template: template.name }),
    edit: { span: replaced, text: sectionText(schema, { lineEnding }).trimEnd() },
    ...(schema.example && { documentation: schema.example }),
  }));
}

/** Space at the end of a line is no part of a paragraph or a row for the parser, but an author is about to write there. */
function isBlank(text: string, from: number, to: number): boolean {
  return /^[ \t]*$/.test(text.slice(from, to));
}

function field(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): Completion[] | undefined {
  const found = fieldsIn(postmortem.header, section).find(candidate =>
    isInValue(section.content.text, candidate, at),
  );
  const schema = found && fieldSchemaOf(postmortem, section, found);
  if (!schema) return undefined;
  const { start, end } = found.valueSpan;
  const replaced = start === end ? span(at, at) : span(start, Math.max(end, at));
  return values(schema.shape, replaced, template, today);
}

/** Whether a value is written at an offset. Below a heading nothing but empty lines may come before it. */
function isInValue(text: string, { style, value, valueSpan, span: { end } }: Field, at: number): boolean {
  if (style === 'heading' && value === '') return at > end && /^\s*$/.test(text.slice(end, at));
  return valueSpan.start <= at && (at <= end || isBlank(text, end, at));
}

function cell(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): Completion[] | undefined {
  const place = cellAt(section, at);
  if (!place) return undefined;
  const schema = columnSchemaOf(postmortem, section, place.table, place.index);
  if (!schema) return [];
  if (schema.role === 'due' && template.priorities.length > 0) return dueDates(template, place.span, today);
  const asWritten = schema.role === 'status' ? statusForms(section) : new Map<string, string>();
  return values(schema.shape, place.span, template, today).map(item => {
    const form = asWritten.get(actionStatus(item.label) ?? '') ?? item.label;
    return { ...item, label: form, edit: { ...item.edit, text: form } };
  });
}

interface CellPlace {
  readonly table: Table;
  readonly index: number;
  /** What the cell holds; the offset itself when it holds nothing. */
  readonly span: Span;
}

/** The cell that an offset is in, be it one that the row does not have yet. */
function cellAt({ content }: Section, at: number): CellPlace | undefined {
  const { text } = content;
  for (const table of tablesOf(content)) {
    const row = table.rows.find(
      ({ span: { start, end } }) => start <= at && (at <= end || isBlank(text, end, at)),
    );
    if (!row) continue;
    const { cells, closed } = splitRow(text.slice(row.span.start, row.span.end));
    const outer = cells.map(part => shiftSpan(part, row.span.start));
    const found = outer.findIndex(({ start, end }) => start <= at && at <= end);
    const behind = at > outer.at(-1)!.end ? (closed ? outer.length : outer.length - 1) : -1;
    const index = found < 0 ? behind : found;
    if (index < 0 || index >= table.columns.length) return undefined;
    return { table, index, span: contentAt(text, outer[index], at) };
  }
  return undefined;
}

/** The content of a cell as far as the offset at least, or the offset alone in an empty cell. */
function contentAt(text: string, outer: Span | undefined, at: number): Span {
  const written = outer ? text.slice(outer.start, outer.end) : '';
  if (!outer || written.trim() === '') return span(at, at);
  const start = outer.start + written.length - written.trimStart().length;
  return span(Math.min(start, at), Math.max(start + written.trim().length, at));
}

function values(shape: ValueShape, replaced: Span, template: Template, today: string): Completion[] {
  const detail = say('value', { template: template.name });
  if (shape.kind === 'choice')
    return shape.values.map(value => ({
      label: value,
      kind: 'value',
      detail,
      edit: { span: replaced, text: value },
    }));
  const isDate = shape.kind === 'format' && shape.pattern.test(today);
  return isDate
    ? [{ label: today, kind: 'value', detail: say('today'), edit: { span: replaced, text: today } }]
    : [];
}

function dueDates({ priorities }: Template, replaced: Span, today: string): Completion[] {
  return priorities.flatMap(({ priority, days }): Completion[] => {
    const date = addDays(today, days);
    return date
      ? [
          {
            label: date,
            kind: 'value',
            detail: say('window', { priority }),
            edit: { span: replaced, text: date },
          },
        ]
      : [];
  });
}

/** How the other rows write each status: `✅ Done`. */
function statusForms(section: Section): ReadonlyMap<string, string> {
  const forms = actionItemsOf(section.content).flatMap(({ status, state }) =>
    status && actionStatus(status.text) ? [[state, status.source] as const] : [],
  );
  return new Map(forms.reverse());
}
