import { hour, minute } from './clock.ts';
import { namedZone } from './zone.ts';

export type Precision = 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

export type Half = 'am' | 'pm';

/** What stands written for a clock: its numbers, before anything is known of the half of the day. */
export interface ClockParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
  readonly precision: Precision;
  readonly half?: Half;
  /** As in `22:XX`, where the minutes are not known. */
  readonly vague: boolean;
  readonly form: ClockForm;
  /** Where the notation ends in the text. */
  readonly end: number;
}

/** The parts of the day as they stand before a time. What is a morning, a night or around noon, the hours tell. */
const parts = {
  am: '오전|午前|上午|새벽|아침|凌晨|清晨|早上|早朝|未明|朝',
  pm: '오후|午後|下午|저녁|晚上|傍晚|夕方',
  night: '밤|심야|深夜|夜',
  noon: '낮|점심|中午',
} as const;
const before = `(?:(?<before>${Object.values(parts).join('|')})\\s*)?`;
const after = '(?:\\s*(?<after>[AaPp]\\.?[Mm](?![A-Za-z0-9])\\.?))?';
const fraction = '(?:[.,](?<fraction>\\d{1,9}))?';
/** What a number is followed by when it is a quantity and no time: `10.25 GB`. */
const unit = '(?!\\s?(?:%|[KMGT]i?B|[kmµ]?s\\b|x\\b|[€$]|(?:percent|seconds?|minutes?|hours?|days?)\\b))';

/** Ways to write a time of the clock. The first that fits counts. */
const forms = {
  // `10:15`, `10:15:30.250`, `3:20 PM`, `오후 3:20`; `12:53.34` has seconds behind the dot
  colon: `${before}(?<h>\\d{1,2}):(?<m>\\d{2})(?:(?::(?<s>\\d{2})${fraction}|\\.(?<dotted>\\d{2})))?(?![:.]?\\d)${after}`,
  // `T104500` behind a date without hyphens
  basic: '(?<=\\d{8}T)(?<h>\\d{2})(?<m>\\d{2})(?<s>\\d{2})?(?!\\d)',
  // `22:XX`
  vague: '(?<h>\\d{1,2}):(?:XX|xx|\\?\\?|__)(?!\\w)',
  // `14시 30분`, `午後3時20分`, `下午3点半`
  signs: `${before}(?<h>\\d{1,2})\\s?[시時时点點](?!간|間|间)(?:\\s?(?:(?<m>\\d{1,2})\\s?[분分](?:\\s?(?<s>\\d{1,2})\\s?[초秒])?|(?<half>반|半)))?`,
  // `15.03`
  dot: `(?<h>\\d{2})\\.(?<m>\\d{2})(?:[.:](?<s>\\d{2}))?(?![.:]?\\d)${unit}${after}`,
  // `14h30`
  letter: '(?<h>\\d{1,2})\\s?[hH](?<m>\\d{2})(?!\\w)',
  // `7 Uhr`
  uhr: '(?<h>\\d{1,2})\\s?[Uu]hr(?:\\s?(?<m>\\d{2}))?(?![\\p{L}\\d])',
  // `7 PM`
  half: '(?<h>\\d{1,2})\\s?(?<after>[AaPp]\\.?[Mm](?![A-Za-z0-9])\\.?)',
  // `1250 UTC`, `1250–1310 UTC`
  military: `(?<h>\\d{2})(?<m>\\d{2})(?=(?:\\s?[-–]\\s?\\d{4})?(?:Z(?![A-Za-z0-9])|\\s?${namedZone}|\\s?(?:hrs|hours)(?!\\w)))`,
} as const;

export type ClockForm = keyof typeof forms;

const order = Object.keys(forms) as ClockForm[];
const patterns = Object.fromEntries(order.map(form => [form, new RegExp(forms[form], 'uy')])) as Readonly<
  Record<ClockForm, RegExp>
>;
/** The end of a range may leave out what its start has said. */
const ends: Readonly<Record<ClockForm, RegExp>> = {
  ...patterns,
  military: /(?<h>\d{2})(?<m>\d{2})(?!\d)/uy,
};

/**
 * Reads the clock's numbers at a place of a text.
 *
 * @param start the start of the range of which this is the end: numbers that are times only beside others may follow.
 */
export function clockAt(text: string, at: number, start?: ClockParts): ClockParts | undefined {
  for (const form of order) {
    if (start && (form === 'dot' || form === 'military') && form !== start.form) continue;
    const pattern = (start ? ends : patterns)[form];
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return partsOf(form, match.groups!, at + match[0].length);
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function partsOf(form: ClockForm, groups: Groups, end: number): ClockParts {
  const seconds = groups['s'] ?? groups['dotted'];
  const part = groups['fraction'];
  const half = halfOf(groups['before'] ?? groups['after'], Number(groups['h']));
  const onlyHours = groups['m'] === undefined && groups['half'] === undefined;
  return {
    form,
    hours: Number(groups['h']),
    minutes: groups['half'] === undefined ? Number(groups['m'] ?? 0) : 30,
    seconds: Number(seconds ?? 0),
    milliseconds: Number((part ?? '').padEnd(3, '0').slice(0, 3)),
    precision:
      part !== undefined ? 'millisecond' : seconds !== undefined ? 'second' : onlyHours ? 'hour' : 'minute',
    ...(half && { half }),
    vague: form === 'vague',
    end,
  };
}

function halfOf(written: string | undefined, hours: number): Half | undefined {
  if (written === undefined) return undefined;
  const is = (words: string) => words.split('|').includes(written);
  // `밤 11시` is before midnight and `밤 12시` is midnight; `낮 11시` is before noon and `낮 1시` behind it.
  if (is(parts.night)) return hours >= 6 && hours < 12 ? 'pm' : 'am';
  if (is(parts.noon)) return hours >= 9 && hours < 12 ? 'am' : 'pm';
  return /^p/i.test(written) || is(parts.pm) ? 'pm' : 'am';
}

/**
 * Milliseconds since midnight. A half of the day that a time of 24 hours has beside it says the same twice: `13:55 PM`.
 *
 * @returns undefined for what no clock shows.
 */
export function millisecondsOf(parts: ClockParts, half: Half | undefined): number | undefined {
  const { minutes, seconds, milliseconds } = parts;
  let { hours } = parts;
  if (half === 'am' && hours > 12) return undefined;
  if (half === 'pm' && hours === 0 && parts.form !== 'half') hours = 12;
  if (half !== undefined && hours >= 1 && hours <= 12) hours = (hours % 12) + (half === 'pm' ? 12 : 0);
  // ISO 8601 lets a day end at 24:00.
  const endOfDay = hours === 24 && minutes + seconds + milliseconds === 0;
  if ((hours > 23 && !endOfDay) || minutes > 59 || seconds > 59) return undefined;
  return hours * hour + minutes * minute + seconds * 1000 + milliseconds;
}
