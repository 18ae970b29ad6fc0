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

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
