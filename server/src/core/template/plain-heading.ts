const numbering = /^(?:(?:\d+\.)+\d*|\d+[.)])\s+/;
/** Addresses, names with an at sign, code, and every word with a digit in it: dates, times, versions, numbers of tickets. */
const data = /https?:\/\/\S+|\S+@\S+|@[\w-]+|`[^`]*`|[^\s()（）:：,/]*\d[^\s()（）:：,/]*/gu;

/**
 * A section's title without what it tells of one incident: `Impact: 3 hours` becomes `Impact`, `Timeline (2025-10-14)`
 * becomes `Timeline`. What stands behind a colon is taken for data.
 *
 * @param title in plain text.
 * @returns an empty text when nothing else is left.
 */
export function plainHeading(title: string): string {
  const number = numbering.exec(title)?.[0] ?? '';
  const words = title.slice(number.length);
  const before = /^[^:：]*/.exec(words)![0].trim();
  const known = before === '' ? words : before;
  const isWhole = !/[\d@`]|:\/\//.test(known.replace(/\b5\s+whys\b/iu, ''));
  const plain = isWhole
    ? known
    : known
        .replace(/\b5(?=\s+whys\b)/iu, '\u0000')
        .replace(data, ' ')
        .replace('\u0000', '5')
        .replace(/[(（]\s*[)）]/gu, ' ');
  const clean = plain.replace(/\s+/g, ' ').replace(/^[\s\-–—:：,/]+|[\s\-–—:：,/]+$/gu, '');
  return clean === '' ? '' : number + clean;
}
