import { incidentDaysOf, readDates } from '../model/header-dates.ts';
import { headerField, type Postmortem } from '../model/postmortem.ts';
import { timelineOf } from '../model/timeline.ts';
import { formatTime } from '../time/clock.ts';
import { fillFormat } from './fill-format.ts';
import type { FieldSchema } from './template.ts';

/** What those who insert a field may know of it. */
export interface KnownValues {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The name of the person who writes. */
  readonly author?: string;
}

/**
 * What a field that is missing or empty most probably has to say: the day of the incident as far as the document tells
 * it, else today; an id made of it and of the first event; the author; the first status.
 *
 * @returns the template's own placeholder where nothing is known.
 */
export function probableValue(
  postmortem: Postmortem,
  { role, shape, value }: FieldSchema,
  { today, author }: KnownValues,
): string {
  if (role === 'authors') return author ?? value;
  if (role === 'status' && shape.kind === 'choice') return shape.values[0]!;
  if (role === 'date') {
    const date = toldDate(postmortem) ?? today;
    return shape.kind === 'format' ? fillFormat(shape.format, `${date}T00:00:00`) : date;
  }
  if (role === 'incidentId') return probableId(postmortem, shape) ?? value;
  return value;
}

/** The id of the incident's day and of its first event, in the template's format; undefined when one is not told. */
export function probableId(postmortem: Postmortem, shape: FieldSchema['shape']): string | undefined {
  if (shape.kind !== 'format') return undefined;
  const date = incidentDaysOf(postmortem)?.first ?? timelineDate(postmortem);
  const first = timelineOf(postmortem)?.events.find(({ event }) => event.reading)?.event.reading;
  if (date === undefined || (first === undefined && /HH/.test(shape.format))) return undefined;
  const time = formatTime(first?.at ?? 0);
  const id = fillFormat(shape.format, `${date}T${time.length === 5 ? `${time}:00` : time}`);
  return shape.pattern.test(id) ? id : undefined;
}

/** The incident's day where the header's date does not say it: by its id, the timeline, or the title. */
export function toldDate(postmortem: Postmortem): string | undefined {
  const id = headerField(postmortem, 'incidentId')?.field.value ?? '';
  const title = postmortem.title?.content.heading?.title ?? '';
  const sure = [id, title].flatMap(text =>
    readDates(text, 0).flatMap(({ dates }) => (dates.length === 1 ? dates : [])),
  );
  return sure[0] ?? timelineDate(postmortem);
}

function timelineDate(postmortem: Postmortem): string | undefined {
  return timelineOf(postmortem)?.events.find(({ date }) => date !== undefined)?.date;
}
