import { day, hour, minute } from '../../time/clock.ts';
import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { instant, wholeTime } from '../imported-time.ts';
import { parseJson, recordsIn, textIn, type JsonRecord } from '../records.ts';

/** What `kubectl get events` prints, as a table with ages or as JSON (`-o json`). */
const kubernetes: ImportSource = {
  id: 'kubernetes',
  name: 'kubectl get events',
  read: (text, context) => {
    const fromJson = recordsIn(parseJson(text), 'items')
      .filter(item => textIn(item, 'reason') !== undefined)
      .flatMap(item => itemEvent(item, context) ?? []);
    return fromJson.length > 0 ? fromJson : tableEvents(text, context);
  },
};

export default kubernetes;

function itemEvent(item: JsonRecord, context: ImportContext): ImportedEvent | undefined {
  const written = textIn(item, 'lastTimestamp', 'eventTime', 'firstTimestamp', 'metadata.creationTimestamp');
  const time = wholeTime(written ?? '', context);
  const object = [textIn(item, 'involvedObject.kind')?.toLowerCase(), textIn(item, 'involvedObject.name')];
  const about = object.filter(part => part !== undefined).join('/');
  return time && { ...time, text: eventText(`${textIn(item, 'reason')} ${about}`, textIn(item, 'message')) };
}

/** kubectl parts columns by three spaces or more; a message may hold two. */
const gap = / {2,}/;

function tableEvents(text: string, context: ImportContext): ImportedEvent[] {
  const [head = '', ...lines] = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
  const titles = head.trim().split(gap);
  const [age, reason, object, message] = ['LAST SEEN', 'REASON', 'OBJECT', 'MESSAGE'].map(title =>
    titles.indexOf(title),
  ) as [number, number, number, number];
  if (Math.min(age, reason, object, message) < 0) return [];
  return lines.flatMap(line => {
    const cells = line.trim().split(gap);
    const ago = lengthOf(cells[age] ?? '');
    if (ago === undefined) return [];
    // An age is cut off to its largest units.
    const time = { ...instant(context.now - ago, 'minute'), approximate: true };
    const said = cells.slice(message).join(' ');
    return [{ ...time, text: eventText(`${cells[reason] ?? ''} ${cells[object] ?? ''}`, said) }];
  });
}

const units = { d: day, h: hour, m: minute, s: 1000 } as const;

/** `3m12s`, `2d4h`, `5m (x3 over 10m)`: in milliseconds. */
function lengthOf(age: string): number | undefined {
  const parts = /^((?:\d+[dhms])+)(?: \(x\d+ over .*\))?$/.exec(age)?.[1]?.match(/\d+[dhms]/g);
  return parts?.reduce(
    (total, part) => total + Number(part.slice(0, -1)) * units[part.at(-1) as keyof typeof units],
    0,
  );
}
