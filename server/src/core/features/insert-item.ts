import type { List, ListItem } from 'mdast';
import { delimiterRow } from '../model/delimiter-row.ts';
import { examplesOf } from '../model/example.ts';
import { fieldsOf } from '../model/field.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Block, type Section } from '../model/section.ts';
import { insertSection } from '../template/insert-section.ts';
import { readPriorityWindows } from '../template/priorities.ts';
import { sectionText } from '../template/section-text.ts';
import { isEmpty } from '../template/empty-section.ts';
import type { ListSchema, SectionSchema, TableSchema } from '../template/template.ts';
import { placeholderPattern } from '../template/value-shape.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { contains, shiftSpan, span, type Span } from '../text/span.ts';
import { readTime } from '../time/read-time.ts';
import type { NewRow, RowKind } from './insert-row.ts';
import { rowText } from './row-text.ts';

/** What a new entry says where no template tells. */
const texts: Readonly<Record<RowKind, string>> = { action: '[Action]', event: 'HH:MM [Event]' };

/**
 * A new item of a list, for timelines and action items that are lists: below the item that holds `offset`, else at the
 * end of the last list; marked as that list marks its items. A timeline item begins with the time of the one above.
 * A section that holds no list yet gets one as its template has it, or its table with one row; one whose template has a
 * heading for each event gets such a heading. An empty section of no template gets a list.
 *
 * @param parts the section of the kind and all below it.
 * @param due the date on which a new action item is due, `YYYY-MM-DD`.
 * @returns undefined when the section is not there, or tells in a way of its own.
 */
export function newItem(
  postmortem: Postmortem,
  kind: RowKind,
  parts: readonly Section[],
  due: string,
  offset: number | undefined,
): NewRow | undefined {
  const lists = parts.flatMap(section => listsIn(section, kind).map(block => ({ section, block })));
  const around = lists.find(
    ({ section, block }) =>
      offset !== undefined &&
      contains(shiftSpan(spanOf(block, block.node), section.start), span(offset, offset)),
  );
  const place = around ?? lists.at(-1);
  const [root] = parts;
  const schema = root && postmortem.match?.schemaOf.get(root);
  const asked = (schema?.list?.item ?? texts[kind]).replace('[YYYY-MM-DD]', kind === 'action' ? due : '$&');
  if (place) return beside(place, kind, asked, offset);
  const repeated = schema?.children.find(child => child.repeat);
  if (repeated) return underHeading(postmortem, repeated, parts);
  if (!root) return undefined;
  if (schema?.list) return firstItem(root, { ...schema.list, item: asked });
  if (schema?.table) return firstRow(root, schema.table, kind, due);
  return isEmpty(root.content)
    ? firstItem(root, { kind: kind === 'action' ? 'tasks' : 'bullets', item: asked })
    : undefined;
}

interface ListBlock extends Block {
  readonly node: List;
}

/** The lists of a section that hold entries: no labelled values, no definitions of priorities, no example of the template. */
function listsIn({ content }: Section, kind: RowKind): ListBlock[] {
  const others = [...examplesOf(content), ...(kind === 'action' ? fieldsOf(content) : [])].map(
    part => part.span,
  );
  return content.blocks
    .filter((block): block is ListBlock => block.node.type === 'list')
    .filter(block => {
      const whole = spanOf(block, block.node);
      const isOther = others.some(part => contains(part, whole) || contains(whole, part));
      return !isOther && readPriorityWindows(content.text.slice(whole.start, whole.end)).length === 0;
    });
}

function beside(
  { section, block }: { readonly section: Section; readonly block: ListBlock },
  kind: RowKind,
  asked: string,
  offset: number | undefined,
): NewRow {
  const { text } = section.content;
  const items = block.node.children;
  const holds = (item: ListItem) =>
    offset !== undefined && contains(shiftSpan(spanOf(block, item), section.start), span(offset, offset));
  const above = items.find(holds) ?? items.at(-1)!;
  const { start, end } = spanOf(block, above);
  const indentation = text.slice(lineStartAt(text, start), start);
  const written = text.slice(start, end);
  const marker = markerOf(written);
  const item = kind === 'event' ? withTimeAbove(asked, written.slice(marker.length)) : asked;
  const gap = block.node.spread === true ? 2 : 1;
  const lead = lineEndingOf(text).repeat(gap) + indentation + nextMarker(marker);
  return made(section.start + end, lead, item);
}

/** The bullet or number with the space and the box behind it: `- `, `3. `, `- [x] `. */
function markerOf(item: string): string {
  return /^(?:[-*+]|\d+[.)])[ \t]*(?:\[[ xX]\][ \t]+)?/.exec(item)?.[0] ?? '- ';
}

function nextMarker(marker: string): string {
  return marker
    .replace(/^\d+/, number => String(Number(number) + 1))
    .replace(/\[[xX]\]/, '[ ]')
    .replace(/(?<=\S)$/, ' ');
}

/** The entry with the time of the one above it, as that one writes it: the timeline stays in order. */
function withTimeAbove(item: string, above: string): string {
  const reading = readTime(above);
  if (!reading) return item;
  const time = above.slice(0, reading.length);
  const between = /^[ \t]*[:：–—-]*[ \t]*/.exec(above.slice(reading.length))![0] || ' ';
  const asked = [...item.matchAll(placeholderPattern)].at(-1)?.[0] ?? '[Event]';
  return time + between + asked;
}

/** The first item below a heading, as the template has it. */
function firstItem({ content, start }: Section, list: ListSchema): NewRow {
  const { text, heading } = content;
  const at = lineEndAt(text, heading?.span.end ?? 0);
  const marker = list.kind === 'numbered' ? '1. ' : list.kind === 'tasks' ? '- [ ] ' : '- ';
  return made(start + at, lineEndingOf(text).repeat(2) + marker, list.item);
}

/** The table that the template has, with one row, behind what the section says. */
function firstRow({ content, start }: Section, { columns }: TableSchema, kind: RowKind, due: string): NewRow {
  const { text } = content;
  const lineEnding = lineEndingOf(text);
  const cells = columns.map(({ role, shape, placeholder }) => {
    if (kind === 'action' && role === 'due') return due;
    if (kind === 'action' && role === 'status' && shape.kind === 'choice') return shape.values[0]!;
    return kind === 'event' && role === 'time' ? 'HH:MM' : placeholder;
  });
  const header = `| ${columns.map(({ title }) => title).join(' | ')} |`;
  const row = rowText([header], header, cells);
  const table = [header, delimiterRow(header)].join(lineEnding) + lineEnding;
  const first = columns.findIndex(({ role }) => role === kind);
  const at = start + text.trimEnd().length;
  const lead = lineEnding.repeat(2) + table;
  const select = shiftSpan(row.cells[Math.max(0, first)]!, at + lead.length);
  return { edits: [{ span: span(at, at), text: lead + row.text }], select };
}

/** A heading of its own for the entry, behind all that are there. */
function underHeading(
  postmortem: Postmortem,
  repeated: SectionSchema,
  parts: readonly Section[],
): NewRow | undefined {
  const last = parts.at(-1)!;
  const { text } = last.content;
  const lineEnding = lineEndingOf(text);
  const level = parts.length > 1 ? last.content.heading!.level : repeated.level;
  const section = sectionText(repeated, { lineEnding, level }).trimEnd();
  if (parts.length === 1) {
    const edit = postmortem.match && insertSection(postmortem, postmortem.match, repeated);
    if (edit) return { edits: [edit], select: span(edit.span.start, edit.span.start + edit.text.length) };
  }
  return made(last.start + text.trimEnd().length, lineEnding.repeat(2), section);
}

/** An insert of which the first placeholder is selected, to be filled in. */
function made(at: number, lead: string, text: string): NewRow {
  const [placeholder] = text.matchAll(placeholderPattern);
  const first = placeholder?.index ?? text.length;
  const select: Span = span(first, first + (placeholder?.[0].length ?? 0));
  return {
    edits: [{ span: span(at, at), text: lead + text }],
    select: shiftSpan(select, at + lead.length),
  };
}
