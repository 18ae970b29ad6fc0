import { actionsOf, isOpen, isWritten } from '../model/action-item.ts';
import { examplesOf } from '../model/example.ts';
import { isHeadingField } from '../model/header.ts';
import { inDocument, type PlacedField, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { timelineOf } from '../model/timeline.ts';
import { sectionAt, topSections, withDescendants } from '../model/tree.ts';
import type { PlacedFinding } from '../rules/check.ts';
import { fillsField } from '../template/fields.ts';
import { allSections, type FieldSchema, type SectionSchema } from '../template/template.ts';
import { span, touches, type Span } from '../text/span.ts';
import type { SectionRole } from '../vocabulary/vocabulary.ts';

/** A part of a postmortem and how far it is. Spans are offsets in the document. */
export interface OutlineEntry {
  /** Stable while text elsewhere changes. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'header' | 'field' | 'section' | 'timeline' | 'actions' | 'signOff';
  readonly state: 'complete' | 'unfinished' | 'missing';
  readonly role?: SectionRole;
  /** Numbers that the entry's description tells. */
  readonly count?: { readonly what: 'events' | 'open' | 'done'; readonly value: number };
  /** Where it is; for what is missing, where it belongs. */
  readonly span: Span;
  readonly children: readonly OutlineEntry[];
}

/** Rules whose findings stand where something else belongs; the outline tells of these parts by itself. */
const tellsOfMissing = new Set(['structure/missing-section', 'header/missing-field']);

/**
 * The parts of a postmortem in its own order, with those that its template asks for and that are missing put where the
 * template has them. A part is unfinished when a finding says so.
 */
export function outlineOf(postmortem: Postmortem, findings: readonly PlacedFinding[]): OutlineEntry[] {
  const { sections, title, match } = postmortem;
  const unfinished = findings.filter(({ rule }) => !tellsOfMissing.has(rule.id)).map(finding => finding.span);
  const flawed = new Set(unfinished.map(({ start }) => sectionAt(sections, start)));
  const header = headerEntry(postmortem, unfinished);
  const shown = topSections(sections, title).filter(section => !isHeadingField(section, postmortem.header));
  const parts = sectionEntries(postmortem, shown, match?.template.sections, flawed);
  return header ? [header, ...parts] : parts;
}

function headerEntry(postmortem: Postmortem, unfinished: readonly Span[]): OutlineEntry | undefined {
  const { title, header, match } = postmortem;
  const at = title ? inDocument(title, title.content.heading!.span) : span(0, 0);
  const missing = (match?.template.fields ?? []).filter(
    schema => schema.required && !hasField(postmortem, schema),
  );
  const children = [
    ...header.map(placed => fieldEntry(placed, unfinished)),
    ...missing.map(schema => missingField(schema, at)),
  ];
  if (children.length === 0) return undefined;
  const done =
    children.every(child => child.state === 'complete') && !unfinished.some(part => touches(part, at));
  return {
    id: 'header',
    label: title?.content.heading?.title ?? '',
    kind: 'header',
    state: done ? 'complete' : 'unfinished',
    span: at,
    children,
  };
}

function fieldEntry({ field, section }: PlacedField, unfinished: readonly Span[]): OutlineEntry {
  const parts = [field.labelSpan, field.valueSpan].map(part => inDocument(section, part));
  const done = field.value !== '' && !unfinished.some(part => parts.some(own => touches(part, own)));
  return {
    id: fieldId(field),
    label: field.label,
    kind: 'field',
    state: done ? 'complete' : 'unfinished',
    span: inDocument(section, field.span),
    children: [],
  };
}

function missingField(schema: FieldSchema, at: Span): OutlineEntry {
  const { label } = schema;
  return { id: fieldId(schema), label, kind: 'field', state: 'missing', span: at, children: [] };
}

function fieldId({ role, label }: Pick<FieldSchema, 'role' | 'label'>): string {
  return `field:${role ?? label}`;
}

function hasField(postmortem: Postmortem, schema: FieldSchema): boolean {
  return postmortem.header.some(({ field }) => fillsField(schema, field));
}

/** @param flawed the sections that findings tell of. */
function sectionEntries(
  postmortem: Postmortem,
  sections: readonly Section[],
  schemas: readonly SectionSchema[] | undefined,
  flawed: ReadonlySet<Section | undefined>,
): OutlineEntry[] {
  const entries = sections.map(section => sectionEntry(postmortem, section, flawed));
  return withMissing(postmortem, sections, entries, schemas ?? []);
}

function sectionEntry(
  postmortem: Postmortem,
  section: Section,
  flawed: ReadonlySet<Section | undefined>,
): OutlineEntry {
  const heading = section.content.heading!;
  const schemas = postmortem.match?.schemaOf.get(section)?.children;
  const children = sectionEntries(postmortem, section.children, schemas, flawed);
  const done =
    !isEmpty(section) && !flawed.has(section) && children.every(child => child.state === 'complete');
  return {
    id: idOf(section),
    label: heading.title,
    kind: kindOf(section),
    state: done ? 'complete' : 'unfinished',
    ...(section.role && { role: section.role }),
    ...countOf(postmortem, section),
    span: inDocument(section, heading.span),
    children,
  };
}

function kindOf({ role }: Section): OutlineEntry['kind'] {
  if (role === 'actionItems') return 'actions';
  return role === 'timeline' || role === 'signOff' ? role : 'section';
}

function countOf(postmortem: Postmortem, section: Section): Pick<OutlineEntry, 'count'> {
  if (timelineOf(postmortem)?.section === section)
    return { count: { what: 'events', value: timelineOf(postmortem)!.events.length } };
  if (section.role !== 'actionItems') return {};
  const inside = new Set(withDescendants(section));
  const items = actionsOf(postmortem).filter(
    ({ section: part, item }) => inside.has(part) && isWritten(postmortem, item),
  );
  const open = items.filter(({ item }) => isOpen(item)).length;
  return items.length === 0
    ? {}
    : { count: open > 0 ? { what: 'open', value: open } : { what: 'done', value: items.length } };
}

/** Nothing stands in it but examples and breaks, and no subsection either. */
function isEmpty(section: Section): boolean {
  const examples = new Set(examplesOf(section.content).flatMap(example => example.blocks));
  return (
    section.children.length === 0 &&
    section.content.blocks.every(block => block.node.type === 'thematicBreak' || examples.has(block))
  );
}

/** Puts what the template asks for and the document lacks behind the entry that comes before it in the template. */
function withMissing(
  postmortem: Postmortem,
  sections: readonly Section[],
  entries: readonly OutlineEntry[],
  schemas: readonly SectionSchema[],
): OutlineEntry[] {
  const sectionOf = postmortem.match?.sectionOf;
  const result = [...entries];
  let after = -1;
  for (const schema of schemas) {
    const section = sectionOf?.get(schema);
    if (section) {
      const at = result.indexOf(entries[sections.indexOf(section)]!);
      if (at >= 0) after = at;
    } else if (schema.required && !allSections(schema.children).some(child => sectionOf?.has(child))) {
      after += 1;
      result.splice(after, 0, missingEntry(schema, result[after - 1], postmortem));
    }
  }
  return result;
}

function missingEntry(
  schema: SectionSchema,
  before: OutlineEntry | undefined,
  postmortem: Postmortem,
): OutlineEntry {
  const place =
    before?.span ??
    (postmortem.title ? inDocument(postmortem.title, postmortem.title.content.heading!.span) : span(0, 0));
  return {
    id: `missing:${schema.role ?? schema.title}`,
    label: schema.title,
    kind: 'section',
    state: 'missing',
    ...(schema.role && { role: schema.role }),
    span: place,
    children: [],
  };
}

/** By the path of titles, so that it stays the same while other text changes. */
function idOf(section: Section): string {
  const above = section.parent?.content.heading ? `${idOf(section.parent)}/` : '';
  return above + (section.content.heading?.title ?? '');
}
