import { messages, type Message } from '../messages/message.ts';
import type { OutlineEntry } from './outline.ts';

const say = messages('outline', {
  event: '{value} event',
  events: '{value} events',
  open: '{value} open',
  done: '{value} done',
});

/** What stands beside a part's label in an outline. */
export function detailOf({ what, value }: NonNullable<OutlineEntry['count']>): Message {
  return say(what === 'events' && value === 1 ? 'event' : what, { value });
}
