import { derived } from '../text/derived.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { clockTimesIn } from '../time/clock-times.ts';
import { day, epochOf } from '../time/clock.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { tableFieldsOf } from './field-table.ts';
import { fieldsOf, type Field } from './field.ts';
import { roleOf } from './narrative.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';
import type { StatedDuration } from './stated-durations.ts';

/** When the impact began or ended, as a field says. */
export interface ImpactEnd {
  readonly end: 'start' | 'end';
  /** Milliseconds since midnight, less than a day. */
  readonly time: number;
  /** That midnight in UTC, in milliseconds from the epoch, where the field says the date. */
  readonly midnight?: number;
  readonly zone?: string;
  readonly field: Field;
  readonly section: Section;
  /** What says it, in the document. */
  readonly span: Span;
}

/** Both ends of the window that a field states. */
export function endsOfWindow({ field, section, window }: StatedDuration): ImpactEnd[] {
  if (!window || window.isDoubtful) return [];
  const { at, until, dates = [], untilDates, zone } = window.reading;
  const span = shiftSpan(window.span, section.start + field.valueSpan.start);
  const from = midnightOf(dates);
  const to = midnightOf(untilDates ?? dates);
  const wraps = untilDates === undefined && until % day < at ? day : 0;
  const known = { field, section, span, ...(zone !== undefined && { zone }) };
  return [
    { ...known, end: 'start', time: at, ...(from !== undefined && { midnight: from }) },
    { ...known, end: 'end', time: until % day, ...(to !== undefined && { midnight: to + wraps }) },
  ];
}

/** A date that means one day, of a year that is written. */
function midnightOf(dates: readonly string[]): number | undefined {
  return dates.length === 1 ? epochOf(dates[0]!) : undefined;
}

const roles: ReadonlyMap<FieldRole, ImpactEnd['end']> = new Map([
  ['start', 'start'],
  ['mitigated', 'end'],
  ['resolved', 'end'],
]);

/** The fields of one section that may say when the impact began or ended. */
export const endFieldsOf = derived((content: SectionContent): readonly Field[] =>
  [...fieldsOf(content), ...tableFieldsOf(content)].filter(
    ({ role }) => role !== undefined && roles.has(role),
  ),
);

/** The ends of the impact that fields of their own say: `Impact start: 10:00 UTC`, `Resolved at: 11:02`. */
export function endsInFields({ sections }: Postmortem): ImpactEnd[] {
  return sections
    .filter(section => roleOf(section) !== 'timeline')
    .flatMap(section => endFieldsOf(section.content).flatMap(field => endIn(field, section) ?? []));
}

/** In UTF-16 code units; what is longer tells a story. */
const longestValue = 80;

function endIn(field: Field, section: Section): ImpactEnd | undefined {
  if (field.value.length > longestValue) return undefined;
  const [time, ...others] = clockTimesIn(field.value);
  if (!time || others.length > 0 || time.reading.approximate || time.reading.until !== undefined)
    return undefined;
  const { at, dates = [], zone } = time.reading;
  const midnight = midnightOf(dates);
  return {
    end: roles.get(field.role!)!,
    time: at,
    ...(midnight !== undefined && { midnight }),
    ...(zone !== undefined && { zone }),
    field,
    section,
    span: shiftSpan(time.span, section.start + field.valueSpan.start),
  };
}
