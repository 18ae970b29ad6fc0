import { messages } from '../messages/message.ts';
import { isActionTable, tableItemsOf } from '../model/action-item.ts';
import type { Field } from '../model/field.ts';
import { fieldsIn } from '../model/header.ts';
import { knownPeople } from '../model/people.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import { tablesOf, type Table } from '../model/table.ts';
import { splitRow } from '../model/table-row.ts';
import { sectionAt } from '../model/tree.ts';
import { fieldSchemaOf } from '../template/fields.ts';
import { sectionText } from '../template/section-text.ts';
import { allSections, type Template } from '../template/template.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { contains, shiftSpan, span, type Span } from '../text/span.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import { dueDates, values, type Completion } from './offered-values.ts';
import { openLabelAt } from './open-label.ts';
import { columnSchemaOf } from './schema-at.ts';

export type { Completion };

const say = messages('completion', {
  section: 'Section of the template “{template}”',
  owner: 'Owner',
});

/**
 * What may be written at an offset: a missing section where a heading begins, a value of the template in a field or in
 * a table's cell, an owner of action items.
 *
 * @param today `YYYY-MM-DD`.
 * @param owners those of other postmortems.
 */
export function completionsAt(
  postmortem: Postmortem,
  offset: number,
  today: string,
  owners: readonly string[] = [],
): Completion[] {
  const section = sectionAt(postmortem.sections, offset);
  const template = postmortem.match?.template;
  if (!section) return [];
  const at = offset - section.start;
  const people = ownerCell(postmortem, section, at, owners);
  const inSection = people ?? (template ? fromTemplate(postmortem, section, template, at, today) : []);
  return inSection.map(item => ({
    ...item,
    edit: { ...item.edit, span: shiftSpan(item.edit.span, section.start) },
  }));
}

function fromTemplate(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): readonly Completion[] {
  const offered =
    headings(postmortem, section, template, at) ??
    field(postmortem, section, template, at, today) ??
    cell(postmortem, section, template, at, today) ??
    openLabel(postmortem, section, template, at, today) ??
    [];
  return filterable(section.content.text, offered, at);
}

/**
 * Editors leave out what does not begin with what is written so far. Where nothing does, a wrong value is to be replaced,
 * by any of those that are offered.
 */
function filterable(text: string, offered: readonly Completion[], at: number): readonly Completion[] {
  const [first] = offered;
  if (first?.kind !== 'value') return offered;
  const written = text.slice(first.edit.span.start, at);
  const begins = ({ edit }: Completion) => edit.text.toLowerCase().startsWith(written.toLowerCase());
  return written.trim() === '' || offered.some(begins)
    ? offered
    : offered.map(item => ({ ...item, filter: written }));
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
  // Right below it a line of dashes would make a heading of its last line, and a text would become part of it.
  const behind = isFollowed(postmortem, section, at) ? lineEnding : '';
  const missing = allSections(template.sections).filter(schema => !postmortem.match!.sectionOf.has(schema));
  return missing.map(schema => ({
    label: schema.skeleton.split('\n', 1)[0]!,
    kind: 'section',
    detail: say('section', { template: template.name }),
    edit: { span: replaced, text: sectionText(schema, { lineEnding }).trimEnd() + behind },
    ...(schema.example && { documentation: schema.example }),
  }));
}

/** Whether the next line of the document holds something. */
function isFollowed({ sections }: Postmortem, section: Section, at: number): boolean {
  const { text } = section.content;
  const rest = text.slice(lineEndAt(text, at)).replace(/^(?:\r\n|\n|\r)/, '');
  const below = rest === '' ? (sections[sections.indexOf(section) + 1]?.content.text ?? '') : rest;
  return /^[ \t]*[^\s]/.test(below);
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
  const offered =
    schema.role === 'due' && template.priorities.length > 0
      ? dueDates(template, place.span, today)
      : values(schema.shape, place.span, template, today);
  const asWritten = schema.role === 'status' ? statusForms(section) : new Map<string, string>();
  const { start, end } = place.span;
  // Right behind the pipe of an empty cell the space between them is still to be written.
  const space = start === end && section.content.text[start - 1] === '|' ? ' ' : '';
  return offered.map(item => {
    const form = asWritten.get(actionStatus(item.label) ?? '') ?? item.label;
    return { ...item, label: form, edit: { ...item.edit, text: space + form } };
  });
}

/** Those who may own an action item, in a cell for its owner. */
function ownerCell(
  postmortem: Postmortem,
  section: Section,
  at: number,
  others: readonly string[],
): Completion[] | undefined {
  const place = cellAt(section, at);
  if (place?.table.columns[place.index]?.role !== 'owner' || !isActionTable(place.table)) return undefined;
  const { text } = section.content;
  const { start, end } = place.span;
  const space = start === end && text[start - 1] === '|' ? ' ' : '';
  const written = text.slice(start, end);
  const people = [...new Set([...knownPeople(postmortem), ...others])].filter(name => name !== written);
  return people.map(name => ({
    label: name,
    kind: 'value',
    detail: say('owner'),
    edit: { span: place.span, text: space + name },
    // A placeholder gives way to anybody, and behind a sign of a handle names without one are found, too.
    ...(written.startsWith('[') && { filter: written }),
    ...(written.startsWith('@') && { filter: name.replace(/^@?/, '@') }),
  }));
}

/** Values behind a label whose bold type is not closed yet: the marks that close it are written with them. */
function openLabel(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): Completion[] | undefined {
  const label = openLabelAt(postmortem, section, at);
  if (!label) return undefined;
  return values(label.schema.shape, label.span, template, today).map(item => ({
    ...item,
    edit: { ...item.edit, text: `${label.marks} ${item.edit.text}` },
  }));
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

/** How the other rows write each status: `✅ Done`. */
function statusForms(section: Section): ReadonlyMap<string, string> {
  const forms = tableItemsOf(section.content).flatMap(({ status, state }) =>
    status && actionStatus(status.text) ? [[state, status.source] as const] : [],
  );
  return new Map(forms.reverse());
}
