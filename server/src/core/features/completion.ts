import { messages } from '../messages/message.ts';
import type { Field } from '../model/field.ts';
import { fieldsIn } from '../model/header.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import { sectionAt } from '../model/tree.ts';
import { fieldSchemaOf } from '../template/fields.ts';
import { sectionText } from '../template/section-text.ts';
import { allSections, type Template } from '../template/template.ts';
import { isBlank, lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { contains, shiftSpan, span } from '../text/span.ts';
import { ownersInCell, timesInCell, valuesInCell } from './complete-cell.ts';
import { values, type Completion } from './offered-values.ts';
import { openLabelAt } from './open-label.ts';

export type { Completion };

const say = messages('completion', {
  section: 'Section of the template “{template}”',
});

/** What the document does not say, as far as it is known. */
export interface Known {
  /** Those of other postmortems, and others who may own action items. */
  readonly owners?: readonly string[];
  /** In milliseconds from the epoch. */
  readonly now?: number;
}

/**
 * What may be written at an offset: a missing section where a heading begins, a value of the template in a field or in
 * a table's cell, an owner of action items, a time of the timeline.
 *
 * @param today `YYYY-MM-DD`.
 */
export function completionsAt(
  postmortem: Postmortem,
  offset: number,
  today: string,
  { owners = [], now }: Known = {},
): Completion[] {
  const section = sectionAt(postmortem.sections, offset);
  const template = postmortem.match?.template;
  if (!section) return [];
  const at = offset - section.start;
  const inSection =
    ownersInCell(postmortem, section, at, owners) ??
    timesInCell(postmortem, section, at, now) ??
    (template ? fromTemplate(postmortem, section, template, at, today) : []);
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
    valuesInCell(postmortem, section, template, at, today) ??
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

/**
 * Whether a value is written at an offset. Space at the end of a line is no part of a paragraph for the parser, but an author
 * is about to write there. Below a heading nothing but empty lines may come before it.
 */
function isInValue(text: string, { style, value, valueSpan, span: { end } }: Field, at: number): boolean {
  if (style === 'heading' && value === '') return at > end && /^\s*$/.test(text.slice(end, at));
  return valueSpan.start <= at && (at <= end || isBlank(text, end, at));
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
