/** In UTF-16 code units. Longer items are sentences, and better read one below the other. */
const longestItem = 80;
const longestList = 200;

/**
 * A value on one line: a list of names becomes `Mina, Bo`.
 *
 * @param value from the first word of its first item on.
 * @returns undefined when it is more than a short list.
 */
export function onOneLine(value: string): string | undefined {
  if (!/[\r\n]/.test(value)) return value;
  if (value.length > longestList * 2) return undefined;
  const [first, ...lines] = value.split(/\r\n|\n|\r/);
  const read = lines.map(line => /^([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(.*\S)[ \t]*$/.exec(line));
  const items = [first!.trimEnd(), ...read.map(match => match?.[2] ?? '')];
  const isList = read.every(match => match !== null && match[1] === read[0]![1]);
  const isShort = items.every(item => item !== '' && item.length <= longestItem && !item.endsWith('.'));
  const joined = items.join(', ');
  return isList && isShort && joined.length <= longestList ? joined : undefined;
}
