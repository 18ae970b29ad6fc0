import { eventText } from '../event-text.ts';
import type { ImportSource } from '../imported-event.ts';
import { instant } from '../imported-time.ts';
import { parseJson, recordsIn, textIn } from '../records.ts';

/** Annotations as Grafana's API lists them, with times in milliseconds from the epoch. */
const grafana: ImportSource = {
  id: 'grafana',
  name: 'Grafana annotations',
  read: text =>
    recordsIn(parseJson(text)).flatMap(({ time, ...annotation }) => {
      const about = textIn(annotation, 'text', 'title', 'alertName');
      if (typeof time !== 'number' || !Number.isSafeInteger(time) || time < 1e11 || about === undefined)
        return [];
      const state = textIn(annotation, 'newState');
      return [{ ...instant(time), text: eventText(withoutTags(about), state) }];
    }),
};

export default grafana;

/** Annotations are HTML. */
function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z][^<>]*>/gi, ' ');
}
