import { derived } from '../text/derived.ts';
import { lineEndAt, lineStartAt } from '../text/line-ending.ts';
import { quantitiesIn, type Quantity } from '../text/quantity.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { contentWords } from '../vocabulary/content-words.ts';
import { proseOf } from './inline.ts';
import { narrativeOf } from './narrative.ts';
import { inDocument, type Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';

/** A number with its unit in the words that tell the incident. */
export interface ToldQuantity {
  readonly quantity: Quantity;
  readonly written: string;
  /** What its line is about. */
  readonly words: ReadonlySet<string>;
  /** What is measured: the words of its clause but for those that say how it changed. Empty where the clause has two numbers. */
  readonly metric: ReadonlySet<string>;
  /** Of the same line: their digits. */
  readonly beside: readonly string[];
  readonly span: Span;
}

/** The quantities in the sections that tell the incident, with their spans in the document. */
export function toldQuantities(postmortem: Postmortem): (ToldQuantity & { readonly section: Section })[] {
  return narrativeOf(postmortem).flatMap(section =>
    quantitiesOf(section.content).map(told => ({ ...told, section, span: inDocument(section, told.span) })),
  );
}

/** The quantities in the prose of a section. */
export const quantitiesOf = derived((content: SectionContent): readonly ToldQuantity[] =>
  proseOf(content).flatMap(({ source, span: run }) => {
    const all = quantitiesIn(source);
    if (all.length === 0) return [];
    const { text } = content;
    const line = text.slice(lineStartAt(text, run.start), lineEndAt(text, run.end));
    const words = contentWords(line);
    return all.map((quantity): ToldQuantity => ({
      quantity,
      written: source.slice(quantity.span.start, quantity.span.end),
      words,
      metric: metricIn(source, quantity.span),
      beside: all.filter(other => other !== quantity).map(({ digits }) => digits),
      span: shiftSpan(quantity.span, run.start),
    }));
  }),
);

const boundary = /[.;:,!?()]\s|[()\n]|\s(?:and|but|while|which|when|after|before|until|because)\s/i;
const changing =
  /^(?:peak|reach|ros|rise|climb|grew|grow|jump|spik|stay|remain|hit|went|fell|fall|drop|exceed|around|approximate|about|high|low|maximum|max|percent|up|than|above|below|near)/;

function metricIn(text: string, { start, end }: Span): ReadonlySet<string> {
  const before = text.slice(0, start).split(boundary).at(-1) ?? '';
  const [behind = ''] = text.slice(end).split(boundary);
  if (/\d/.test(before.replace(/\bp\d{2,3}\b/gi, '') + behind)) return new Set();
  return new Set([...contentWords(`${before} ${behind}`)].filter(word => !changing.test(word)));
}
