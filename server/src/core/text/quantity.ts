import { span, type Span } from './span.ts';

/** A number with its unit as an author wrote it: `15.8GB`, `15 seconds`, `8.5%`. */
export interface Quantity {
  readonly value: number;
  /** How it is written, without the unit: `15.8`. */
  readonly digits: string;
  /** In one spelling: `s` for seconds. */
  readonly unit: string;
  readonly span: Span;
}

const spellings: Readonly<Record<string, string>> = {
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  초: 's',
  msec: 'ms',
  milliseconds: 'ms',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  분: 'min',
  percent: '%',
  gib: 'gb',
  mib: 'mb',
  kib: 'kb',
};
const pattern =
  /(?<![\p{L}\d.,:$€£/_#-])(\d{1,9}(?:,\d{3})*(?:\.\d{1,3})?)\s?-?(%|percent|[KMGTP]i?B|[kmµ]?s(?:ec(?:ond)?s?)?|mins?|minutes?|milliseconds|초|분|rps|qps|req\/s)(?![\p{Script=Latin}\d])/giu;

/** The numbers with a unit in a text, in order; spans are of the text. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(pattern)].map(match => {
    const digits = match[1]!.replaceAll(',', '');
    const unit = match[2]!.toLowerCase();
    return {
      value: Number(digits),
      digits,
      unit: spellings[unit] ?? unit,
      span: span(match.index, match.index + match[0].length),
    };
  });
}
