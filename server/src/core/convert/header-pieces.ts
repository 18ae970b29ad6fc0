import { parseMarkdown } from '../markdown/first-parse.ts';
import { readContents, type Block, type Section } from '../model/section.ts';
import { placeSections, titleSection } from '../model/tree.ts';
import type { Span } from '../text/span.ts';
import type { SectionSchema, Template } from '../template/template.ts';
import { normalize } from '../vocabulary/normalize.ts';
import { bodyOf, trimmedEnd, type Body } from './body.ts';
import { withMoreFields } from './extra-fields.ts';
import { mergedFrontMatter } from './front-matter.ts';
import { countsFields, fillHead, type Head } from './head.ts';
import {
  headerSection,
  headerValues,
  isSameField,
  stayingFields,
  type HeaderValue,
  type HeaderValues,
  type Labelled,
} from './header-values.ts';
import { titleOf } from './heading.ts';
import { untouchedBlocks } from './own-text.ts';
import { fieldSchemas, fillSections, storiesOf } from './header-sections.ts';
import type { Plan } from './plan.ts';
import type { Draft } from './section-pieces.ts';
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

/**
 * Puts the author's header into the template's: title, fields in the template's style, and whatever else stands under
 * the title. What the vocabulary knows, such as the status, stays in the header though the template does not ask for it;
 * a template that asks for nothing leaves the header as it is.
 */
export function headerPieces(source: Source, template: Template, plan: Plan): HeaderPieces {
  const section = headerSection(source.postmortem);
  const stays = template.fields.length === 0;
  const read = headerValues(source, plan);
  const values = offered(read, stays);
  const staying = section ? stayingFields(source, section) : [];
  const told = stays ? new Set(fillSections(plan, values, storiesOf(read)).values()) : new Set<HeaderValue>();
  const kept = stays
    ? read.own.filter(value => value.section === section && isKept(value) && !told.has(value))
    : [];
  const cut = read.own.filter(value => !kept.includes(value));
  const rest = section && restOf(source, section, cut);
  const words = withoutNumbers(source, withoutBlankLines(rest?.text ?? ''), kept);
  const head = fillHead(template, values, staying, words === '', source.lineEnding);
  const inSections = fillSections(
    plan,
    values.filter(value => !head.used.has(value)),
    storiesOf(read).filter(value => !head.used.has(value)),
  );
  const used = new Set([...head.used, ...inSections.values()]);
  const more = extraValues(read, stays, [...used, ...staying, ...kept]);
  const movedFront = read.front.filter(value => used.has(value)).flatMap(({ lines = [] }) => lines);
  const filled = withMoreFields(textOfHead(source, template, head, movedFront), template, more);
  for (const value of filled.used) used.add(value);
  const asked: readonly Labelled[] = [...template.fields, ...fieldSchemas(plan)];
  const isOwnBreak = rest?.closingBreak !== undefined && !source.beforeBreaks.has(section!);
  const text = withWords(filled.text, words, source.lineEnding.repeat(2));
  const said = read.sections.filter(value => value.isUntouched || value.value === '');
  return {
    drafts:
      text === '' ? [] : [{ text, isAuthored: true, ...(isOwnBreak && { ownBreak: rest.closingBreak! }) }],
    moved: new Set([...used, ...said].filter(({ lines }) => !lines).map(value => value.section)),
    movedLines: linesBySection(
      [...used, ...cut].filter(value => value.section !== section && !read.front.includes(value)),
    ),
    values: new Map([...inSections].map(([schema, { body }]) => [schema, body])),
    left: cut
      .filter(value => isLeft(value, used, asked))
      .map(value => withoutNumbers(source, lineOf(value), [value])),
  };
}

/** What stands above the first section: front matter, what its author wrote above the title, and the template's header. */
function textOfHead(source: Source, template: Template, head: Head, movedFront: readonly Span[]): string {
  const { postmortem, lineEnding } = source;
  const front = mergedFrontMatter(postmortem.sections[0]?.content, head.front, movedFront, lineEnding);
  const title = titleLine(source, template) + head.body;
  const preamble = preambleOf(source, headerSection(postmortem));
  return [front, preamble, title, head.sections].filter(part => part !== '').join(lineEnding.repeat(2));
}

/** The values that may stand elsewhere. A header that stays is not taken apart but by whole lines. */
function offered({ own, sections, front, appendix }: HeaderValues, stays: boolean): HeaderValue[] {
  const lines = stays ? own.filter(({ written }) => written !== undefined) : own;
  return [...lines, ...sections, ...front, ...appendix].filter(
    ({ value, isUntouched }) => value !== '' && !isUntouched,
  );
}

/** Lines stay as they are; a table may hold placeholders of the template that the document followed. */
function isKept({ written, isUntouched }: HeaderValue): boolean {
  return written !== undefined && !isUntouched;
}

/**
 * Values that have no place in the template, one of a role or label; those of the front matter stay there.
 *
 * @param withUnknown whether those of which the vocabulary knows nothing belong to them.
 */
function extraValues(
  { own, sections }: HeaderValues,
  withUnknown: boolean,
  placed: readonly Labelled[],
): HeaderValue[] {
  const keyOf = ({ role, label }: Labelled) => role ?? `label:${normalize(label)}`;
  const seen = new Set(placed.map(keyOf));
  return [...own, ...sections].filter(found => {
    const { role, value, isUntouched } = found;
    if (!(role ?? withUnknown) || value === '' || isUntouched || seen.has(keyOf(found))) return false;
    seen.add(keyOf(found));
    return true;
  });
}

/** Those that say nothing are left out where the template asks anew. */
function isLeft(value: HeaderValue, used: ReadonlySet<HeaderValue>, asked: readonly Labelled[]): boolean {
  if (used.has(value) || value.isUntouched) return false;
  return value.body !== '' || !asked.some(wanted => isSameField(wanted, value));
}

/** A text without the numbers that the template which the document followed gave its fields: some of these are gone. */
function withoutNumbers({ template }: Source, text: string, values: readonly HeaderValue[]): string {
  if (!template || !countsFields(template)) return text;
  const counted = new Set(values.map(({ written }) => written).filter(line => line && /^\d/.test(line)));
  return text
    .split(/(?<=[\r\n])/)
    .map(line => (counted.has(line.trim()) ? line.replace(/^[ \t]*\d{1,9}[.)][ \t]+/, '') : line))
    .join('');
}

function lineOf({ written, label, value }: HeaderValue): string {
  return written ?? `**${label}:** ${value}`.trimEnd();
}

/** What stands under the title beside its fields. */
function restOf(source: Source, section: Section, cut: readonly HeaderValue[]): Body {
  const { template, postmortem } = source;
  const untouched =
    template && section === postmortem.title
      ? untouchedBlocks(section.content, template, undefined)
      : new Set<Block>();
  const front = frontMatterBlock(section);
  const end = endOf(source, section);
  return bodyOf(section.content, {
    without: new Set([...untouched, ...(front ? [front] : [])]),
    withoutLines: cut.filter(value => value.section === section).flatMap(({ lines = [] }) => lines),
    ...(end !== undefined && { end }),
  });
}

/** What stands before the title beside the front matter. */
function preambleOf(source: Source, header: Section | undefined): string {
  const first = source.postmortem.sections.find(({ content }) => !content.heading);
  if (!first || first === header) return '';
  const front = frontMatterBlock(first);
  const end = endOf(source, first);
  const body = bodyOf(first.content, {
    without: new Set(front ? [front] : []),
    ...(end !== undefined && { end }),
  });
  const text = withoutBlankLines(body.text);
  return body.closingBreak === undefined ? text : text + source.lineEnding.repeat(2) + body.closingBreak;
}

function frontMatterBlock({ content }: Section): Block | undefined {
  return content.blocks[0]?.node.type === 'yaml' ? content.blocks[0] : undefined;
}

function titleLine({ postmortem: { title } }: Source, template: Template): string {
  if (title) return title.content.text.slice(0, title.content.heading!.span.end);
  const own = documentOf(template).title;
  return own ? `# ${titleOf(own)}` : '';
}

/** Puts the author's words behind the fields under the title, and before the sections that are a field each. */
function withWords(head: string, words: string, gap: string): string {
  if (words === '' || head === '') return head || words;
  const sections = placeSections(readContents(parseMarkdown(head)));
  const end = titleSection(sections)?.end ?? head.length;
  const [above, below] = [trimmedEnd(head.slice(0, end)), head.slice(end)];
  return [above, words, ...(below === '' ? [] : [below])].join(gap);
}

function linesBySection(values: readonly HeaderValue[]): ReadonlyMap<Section, readonly Span[]> {
  const found = new Map<Section, Set<Span>>();
  for (const { section, lines = [] } of values)
    for (const line of lines) found.set(section, (found.get(section) ?? new Set()).add(line));
  return new Map([...found].map(([section, lines]) => [section, [...lines]]));
}

/** Without empty lines at the start; the first line keeps its indentation. */
function withoutBlankLines(text: string): string {
  const at = text.search(/[^ \t\r\n]/);
  return at < 0 ? '' : text.slice(Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1);
}
