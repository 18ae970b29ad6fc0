/** Of a date that is nearer than so many days everybody knows the year. */
const near = 180;

/**
 * A date in few letters, as people of a language write it: `Oct 21`, and with its year in digits where that has to be said.
 *
 * @param date `YYYY-MM-DD`, as is `today`.
 * @param language a BCP 47 tag.
 */
export function shortDate(date: string, today: string, language: string): string {
  const days = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  const parts: Intl.DateTimeFormatOptions =
    Math.abs(days) <= near
      ? { month: 'short', day: 'numeric' }
      : { year: '2-digit', month: 'numeric', day: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(Date.parse(date));
}
