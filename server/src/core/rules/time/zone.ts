import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { zoneOfEvent } from '../../model/timeline-instant.ts';
import { timelinesOf, type PlacedEvent, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { span } from '../../text/span.ts';
import { areOfOnePlace, localTimeOf, offsetAt, seasonalOffsetAt } from '../../time/zone-offset.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';
import { convertEvents } from '../timeline-zone.ts';

const say = messages('time/zone', {
  none: 'The timeline names no time zone. Expected one, for instance in its heading: “{heading} (UTC)”.',
  other: 'Unexpected zone {zone} in a timeline in {expected}. Expected one zone for all events.',
  add: 'Add “(UTC)”',
  convert: 'Convert to {zone}',
  convertAll: 'Convert all events to {zone}',
});

const title = '# Incident: Slow checkout\n\n**Date:** 2025-10-14\n**Status:** Review\n\n';

const rule: DocumentRule = {
  id: 'time/zone',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'warning' },
  docs: {
    summary: 'The timeline names no time zone, or events of several zones.',
    rationale:
      'Those who read a postmortem sit in other zones than those who wrote it, and compare it with logs and graphs in UTC. One word in the heading is enough; above a column, in a sentence before the events or beside a time it does as well. Two zones in one timeline are read wrong by everybody at least once.\n\nA time that is written in two zones, `10:15 UTC / 19:15 KST`, is let be.',
    source:
      'Two in five of the timelines in public postmortems name no zone. PagerDuty, *Postmortem Guide*: the timeline in UTC.',
    examples: [
      {
        title: 'a timeline without a zone',
        markdown: `${title}⟦## Timeline⟧\n\n- 10:15 Alert fires\n- 10:40 Restarted\n`,
        fixed: `${title}## Timeline (UTC)\n\n- 10:15 Alert fires\n- 10:40 Restarted\n`,
      },
      {
        title: 'events of two zones',
        markdown: `${title}## Timeline (UTC)\n\n- 10:15 Alert fires\n- ⟦19:40 KST⟧ Restarted\n- 10:50 Resolved\n`,
        fixed: `${title}## Timeline (UTC)\n\n- 10:15 Alert fires\n- 10:40 UTC Restarted\n- 10:50 Resolved\n`,
      },
      {
        title: 'zones in a sentence, above a column and beside times, and a time in two zones',
        markdown: `${title}## Timeline\n\nAll times are in UTC.\n\n- 10:15 UTC / 19:15 KST Alert fires\n- 10:40Z Restarted\n`,
      },
      {
        title: 'the same clocks before and after they are put back',
        markdown:
          '# Incident: Slow checkout\n\n**Date:** 2025-11-02\n**Status:** Review\n\n## Timeline\n\n- 01:50 EDT Alert fires\n- 01:10 EST Restarted\n',
      },
      {
        title: 'days without times',
        markdown: `${title}## Timeline\n\n- 2025-10-14 Deployed\n- 2025-10-16 Rolled back\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const timeline of timelinesOf(postmortem)) {
      const timed = timeline.events.filter(({ event: { reading } }) => reading && isOfClock(reading));
      if (timed.length === 0) continue;
      if (timeline.zone !== undefined) yield* others(timeline, timeline.zone, timed);
      else if (!timeline.isTold) yield missing(timeline);
    }
  },
};

function isOfClock({ precision, relative }: NonNullable<PlacedEvent['event']['reading']>): boolean {
  return precision !== 'day' && relative !== true;
}

function missing({ section }: Timeline): Finding {
  const { title: heading, span: whole, titleSpan } = section.content.heading!;
  const at = inDocument(section, span(titleSpan.end, titleSpan.end));
  return {
    span: inDocument(section, whole),
    message: say('none', { heading }),
    fixes: () => [{ title: say('add'), edits: [{ span: at, text: ' (UTC)' }], safe: false }],
  };
}

/** The events whose clocks do not go as those of the timeline. */
function* others(timeline: Timeline, expected: string, timed: readonly PlacedEvent[]): Iterable<Finding> {
  const isSeasonal = fitsItsSeason(timeline, expected, timed);
  const different = timed.filter(placed => {
    const zone = zoneOfEvent(timeline, placed)!;
    const { at, instant } = placed;
    if (zone === expected || (isSeasonal && areOfOnePlace(zone, expected))) return false;
    return instant === undefined
      ? offsetAt(zone, at!) !== offsetAt(expected, at!)
      : localTimeOf(zone, instant) !== localTimeOf(expected, instant);
  });
  for (const placed of different)
    yield {
      span: inDocument(placed.section, placed.event.timeSpan),
      message: say('other', { zone: zoneOfEvent(timeline, placed)!, expected }),
      fixes: () => [
        ...conversion(timeline, [placed], expected, true),
        ...(different.length > 1 ? conversion(timeline, different, expected, false) : []),
      ],
    };
}

function conversion(
  timeline: Timeline,
  events: readonly PlacedEvent[],
  zone: string,
  preferred: boolean,
): Fix[] {
  const edits = convertEvents(timeline, events, { zone, isWhole: false });
  const title = say(preferred ? 'convert' : 'convertAll', { zone });
  return edits ? [{ title, edits, preferred, safe: false }] : [];
}

/**
 * Whether a zone is the right one of its place at all events that are told in it: `01:50 EDT` and `01:10 EST` are on the same
 * clocks, before and after these are put back.
 */
function fitsItsSeason(timeline: Timeline, zone: string, timed: readonly PlacedEvent[]): boolean {
  const own = timed.filter(placed => zoneOfEvent(timeline, placed) === zone);
  return (
    own.length > 0 &&
    own.every(({ instant }) => instant !== undefined && seasonalOffsetAt(zone, instant) === undefined)
  );
}

export default rule;
