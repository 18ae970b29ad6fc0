/**
 * A date in few letters, as people of a language write it: the year is left out where it is the current one.
 *
 * @param date `YYYY-MM-DD`, as is `today`.
 * @param language a BCP 47 tag.
 */
export function shortDate(date: string, today: string, language: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    ...year,
    timeZone: 'UTC',
  });
  return format.format(Date.parse(date));
}
