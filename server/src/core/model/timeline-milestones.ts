import { derived } from '../text/derived.ts';
import { isLaterWork, isOfWholeIncident } from '../vocabulary/after-incident.ts';
import { milestoneOrder, milestonesIn } from '../vocabulary/milestones.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';
import type { TimelineEvent } from './timeline-event.ts';
import { timeBetween } from './timeline-instant.ts';
import type { PlacedEvent, Timeline } from './timeline.ts';

/** The milestones of an event: the one that its author has set, else those that its words tell, in the order in which they come. */
export const milestonesOfEvent = derived(
  ({ mark, text, action = '' }: TimelineEvent): readonly Milestone[] => {
    if (mark) return mark.milestone === 'none' ? [] : [mark.milestone];
    const told = milestonesOfText(`${text}\n${action}`);
    return told.some(isEnding) && isLaterWork(text) ? told.filter(milestone => !isEnding(milestone)) : told;
  },
);

function isEnding(milestone: Milestone): boolean {
  return milestone === 'mitigated' || milestone === 'resolved';
}

/** So many texts are remembered, more than the events of a long timeline. */
const mostTexts = 5000;
const texts = new Map<string, readonly Milestone[]>();

/** Every event of a section is a new one after an edit in it, with the same words in all but one: these are not read again. */
function milestonesOfText(text: string): readonly Milestone[] {
  const known = texts.get(text);
  if (known) return known;
  const found = milestonesIn(text);
  if (texts.size >= mostTexts) texts.clear();
  texts.set(text, found);
  return found;
}

export type MilestoneEvents = ReadonlyMap<Milestone, PlacedEvent>;

/** Milestones that come to pass with the last event that tells them; the others do with the first. */
const reachedAtLast: readonly Milestone[] = ['mitigated', 'resolved', 'closed'];
/** What says that it hurts, or still does. */
const troubles: readonly Milestone[] = ['start', 'detected', 'investigating'];

/**
 * Which event is each milestone of the incident. An event that its author has marked comes before those that only tell of
 * it; only what is known to have a time counts. What an event tells out of the order of the milestones is about something
 * else: errors that began after the incident was detected, a fix that was deployed after it was resolved.
 */
export const milestonesOf = derived(({ events }: Timeline): MilestoneEvents => {
  const told = events.filter(({ at, event }) => at !== undefined && milestonesOfEvent(event).length > 0);
  const found = new Map<Milestone, PlacedEvent>();
  for (const milestone of choosing) {
    const own = told.filter(({ event }) => milestonesOfEvent(event).includes(milestone));
    const marked = own.filter(({ event }) => event.mark);
    const fitting = marked.length > 0 ? marked : own.filter(event => fits(milestone, event, found));
    const last = milestone === 'resolved' ? endings(fitting, told) : fitting;
    const event = pick(last, reachedAtLast.includes(milestone));
    if (event) found.set(milestone, event);
  }
  return new Map(milestoneOrder.flatMap(name => (found.has(name) ? [[name, found.get(name)!]] : [])));
});

/**
 * The events that tell a milestone which no event of the timeline is, since all that tell it are out of the order of the
 * milestones: a resolution before the detection.
 */
export const misplacedMilestones = derived((timeline: Timeline): MilestoneEvents => {
  const found = milestonesOf(timeline);
  const timed = timeline.events.filter(({ at }) => at !== undefined);
  return new Map(
    milestoneOrder.flatMap((milestone): [Milestone, PlacedEvent][] => {
      const own = found.has(milestone)
        ? []
        : timed.filter(({ event }) => milestonesOfEvent(event).includes(milestone));
      const event = pick(own, reachedAtLast.includes(milestone));
      return event ? [[milestone, event]] : [];
    }),
  );
});

/** In which order milestones are looked for: each within the bounds that those before it set. */
const choosing: readonly Milestone[] = [
  'detected',
  'start',
  'resolved',
  'acknowledged',
  'investigating',
  'causeFound',
  'mitigated',
  'closed',
];

/** Whether an event may be a milestone, as far as those that are found already say. */
function fits(milestone: Milestone, event: PlacedEvent, found: MilestoneEvents): boolean {
  const behind = (other: PlacedEvent | undefined) => other && timeBetween(other, event);
  const detected = behind(found.get('detected'));
  const resolved = behind(found.get('resolved'));
  if (milestone === 'start') return detected === undefined || detected <= 0;
  if (milestone === 'closed') return resolved === undefined || resolved >= 0;
  const isAfter = detected === undefined || detected >= 0;
  return isAfter && (milestone !== 'mitigated' || resolved === undefined || resolved <= 0);
}

/**
 * The events of some that tell of the resolution of which one may be that of the incident. What closes an incident often
 * repeats that all is well, and so does what is done behind it; where one says that the incident is resolved, it counts
 * before what else is, unless it hurt again.
 */
function endings(resolving: readonly PlacedEvent[], told: readonly PlacedEvent[]): readonly PlacedEvent[] {
  const tells = (milestones: readonly Milestone[]) => (placed: PlacedEvent) =>
    milestonesOfEvent(placed.event).some(milestone => milestones.includes(milestone));
  const isClosing = tells(['closed']);
  const unclosed = resolving.filter(event => event.event.mark || !isClosing(event));
  const candidates = unclosed.length > 0 ? unclosed : resolving;
  const whole = candidates.filter(({ event }) => event.mark || isOfWholeIncident(event.text));
  const said = pick(whole, true);
  const hurtAgain = said && told.some(event => timeBetween(said, event) > 0 && tells(troubles)(event));
  return said && !hurtAgain ? whole : candidates;
}

/** The event with the least time, or with the greatest; of those at the same time the first. */
function pick(events: readonly PlacedEvent[], isLast: boolean): PlacedEvent | undefined {
  return events.reduce<PlacedEvent | undefined>((best, event) => {
    if (!best) return event;
    const behind = timeBetween(best, event);
    return (isLast ? behind > 0 : behind < 0) ? event : best;
  }, undefined);
}

/** The one milestone that an event stands for: one that it is in the whole timeline, else the first that it tells. */
export function milestoneOf(timeline: Timeline, placed: PlacedEvent): Milestone | undefined {
  const own = milestonesOfEvent(placed.event);
  const all = milestonesOf(timeline);
  return own.find(milestone => all.get(milestone) === placed) ?? own[0];
}
