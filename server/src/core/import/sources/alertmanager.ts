import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { wholeTime } from '../imported-time.ts';
import { parseJson, recordsIn, textIn, type JsonRecord } from '../records.ts';

/** What Alertmanager sends to a webhook, and what its API lists: an alert begins, and ends when it is resolved. */
const alertmanager: ImportSource = {
  id: 'alertmanager',
  name: 'Alertmanager',
  read: (text, context) =>
    recordsIn(parseJson(text), 'alerts')
      .filter(alert => textIn(alert, 'labels.alertname') !== undefined)
      .flatMap(alert => eventsOf(alert, context)),
};

export default alertmanager;

function eventsOf(alert: JsonRecord, context: ImportContext): ImportedEvent[] {
  const start = wholeTime(textIn(alert, 'startsAt') ?? '', context);
  if (!start) return [];
  const name = textIn(alert, 'labels.alertname');
  const about = textIn(
    alert,
    'annotations.summary',
    'annotations.description',
    'annotations.message',
    'labels.instance',
  );
  const firing = { ...start, text: eventText(`Alert ${name} fires`, about) };
  // An alert that still fires has an end that is a guess.
  const isResolved = textIn(alert, 'status', 'status.state') === 'resolved';
  const end = isResolved ? wholeTime(textIn(alert, 'endsAt') ?? '', context) : undefined;
  return end && end.at > start.at
    ? [firing, { ...end, text: eventText(`Alert ${name} is resolved`, about) }]
    : [firing];
}
