const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?<month>${months.join('|')})`;
const clock = '(?<clock>\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?)';
const offset = '(?: ?(?<offset>[+-]\\d{2}):?(?<minutes>\\d{2})?(?![\\d:]))?';

/** How programs write times and people do not. Each begins the text and may stand in brackets. */
const forms = [
  // `Tue Oct 14 10:15:12 2025`, `… 2025 +0900` of git, `… 10:15:12 UTC 2025` of date
  `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${month} {1,2}(?<day>\\d{1,2}) ${clock}(?: (?<zone>[A-Z]{3,5}))? (?<year>\\d{4})${offset}(?!\\d)`,
  // `14/Oct/2025:10:15:10 +0000` of web servers
  `(?<day>\\d{2})/${month}/(?<year>\\d{4}):${clock}${offset}`,
  // `2025-10-14 10:15:00+00` of databases
  `(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})[ T]${clock}(?<offset>[+-]\\d{2})(?![\\d:])`,
  // `I1014 10:15:11.000000` of Kubernetes’ own programs
  `[IWEF](?<number>\\d{2})(?<day>\\d{2}) ${clock}`,
].map(form => new RegExp(`^\\[?${form}\\]?`));

/** A time that a program has written at the beginning of a text. */
export interface ProgramTime {
  /** As a person would write it. */
  readonly written: string;
  /** How many UTF-16 code units of the text it takes up. */
  readonly length: number;
}

/** @returns undefined for a text that begins with none, or with one that people write, too. */
export function programTime(text: string): ProgramTime | undefined {
  const match = forms.map(form => form.exec(text)).find(found => found !== null);
  if (!match) return undefined;
  const part = match.groups!;
  const number = part['number'] ?? String(months.indexOf(part['month']!) + 1).padStart(2, '0');
  const dayOfMonth = part['day']!.padStart(2, '0');
  // Without a year, the name of the month keeps it apart from the day.
  const date =
    part['year'] === undefined
      ? `${months[Number(number) - 1] ?? number} ${dayOfMonth} `
      : `${part['year']}-${number}-${dayOfMonth}T`;
  const offset = part['offset'] === undefined ? '' : `${part['offset']}:${part['minutes'] ?? '00'}`;
  const zone = part['zone'] === undefined ? '' : ` ${part['zone']}`;
  return { written: `${date}${part['clock']}${offset}${zone}`, length: match[0].length };
}
