/** What a zone's name says: minutes east of UTC, or a place by its IANA name, whose clocks may change in summer. */
interface Meaning {
  /** Several for an abbreviation that is used in several parts of the world. */
  readonly offsets?: readonly number[];
  /** Where clocks are put forward in summer, a place that keeps the time. */
  readonly place?: string;
}

const hours = (...east: number[]): Meaning => ({ offsets: east.map(value => value * 60) });
const seasonal = (east: number, place: string): Meaning => ({ offsets: [east * 60], place });

/** The abbreviations of time zones that people write beside times, by region; what is also a word in capitals is left out. */
const abbreviations: Readonly<Record<string, Meaning>> = {
  ET: { place: 'America/New_York' },
  EST: seasonal(-5, 'America/New_York'),
  EDT: seasonal(-4, 'America/New_York'),
  CT: { place: 'America/Chicago' },
  CST: hours(-6, 8, -5),
  CDT: seasonal(-5, 'America/Chicago'),
  MT: { place: 'America/Denver' },
  MST: seasonal(-7, 'America/Denver'),
  MDT: seasonal(-6, 'America/Denver'),
  PT: { place: 'America/Los_Angeles' },
  PST: seasonal(-8, 'America/Los_Angeles'),
  PDT: seasonal(-7, 'America/Los_Angeles'),
  AKST: seasonal(-9, 'America/Anchorage'),
  AKDT: seasonal(-8, 'America/Anchorage'),
  HST: hours(-10),
  AST: hours(-4),
  ADT: hours(-3),
  NST: seasonal(-3.5, 'America/St_Johns'),
  NDT: seasonal(-2.5, 'America/St_Johns'),
  BRT: hours(-3),
  CLT: hours(-4),
  CLST: hours(-3),
  WET: seasonal(0, 'Europe/Lisbon'),
  WEST: seasonal(1, 'Europe/Lisbon'),
  BST: hours(1, 6, 11),
  CET: seasonal(1, 'Europe/Paris'),
  CEST: seasonal(2, 'Europe/Paris'),
  MEZ: seasonal(1, 'Europe/Berlin'),
  MESZ: seasonal(2, 'Europe/Berlin'),
  EET: seasonal(2, 'Europe/Athens'),
  EEST: seasonal(3, 'Europe/Athens'),
  MSK: hours(3),
  TRT: hours(3),
  WAT: hours(1),
  SAST: hours(2),
  GST: hours(4),
  PKT: hours(5),
  IST: hours(5.5, 2, 1),
  NPT: hours(5.75),
  ICT: hours(7),
  WIB: hours(7),
  SGT: hours(8),
  HKT: hours(8),
  PHT: hours(8),
  KST: hours(9),
  JST: hours(9),
  AWST: hours(8),
  ACST: seasonal(9.5, 'Australia/Adelaide'),
  ACDT: seasonal(10.5, 'Australia/Adelaide'),
  AEST: seasonal(10, 'Australia/Sydney'),
  AEDT: seasonal(11, 'Australia/Sydney'),
  NZST: seasonal(12, 'Pacific/Auckland'),
  NZDT: seasonal(13, 'Pacific/Auckland'),
  NZT: { place: 'Pacific/Auckland' },
};

/** Zones that are written out, by what they begin with in lower case. */
const names: Readonly<Record<string, Meaning>> = {
  'pst/pdt': { place: 'America/Los_Angeles' },
  'pdt/pst': { place: 'America/Los_Angeles' },
  'est/edt': { place: 'America/New_York' },
  'edt/est': { place: 'America/New_York' },
  'mez/mesz': { place: 'Europe/Berlin' },
  'cet/cest': { place: 'Europe/Paris' },
  'pacific time': { place: 'America/Los_Angeles' },
  'eastern time': { place: 'America/New_York' },
  'central european time': { place: 'Europe/Paris' },
  한국시간: hours(9),
  '한국 시간': hours(9),
  한국표준시: hours(9),
  '한국 표준시': hours(9),
  日本時間: hours(9),
  日本标准时间: hours(9),
  北京时间: hours(8),
  北京時間: hours(8),
  'korea standard time': hours(9),
  'japan standard time': hours(9),
};

const iana =
  '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US)/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?';
const anyCase = (word: string) =>
  word.replace(/[a-z]/g, letter => `[${letter}${letter.toUpperCase()}]`).replace(/ /g, '\\s');
const written = Object.keys(names).map(anyCase).join('|');

/**
 * Matches a named zone, with an offset where one is written: `UTC`, `KST`, `GMT+2`, `UTC+05:30`, `US/Pacific`, `한국시간`.
 * No flags are needed.
 */
export const namedZone = `(?:${written}|${iana}|(?:(?:UTC|GMT|utc|gmt)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|${Object.keys(abbreviations).join('|')})(?![A-Za-z0-9]))`;

const apart = new RegExp(`(?<![A-Za-z0-9/])${namedZone}`);

/** The first zone that a heading names, as written: `UTC` in `Timeline (all times in UTC)`. */
export function zoneIn(heading: string): string | undefined {
  return apart.exec(heading)?.[0];
}

/** So many names are remembered, more than a document has; every time of a timeline asks for one. */
const mostNames = 500;
const meanings = new Map<string, Meaning>();

/** What a zone as written says; nothing for a name that is none. */
export function meaningOf(zone: string): Meaning {
  const known = meanings.get(zone);
  if (known) return known;
  const meaning = readMeaning(zone);
  if (meanings.size >= mostNames) meanings.clear();
  meanings.set(zone, meaning);
  return meaning;
}

function readMeaning(zone: string): Meaning {
  const name = zone.trim();
  const offset = /^(?:UTC|GMT|Z)?\s?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(name);
  if (offset && name !== '') {
    const [, sign, wholeHours = '0', minutes = '0'] = offset;
    return { offsets: [(sign === '-' ? -1 : 1) * (Number(wholeHours) * 60 + Number(minutes))] };
  }
  return (
    abbreviations[name] ??
    names[name.toLowerCase().replace(/\s+/g, ' ')] ??
    (name.includes('/') ? { place: name } : {})
  );
}

/** Whether an abbreviation stands for clocks in several parts of the world: `IST`, `CST`, `BST`. */
export function isAmbiguousZone(zone: string): boolean {
  return (meaningOf(zone).offsets?.length ?? 0) > 1;
}
