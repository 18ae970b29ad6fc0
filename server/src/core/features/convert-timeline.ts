import { messages, type Message } from '../messages/message.ts';
import { inDocument, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { timedEvents } from '../model/timeline-clock.ts';
import { zoneOfEvent } from '../model/timeline-instant.ts';
import { timelinesOf, type PlacedEvent, type Timeline } from '../model/timeline.ts';
import { convertEvents } from '../rules/timeline-zone.ts';
import { span, touches, type Span, type TextEdit } from '../text/span.ts';
import { localTimeOf } from '../time/zone-offset.ts';
import { zoneIn } from '../time/zone.ts';

const say = messages('convert-timeline', { convert: 'Convert the timeline to {zone}' });

const utc = 'UTC';

export interface TimelineConversion {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/**
 * The conversion of a whole timeline to UTC, its times and where its zone is said, offered at its heading and at its times.
 *
 * @returns none for a timeline that is in UTC, and for one in which the instant of an event is not known.
 */
export function timelineConversions(postmortem: Postmortem, selection: Span): TimelineConversion[] {
  return timelinesOf(postmortem).flatMap(timeline => {
    if (timeline.zone === undefined || !isAt(timeline, selection)) return [];
    const timed = timedEvents(timeline.events).filter(({ event }) => !event.reading!.relative);
    const others = timed.filter(placed => !isInUtc(timeline, placed));
    if (others.length === 0) return [];
    const edits = convertEvents(timeline, others, { zone: utc, isWhole: true });
    const said = sayings(timeline);
    return edits && said ? [{ title: say('convert', { zone: utc }), edits: [...said, ...edits] }] : [];
  });
}

function isAt({ section, events }: Timeline, selection: Span): boolean {
  const heading = section.content.heading && inDocument(section, section.content.heading.span);
  return (
    (heading !== undefined && touches(heading, selection)) ||
    events.some(({ event, section: own }) => touches(inDocument(own, event.timeSpan), selection))
  );
}

/** Whether the clocks on which an event is told show what those of UTC do. */
function isInUtc(timeline: Timeline, placed: PlacedEvent): boolean {
  const zone = zoneOfEvent(timeline, placed);
  const { instant } = placed;
  return zone !== undefined && instant !== undefined && localTimeOf(zone, instant) === instant;
}

/** The places that say the zone of all events, or of those of a table; undefined where one is not found. */
function sayings(timeline: Timeline): TextEdit[] | undefined {
  const { section, zonePlace, zone, events } = timeline;
  const { heading, text } = section.content;
  const places: (TextEdit | undefined)[] = [];
  if (zonePlace === 'heading') places.push(replacing(section, heading!.titleSpan, zone!));
  if (zonePlace === 'sentence')
    places.push(replacing(section, span(heading?.span.end ?? 0, text.length), zone!));
  const columns = new Map(
    events.flatMap(({ event: { row, zone: own }, section: part }) =>
      row && own !== undefined ? [[row.table, { own, part }] as const] : [],
    ),
  );
  for (const [{ header }, { own, part }] of columns) {
    const cell = header.cells.find(({ source }) => zoneIn(source) === own);
    places.push(cell && replacing(part, cell.span, own));
  }
  return places.every(place => place !== undefined) ? places : undefined;
}

function replacing(section: Section, within: Span, zone: string): TextEdit | undefined {
  const start = section.content.text.slice(0, within.end).indexOf(zone, within.start);
  return start < 0 ? undefined : { span: inDocument(section, span(start, start + zone.length)), text: utc };
}
