import { derived } from '../text/derived.ts';
import { lineStartAt } from '../text/line-ending.ts';
import { span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { fieldsOf, quotedFieldsOf, readingsOf, type Field } from './field.ts';
import { withoutComment } from './field-line.ts';
import { tableFieldsOf } from './field-table.ts';
import { frontMatterFieldsOf } from './front-matter-field.ts';
import { spanOf, type Section, type SectionContent } from './section.ts';
import { topSections } from './tree.ts';

/** A field in the section that holds it. */
export interface PlacedField {
  readonly field: Field;
  readonly section: Section;
}

/**
 * The labelled values that tell of the incident as a whole, in document order: those of the front matter, those under
 * the title, and those of the sections right below it that are nothing but fields, or each of which is one.
 *
 * @param title the section of the document's title; without one, what the document begins with is read instead.
 */
export function readHeader(sections: readonly Section[], title: Section | undefined): readonly PlacedField[] {
  const [first] = sections;
  if (!first) return [];
  const place = (section: Section, fields: readonly Field[]) => fields.map(field => ({ field, section }));
  const own = title ?? first;
  const body = [
    ...place(own, title ? headerFieldsOf(own.content) : untitledFields(own)),
    ...leadingSections(sections, title)
      .filter(section => section !== own)
      .flatMap(section => place(section, headingFieldOf(section) ?? ownFields(section.content))),
  ];
  // The front matter often tells of a page; what its text tells of the incident counts more.
  const told = new Set(body.map(({ field }) => field.role));
  const front = frontMatterFieldsOf(first.content).filter(({ role }) => !told.has(role));
  return [...place(first, front), ...body];
}

/** Where there is no title, the first section may be a field, or a part of the postmortem like the others. */
function untitledFields(section: Section): readonly Field[] {
  const { content } = section;
  return headingFieldOf(section) ?? (isPart(section) ? fieldsOf(content) : headerFieldsOf(content));
}

/** The sections below the title that come before the first one that a postmortem has for a reason: impact, timeline … */
function leadingSections(sections: readonly Section[], title: Section | undefined): readonly Section[] {
  const top = topSections(sections, title);
  const end = top.findIndex(isPart);
  return top.slice(0, Math.max(end, 0));
}

/** How many of the sections, from the first, may hold the header: what is written in the others does not change it. */
export function headerReach(sections: readonly Section[], title: Section | undefined): number {
  const end = sections.indexOf(topSections(sections, title).find(isPart)!);
  return Math.max(end, title ? sections.indexOf(title) + 1 : 1);
}

function isPart({ role }: Section): boolean {
  return role !== undefined && role !== 'metadata';
}

/** The fields below the label of another one: parts of its value, and not of the header's own form. */
export const innerFields = derived((header: readonly PlacedField[]): ReadonlySet<Field> => {
  const outer = new Map<Section, number>();
  const inner = header.filter(({ field, section }) => {
    if (!['bold', 'plain', 'bullet'].includes(field.style)) return false;
    const { text } = section.content;
    const start = lineStartAt(text, field.span.start);
    const indentation = /^[ \t]*/.exec(text.slice(start, field.span.start))![0].length;
    if (!outer.has(section)) outer.set(section, indentation);
    return indentation > outer.get(section)!;
  });
  return new Set(inner.map(({ field }) => field));
});

/** Whether a section is one field, with its label in the heading. */
export function isHeadingField(section: Section, header: readonly PlacedField[]): boolean {
  return header.some(placed => placed.section === section && placed.field.style === 'heading');
}

/** What a section holds: the header's own fields where it is part of the header, else those of its text. */
export function fieldsIn(header: readonly PlacedField[], section: Section): readonly Field[] {
  const own = header.flatMap(placed => (placed.section === section ? [placed.field] : []));
  if (own.length === 0) return fieldsOf(section.content);
  const others = fieldsOf(section.content).filter(field => !own.includes(field));
  return own.some(({ style }) => style === 'heading') ? own : [...own, ...others];
}

/** The fields of a section that stands in the header: there also quotes, tables, runs of plain lines and lists hold some. */
const headerFieldsOf = derived((content: SectionContent): readonly Field[] => {
  const all = [
    ...fieldsOf(content),
    ...plainRun(content),
    ...listsWithBoldLabels(content),
    ...quotedFieldsOf(content),
    ...tableFieldsOf(content),
  ];
  return [...new Set(all)].sort((a, b) => a.span.start - b.span.start);
});

/** `- **Key events**` with a list below it. */
function listsWithBoldLabels(content: SectionContent): readonly Field[] {
  return readingsOf(content)
    .map(({ field }) => field)
    .filter(
      ({ style, labelSpan }) => style === 'bullet' && /[*_]/.test(content.text[labelSpan.start - 1] ?? ''),
    );
}

/** What may stand between the fields of a run: marks of lists, breaks, empty lines. */
const betweenFields = /^(?:[\s\\>*+-]|\d{1,9}[.)]|<br[ \t]*\/?>)*$/;

/** The labelled lines with which a section begins, whatever their labels, if at least one of these is known. */
function plainRun(content: SectionContent): readonly Field[] {
  const readings = readingsOf(content);
  let from = content.heading?.span.end ?? 0;
  let end = 0;
  for (; end < readings.length; end++) {
    const { span: line } = readings[end]!.field;
    if (!betweenFields.test(content.text.slice(from, line.start))) break;
    from = line.end;
  }
  const run = readings.slice(0, end).map(({ field }) => field);
  return run.some(({ role }) => role !== undefined) ? run : [];
}

/** The fields of a section that is nothing else, such as *Metadata*; none for other sections. */
function ownFields(content: SectionContent): readonly Field[] {
  const fields = headerFieldsOf(content);
  const isAll = content.blocks.every(block => {
    const { start, end } = spanOf(block, block.node);
    const silent = ['thematicBreak', 'html', 'definition'].includes(block.node.type);
    return silent || fields.some(field => field.span.start < end && start < field.span.end);
  });
  return isAll && fields.some(({ role }) => role !== undefined) ? fields : [];
}

/** What a heading alone may ask for; under a heading such as *Incident* or *Symptoms* there is a story. */
const askedByHeading = new Set<FieldRole>([
  ...(['date', 'authors', 'status', 'severity', 'incidentId'] as const),
  ...(['reviewer', 'approver', 'published', 'duration'] as const),
]);
/** In UTF-16 code units. */
const longestValue = 300;

/** The field that a section is: a heading such as *Date* with a paragraph or a list below it, or the value behind it. */
function headingFieldOf({ content, role, children }: Section): readonly Field[] | undefined {
  const { heading, text, blocks } = content;
  if (!heading || role !== undefined || children.length > 0) return undefined;
  const title = withoutComment(text.slice(heading.titleSpan.start, heading.titleSpan.end));
  const [, label, behind] = /^([^:：]*?)[ \t]*(?:[:：][ \t]*(.*))?$/su.exec(title)!;
  const labelRole = fieldRole(label!);
  if (!label || !labelRole || !askedByHeading.has(labelRole)) return undefined;
  const words = blocks.filter(({ node }) => node.type !== 'html' && node.type !== 'thematicBreak');
  const isShort =
    words.length <= 2 && words.every(({ node }) => node.type === 'paragraph' || node.type === 'list');
  const { titleSpan } = heading;
  const labelSpan = span(titleSpan.start, titleSpan.start + label.length);
  const [first] = words;
  const valueSpan = behind
    ? span(titleSpan.start + title.length - behind.length, titleSpan.start + title.length)
    : first
      ? span(firstWord(first), spanOf(words.at(-1)!, words.at(-1)!.node).end)
      : span(heading.span.end, heading.span.end);
  const value = text.slice(valueSpan.start, valueSpan.end).trimEnd();
  if (!isShort || value.length > longestValue || (behind && first)) return undefined;
  // A sentence is no identifier.
  if (labelRole === 'incidentId' && /\s/.test(value) && !value.startsWith('[')) return undefined;
  const end = valueSpan.start + value.length;
  return [
    {
      label,
      role: labelRole,
      style: 'heading',
      labelSpan,
      value,
      valueSpan: span(valueSpan.start, end),
      span: span(heading.span.start, Math.max(end, heading.span.end)),
    },
  ];
}

function firstWord({ node, base }: SectionContent['blocks'][number]): number {
  const item = node.type === 'list' ? node.children[0]?.children[0] : undefined;
  return spanOf({ base }, item ?? node).start;
}
