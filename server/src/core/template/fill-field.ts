import type { FieldStyle } from '../model/field.ts';
import type { PlacedField } from '../model/header.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { shiftSpan, span, type TextEdit } from '../text/span.ts';

/**
 * Writes a value into a field, in place of the one that it has.
 *
 * @returns the edit in the document.
 */
export function fillField({ field, section }: PlacedField, value: string): TextEdit {
  const { style, valueSpan } = field;
  const { text } = section.content;
  const before = text[valueSpan.start - 1] ?? '';
  const isBelow = style === 'heading' && field.value === '' && !/[:：]/.test(before);
  const lead = isBelow
    ? lineEndingOf(text).repeat(2)
    : field.value !== '' || /[\s："']/.test(before)
      ? ''
      : ' ';
  const tail = text[valueSpan.end] === '|' ? ' ' : '';
  const isQuoted = style === 'frontMatter' && /["']/.test(before);
  if (isQuoted && (value.includes(before) || value.includes('\\'))) {
    const whole = span(valueSpan.start - 1, valueSpan.end + 1);
    return { span: shiftSpan(whole, section.start), text: quoted(value) };
  }
  const written = isQuoted ? value : valueIn(style, value);
  return { span: shiftSpan(valueSpan, section.start), text: lead + written + tail };
}

/** A value as it has to be written in a style: pipes escaped in a table, quotes around what YAML takes for something else. */
export function valueIn(style: FieldStyle, value: string): string {
  if (style === 'table' || style === 'row') return value.replace(/(?<!\\)\|/g, '\\|');
  if (style !== 'frontMatter') return value;
  // A template's `[Sev1/Sev2]` is YAML as it stands, though a list.
  const isPlain = /^[\p{L}\p{N}(][^:#"']*$/u.test(value) || /^\[[^[\]:#"',]*\]$/.test(value);
  return value === '' || (isPlain && !isOtherThanText(value)) ? value : quoted(value);
}

/** Words and numbers that YAML takes for something else than their letters: `yes`, `null`, `0x1F`, `1.50`. */
function isOtherThanText(value: string): boolean {
  if (/^(?:true|false|null|yes|no|on|off)$/i.test(value)) return true;
  return /^[\d.]/.test(value) && !Number.isNaN(Number(value)) && String(Number(value)) !== value;
}

/** In the quotes that leave the text as it is, where some do: a field's value is read without taking escapes back. */
function quoted(value: string): string {
  return /["\\]/.test(value) && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}
