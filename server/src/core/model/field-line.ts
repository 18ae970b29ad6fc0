import { span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { Field } from './field.ts';

/** A stretch of a document that holds at most one label: a line, or what stands between two line breaks in it. */
export interface Line {
  /** Offset of its first code unit. */
  readonly start: number;
  /** Without its line ending. */
  readonly text: string;
}

//           indentation  bold label, the colon inside or outside                         value
const bold = /^([ \t>]*)(\*\*|__)(?![\s*_])((?:(?!\2).)+?)(?:[:：][ \t]*\2|\2[ \t]*[:：])[ \t]*(.*)$/;

/** A label is a few words. What has marks of code, links or sentences in it is none, nor is what begins with a digit: `10:15`. */
const plainLabel = '[\\p{L}\\p{Extended_Pictographic}][^:：|<>\\[\\]{}`"=;!?*\\r\\n]{0,59}?';
/** In `https://` and `a:b` the colon belongs to the word. */
const plainColon = '[ \\t]*(?::(?=[ \\t]|$)|：)';
const plain = new RegExp(`^([ \\t>]*)(${plainLabel})${plainColon}[ \\t]*(.*)$`, 'u');

const lineBreak = new RegExp(`[ \\t]*<br[ \\t]*/?>[ \\t]*(?=$|\\*\\*|__|${plainLabel}${plainColon})`, 'giu');
const plainLabelOnly = new RegExp(`^${plainLabel}$`, 'u');
const mostWords = 5;

/**
 * Reads the labelled value that a line is.
 *
 * @returns undefined for other lines. A plain label that the vocabulary does not know may still be one of a sentence.
 */
export function readLine({ text, start }: Line): Field | undefined {
  const marked = bold.exec(text);
  const match = marked ?? plain.exec(text);
  if (!match) return undefined;
  const indentation = match[1]!;
  const mark = marked?.[2] ?? '';
  const label = (marked?.[3] ?? match[2]!).trimEnd();
  if (!marked && !isPlainLabel(label)) return undefined;
  const rest = match.at(-1)!;
  const from = start + indentation.length;
  const labelStart = from + mark.length;
  const valueStart = start + text.length - rest.length;
  const value = withoutComment(rest.trimEnd().replace(/\\$/, '').trimEnd());
  const role = fieldRole(label);
  return {
    label,
    ...(role && { role }),
    style: marked ? 'bold' : 'plain',
    labelSpan: span(labelStart, labelStart + label.length),
    value,
    valueSpan: span(valueStart, valueStart + value.length),
    span: span(from, start + text.length),
  };
}

/** Whether a text could be a plain label by its looks. */
export function isPlainLabel(text: string): boolean {
  return plainLabelOnly.test(text) && text.split(/\s+/).length <= mostWords;
}

/** A value without the comment behind it: `Sev2 <!-- optional -->`. */
export function withoutComment(value: string): string {
  const at = value.endsWith('-->') ? value.lastIndexOf('<!--') : -1;
  return at < 0 ? value : value.slice(0, at).trimEnd();
}

/** The line, cut where `<br>` ends it or comes before another label. */
export function partsOf(line: Line): Line[] {
  if (!line.text.includes('<')) return [line];
  const parts: Line[] = [];
  let from = 0;
  for (const { index, 0: found } of line.text.matchAll(lineBreak)) {
    parts.push({ start: line.start + from, text: line.text.slice(from, index) });
    from = index + found.length;
  }
  const rest = { start: line.start + from, text: line.text.slice(from) };
  return rest.text === '' && parts.length > 0 ? parts : [...parts, rest];
}

/** The lines between two offsets with their starts, line endings left out. */
export function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (match[0] === '' && lines.length > 0) break;
    lines.push({ start: start + match.index, text: match[0].replace(/[\r\n]+$/, '') });
  }
  return lines;
}
