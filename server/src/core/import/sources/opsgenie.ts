import { eventText } from '../event-text.ts';
import type { ImportSource } from '../imported-event.ts';
import { wholeTime } from '../imported-time.ts';
import { parseJson, recordsIn, textIn } from '../records.ts';

/** What the API of Opsgenie lists under `data`: the log of an alert, its notes, or alerts. */
const opsgenie: ImportSource = {
  id: 'opsgenie',
  name: 'Opsgenie',
  read: (text, context) =>
    recordsIn(parseJson(text), 'data').flatMap(entry => {
      const time = wholeTime(textIn(entry, 'createdAt') ?? '', context);
      const said = textIn(entry, 'log', 'note', 'message');
      return time && said !== undefined ? [{ ...time, text: eventText(textIn(entry, 'owner'), said) }] : [];
    }),
};

export default opsgenie;
