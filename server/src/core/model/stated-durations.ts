import { derived } from '../text/derived.ts';
import { shiftSpan, type Span } from '../text/span.ts';
import { durationsIn, isRounded, type DurationReading } from '../time/duration.ts';
import { windowIn, type TimeWindow } from '../time/time-window.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { tableFieldsOf } from './field-table.ts';
import { fieldsOf, type Field } from './field.ts';
import { roleOf } from './narrative.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';
import { baselineIn, type StatedBaseline } from './stated-baseline.ts';

/** A field that says how long something took. */
export interface StatedDuration {
  readonly field: Field;
  readonly section: Section;
  /** Absent where the field tells none, several, or one that is approximate. */
  readonly duration?: DurationReading;
  /** Of the duration, in the document. */
  readonly durationSpan?: Span;
  /** From when to when, where the field says so. */
  readonly window?: TimeWindow;
  /** From which milestone to which, where the field says so. */
  readonly baseline?: StatedBaseline;
  /** Whether there are words or times beside these that may say what it counts: `during support hours 10:00-17:00`. */
  readonly hasMore: boolean;
}

const roles: ReadonlySet<FieldRole> = new Set([
  'duration',
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
]);

/** The windows that the fields of a postmortem state, in minutes. */
export function statedWindows(stated: readonly StatedDuration[]): number[] {
  return stated.flatMap(({ window }) => (window && !window.isDoubtful ? [window.minutes] : []));
}

/** The fields of one section that say how long something took. */
export const durationFieldsOf = derived((content: SectionContent): readonly Field[] =>
  [...fieldsOf(content), ...tableFieldsOf(content)].filter(isDuration),
);

/** Whether a section has fields that say how long something took. */
export function statesDurations({ content }: Section): boolean {
  return durationFieldsOf(content).length > 0;
}

function isDuration({ role }: Field): boolean {
  return role !== undefined && roles.has(role);
}

/** The fields of the header and of the sections that say how long the incident, or a part of it, took. */
export const statedDurations = derived((postmortem: Postmortem): readonly StatedDuration[] => {
  const inSections = postmortem.sections.flatMap(section =>
    durationFieldsOf(section.content).map(field => ({ field, section })),
  );
  const outside = inSections.filter(({ section }) => roleOf(section) !== 'timeline');
  const known = new Set(outside.map(({ field }) => field));
  const others = postmortem.header.filter(({ field }) => isDuration(field) && !known.has(field));
  return [...others, ...outside].map(({ field, section }) => ({
    field,
    section,
    ...readDuration(field, section),
  }));
});

/** In UTF-16 code units: what is longer tells a story. */
const longestValue = 160;

function readDuration(
  { value, valueSpan }: Field,
  section: Section,
): Omit<StatedDuration, 'field' | 'section'> {
  if (value.length > longestValue) return { hasMore: true };
  const baseline = baselineIn(value);
  const [duration, ...more] = durationsIn(value);
  const isSure = duration && more.length === 0 && !duration.approximate;
  const window = confirmed(windowIn(value), isSure ? duration : undefined);
  return {
    ...(isSure && { duration, durationSpan: shiftSpan(duration.span, section.start + valueSpan.start) }),
    ...(window && { window }),
    ...(baseline && { baseline }),
    hasMore: hasMore(value, [window?.span, duration?.span, baseline?.span]),
  };
}

/** A window is no longer doubtful when the duration beside it is its length. */
function confirmed(
  window: TimeWindow | undefined,
  duration: DurationReading | undefined,
): TimeWindow | undefined {
  const isConfirmed = window?.isDoubtful && window.minutes > 0 && duration;
  return isConfirmed && isRounded(duration, window.minutes) ? { ...window, isDoubtful: false } : window;
}

/** Whether words are left when some spans are taken out that do not only join them. */
function hasMore(value: string, spans: readonly (Span | undefined)[]): boolean {
  let rest = '';
  let at = 0;
  for (const { start, end } of spans.filter(one => one !== undefined).sort((a, b) => a.start - b.start)) {
    rest += `${value.slice(at, start)} `;
    at = end;
  }
  const words = (rest + value.slice(at)).replace(
    /(?:from|between|in|total|of|downtime|outage|utc|총|약|합계|計)(?![\p{L}])/giu,
    '',
  );
  return /[\p{L}\d]/u.test(words);
}
