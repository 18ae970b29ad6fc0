import { day, hour, minute } from '../../time/clock.ts';
import { readTime } from '../../time/read-time.ts';

/** How the times of a timeline are written. */
export interface ClockStyle {
  readonly withSeconds: boolean;
  /** @param at milliseconds since a midnight; what is smaller than the style writes is left out. */
  readonly write: (at: number) => string;
}

const half = '(?<half>오[전후]|午[前後]|[上下]午)';
const halfBehind = '(?<behind>[AaPp]\\.?[Mm]\\b\\.?)';
/** `6:50 PM`, `오후 6:50`, `18:50:12`; `오후 6시 50분`; `18.50`; `18h50`; `1850 UTC`: those that the times of postmortems have. */
const forms = [
  `(?:${half}(?<gap>\\s*))?(?<h>\\d{1,2}):(?<m>\\d{2})(?<s>:\\d{2})?(?:[.,]\\d+)?(?:(?<before>\\s*)${halfBehind})?`,
  `(?:${half}(?<gap>\\s*))?(?<h>\\d{1,2})(?<hours>\\s?[시時点點])(?:(?<between>\\s?)(?<m>\\d{1,2})(?<minutes>[분分]))?`,
  '(?<h>\\d{1,2})(?<sign>[.hH])(?<m>\\d{2})',
  '(?<!\\d)(?<joined>(?<h>\\d{2})(?<m>\\d{2}))(?!\\d)',
].map(form => new RegExp(form, 'u'));
const isoDate = /\d{4}-\d{2}-\d{2}T?/;

type Sample = Readonly<Record<string, string | undefined>>;

/** The clocks as most of some times write them; `18:50` where there are none that can be read. */
export function clockStyle(times: readonly string[]): ClockStyle {
  const samples = times.map(sampleOf).filter(sample => sample !== undefined);
  const kind = mostFrequent(samples.map(kindOf));
  const alike = samples.filter(sample => kindOf(sample) === kind);
  const like: Sample = alike[0] ?? {};
  const withSeconds = alike.filter(({ s }) => s !== undefined).length * 2 >= Math.max(1, alike.length);
  const isTwelve = like['half'] !== undefined || like['behind'] !== undefined;
  // Of 10 to 23 nobody knows whether the hours before would have a zero.
  const isPadded =
    like['hours'] === undefined &&
    (isTwelve ? alike.some(({ h }) => h!.startsWith('0')) : alike.every(({ h }) => h!.length === 2));
  const write = (at: number) =>
    writeLike(like, ((at % day) + day) % day, { withSeconds, isTwelve, isPadded });
  return { withSeconds, write };
}

function sampleOf(time: string): Sample | undefined {
  if (readTime(time) === undefined) return undefined;
  const clock = time.replace(isoDate, '');
  return forms.map(form => form.exec(clock)?.groups).find(groups => groups !== undefined);
}

/** What tells one way to write a clock from another, seconds apart. */
function kindOf({ half: word, behind, hours, sign, m }: Sample): string {
  return [word?.replace(/[전후前後上下]/u, ''), behind?.replace(/[ap]/i, ''), hours, sign, m?.length].join(
    ' ',
  );
}

function mostFrequent(kinds: readonly string[]): string | undefined {
  const count = (kind: string) => kinds.filter(other => other === kind).length;
  return [...new Set(kinds)].sort((a, b) => count(b) - count(a))[0];
}

function writeLike(
  like: Sample,
  at: number,
  { withSeconds, isTwelve, isPadded }: { withSeconds: boolean; isTwelve: boolean; isPadded: boolean },
): string {
  const full = Math.floor(at / hour);
  const two = (value: number) => String(value).padStart(2, '0');
  const isLate = full >= 12;
  const shown = isTwelve ? full % 12 || 12 : full;
  const hours = isPadded ? two(shown) : String(shown);
  const minutes = Math.floor((at % hour) / minute);
  const seconds = withSeconds ? `:${two(Math.floor((at % minute) / 1000))}` : '';
  const { gap = '', before = '', sign, joined } = like;
  const front = like['half'] === undefined ? '' : halfWord(like['half'], isLate) + gap;
  const { hours: hourSign } = like;
  if (hourSign !== undefined) return `${front}${hours}${hourSign}${minutesInWords(like, minutes)}`;
  const behind = like['behind'] === undefined ? '' : before + halfWord(like['behind'], isLate);
  const between = sign ?? (joined === undefined ? ':' : '');
  return `${front}${hours}${between}${two(minutes)}${seconds}${behind}`;
}

/** ` 50분`, `50分`; nothing at the full hour. */
function minutesInWords({ hours = '', between = '', minutes: sign }: Sample, minutes: number): string {
  if (minutes === 0) return '';
  const isKorean = hours.includes('시');
  return sign === undefined
    ? `${isKorean ? ' ' : ''}${minutes}${isKorean ? '분' : '分'}`
    : `${between}${minutes}${sign}`;
}

/** The word for the half of the day, of the same kind as another one. */
function halfWord(like: string, isLate: boolean): string {
  const pairs = ['전후', '前後', '上下', 'ap', 'AP'];
  return like.replace(/[전후前後上下apAP]/u, sign => {
    const pair = pairs.find(one => one.includes(sign))!;
    return pair[isLate ? 1 : 0]!;
  });
}
