/**
 * A format with date and time put in: `INC-YYYYMMDD-HHMMSS`.
 *
 * @param now `YYYY-MM-DDTHH:MM:SS`.
 */
export function fillFormat(format: string, now: string): string {
  const [, year, month, date, hours, minutes, seconds] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(now)!;
  return format
    .replace(/HH(\W?)MM(\W?)SS/, `${hours}$1${minutes}$2${seconds}`)
    .replace(/HH(\W?)MM/, `${hours}$1${minutes}`)
    .replace('YYYY', year!)
    .replace('MM', month!)
    .replace('DD', date!);
}

/**
 * A value in a format, made of its own digits: `inc-2025-10-14 101500` in `INC-YYYYMMDD-HHMMSS`.
 *
 * @returns undefined when it has more or fewer digits than the format asks for.
 */
export function refillFormat(format: string, value: string): string | undefined {
  const places = /YYYY|MM|DD|HH|SS|mm|ss/g;
  const digits = value.replace(/\D/g, '');
  const asked = [...format.matchAll(places)].reduce((sum, [place]) => sum + place.length, 0);
  if (digits.length !== asked) return undefined;
  let from = 0;
  return format.replace(places, place => digits.slice(from, (from += place.length)));
}
