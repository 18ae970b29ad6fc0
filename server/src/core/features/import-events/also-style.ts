import type { Timeline } from '../../model/timeline.ts';
import { localTimeOf } from '../../time/zone-offset.ts';
import { clockStyle } from './clock-style.ts';

const clock = /\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\b\.?)?/;
/** What parts the time of one zone from that of the other. */
const joint = /\s*[(（/|]\s*(?=[^(（/|]*$)/;

/**
 * How a timeline writes each of its times on the clocks of a second zone, too: `10:15 UTC / 19:15 KST`.
 *
 * @returns what is to be written behind the time of an instant, in milliseconds from the epoch; undefined for a timeline
 *   that does not.
 */
export function alsoStyle(timeline: Timeline | undefined): ((instant: number) => string) | undefined {
  const timed = timeline?.events.filter(({ event }) => event.reading && !event.reading.relative) ?? [];
  const zone = timed[0]?.event.reading?.also?.zone;
  if (zone === undefined || timed.some(({ event }) => event.reading!.also?.zone !== zone)) return undefined;
  const seconds = timed.map(({ event: { time } }) => time.slice(time.search(joint)));
  const [like = ''] = seconds;
  const style = clockStyle(seconds.flatMap(second => clock.exec(second)?.[0] ?? []));
  if (!clock.test(like) || localTimeOf(zone, 0) === undefined) return undefined;
  return instant => like.replace(clock, style.write(localTimeOf(zone, instant)!));
}
