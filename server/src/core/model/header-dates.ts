import { derived } from '../text/derived.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { datesIn, type DateReading } from '../time/date-notation.ts';
import { namesNobody } from '../vocabulary/lookup.ts';
import { fieldsOf } from './field.ts';
import type { PlacedField } from './header.ts';
import { holdsPlaceholder } from './placeholder.ts';
import { headerField, sectionWithRole, type Postmortem } from './postmortem.ts';

/** In UTF-16 code units; what is longer is a story and no value. */
const longestValue = 300;

/** Whether a field says something: it is not empty, has no placeholder, and is not `-`, `N/A` or `unknown`. */
export function saysSomething({ match }: Postmortem, { field: { value } }: PlacedField): boolean {
  return value.length <= longestValue && !namesNobody(value) && !holdsPlaceholder(value, match?.template);
}

/** A field with the dates in its value, whose spans are those of the document. */
export interface DatedField extends PlacedField {
  readonly dates: readonly DateReading[];
}

/** The fields that tell when something was: those of the header and of the sign-off with such a role. */
export const datedFieldsOf = derived((postmortem: Postmortem): readonly DatedField[] => {
  const section = sectionWithRole(postmortem, 'signOff');
  const signOff = section ? fieldsOf(section.content).map(field => ({ field, section })) : [];
  return [...postmortem.header, ...signOff]
    .filter(({ field: { role } }) => role === 'date' || role === 'published')
    .filter(placed => saysSomething(postmortem, placed))
    .map(placed => withDates(placed));
});

/** A field with the dates in its value. */
export function withDates({ field, section }: PlacedField): DatedField {
  const start = section.start + field.valueSpan.start;
  return { field, section, dates: readDates(field.value, start) };
}

/** The dates in a text that stands at an offset of the document. */
export function readDates(text: string, start: number): DateReading[] {
  return datesIn(text).map(reading => ({ ...reading, span: shiftSpan(reading.span, start) }));
}

/** From the first day of the incident to the last, `YYYY-MM-DD`, as the header's date says. */
export interface IncidentDays {
  readonly first: string;
  readonly last: string;
  /** Where the first one stands in the document. */
  readonly span: Span;
}

/** @returns undefined when the header has no date that means one day only. */
export function incidentDaysOf(postmortem: Postmortem): IncidentDays | undefined {
  const placed = headerField(postmortem, 'date');
  if (!placed || !saysSomething(postmortem, placed)) return undefined;
  const { dates } = withDates(placed);
  const days = dates.map(reading => (reading.dates.length === 1 ? reading.dates[0]! : undefined));
  if (days[0] === undefined || days.includes(undefined)) return undefined;
  const sorted = (days as string[]).sort();
  return { first: sorted[0]!, last: sorted.at(-1)!, span: dates[0]!.span };
}
