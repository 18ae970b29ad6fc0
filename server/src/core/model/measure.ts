/** A number with its unit, as people write it: `8.2GB`, `3.8 s`, `0.12%`, `1,200 req/s`, `15.8GB (OOM)`. */
export interface Measure {
  /** As written. */
  readonly text: string;
  /** In the smallest unit of its kind: bytes, milliseconds; else as written. */
  readonly value: number;
  /** What the value counts, for telling whether two can be compared: `B`, `ms`, else the unit as written, in lower case. */
  readonly unit: string;
}

const pattern =
  /^[~≈<>≤≥약]?\s*(?<sign>[-−+]?)(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<unit>%|[\p{L}µμ°]+(?:\s?\/\s?\p{L}+)?)?(?=$|[\s(,;])/u;

const bytes = ['b', 'kb', 'mb', 'gb', 'tb', 'pb'];
const binaryBytes = ['b', 'kib', 'mib', 'gib', 'tib', 'pib'];
const times: Readonly<Record<string, number>> = {
  ...{ us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1e3, sec: 1e3, secs: 1e3, seconds: 1e3, 초: 1e3 },
  ...{ min: 6e4, mins: 6e4, minutes: 6e4, 분: 6e4, h: 3.6e6, hours: 3.6e6, 시간: 3.6e6 },
};

/** The number that a text begins with; undefined when it begins with none. */
export function readMeasure(text: string): Measure | undefined {
  const { sign, number, unit = '' } = pattern.exec(text.trim())?.groups ?? {};
  if (number === undefined) return undefined;
  const plain = Number(number.replaceAll(',', '')) * (sign === '-' || sign === '−' ? -1 : 1);
  const name = unit.toLowerCase().replace(/\s/g, '');
  const [counted, factor] = inSmallest(name);
  return { text: text.trim(), value: plain * factor, unit: counted };
}

function inSmallest(unit: string): [unit: string, factor: number] {
  if (Object.hasOwn(times, unit)) return ['ms', times[unit]!];
  const decimal = bytes.indexOf(unit);
  if (decimal >= 0) return ['B', 1000 ** decimal];
  const binary = binaryBytes.indexOf(unit);
  return binary >= 0 ? ['B', 1024 ** binary] : [unit, 1];
}
