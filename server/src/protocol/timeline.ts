/** The timeline as the preview shows it, as a picture, with events moved, and with those of other programs. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { ActionItemView } from './action-items.ts';
import type { DocumentParams } from './document.ts';

// --- client → server, request: the timeline as the preview shows it ----------------------------------------

/** Params: {@link TimelineParams}. Result: {@link TimelineView}, or null when the document is no postmortem. */
export const timeline = 'postmortem/timeline';

export interface TimelineParams extends DocumentParams {
  /**
   * The zone to show times in, for instance `UTC` or `Asia/Seoul`. Without it, or when it is not known or the instants of
   * the events are not, times are those of the document.
   */
  readonly zone?: string;
}

/** The points in the course of an incident, in the order in which they come. */
export const milestones = [
  'start',
  'detected',
  'acknowledged',
  'investigating',
  'causeFound',
  'mitigated',
  'resolved',
  'closed',
] as const;

export type Milestone = (typeof milestones)[number];

export interface TimelineView {
  readonly title: string;
  /** The zone of the times: the one that was asked for, or as the document names it ("UTC", "KST"), if it does. */
  readonly zone?: string;
  /** Whether `at` counts from the epoch; otherwise it counts from midnight of the first day, whose date is unknown. */
  readonly dated: boolean;
  readonly events: readonly TimelineEventView[];
  /** How long it took from one milestone to another. */
  readonly metrics?: readonly TimelineMetricView[];
  /** When users felt the incident, as the document says apart from the timeline; milliseconds as those of the events. */
  readonly impact?: { readonly from: number; readonly until: number };
  /** What was measured at several moments of the incident. */
  readonly snapshots?: readonly SnapshotsView[];
  /** How many action items there are of each status; a status without any is left out. */
  readonly actions?: Readonly<Partial<Record<ActionItemView['status'], number>>>;
  /** Where the timeline section's heading is; absent when there is no such section. */
  readonly section?: Range;
}

export interface TimelineEventView {
  /** Milliseconds, see {@link TimelineView.dated}; absent when the time cannot be read. Zones are not applied: it is the clock's reading. */
  readonly at?: number;
  /** The end of a range such as "10:15–10:20". */
  readonly until?: number;
  /** The time as written, or on the clocks of the zone that was asked for. */
  readonly time: string;
  /** What the event is in the course of the incident; each milestone stands at one event. */
  readonly milestones?: readonly Milestone[];
  readonly approximate: boolean;
  /** What happened, in plain text. */
  readonly text: string;
  /** The same as the document writes it, where that is not the plain text: with its marks and links, on one line. */
  readonly source?: string;
  /** What was done about it, in plain text, if the timeline has a column for that. */
  readonly action?: string;
  readonly range: Range;
}

export interface TimelineMetricView {
  /** `timeToDetect`, `timeToAcknowledge`, `timeToMitigate`, `timeToResolve`, or as configured. */
  readonly id: string;
  readonly from: Milestone;
  readonly to: Milestone;
  /** Absent when a milestone is not in the timeline. */
  readonly minutes?: number;
  /** The times, as written, of events that tell a milestone out of the order of the milestones. */
  readonly misplaced?: { readonly from?: string; readonly to?: string };
  /** Whether one of its two times is not certain. */
  readonly approximate?: boolean;
}

export interface SnapshotsView {
  /** What each moment is called: `Before Incident (10:00)`. */
  readonly moments: readonly string[];
  readonly metrics: readonly {
    readonly name: string;
    /** One for each moment, null where no number is written. `value` is in the same unit for all that are `comparable`. */
    readonly values: readonly ({ readonly text: string; readonly value: number } | null)[];
    readonly comparable: boolean;
  }[];
}

// --- client → server, request: the timeline as a picture ---------------------------------------------------

/** Params: {@link TimelinePictureParams}. Result: {@link TimelinePicture}, or null when there is no timeline. */
export const timelinePicture = 'postmortem/timelinePicture';

export interface TimelinePictureParams extends TimelineParams {
  /** The default is `svg`; an `overview` is one without title and events, for where these stand beside it. */
  readonly format?: 'svg' | 'overview' | 'mermaid';
  /** For SVG: colours that follow the reader's preference, which is the default, or fixed ones. */
  readonly scheme?: 'auto' | 'light' | 'dark';
}

export interface TimelinePicture {
  /** The SVG document, or the text of the chart without the fences of its block. */
  readonly text: string;
  readonly title: string;
  /** The end of the block of the document that the last event stands in: a picture belongs below it. */
  readonly below: Position;
  /** The zone of the times, as in {@link TimelineView}. */
  readonly zone?: string;
  /** The heading of the timeline section. */
  readonly section: Range;
}

// --- client → server, request: an event at another time ----------------------------------------------------

/** Params: {@link MoveEventParams}. Result: {@link MoveEvent}, or null when the time cannot be rewritten in that way. */
export const moveEvent = 'postmortem/moveEvent';

export interface MoveEventParams extends DocumentParams {
  /** Where the event is. */
  readonly position: Position;
  /** How much later, in milliseconds; negative for earlier. */
  readonly by: number;
}

export interface MoveEvent {
  readonly edits: readonly TextEdit[];
}

// --- client → server, request: an event with other words or at another time ----------------------------------

/** Params: {@link EditEventParams}. Result: {@link EditEvent}, or null when the event cannot be rewritten in that way. */
export const editEvent = 'postmortem/editEvent';

export interface EditEventParams extends DocumentParams {
  /** Where the event is. */
  readonly position: Position;
  /** What happened, in Markdown; line breaks become spaces, and pipes in a table are escaped. */
  readonly text?: string;
  /** The new time, as a person writes it: `10:20`. */
  readonly time?: string;
  /** The time as that person saw it, where it is not the document's: the new time is on the same clocks. */
  readonly shownTime?: string;
}

export interface EditEvent {
  readonly edits: readonly TextEdit[];
}

// --- client → server, requests: events of other programs for the timeline --------------------------------------

/** Params: {@link OfferEventsParams}. Result: {@link OfferEvents}, or null when the text tells no events or the document is no postmortem. */
export const offerEvents = 'postmortem/offerEvents';

export interface OfferEventsParams extends DocumentParams {
  /** What was copied: messages of a chat, alerts or annotations in JSON, lines of a log, CSV. */
  readonly text: string;
  /** The current instant, in milliseconds from the epoch, for sources that tell how long ago something was. */
  readonly now: number;
}

export interface OfferEvents {
  /** The name of the program that told the events, for people. */
  readonly source: string;
  /** By time. */
  readonly events: readonly OfferedEventItem[];
}

export interface OfferedEventItem {
  /** On the clocks of the timeline, as it is to be written, without the date: `10:15`. */
  readonly time: string;
  /** `YYYY-MM-DD`, where the day is known. */
  readonly date?: string;
  readonly text: string;
  /** Whether the timeline says the same already. */
  readonly isKnown: boolean;
  /** Whether the day and the month of the date may be meant the other way round. */
  readonly isAmbiguous: boolean;
}

/** Params: {@link InsertEventsParams}. Result: {@link InsertEvents}, or null when the text tells no events or the document is no postmortem. */
export const insertEvents = 'postmortem/insertEvents';

export interface InsertEventsParams extends OfferEventsParams {
  /** Which of the offered events are wanted, counted from 0. */
  readonly chosen: readonly number[];
}

export interface InsertEvents {
  /** None where there is a problem. */
  readonly edits: readonly TextEdit[];
  /** Why the timeline takes no events, as a part of a sentence: it is told in paragraphs, for instance. */
  readonly problem?: string;
}
