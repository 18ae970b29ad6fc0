/** Languages in which months have names; in the others they have numbers, which are read where they are written. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'nb', 'nl', 'it', 'sv', 'da'];

let months: ReadonlyMap<string, number> | undefined;

/**
 * The number of a month, from 1, by its name or what is left of it: `October`, `Oct`, `oktober`, `sept.`
 *
 * @returns undefined for other words.
 */
export function monthOf(word: string): number | undefined {
  months ??= readMonths();
  return months.get(plain(word));
}

/** Taken from the runtime, and only when a word is looked up for the first time: that takes some milliseconds. */
function readMonths(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const name = plain(format.format(Date.UTC(2025, number - 1, 1)));
        if (!names.has(name)) names.set(name, number);
      }
    }
  }
  return names;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}
