/** The abbreviations of time zones that people write beside times, by region; what is also a word in capitals is left out. */
const names = [
  ...['ET', 'EST', 'EDT', 'CT', 'CST', 'CDT', 'MT', 'MST', 'MDT', 'PT', 'PST', 'PDT'],
  ...['AKST', 'AKDT', 'HST', 'AST', 'ADT', 'NST', 'NDT', 'BRT', 'CLT', 'CLST'],
  ...['WET', 'WEST', 'BST', 'CET', 'CEST', 'EET', 'EEST', 'MSK', 'TRT', 'WAT', 'SAST'],
  ...['GST', 'PKT', 'IST', 'NPT', 'ICT', 'WIB', 'SGT', 'HKT', 'PHT', 'KST', 'JST'],
  ...['AWST', 'ACST', 'ACDT', 'AEST', 'AEDT', 'NZST', 'NZDT', 'NZT'],
];

/** Matches a named zone, with an offset where one is written: `UTC`, `KST`, `GMT+2`, `UTC+05:30`. No flags are needed. */
export const namedZone = `(?:(?:UTC|GMT|utc|gmt)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|${names.join('|')})(?![A-Za-z0-9])`;

const apart = new RegExp(`(?<![A-Za-z0-9])${namedZone}`);

/** The first zone that a heading names, as written: `UTC` in `Timeline (all times in UTC)`. */
export function zoneIn(heading: string): string | undefined {
  return apart.exec(heading)?.[0];
}
