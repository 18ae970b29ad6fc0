import { derived } from '../text/derived.ts';
import { datesIn } from '../time/date-notation.ts';
import { readTime } from '../time/read-time.ts';
import { incidentDaysOf, saysSomething } from './header-dates.ts';
import { headerField, type Postmortem } from './postmortem.ts';
import type { Section } from './section.ts';

/** When the incident was, as the document tells outside of its timeline. */
export interface ToldDays {
  /** The first day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
}

/**
 * The days of the incident: by the header's date, a field that tells when it started or was noticed, the title, the id or
 * the name of the file, the first that tells one counts.
 */
export const toldDaysOf = derived((postmortem: Postmortem): ToldDays | undefined => {
  const days = incidentDaysOf(postmortem);
  if (days) return days;
  const day = dayOfStart(postmortem) ?? dayOfTexts(postmortem);
  return day === undefined ? undefined : { first: day, last: day };
});

/**
 * The day that a heading around a section tells, for instance that of one of several incidents: `## Incident on
 * 2025-10-20`; else the days of the whole document.
 */
export function toldDaysAround(postmortem: Postmortem, section: Section): ToldDays | undefined {
  for (let { parent } = section; parent && parent !== postmortem.title; { parent } = parent) {
    const found = datesIn((parent.content.heading?.title ?? '').slice(0, 300));
    if (found.length === 1 && found[0]!.dates.length === 1) {
      const day = found[0]!.dates[0]!;
      return { first: day, last: day };
    }
  }
  return toldDaysOf(postmortem);
}

function dayOfStart(postmortem: Postmortem): string | undefined {
  for (const role of ['start', 'detected'] as const) {
    const placed = headerField(postmortem, role);
    const reading = placed && saysSomething(postmortem, placed) ? readTime(placed.field.value) : undefined;
    if (reading?.dates?.length === 1 && !reading.dates[0]!.startsWith('-')) return reading.dates[0];
  }
  return undefined;
}

function dayOfTexts(postmortem: Postmortem): string | undefined {
  const title = postmortem.title?.content.heading?.title ?? '';
  const id = headerField(postmortem, 'incidentId')?.field.value ?? '';
  const file = postmortem.path?.split(/[\\/]/).at(-1) ?? '';
  const sure = [title, id, file].flatMap(text =>
    datesIn(text.slice(0, 300)).flatMap(({ dates }) => (dates.length === 1 ? dates : [])),
  );
  return sure[0];
}
