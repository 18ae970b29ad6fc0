import { spanOf, type Block, type Section } from '../model/section.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import type { Span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import { bodyOf, type Body } from './body.ts';
import { fillHeader } from './header.ts';
import {
  headerSection,
  headerValues,
  isSameField,
  isUntouched,
  stayingFields,
  type HeaderValue,
  type Labelled,
} from './header-values.ts';
import { titleOf } from './heading.ts';
import { movableFields } from './movable-fields.ts';
import { untouchedBlocks } from './own-text.ts';
import type { Plan } from './plan.ts';
import { keptDraft, type Draft } from './section-pieces.ts';
import { endOf, type Source } from './source.ts';
import { documentOf } from './template-document.ts';

export interface HeaderPieces {
  /** What stands before the first section. */
  readonly drafts: readonly Draft[];
  /** Sections whose content stands in the header now. */
  readonly moved: ReadonlySet<Section>;
  /** The lines of other sections that stand there now. */
  readonly movedLines: ReadonlyMap<Section, readonly Span[]>;
  /** Values for the template's sections that hold one field each. */
  readonly values: ReadonlyMap<SectionSchema, string>;
  /** The lines of fields for which the template has no place. */
  readonly left: readonly string[];
}

/** Puts the author's header into the template's: title, fields, and whatever else stands under the title. */
export function headerPieces(source: Source, template: Template, plan: Plan): HeaderPieces {
  const { title } = source.postmortem;
  const section = headerSection(source);
  const rest = section && restOf(source, section);
  const words = withoutBlankLines(rest?.text ?? '');
  const values = headerValues(source, plan);
  const filled = fillHeader(template, values, section ? stayingFields(section) : [], words === '');
  const inSections = fillSections(
    plan,
    values.filter(value => !filled.used.has(value)),
  );
  const used = new Set([...filled.used, ...inSections.values()]);
  const heading = title
    ? title.content.text.slice(0, title.content.heading!.span.end)
    : templateTitle(template);
  const head = heading + filled.text.replaceAll('\n', source.lineEnding);
  const text = [head, words].filter(part => part !== '').join(source.lineEnding.repeat(2));
  const isOwnBreak = rest?.closingBreak !== undefined && !source.beforeBreaks.has(section!);
  const asked: readonly Labelled[] = [...template.fields, ...fieldSchemas(plan)];
  return {
    drafts: [
      ...startOf(source, section),
      ...(text === ''
        ? []
        : [{ text, isAuthored: true, ...(isOwnBreak && { ownBreak: rest.closingBreak! }) }]),
    ],
    moved: new Set([...used].filter(value => !value.line).map(value => value.section)),
    movedLines: linesBySection([...used].filter(value => value.section !== section)),
    values: new Map([...inSections].map(([schema, { value }]) => [schema, value])),
    left: section ? leftLines(source, section, used, asked) : [],
  };
}

/** What stands under the title beside its fields. */
function restOf(source: Source, section: Section): Body {
  const { template, postmortem } = source;
  const untouched =
    template && section === postmortem.title
      ? untouchedBlocks(section.content, template, undefined)
      : new Set<Block>();
  const front = frontMatterBlock(section);
  const end = endOf(source, section);
  return bodyOf(section.content, {
    without: new Set([...untouched, ...(front ? [front] : [])]),
    withoutLines: movableFields(section.content).map(({ line }) => line),
    ...(end !== undefined && { end }),
  });
}

/** What stands before the title: all that is there, or the front matter alone when the header is there, too. */
function startOf(source: Source, header: Section | undefined): Draft[] {
  const first = source.postmortem.sections.find(({ content }) => !content.heading);
  if (first && first !== header) return [keptDraft(source, first)];
  const front = first && frontMatterBlock(first);
  if (!front) return [];
  const { start, end } = spanOf(front, front.node);
  return [{ text: first.content.text.slice(start, end), isAuthored: true }];
}

function frontMatterBlock({ content }: Section): Block | undefined {
  return content.blocks[0]?.node.type === 'yaml' ? content.blocks[0] : undefined;
}

function templateTitle(template: Template): string {
  const { title } = documentOf(template);
  return title ? `# ${titleOf(title)}` : '';
}

/** The template's sections that are a field's label over its value, and that the author has not as sections. */
function fieldSchemas({ parts }: Plan): (Labelled & { readonly schema: SectionSchema })[] {
  return parts.flatMap(({ schema, section }) => {
    const role = schema && !schema.role && !section ? fieldRole(schema.title) : undefined;
    return role ? [{ schema: schema!, label: schema!.title, role }] : [];
  });
}

function fillSections(plan: Plan, values: readonly HeaderValue[]): ReadonlyMap<SectionSchema, HeaderValue> {
  return new Map(
    fieldSchemas(plan).flatMap(wanted => {
      const found = values.find(value => isSameField(wanted, value));
      return found ? [[wanted.schema, found]] : [];
    }),
  );
}

function linesBySection(values: readonly HeaderValue[]): ReadonlyMap<Section, readonly Span[]> {
  const lines = new Map<Section, Span[]>();
  for (const { section, line } of values) if (line) lines.set(section, [...(lines.get(section) ?? []), line]);
  return lines;
}

/** The lines of the header's fields that found no place. Those that say nothing are left out where the template asks anew. */
function leftLines(
  source: Source,
  { content }: Section,
  used: ReadonlySet<HeaderValue>,
  asked: readonly Labelled[],
): string[] {
  const usedLines = new Set([...used].map(({ line }) => line));
  return movableFields(content)
    .filter(({ field, line }) => {
      if (usedLines.has(line)) return false;
      if (field.value !== '') return !isUntouched(source, field);
      return !asked.some(wanted => isSameField(wanted, field));
    })
    .map(({ line }) => content.text.slice(line.start, line.end).trim());
}

/** Without empty lines at the start; the first line keeps its indentation. */
function withoutBlankLines(text: string): string {
  const at = text.search(/[^ \t\r\n]/);
  return at < 0 ? '' : text.slice(Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1);
}
