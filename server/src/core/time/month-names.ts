/** Languages in which months have names; in the others they have numbers, which are read where they are written. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'nb', 'nl', 'it', 'sv', 'da'];
const languagesOfWeekdays = [...languages, 'ko', 'ja', 'zh'];

interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

let names: Names | undefined;

/**
 * The number of a month, from 1, by its name or what is left of it: `October`, `Oct`, `oktober`, `sept.`
 *
 * @returns undefined for other words.
 */
export function monthOf(word: string): number | undefined {
  names ??= readNames();
  return names.months.get(plain(word));
}

/** Whether a word is a day of the week, or what is left of one: `Tuesday`, `Tues`, `화`, `火曜日`. */
export function isWeekday(word: string): boolean {
  names ??= readNames();
  return names.weekdays.has(plain(word));
}

/** Taken from the runtime, and only when a word is looked up for the first time: that takes some milliseconds. */
function readNames(): Names {
  const months = new Map<string, number>([['sept', 9]]);
  const weekdays = new Set<string>(['tues', 'wednes', 'thur', 'thurs']);
  for (const width of ['long', 'short'] as const) {
    for (const language of languages) {
      const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const name = plain(format.format(Date.UTC(2025, number - 1, 1)));
        if (!months.has(name)) months.set(name, number);
      }
    }
    for (const language of languagesOfWeekdays) {
      const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) weekdays.add(plain(format.format(Date.UTC(2025, 0, day))));
    }
  }
  return { months, weekdays };
}

/**
 * The name that a date has where another one has this: the month or the day of the week, in the same language, as short and
 * in the same case.
 *
 * @param from the date that has the name, `YYYY-MM-DD`. @param to the other one.
 * @returns undefined for a word that is no name of that date.
 */
export function nameLike(word: string, from: string, to: string): string | undefined {
  for (const language of languagesOfWeekdays)
    for (const part of ['month', 'weekday'] as const)
      for (const width of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { [part]: width, timeZone: 'UTC' });
        const name = (date: string) => format.format(Date.parse(date)).replace(/\.$/, '');
        if (plain(name(from)) === plain(word)) return inCaseOf(word, name(to));
      }
  return undefined;
}

function inCaseOf(word: string, name: string): string {
  if (word === word.toLowerCase()) return name.toLowerCase();
  return word === word.toUpperCase() ? name.toUpperCase() : name;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
