/** What a template says of a value, in square brackets: `[Sev1/Sev2/Sev3]`, `[YYYY-MM-DD]`, `[담당자]`. */
export type ValueShape =
  | { readonly kind: 'text' }
  | {
      readonly kind: 'choice';
      readonly values: readonly string[];
      /** Whether an explanation may follow the value: `[Yes/No - what was lost]`. */
      readonly explained: boolean;
    }
  | {
      readonly kind: 'format';
      /** As the template writes it: `INC-YYYYMMDD-HHMMSS`. */
      readonly format: string;
      readonly pattern: RegExp;
    };

/** A placeholder of its own: brackets that are no link, image or footnote, no task's box, and not escaped. */
export const placeholderPattern = /(?<![\]\\!])\[(?!\^|[ xX]?\])([^[\]\r\n]+)\](?![([:])/g;

/**
 * @param value a field's value or a cell, as the template writes it.
 * @returns the shape when the value is one placeholder and nothing else; plain text otherwise.
 */
export function shapeOf(value: string): ValueShape {
  const inner = /^\[([^[\]]+)\]$/.exec(value.trim())?.[1]?.trim();
  if (inner === undefined) return { kind: 'text' };
  return format(inner) ?? choice(inner) ?? { kind: 'text' };
}

const formatTokens: Readonly<Record<string, string>> = {
  YYYY: '\\d{4}',
  MM: '(?:0[1-9]|1[0-2])',
  DD: '(?:0[1-9]|[12]\\d|3[01])',
  HH: '(?:[01]\\d|2[0-4])',
  mm: '[0-5]\\d',
  SS: '[0-5]\\d',
  ss: '[0-5]\\d',
};

function format(text: string): ValueShape | undefined {
  const isFormat = /YYYY|HH:?MM/.test(text) && !/\s[a-z]|\p{Script=Hangul}/u.test(text);
  return isFormat ? formatShape(text) : undefined;
}

/** @param text a format as templates write it, without brackets: `INC-YYYYMMDD-HHMMSS`. */
export function formatShape(text: string): ValueShape {
  // In `HHMM` and `HH:MM` the two letters are minutes, after a year they are the month.
  const withMinutes = text.replace(/(HH\W?)MM/g, '$1mm');
  const pattern = withMinutes
    .split(/(YYYY|MM|DD|HH|mm|SS|ss)/)
    .map(part => formatTokens[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('');
  return { kind: 'format', format: text, pattern: new RegExp(`^${pattern}$`) };
}

/** Whether a value is a date, with or without a time: `[YYYY-MM-DD]`, and not an id that has one in it. */
export function isDateShape(shape: ValueShape): boolean {
  return shape.kind === 'format' && /^YYYY\W?MM\W?DD(?:[T\s]|$)/.test(shape.format);
}

/** A single word, or two that are written as a name: `In Progress`, `진행 중`, but not `affected systems`. */
const listable = /^(?:[^\s\p{Ll}]\S*|\p{Lu}\S*\s\p{Lu}\S*|\p{Script=Hangul}+\s중)$/u;

function choice(text: string): ValueShape | undefined {
  const [listed, explanation] = split(text);
  // "N/A" is one word, not two choices.
  const values = listed
    .replace(/\bN\/A\b/g, 'N\u0000A')
    .split('/')
    .map(value => value.replace('\u0000', '/').trim());
  // Where one value is there twice, there is nothing to choose.
  const isChoice = new Set(values.map(value => value.toLowerCase())).size >= 2;
  const short = values.every(value => value.length <= 20 && listable.test(value));
  return isChoice && short ? { kind: 'choice', values, explained: explanation !== undefined } : undefined;
}

function split(text: string): [string, string | undefined] {
  const at = /\s+[-–—:]\s+/.exec(text);
  return at ? [text.slice(0, at.index), text.slice(at.index + at[0].length)] : [text, undefined];
}

/**
 * Whether a value fits a shape. Case and emoji of a choice do not matter: `✅ done` fits `[Open/Done]`.
 *
 * @param same compares a written value with an allowed one.
 */
export function fits(
  shape: ValueShape,
  value: string,
  same: (written: string, allowed: string) => boolean,
): boolean {
  if (shape.kind === 'text') return true;
  if (shape.kind === 'format') return shape.pattern.test(value);
  if (shape.values.some(allowed => same(value, allowed))) return true;
  const head = value.split(/\s+[-–—:]\s+|[,:(]/)[0]!.trim();
  return shape.explained && shape.values.some(allowed => same(head, allowed));
}
