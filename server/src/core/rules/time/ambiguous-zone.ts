import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { timelinesOf, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { span, type Span } from '../../text/span.ts';
import { seasonalOffsetAt } from '../../time/zone-offset.ts';
import { isAmbiguousZone, meaningOf } from '../../time/zone.ts';
import type { DocumentRule, Finding } from '../rule.ts';

const say = messages('time/ambiguous-zone', {
  ambiguous:
    'Unexpected zone {zone}, which is used in several parts of the world. Expected an offset such as {offsets}.',
  season:
    'Unexpected zone {zone} at a time of the year when its clocks are at {actual}. Expected {actual} or a place.',
  replace: 'Replace with “{offset}”',
});

const head = '# Incident: Slow checkout\n\n**Date:** 2025-07-14\n**Status:** Review\n\n';

const rule: DocumentRule = {
  id: 'time/ambiguous-zone',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary: 'A zone is written with letters that mean several, or that do not fit the time of the year.',
    rationale:
      '`IST` is five and a half hours ahead of UTC in India, two in Israel and one in Ireland; `CST` lies in America and in China; `BST` is summer in Britain and Bangladesh’s only time. And `PST` in July is an hour that nobody’s clock showed: was it daylight saving time, or did a machine count that way? An offset leaves no doubt.\n\nTimes in a zone of several meanings are not converted, neither in metrics nor for other programs.',
    source: 'The IANA time zone database: its names are places, since abbreviations are not unique.',
    examples: [
      {
        title: 'letters of several zones',
        markdown: `${head}## Timeline (⟦IST⟧)\n\n- 10:15 Alert fires\n`,
        fixed: `${head}## Timeline (UTC+05:30)\n\n- 10:15 Alert fires\n`,
      },
      {
        title: 'standard time in July',
        markdown: `${head}## Timeline\n\n- ⟦10:15 PST⟧ Alert fires\n- 10:40 PST Restarted\n`,
        fixed: `${head}## Timeline\n\n- 10:15 UTC-07:00 Alert fires\n- 10:40 UTC-07:00 Restarted\n`,
      },
      {
        title: 'zones that are clear',
        markdown: `${head}## Timeline (UTC)\n\n- 10:15 Alert fires\n- 03:20 PDT Paged\n- 10:30 US/Pacific Restarted\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const timeline of timelinesOf(postmortem)) {
      const places = [...inHeading(timeline), ...inEvents(timeline)];
      for (const zone of new Set(places.map(place => place.zone))) {
        const found = findingFor(
          timeline,
          places.filter(place => place.zone === zone),
        );
        if (found) yield found;
      }
    }
  },
};

/** A place where a zone is written. */
interface ZonePlace {
  readonly zone: string;
  /** The zone, with what it belongs to. */
  readonly span: Span;
  readonly zoneSpan: Span;
  /** A time in that zone. */
  readonly at: number;
}

/** Days say nothing of clocks. */
function timedIn({ events }: Timeline): PlacedEvent[] {
  return events.filter(({ at, event }) => at !== undefined && event.reading!.precision !== 'day');
}

function inHeading(timeline: Timeline): ZonePlace[] {
  const { section, zone, zonePlace } = timeline;
  const [first] = timedIn(timeline);
  if (zonePlace !== 'heading' || zone === undefined || !first) return [];
  const start = section.content.text.slice(0, section.content.heading!.span.end).indexOf(zone);
  if (start < 0) return [];
  const place = inDocument(section, span(start, start + zone.length));
  return [{ zone, span: place, zoneSpan: place, at: first.at! }];
}

function inEvents(timeline: Timeline): ZonePlace[] {
  return timedIn(timeline).flatMap(({ event, section, at }) => {
    const zone = event.reading!.zone;
    const { start, end } = event.timeSpan;
    const from = zone === undefined ? -1 : section.content.text.slice(start, end).indexOf(zone);
    if (zone === undefined || from < 0) return [];
    const zoneSpan = inDocument(section, span(start + from, start + from + zone.length));
    return [{ zone, span: inDocument(section, event.timeSpan), zoneSpan, at: at! }];
  });
}

/** One for all places of a zone, at the first one. */
function findingFor({ dated }: Timeline, places: readonly ZonePlace[]): Finding | undefined {
  const { zone, span: where, at } = places[0]!;
  const actual = dated ? seasonalOffsetAt(zone, at) : undefined;
  const isAmbiguous = isAmbiguousZone(zone);
  if (!isAmbiguous && actual === undefined) return undefined;
  const offsets = isAmbiguous ? meaningOf(zone).offsets!.map(offsetText) : [offsetText(actual!)];
  const message = isAmbiguous
    ? say('ambiguous', { zone, offsets: offsets.join(' / ') })
    : say('season', { zone, actual: offsets[0]! });
  return {
    span: where,
    message,
    fixes: () =>
      offsets.map(offset => ({
        title: say('replace', { offset }),
        edits: places.map(({ zoneSpan }) => ({ span: zoneSpan, text: offset })),
        safe: false,
      })),
  };
}

/** `UTC+05:30`. @param minutes east of UTC. */
function offsetText(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

export default rule;
