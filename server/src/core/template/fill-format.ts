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
