import type { Precision } from '../time/clock-notation.ts';

/** What happened at a time, as another program tells it. */
export interface ImportedEvent extends ImportedTime {
  /** On one line, as it is to stand in Markdown; a pipe in it is not escaped. */
  readonly text: string;
}

export interface ImportedTime {
  /**
   * In milliseconds: from the epoch where the zone is known; else what the clocks show, as if they were in UTC; since
   * midnight where no day is told.
   */
  readonly at: number;
  /** Whether the source tells the zone. */
  readonly zoned: boolean;
  /** Whether the source tells the day. */
  readonly dated: boolean;
  readonly precision: Precision;
  readonly approximate: boolean;
}

/** What the reading of a source depends on. */
export interface ImportContext {
  /** The current instant in milliseconds from the epoch: some sources tell only how long ago something was. */
  readonly now: number;
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
