import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { wholeTime } from '../imported-time.ts';
import { parseJson, recordsIn, textIn, type JsonRecord } from '../records.ts';

/** What the API of PagerDuty lists: the log entries, the notes or the incidents themselves. */
const pagerduty: ImportSource = {
  id: 'pagerduty',
  name: 'PagerDuty',
  read: (text, context) => {
    const json = parseJson(text);
    const incident = (json as { incident?: unknown } | undefined)?.incident;
    return recordsIn(incident ?? json, 'log_entries', 'notes', 'incidents').flatMap(entry =>
      eventsOf(entry, context),
    );
  },
};

export default pagerduty;

function eventsOf(entry: JsonRecord, context: ImportContext): ImportedEvent[] {
  const begun = wholeTime(textIn(entry, 'created_at') ?? '', context);
  const about = textIn(entry, 'content', 'channel.summary', 'summary', 'title', 'description');
  if (!begun || about === undefined) return [];
  const acknowledged = recordsIn(entry['acknowledgements'] ?? []).flatMap(({ at, acknowledger }) => {
    const time = typeof at === 'string' ? wholeTime(at, context) : undefined;
    const [who] = recordsIn(acknowledger ?? []).map(person => textIn(person, 'summary', 'name'));
    const done = who === undefined ? 'Acknowledged' : `Acknowledged by ${who}`;
    return time ? [{ ...time, text: eventText(done, about) }] : [];
  });
  const resolved = wholeTime(textIn(entry, 'resolved_at') ?? '', context);
  return [
    { ...begun, text: eventText(textIn(entry, 'user.summary'), about) },
    ...acknowledged,
    ...(resolved ? [{ ...resolved, text: eventText('Resolved', about) }] : []),
  ];
}
