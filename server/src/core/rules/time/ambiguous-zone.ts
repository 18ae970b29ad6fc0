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
      {
        title: 'the hour that clocks show twice when they are put back',
        markdown:
          '# Incident: Slow checkout\n\n**Date:** 2025-11-02\n**Status:** Review\n\n## Timeline (UTC)\n\n- 01:30 EDT Alert fires\n- 01:10 EST Restarted\n- 06:30 Resolved\n',
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const timeline of timelinesOf(postmortem)) {
      const places = [...inHeading(timeline), ...inEvents(timeline)];
      for (const zone of new Set(places.map(place => place.zone))) {
        const found = findingFor(
          zone,
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
  /** The instant of a time in that zone, where it is known. */
  readonly instant?: number;
}

/** Days say nothing of clocks. */
function timedIn({ events }: Timeline): PlacedEvent[] {
  return events.filter(({ at, event }) => at !== undefined && event.reading!.precision !== 'day');
}

function instantOf({ instant }: PlacedEvent): Pick<ZonePlace, 'instant'> {
  return instant === undefined ? {} : { instant };
}

function inHeading(timeline: Timeline): ZonePlace[] {
  const { section, zone, zonePlace } = timeline;
  const [first] = timedIn(timeline);
  if (zonePlace !== 'heading' || zone === undefined || !first) return [];
  const start = section.content.text.slice(0, section.content.heading!.span.end).indexOf(zone);
  if (start < 0) return [];
  const place = inDocument(section, span(start, start + zone.length));
  return [{ zone, span: place, zoneSpan: place, ...instantOf(first) }];
}

function inEvents(timeline: Timeline): ZonePlace[] {
  return timedIn(timeline).flatMap(placed => {
    const { event, section } = placed;
    const zone = event.reading!.zone;
    const { start, end } = event.timeSpan;
    const from = zone === undefined ? -1 : section.content.text.slice(start, end).indexOf(zone);
    if (zone === undefined || from < 0) return [];
    const zoneSpan = inDocument(section, span(start + from, start + from + zone.length));
    return [{ zone, span: inDocument(section, event.timeSpan), zoneSpan, ...instantOf(placed) }];
  });
}

/** One for all places of a zone that do not fit, at the first one. */
function findingFor(zone: string, places: readonly ZonePlace[]): Finding | undefined {
  const isAmbiguous = isAmbiguousZone(zone);
  const wrong = isAmbiguous ? places : places.filter(place => seasonOf(place) !== undefined);
  const [first] = wrong;
  if (!first) return undefined;
  const offsets = (isAmbiguous ? meaningOf(zone).offsets! : [seasonOf(first)!]).map(offsetText);
  const message = isAmbiguous
    ? say('ambiguous', { zone, offsets: offsets.join(' / ') })
    : say('season', { zone, actual: offsets[0]! });
  return {
    span: first.span,
    message,
    fixes: () =>
      offsets.map(offset => ({
        title: say('replace', { offset }),
        edits: wrong.map(({ zoneSpan }) => ({ span: zoneSpan, text: offset })),
        safe: false,
      })),
  };
}

/** The offset that the clocks of a zone were at when they are said to have been at another one, in minutes. */
function seasonOf({ zone, instant }: ZonePlace): number | undefined {
  return instant === undefined ? undefined : seasonalOffsetAt(zone, instant);
}

/** `UTC+05:30`. @param minutes east of UTC. */
function offsetText(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

export default rule;
