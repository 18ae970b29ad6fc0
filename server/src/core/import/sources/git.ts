import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { wholeTime } from '../imported-time.ts';

/** What `git log` prints, with its dates as they are by default or as `--date=iso` has them. */
const git: ImportSource = {
  id: 'git',
  name: 'git log',
  read: (text, context) =>
    text
      .split(/^(?=commit [0-9a-f]{7,64}\b)/m)
      .map(commit => eventOf(commit, context))
      .filter(event => event !== undefined),
};

export default git;

function eventOf(commit: string, context: ImportContext): ImportedEvent | undefined {
  const hash = /^commit ([0-9a-f]{7,64})/.exec(commit)?.[1];
  const date = /^(?:Commit)?Date: +(.+)$/m.exec(commit)?.[1];
  const subject = /^ {4}(\S.*)$/m.exec(commit)?.[1];
  if (hash === undefined || date === undefined || subject === undefined) return undefined;
  const time = wholeTime(isoDate(date), context);
  return time && { ...time, text: eventText(`Commit ${hash.slice(0, 7)}`, subject) };
}

const byDefault = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) ([\d:]{8}) (\d{4}) ([+-]\d{2}):?(\d{2})$/;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue Oct 14 10:05:00 2025 +0900`, which has the year behind the time, as ISO 8601. */
function isoDate(date: string): string {
  const match = byDefault.exec(date.trim());
  if (!match)
    return date
      .trim()
      .replace(/ ([+-]\d{2}):?(\d{2})$/, '$1:$2')
      .replace(' ', 'T');
  const [, month = '', day = '', clock, year, hours, minutes] = match;
  const two = (value: number | string) => String(value).padStart(2, '0');
  return `${year}-${two(months.indexOf(month) + 1)}-${two(day)}T${clock}${hours}:${minutes}`;
}
