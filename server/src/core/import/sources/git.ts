import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { wholeTime } from '../imported-time.ts';

/** What `git log` prints, with its dates as they are by default or as `--date=iso` has them. */
const git: ImportSource = {
  id: 'git',
  name: 'git log',
  read: (text, context) =>
    withoutGraph(text)
      .split(/^(?=commit [0-9a-f]{4,64}\b)/m)
      .map(commit => eventOf(commit, context))
      .filter(event => event !== undefined),
};

export default git;

function eventOf(commit: string, context: ImportContext): ImportedEvent | undefined {
  const hash = /^commit ([0-9a-f]{4,64})/.exec(commit)?.[1];
  const date = /^(?:Commit)?Date: +(.+)$/m.exec(commit)?.[1];
  const subject = /^ {4}(\S.*)$/m.exec(commit)?.[1];
  if (hash === undefined || date === undefined || subject === undefined) return undefined;
  const time = wholeTime(date, context);
  return time && { ...time, text: eventText(`Commit ${hash.slice(0, 7)}`, subject) };
}

/** What `--graph` draws before each line is taken away. */
function withoutGraph(text: string): string {
  const drawn = /^(?:[*|\\/_]+ )+(?: *(?=commit [0-9a-f]|(?:Commit)?Date:))?/gm;
  return /^(?:[*|\\/_]+ )+ *commit [0-9a-f]/m.test(text) ? text.replace(drawn, '') : text;
}
