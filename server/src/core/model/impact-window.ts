import { derived } from '../text/derived.ts';
import { day, epochOf, minute } from '../time/clock.ts';
import { lengthOf } from '../time/time-window.ts';
import { readTime, type ClockReading } from '../time/read-time.ts';
import { instantOf, localTimeOf } from '../time/zone-offset.ts';
import { fieldsOf } from './field.ts';
import { incidentDaysOf } from './header-dates.ts';
import type { Postmortem } from './postmortem.ts';
import { milestonesOf } from './timeline-milestones.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/** When users felt the incident, on the clocks of the timeline's zone: milliseconds as those of its events. */
export interface ImpactWindow {
  readonly from: number;
  readonly until: number;
}

/** In UTF-16 code units: the words before a range of clocks, as in `47 minutes (10:15 – 11:02)`. */
const behindLength = /^[^():]{1,40}[(（]/u;

/** The window that a field such as `Duration: 10:15 UTC ~ 11:02 UTC` tells; its day is the one nearest to the timeline. */
export const impactWindowOf = derived((postmortem: Postmortem): ImpactWindow | undefined => {
  const timeline = timelineOf(postmortem);
  const near = timeline && nearOf(timeline, postmortem);
  if (near === undefined) return undefined;
  for (const { content, role } of postmortem.sections) {
    if (role === 'timeline') continue;
    for (const field of fieldsOf(content)) {
      const window = field.role === 'duration' ? windowIn(field.value, timeline!, near) : undefined;
      if (window) return window;
    }
  }
  return undefined;
});

/** A time that the window is about: of the start, else on the day of the incident, else the first of the timeline. */
function nearOf(timeline: Timeline, postmortem: Postmortem): number | undefined {
  const milestones = milestonesOf(timeline);
  const event = milestones.get('start') ?? milestones.get('detected');
  const told = timeline.dated ? epochOf(incidentDaysOf(postmortem)?.first ?? '') : undefined;
  const noon = told === undefined ? undefined : told + day / 2;
  return event?.at ?? noon ?? timeline.events.find(({ at }) => at !== undefined)?.at;
}

function windowIn(value: string, timeline: Timeline, near: number): ImpactWindow | undefined {
  const reading = readTime(value) ?? readTime(value.replace(behindLength, ''));
  if (reading?.until === undefined || reading.relative) return undefined;
  const shift = shiftOf(reading, timeline, near);
  if (shift === undefined) return undefined;
  const clock = reading.at + shift;
  const from = clock + Math.round((near - clock) / day) * day;
  const { minutes, isDoubtful } = lengthOf({ ...reading, until: reading.until });
  return isDoubtful || minutes === 0 ? undefined : { from, until: from + minutes * minute };
}

/** How far the timeline's clocks are ahead of those of the window, in milliseconds; undefined when nobody knows. */
function shiftOf({ zone: own }: ClockReading, { zone }: Timeline, near: number): number | undefined {
  if (own === undefined || zone === undefined || own === zone) return 0;
  const instant = instantOf(own, near);
  const local = instant === undefined ? undefined : localTimeOf(zone, instant);
  return local === undefined ? undefined : local - near;
}
