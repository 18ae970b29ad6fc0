import type { ToldDays } from '../model/told-days.ts';
import type { Precision } from '../time/clock-notation.ts';
import type { DateOrder } from './choose-date.ts';

/** What happened at a time, as another program tells it. */
export interface ImportedEvent extends ImportedTime {
  /** On one line, as it is to stand in Markdown; a pipe in it is not escaped. */
  readonly text: string;
  /** What the source says besides, each under a title. */
  readonly details?: readonly EventDetail[];
}

/** What stands in a column beside the event: who did it, what was done. */
export interface EventDetail {
  readonly title: string;
  /** On one line of Markdown. */
  readonly text: string;
}

export interface ImportedTime {
  /**
   * In milliseconds: from the epoch where the zone is known; else what the clocks show, as if they were in UTC; since
   * midnight where no day is told.
   */
  readonly at: number;
  /** Whether the source tells the zone, so that `at` is an instant. */
  readonly zoned: boolean;
  /** Whether the source tells the day. */
  readonly dated: boolean;
  /** The zone that the source names, where that makes no instant: without a day, or with a zone that is not known. */
  readonly zone?: string;
  /** Whether the day and the month may be meant the other way round. */
  readonly ambiguous?: true;
  readonly precision: Precision;
  readonly approximate: boolean;
}

/** What the reading of a source depends on. */
export interface ImportContext {
  /** The current instant in milliseconds from the epoch: some sources tell only how long ago something was. */
  readonly now: number;
  /** The date where the reader is, `YYYY-MM-DD`: days without a year, and `Yesterday`, count from it. */
  readonly today: string;
  /** The days of the incident, which count before today. */
  readonly days?: ToldDays;
  /** Whether the text writes days or months first. */
  readonly order?: () => DateOrder | undefined;
}

/** A program whose output can be brought into a timeline. One file in `sources/` is one of them. */
export interface ImportSource {
  /** As `postmortem import --from` takes it. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** @returns the events of a text, none for a text that is not from this source. */
  readonly read: (text: string, context: ImportContext) => readonly ImportedEvent[];
}
