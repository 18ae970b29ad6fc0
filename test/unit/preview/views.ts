import fc from 'fast-check';
import type { TimelineEventView, TimelineView } from '../../../server/src/protocol.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Milliseconds of a clock's reading: `clock('10:15')`. */
export function clock(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return hours! * hour + minutes! * minute;
}

/** An event at a time in milliseconds, or at none that can be read. */
export function eventAt(at: number | undefined, more: Partial<TimelineEventView> = {}): TimelineEventView {
  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  return {
    time: 'as written',
    approximate: false,
    text: 'text',
    range,
    ...(at === undefined ? {} : { at }),
    ...more,
  };
}

/** An event as people write it: `10:15`, `10:15–10:20`, `~10:15`, `1d 00:05` for the second day, or `??`. */
export function eventOf(time: string, more: Partial<TimelineEventView> = {}): TimelineEventView {
  const [, days = '0', from, until] = /^~?(?:(\d)d )?(\d\d:\d\d)(?:–(\d\d:\d\d))?$/u.exec(time) ?? [];
  const at = (text: string) => Number(days) * day + clock(text);
  return eventAt(from === undefined ? undefined : at(from), {
    time,
    approximate: time.startsWith('~'),
    ...(until === undefined ? {} : { until: at(until) }),
    ...more,
  });
}

export function viewOf(
  events: readonly (TimelineEventView | string)[],
  more: Partial<TimelineView> = {},
): TimelineView {
  return {
    title: 'Incident',
    dated: false,
    events: events.map(event => (typeof event === 'string' ? eventOf(event) : event)),
    ...more,
  };
}

const time = fc.oneof(
  fc.integer({ min: 0, max: 3 * day }),
  fc.integer({ min: 0, max: 90 }).map(n => n * minute),
);

/** Events in any order, some without a time, some with a range, which may end before it begins. */
export const anyEvents: fc.Arbitrary<TimelineEventView[]> = fc.array(
  fc
    .record({ at: fc.option(time, { nil: undefined }), until: fc.option(time, { nil: undefined }) })
    .map(({ at, until }) => eventAt(at, until === undefined ? {} : { until })),
  { maxLength: 40 },
);
