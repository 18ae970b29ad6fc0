import type { Field } from '../model/field.ts';
import { innerFields, isHeadingField } from '../model/header.ts';
import type { Section } from '../model/section.ts';
import { titleSection, topSections } from '../model/tree.ts';
import { derived } from '../text/derived.ts';
import { fillsField } from './fields.ts';
import { longestRun } from './longest-run.ts';
import type { Match, Outline } from './match.ts';
import { isSameHeading } from './naming.ts';
import { allSections, type SectionSchema, type Template } from './template.ts';

/** A section directly below the title tells much, one below that less: authors divide sections as they need. */
const weights = { section: 1, subsection: 0.25, field: 0.5 } as const;

/** How much of the score hangs on the order of the sections. */
const order = 0.3;

/** What a placeholder in the header adds to the score. */
const begun = 0.25;

/** A document that shares less with a template may share it with any; of a short one, or a team's own, fewer parts tell. */
const leastParts = { usual: 4, few: 3, share: 0.75 } as const;

/** How much of the score hangs on headings that say the same, and not only something of the same role. */
const wording = 0.3;

/**
 * How well a document follows a template, from 0 to 1: the harmonic mean of the share of the document that the template
 * knows and the share of the template that the document has (the F-measure), lowered where headings say the same in other
 * words and where sections stand in another order: authors leave out sections of their template, but seldom move them.
 * What the template does not require is not asked for, and neither is what comes behind the last part that the document
 * has: most are written from top to bottom. A header in which a placeholder of the template still stands tells of itself
 * with which template the document was begun.
 */
export function scoreOf(match: Omit<Match, 'score'>, outline: Outline): number {
  const parts = scoreParts(match, outline);
  return parts ? Math.min(1, parts.shared * parts.wording * parts.order + parts.begun) : 0;
}

/** Of what a score is made: the share of what is in common, by what it is lowered, and what is added to it. */
export interface ScoreParts {
  readonly shared: number;
  /** By what the share is multiplied for headings in other words, and for sections in another order. */
  readonly wording: number;
  readonly order: number;
  readonly begun: number;
}

/** @returns undefined when too little is in common to tell anything. */
export function scoreParts(match: Omit<Match, 'score'>, outline: Outline): ScoreParts | undefined {
  if (match.sectionOf.size + match.fields.size < leastPartsOf(match.template)) return undefined;
  const recall = shareOfTemplate(match);
  const precision = shareOfDocument(match, outline);
  return {
    shared: (2 * precision * recall) / (precision + recall),
    wording: 1 - wording + wording * shareOfSameHeadings(match),
    order: 1 - order + order * shareInOrder(match, outline),
    begun: isBegunFrom(match.template, outline) ? begun : 0,
  };
}

function leastPartsOf({ sections, fields, builtin }: Template): number {
  if (!builtin) return leastParts.few;
  const required = [...allSections(sections), ...fields].filter(part => part.required).length;
  return Math.min(leastParts.usual, Math.max(leastParts.few, Math.ceil(required * leastParts.share)));
}

function isBegunFrom({ fields: asked }: Template, { header }: Outline): boolean {
  return header.some(
    ({ field: { value, label } }) =>
      /\[.+\]/.test(value) && asked.some(schema => schema.value === value && schema.label === label),
  );
}

function shareOfTemplate({ template, sectionOf, fields }: Omit<Match, 'score'>): number {
  const weightOf = (schema: SectionSchema) => (schema.parent ? weights.subsection : weights.section);
  const schemas = allSections(template.sections);
  const written = schemas.slice(0, schemas.findLastIndex(schema => sectionOf.has(schema)) + 1);
  return share(
    written
      .filter(schema => schema.required)
      .map(schema => [weightOf(schema), sectionOf.has(schema)] as const),
    template.fields.filter(field => field.required).map(field => [weights.field, fields.has(field)] as const),
  );
}

/** Sections below others are not asked about: a long story has more parts than its template. */
function shareOfDocument(
  { template, schemaOf }: Omit<Match, 'score'>,
  { sections, header }: Outline,
): number {
  const top = topOf(sections).filter(section => !isHeadingField(section, header));
  // A template loses nothing by fields that are parts of others.
  const inner = innerFields(header);
  const own = header.map(({ field }) => field).filter(field => !inner.has(field));
  const isKnown = (field: Field) => template.fields.some(wanted => fillsField(wanted, field));
  return share(
    top.map(section => [weights.section, schemaOf.has(section)] as const),
    // A template that says nothing of a header lets authors write what they like there.
    template.fields.length === 0 ? [] : own.map(field => [weights.field, isKnown(field)] as const),
  );
}

/** Kept, since all templates are compared with the same sections. */
const topOf = derived((sections: readonly Section[]) => topSections(sections, titleSection(sections)));

function shareOfSameHeadings({ schemaOf }: Omit<Match, 'score'>): number {
  const pairs = [...schemaOf].filter(([, schema]) => !schema.repeat);
  const weighted = pairs.map(
    ([section, schema]) =>
      [schema.parent ? weights.subsection : weights.section, isSameHeading(schema, section)] as const,
  );
  return weighted.length === 0 ? 1 : share(weighted);
}

/** The share of the sections directly below the title that stand in the template's order. */
function shareInOrder({ template, schemaOf }: Omit<Match, 'score'>, outline: Outline): number {
  const places = new Map(template.sections.map((schema, place) => [schema, place]));
  const placed = topOf(outline.sections).flatMap(section => {
    const place = places.get(schemaOf.get(section)!);
    return place === undefined ? [] : [{ place }];
  });
  return placed.length === 0 ? 1 : longestRun(placed).length / placed.length;
}

/** The share of a whole weight for which something holds; 0 of nothing. */
function share(...lists: (readonly (readonly [weight: number, holds: boolean])[])[]): number {
  let whole = 0;
  let held = 0;
  for (const [weight, holds] of lists.flat()) {
    whole += weight;
    if (holds) held += weight;
  }
  return whole === 0 ? 0 : held / whole;
}
