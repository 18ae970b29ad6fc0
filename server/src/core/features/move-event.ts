import { inDocument, type Postmortem } from '../model/postmortem.ts';
import { replacing } from '../model/timeline-anew.ts';
import { runsOf, type TimelineRun } from '../model/timeline-run.ts';
import { timelineOf, type PlacedEvent, type Timeline } from '../model/timeline.ts';
import { sortRun } from '../rules/timeline-sort.ts';
import { shiftSpan, type TextEdit } from '../text/span.ts';
import { day } from '../time/clock.ts';
import { readTime } from '../time/read-time.ts';
import { retimed } from './written-time.ts';

/**
 * Moves an event to another time of its day, written as its time is written now: with its date, its zone, its marks. Where
 * the events around it stand in the order of their times, its row goes to where it belongs.
 *
 * @param offset of the event in the document.
 * @param by milliseconds, negative for an earlier time.
 * @returns edits of the document; undefined where there is no event, or where its time cannot be rewritten in that way.
 */
export function moveEvent(postmortem: Postmortem, offset: number, by: number): TextEdit[] | undefined {
  const timeline = timelineOf(postmortem);
  const placed = placedAt(postmortem, offset);
  if (!timeline || placed?.at === undefined) return undefined;
  const { event, section } = placed;
  const source = section.content.text.slice(event.timeSpan.start, event.timeSpan.end);
  const text = retimed(source, by);
  if (text === undefined) return undefined;
  const inPlace = { span: inDocument(section, event.timeSpan), text };
  return sorted(timeline, placed, by, inPlace) ?? [inPlace];
}

/**
 * The same for a time as a person writes it, for instance `10:20` or `10:20:30`.
 *
 * @param shown the time as that person sees it now, if not as the document writes it: on the clocks of another zone.
 * @returns also undefined when that is no time.
 */
export function moveEventTo(
  postmortem: Postmortem,
  offset: number,
  time: string,
  shown?: string,
): TextEdit[] | undefined {
  const wanted = readTime(time.trim());
  const reading = shown === undefined ? placedAt(postmortem, offset)?.event.reading : readTime(shown);
  if (!wanted || !reading || wanted.relative || wanted.length < time.trim().length) return undefined;
  return moveEvent(postmortem, offset, wanted.at - reading.at);
}

function placedAt(postmortem: Postmortem, offset: number): PlacedEvent | undefined {
  return timelineOf(postmortem)?.events.find(({ event, section }) => {
    const { start, end } = inDocument(section, event.span);
    return start <= offset && offset <= end;
  });
}

function sorted(
  timeline: Timeline,
  placed: PlacedEvent,
  by: number,
  { text: time, span: timeSpan }: TextEdit,
): TextEdit[] | undefined {
  const run = runsOf(timeline).find(({ events }) => events.includes(placed));
  if (!run || !isSorted(run)) return undefined;
  const { text } = run.section.content;
  const { start, end } = placed.event.span;
  const row = text.slice(start, end);
  const isOnly =
    run.events.filter(({ event }) => text.slice(event.span.start, event.span.end) === row).length === 1;
  const moved = movedBy(placed, by);
  const anew = (events: readonly PlacedEvent[]) => events.map(one => (one === placed ? moved : one));
  const found = replacing(timeline, new Map([[placed.event, moved.event]]));
  const edits = sortRun(
    { ...run, events: anew(run.events) },
    { ...timeline, events: anew(timeline.events), source: { ...timeline.source, found } },
  );
  if (!isOnly || !edits?.some(edit => edit.text === row)) return undefined;
  const within = shiftSpan(timeSpan, -(run.section.start + start));
  const rewritten = row.slice(0, within.start) + time + row.slice(within.end);
  return edits.map(edit => (edit.text === row ? { ...edit, text: rewritten } : edit));
}

function movedBy(placed: PlacedEvent, by: number): PlacedEvent {
  const { event, at, until, instant, untilInstant } = placed;
  const reading = event.reading!;
  const end = reading.until === undefined ? undefined : (reading.until + by + day) % day;
  return {
    ...placed,
    event: {
      ...event,
      reading: { ...reading, at: reading.at + by, ...(end !== undefined && { until: end }) },
    },
    at: at! + by,
    ...(until !== undefined && { until: until + by }),
    ...(instant !== undefined && { instant: instant + by }),
    ...(untilInstant !== undefined && { untilInstant: untilInstant + by }),
  };
}

function isSorted({ events }: TimelineRun): boolean {
  const times = events.flatMap(({ at }) => at ?? []);
  return times.every((at, i) => i === 0 || times[i - 1]! <= at);
}
