import { parseMarkdown } from '../markdown/first-parse.ts';
import { readContents, type Section } from '../model/section.ts';
import type { SectionSchema } from '../template/template.ts';
import type { Span } from '../text/span.ts';
import { normalize } from '../vocabulary/normalize.ts';
import { bodyOf, trimmedEnd } from './body.ts';
import { atLevel, headingLine, renumbered, tellsMore, titleOf, withoutStrangeZone } from './heading.ts';
import type { Part } from './plan.ts';
import { authoredBody, endOf, type Source } from './source.ts';

/** A piece of the converted document before it is known what stands behind it. */
export interface Draft {
  /** Without space and thematic break at its end. */
  readonly text: string;
  /** Something of it is the author's. */
  readonly isAuthored: boolean;
  /** The thematic break that the author put behind it, and not the template. */
  readonly ownBreak?: string;
  /** See {@link Piece.original}; and whether a thematic break stands behind it there. */
  readonly original?: { readonly text: string; readonly start: number; readonly isBroken: boolean };
}

export interface Assembly {
  readonly source: Source;
  /** The document follows the template already: headings and what is the template's stay. */
  readonly follows: boolean;
  /** Sections whose content stands under the title now. */
  readonly moved: ReadonlySet<Section>;
  /** Lines of sections that stand under the title now. */
  readonly movedLines: ReadonlyMap<Section, readonly Span[]>;
  /** What is put into sections of the template that the author has not. */
  readonly values: ReadonlyMap<SectionSchema, string>;
  /** What the appendix takes up: lines below its own, and pieces behind its last subsection. */
  readonly appendix?: {
    readonly part: Part;
    readonly lines: string;
    readonly drafts: readonly Draft[];
  };
}

/** The pieces of a part and of all below it; none where nothing of it is to be kept. @param level of its heading. */
export function draftsOf(assembly: Assembly, part: Part, level: number): readonly Draft[] {
  if (part.section && assembly.moved.has(part.section)) return [];
  const children = part.children.flatMap(child =>
    draftsOf(assembly, child, levelBelow(assembly, part, child, level)),
  );
  const taken = assembly.appendix?.part === part ? assembly.appendix : undefined;
  const below = [...children, ...(taken?.drafts ?? [])];
  const hasContent = below.some(draft => draft.isAuthored) || (taken?.lines ?? '') !== '';
  const own = ownDraft(assembly, part, level, hasContent, below.length > 0);
  if (!own) return below;
  if (!taken?.lines) return [own, ...below];
  const gap = assembly.source.lineEnding.repeat(2);
  const { ownBreak, text } = own;
  return [
    { text: text + gap + taken.lines, isAuthored: true, ...(ownBreak !== undefined && { ownBreak }) },
    ...below,
  ];
}

function levelBelow({ follows }: Assembly, part: Part, child: Part, level: number): number {
  if (follows && child.section) return child.section.content.heading!.level;
  if (child.schema && part.schema) return level + child.schema.level - part.schema.level;
  const levels = [part, child].map(({ section }) => section?.content.heading?.level ?? 0) as [number, number];
  return level + Math.max(1, levels[1] - levels[0]);
}

function ownDraft(
  assembly: Assembly,
  { section, schema, title = '' }: Part,
  level: number,
  hasContentBelow: boolean,
  hasPartsBelow: boolean,
): Draft | undefined {
  if (!section) {
    const value = schema && assembly.values.get(schema);
    const text = schema
      ? ownText(assembly, schema, level, value, hasContentBelow)
      : headingLine(title, level);
    return { text, isAuthored: value !== undefined };
  }
  const { source, follows, movedLines } = assembly;
  if (follows) return keptDraft(source, section);
  const lines = movedLines.get(section) ?? [];
  const body = authoredBody(source, section, lines);
  const before = source.schemaOf(section)?.title;
  const isTemplates = before !== undefined && normalize(before) === normalize(titleIn(section));
  const wasEmptied = lines.length > 0 || (section.role === 'appendix' && section.children.length > 0);
  if (!schema && body.isEmpty && !hasPartsBelow && (isTemplates || wasEmptied)) return undefined;
  const isBlank = body.isEmpty && !hasContentBelow;
  const keepsHeading = !schema || keepsTitle(section, schema, before, isBlank && isTemplates);
  const heading = !schema
    ? atLevel(section.content, level)
    : keepsHeading
      ? renumbered(section.content, schema.title, level)
      : isBlank
        ? templateHeading(schema, level)
        : withoutStrangeZone(templateHeading(schema, level), titleOf(section.content));
  const blank = isBlank && schema ? templateBody(assembly, schema) : '';
  const isUnchanged = blank === '' && body.isWhole && heading === writtenHeading(section);
  const text = heading + (blank || body.text);
  const isOwn = body.closingBreak !== undefined && !source.beforeBreaks.has(section);
  const whole = section.content.text.slice(0, endOf(source, section));
  return {
    text,
    isAuthored: !body.isEmpty || keepsHeading,
    ...(isOwn && { ownBreak: body.closingBreak }),
    ...(isUnchanged && {
      original: { text: whole, start: section.start, isBroken: body.closingBreak !== undefined },
    }),
  };
}

function keepsTitle(
  { content }: Section,
  { title }: SectionSchema,
  before: string | undefined,
  isUntouched: boolean,
): boolean {
  return !isUntouched && tellsMore(content.heading!, title, before);
}

/** A section as it is. */
export function keptDraft(source: Source, section: Section): Draft {
  const end = endOf(source, section);
  const { text, closingBreak } = bodyOf(section.content, {
    without: new Set(),
    ...(end !== undefined && { end }),
  });
  return {
    text: writtenHeading(section) + text,
    isAuthored: true,
    ...(closingBreak !== undefined && { ownBreak: closingBreak }),
    original: {
      text: section.content.text.slice(0, end),
      start: section.start,
      isBroken: closingBreak !== undefined,
    },
  };
}

function writtenHeading({ content }: Section): string {
  return content.text.slice(0, content.heading?.span.end ?? 0);
}

function titleIn({ content }: Section): string {
  return content.heading?.title ?? '';
}

/** What a template has for a section that the author has not. */
function ownText(
  assembly: Assembly,
  schema: SectionSchema,
  level: number,
  value: string | undefined,
  hasContentBelow: boolean,
): string {
  const heading = templateHeading(schema, level);
  if (value !== undefined) return heading + assembly.source.lineEnding.repeat(2) + value;
  return hasContentBelow ? heading : heading + templateBody(assembly, schema);
}

function templateHeading({ skeleton, title }: SectionSchema, level: number): string {
  const [read] = readContents(parseMarkdown(skeleton));
  return headingLine(read?.content.heading ? titleOf(read.content) : title, level);
}

function templateBody({ source }: Assembly, { skeleton }: SectionSchema): string {
  const [read] = readContents(parseMarkdown(skeleton));
  const end = read?.content.heading?.span.end ?? 0;
  return trimmedEnd(skeleton.slice(end)).replaceAll('\n', source.lineEnding);
}
