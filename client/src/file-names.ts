/** The local date and time of a clock, `YYYY-MM-DDTHH:MM:SS`. */
export function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [String(date.getFullYear()).padStart(4, '0'), two(date.getMonth() + 1), two(date.getDate())];
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two);
  return `${day.join('-')}T${time.join(':')}`;
}

/** The parts of a folder's path as a setting gives it. It cannot lead out of the folder that it is relative to. */
export function pathSegments(setting: string): string[] {
  return setting.split(/[/\\]/).filter(segment => !['', '.', '..'].includes(segment));
}

/** The n-th name to try for a file: `a.md`, `a-2.md`, `a-3.md`. */
export function numberedName(name: string, n: number): string {
  return n === 1 ? name : name.replace(/(\.[^.]*)?$/, `-${n}$1`);
}

/** Whether a path holds a part that leads out of a folder. */
export function leadsUp(path: string): boolean {
  return path.split('/').includes('..');
}

/**
 * The text of a file without its byte order mark.
 *
 * @throws {Error} when it is no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8');
  }
}
