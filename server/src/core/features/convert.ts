import { appendixLines, appendixPlace } from '../convert/appendix.ts';
import { beginsWithFrontMatter, withTemplateNamed } from '../convert/front-matter.ts';
import { headerPieces } from '../convert/header-pieces.ts';
import { joined, piecesOf, type Piece } from '../convert/pieces.ts';
import { planOf } from '../convert/plan.ts';
import { draftsOf, keptDraft, type Assembly } from '../convert/section-pieces.ts';
import { sourceOf, type Source } from '../convert/source.ts';
import { documentOf } from '../convert/template-document.ts';
import { parseMarkdown } from '../markdown/first-parse.ts';
import { isHeadingField } from '../model/header.ts';
import { readPostmortem, type Postmortem, type ReadOptions } from '../model/postmortem.ts';
import { topSections } from '../model/tree.ts';
import type { Template } from '../template/template.ts';

/**
 * Puts a postmortem into the form of another template: the template's sections in its order, each with what the author
 * wrote in the section of the same role or title, or else with the template's guidance; the header's values in the
 * template's fields; and what has no place there in an appendix. Every line that the author wrote is kept. A section's
 * heading gives way to the template's unless it tells more; tables keep their columns.
 *
 * A document that has the template's form already keeps what it has, gets what it lacks, and is put into order.
 *
 * @param options how the result will be read: its front matter names the template where it would not be recognised.
 * @returns the whole text, with the document's line endings.
 */
export function convertTo(postmortem: Postmortem, template: Template, options: ReadOptions): string {
  const source = sourceOf(postmortem);
  const follows = isOfForm(postmortem, template, options);
  const pieces = follows ? keptPieces(source, template) : newPieces(source, template);
  const text = joined(pieces, source.lineEnding, source.text.length);
  // A thematic break at the start would be taken for the start of front matter when another one stands below.
  const hasOwn = beginsWithFrontMatter(source.text) || beginsWithFrontMatter(template.blank);
  const isGuarded = !hasOwn && beginsWithFrontMatter(text);
  return named(isGuarded ? source.lineEnding + text : text, template, options);
}

/** The share of a template's parts with which a document has its form; fewer are enough to recognise it. */
const wellMatched = 0.8;

/** Whether a document says that it follows the template, or has nearly all of it and little else. */
function isOfForm(postmortem: Postmortem, template: Template, options: ReadOptions): boolean {
  const { match, title, sections, header, named } = postmortem;
  // Without a title the template's sections might be taken for it.
  const isTitled = title !== undefined || template.title === undefined;
  if (match?.template.id !== template.id || !isTitled) return false;
  if ((named?.id ?? options.named) === template.id) return true;
  const tops = topSections(sections, title).filter(section => !isHeadingField(section, header));
  const placed = tops.filter(section => match.schemaOf.has(section));
  return match.score >= wellMatched && placed.length * 2 > tops.length;
}

/** The pieces of a document that is put into another form. */
function newPieces(source: Source, template: Template): Piece[] {
  const plan = planOf(source.postmortem, template, false);
  const { drafts, left, ...taken } = headerPieces(source, template, plan);
  const assembly: Assembly = { source, follows: false, ...taken };
  const place = appendixPlace(plan, template, source.postmortem);
  const leftDrafts = plan.left
    .filter(part => part !== place.part)
    .flatMap(part => draftsOf(assembly, part, place.level + 1));
  const isNeeded = left.length > 0 || leftDrafts.length > 0;
  const appendix = {
    part: place.part,
    lines: appendixLines(left, source.lineEnding),
    drafts: leftDrafts,
  };
  const complete = isNeeded ? { ...assembly, appendix } : assembly;
  const groups = (isNeeded ? place.parts : place.partsWithout).map(part =>
    draftsOf(complete, part, part.schema?.level ?? place.level),
  );
  const { closing, hasBreaks, hasBreakBelowTitle } = documentOf(template);
  return [
    ...piecesOf([drafts], hasBreakBelowTitle),
    ...piecesOf(groups, hasBreaks),
    ...(closing === '' ? [] : [{ text: `---\n\n${closing}`.replaceAll('\n', source.lineEnding) }]),
  ];
}

/** The pieces of a document that has the form already. */
function keptPieces(source: Source, template: Template): Piece[] {
  const { postmortem, closingAt } = source;
  const plan = planOf(postmortem, template, true);
  const taken = {
    moved: new Set<never>(),
    movedLines: new Map<never, never>(),
    values: new Map<never, never>(),
  };
  const assembly: Assembly = { source, follows: true, ...taken };
  const first = plan.parts.find(part => part.section)?.section?.content.heading?.level;
  const groups = plan.parts.map(part =>
    draftsOf(assembly, part, part.section?.content.heading?.level ?? first ?? part.schema!.level),
  );
  const above = postmortem.sections.filter(
    section => section === postmortem.title || !section.content.heading,
  );
  const last = postmortem.sections.at(-1);
  const closing = closingAt === undefined ? undefined : last?.content.text.slice(closingAt);
  return [
    ...piecesOf([above.map(section => keptDraft(source, section))], false, true),
    ...piecesOf(groups, documentOf(template).hasBreaks, true),
    ...(closing === undefined
      ? []
      : [{ text: closing.trimEnd(), original: { text: closing, start: last!.start + closingAt! } }]),
  ];
}

/** The text with the template named where it names another, or where it would not be taken for one of this form. */
function named(text: string, template: Template, options: ReadOptions): string {
  const postmortem = readPostmortem(parseMarkdown(text), options);
  const isClear = postmortem.named === undefined && isOfForm(postmortem, template, options);
  return isClear ? text : withTemplateNamed(text, template.id, postmortem.named);
}
