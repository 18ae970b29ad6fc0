/**
 * What client and server say to each other beyond the Language Server Protocol.
 * Plain data and method names only, so that the client, the server, the preview page and other editors' plugins share it.
 * Positions are LSP positions: lines and UTF-16 columns from 0. Times are milliseconds.
 */
import type { Position, Range, TextDocumentIdentifier, TextEdit } from 'vscode-languageserver-types';

/** A postmortem in its author's workflow; severity of findings follows it. */
export type Lifecycle = 'draft' | 'review' | 'published';

// --- server → client, notification: a document was analysed ------------------------------------------------
// Sent to clients that ask for it, by `initializationOptions: { didAnalyze: true }`.

export const didAnalyze = 'postmortem/didAnalyze';

export interface DidAnalyzeParams {
  readonly uri: string;
  readonly version: number;
  /** False for Markdown that is no postmortem: nothing else is said about such a document. */
  readonly isPostmortem: boolean;
  /** The name of the template that the document follows, if one was recognised. */
  readonly template?: string;
  /** Of a postmortem. */
  readonly lifecycle?: Lifecycle;
}

// --- client → server, request: why a document is a postmortem, or none ---------------------------------------

/** Params: {@link DocumentParams}. Result: {@link Explanation}, or null when the document is not open. */
export const explain = 'postmortem/explain';

export interface Explanation {
  readonly isPostmortem: boolean;
  /** What `postmortem explain` prints: the verdict first, then what speaks for and against it. */
  readonly lines: readonly string[];
}

// --- client → server, request: the outline of a document ---------------------------------------------------

/** Params: {@link DocumentParams}. Result: {@link OutlineView}, or null when the document is no postmortem. */
export const outline = 'postmortem/outline';

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface OutlineView {
  readonly title: string;
  readonly lifecycle: Lifecycle;
  /** The name of the template that the document follows, if one was recognised. */
  readonly template?: string;
  readonly items: readonly OutlineItem[];
  /** What keeps the document from being published, by position; in a published one, what should have kept it. */
  readonly blockers: readonly BlockerItem[];
}

/** A finding that is a warning or an error in a published document, as `postmortem check --as published` tells it. */
export interface BlockerItem {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: Range;
}

export interface OutlineItem {
  /** Stable across edits, for the tree's selection and expansion state. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'header' | 'field' | 'section' | 'timeline' | 'actions' | 'signOff';
  readonly state: 'complete' | 'unfinished' | 'missing';
  /** A few words beside the label, for instance "3 open". */
  readonly detail?: string;
  /** Where it is, or, for what is missing, where it belongs. */
  readonly range: Range;
  readonly children: readonly OutlineItem[];
}

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

/** A point in the course of an incident, in the order in which they come. */
export type Milestone =
  | 'start'
  | 'detected'
  | 'acknowledged'
  | 'investigating'
  | 'causeFound'
  | 'mitigated'
  | 'resolved'
  | 'closed';

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

// --- client → server, request: a new postmortem ------------------------------------------------------------

/** Params: {@link NewPostmortemParams}. Result: {@link NewPostmortem}, or null when there is no such template. */
export const newPostmortem = 'postmortem/new';

export interface NewPostmortemParams {
  readonly title: string;
  readonly severity?: string;
  readonly author?: string;
  /** Local date and time of the author, `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: string;
  /** A template's id; the default is `blameless`. */
  readonly template?: string;
  /** Where the document will be, if that is known: the templates of its project count. */
  readonly uri?: string;
}

export interface NewPostmortem {
  /** A snippet in the LSP's syntax: tab stops and choices where the template has placeholders. */
  readonly snippet: string;
  /** A good name for the file: the date and the title, `2025-10-14-title.md`. */
  readonly fileName: string;
  /** The severities that the template allows, in its order. */
  readonly severities: readonly string[];
}

/** Params: {@link TemplatesParams}, or none. Result: {@link TemplateInfo}[]. */
export const templates = 'postmortem/templates';

export interface TemplatesParams {
  /** A document or a folder of the project whose templates count. */
  readonly uri?: string;
}

export interface TemplateInfo {
  readonly id: string;
  readonly name: string;
  /** Allowed values of the field *Severity*, empty when the template has none. */
  readonly severities: readonly string[];
  /** Whether it is one of the project's own, which come first, and not a built-in one. */
  readonly isOwn: boolean;
}

// --- client → server, request: a new row -------------------------------------------------------------------

/** Params: {@link InsertRowParams}. Result: {@link InsertRow}, or null when the document is no postmortem or has no place for such a row. */
export const insertRow = 'postmortem/insertRow';

export interface InsertRowParams extends DocumentParams {
  readonly kind: 'action' | 'event';
  /** Where the cursor is: a row is put below the row it stands in, else at the end of the table. */
  readonly position?: Position;
  /** For an event: the time of the new one, as those of {@link TimelineView} in the document's zone; its row goes where that belongs. */
  readonly at?: number;
}

export interface InsertRow {
  /** What writes the row as plain text. */
  readonly edits: readonly TextEdit[];
  /** What to select after the edits: the first cell to fill in. */
  readonly selection: Range;
  /**
   * The text of the edit as a snippet in the LSP's syntax, with a tab stop for each placeholder: clients that have
   * snippets may insert it in place of the edit's text and need no selection then. Only with a single edit that has
   * placeholders. Its lines are indented already.
   */
  readonly snippet?: string;
}

// --- client → server, request: an event at another time ----------------------------------------------------

/** Params: {@link MoveEventParams}. Result: {@link MoveEvent}, or null when the time cannot be rewritten in that way. */
export const moveEvent = 'postmortem/moveEvent';

export interface MoveEventParams extends DocumentParams {
  /** Where the event is. */
  readonly position: Position;
  /** How much later, in milliseconds; negative for earlier. */
  readonly by?: number;
  /** Or the new time, as a person writes it: `10:20`. */
  readonly time?: string;
}

export interface MoveEvent {
  readonly edits: readonly TextEdit[];
}

// --- client → server, request: tables aligned --------------------------------------------------------------

/** Params: {@link AlignTablesParams}. Result: {@link AlignTables}, or null when the document is no postmortem. */
export const alignTables = 'postmortem/alignTables';

export interface AlignTablesParams extends DocumentParams {
  /** Where the cursors are: the tables that they stand in are aligned. Without it, all tables of the document are. */
  readonly positions?: readonly Position[];
}

export interface AlignTables {
  /** None when the tables are aligned already, or when there is none. */
  readonly edits: readonly TextEdit[];
}

// --- client → server, requests: a table is edited ------------------------------------------------------------

/**
 * Params: {@link EditTableParams}. Result: {@link EditTable}, or null when the document is no postmortem, the position is in
 * no table, or there is nothing that the command could do there.
 */
export const editTable = 'postmortem/editTable';

export interface EditTableParams extends DocumentParams {
  /** Where the cursor is: the command is about this cell, its row or its column. */
  readonly position: Position;
  /** Where further cursors are. What several of them mean alike is done once; keys that go to a cell know one cursor. */
  readonly others?: readonly Position[];
  readonly command: TableCommand;
  /** The column to sort by, from 0; that of the cursor when absent. */
  readonly column?: number;
}

/** Going to a cell behind the last row, or below it, adds a row; from an empty last row it goes out of the table. */
export type TableCommand =
  | 'nextCell'
  | 'previousCell'
  | 'nextRow'
  | 'insertRowAbove'
  | 'insertRowBelow'
  | 'deleteRow'
  | 'moveRowUp'
  | 'moveRowDown'
  | 'insertColumnLeft'
  | 'insertColumnRight'
  | 'deleteColumn'
  | 'moveColumnLeft'
  | 'moveColumnRight'
  | 'sortAscending'
  | 'sortDescending';

export interface EditTable {
  /** None when it is only gone to another cell. */
  readonly edits: readonly TextEdit[];
  /** What to select after the edits: the content of a cell. */
  readonly selection: Range;
  /** The same for further cursors. */
  readonly others?: readonly Range[];
}

/** Params: {@link TableColumnsParams}. Result: {@link TableColumns}, or null when there is no table at the position. */
export const tableColumns = 'postmortem/tableColumns';

export interface TableColumnsParams extends DocumentParams {
  readonly position: Position;
}

export interface TableColumns {
  /** The titles of the columns; empty where there is none. */
  readonly titles: readonly string[];
  /** The one that the position is in, from 0. */
  readonly column: number;
}

/** Params: {@link PasteRowsParams}. Result: {@link PasteRows}, or null as that of {@link editTable}. */
export const pasteRows = 'postmortem/pasteRows';

export interface PasteRowsParams extends DocumentParams {
  /** Below the row in which the cursor is the new ones are put. */
  readonly position: Position;
  /** What was copied: cells separated by tabs, commas or semicolons, or lines. */
  readonly text: string;
  /** The same as HTML, if the editor can tell: a table in it counts more than the text. */
  readonly html?: string;
}

export interface PasteRows extends EditTable {
  /** How many rows there are. */
  readonly count: number;
  /** The columns of what was copied that the table has not: their titles, or their numbers, from 1. */
  readonly left: readonly string[];
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
}

/** Params: {@link InsertEventsParams}. Result: {@link InsertEvents}, or null when the document has no timeline that could take them. */
export const insertEvents = 'postmortem/insertEvents';

export interface InsertEventsParams extends OfferEventsParams {
  /** Which of the offered events are wanted, counted from 0. */
  readonly chosen: readonly number[];
}

export interface InsertEvents {
  readonly edits: readonly TextEdit[];
}

// --- server → client, requests: files that only the client can read -----------------------------------------
// Sent to clients that say by `initializationOptions: { files: true }` that they answer them. Clients read nothing
// outside of the workspace's folders: what is there is missing.

/** Params: {@link FileParams}. Result: the file's text without a byte order mark, or null when it is missing; an error when it is no UTF-8. */
export const readFile = 'postmortem/readFile';

/** Params: {@link FileParams}. Result: string[], the names of the files directly in a folder, none when it is missing. */
export const listFolder = 'postmortem/listFolder';

export interface FileParams {
  /** A folder's ends in `/`. */
  readonly uri: string;
}

// --- commands, of code actions -----------------------------------------------------------------------------
// The server carries them out, by `window/showDocument`; they are offered to clients that can show a document.

/** Shows the page of a rule. Arguments: the rule's id. */
export const showRule = 'postmortem.showRule';

/** Selects a place in an open document. Arguments: the document's URI and a {@link Range}. */
export const select = 'postmortem.select';

// The client carries these out, where it says so by `initializationOptions: { itemCommands: true }`. Arguments: an object
// with `item`, the {@link ActionItemView} that is meant.

export const assignItem = 'postmortem.actionItems.assign';
export const attachTicketToItem = 'postmortem.actionItems.attachTicket';

// --- client → server, request: another template ------------------------------------------------------------

/** Params: {@link ConvertParams}. Result: {@link Convert}, or null when the document is no postmortem or there is no such template. */
export const convert = 'postmortem/convert';

export interface ConvertParams extends DocumentParams {
  /** The id of the template to convert to. */
  readonly template: string;
}

export interface Convert {
  /** Whole lines; none when the document has that form already. */
  readonly edits: readonly TextEdit[];
}

// --- client → server, request: a template made of a document -----------------------------------------------

/** Params: {@link CreateTemplateParams}. Result: {@link CreateTemplate}, or null when the document is no postmortem. */
export const createTemplate = 'postmortem/createTemplate';

export interface CreateTemplateParams extends DocumentParams {
  /** What the template is called. */
  readonly name: string;
}

export interface CreateTemplate {
  /** The template's Markdown: the document's sections with placeholders. */
  readonly text: string;
  /** A name for its file, made of the template's: `our-postmortem.md`. */
  readonly fileName: string;
}

// --- client → server, request: the action items of many postmortems -----------------------------------------

/**
 * Params: {@link ActionItemsParams}. Result: {@link ActionItemView}s in the order of the files. Each file is read once:
 * the client says which files have changed since it last asked. Open documents count as they are in the editor.
 */
export const actionItems = 'postmortem/actionItems';

export interface ActionItemsParams {
  /** The addresses of the files to look into; what is no postmortem, or outside of the workspace, has no items. */
  readonly files: readonly string[];
  /** Files that have changed, were deleted or made since the client last asked. */
  readonly changed?: readonly string[];
  /** Only those about which something is still to be done. */
  readonly open?: boolean;
  /** Only those that are open and were due before today. */
  readonly overdue?: boolean;
  /** Only those of this owner, in any case and with or without `@`. */
  readonly owner?: string;
}

export interface ActionItemView {
  readonly uri: string;
  /** From 0. */
  readonly line: number;
  /** The title of the postmortem. */
  readonly title: string;
  readonly action: string;
  readonly owners: readonly string[];
  /** As written. */
  readonly priority?: string;
  /** For comparing, 0 for the most urgent. */
  readonly grade?: number;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  /** A key, or the address of a link. */
  readonly ticket?: string;
  readonly kind?: string;
  readonly status: 'open' | 'inProgress' | 'done' | 'dropped';
  readonly open: boolean;
  readonly overdue: boolean;
}

/** Params: {@link EditActionItemParams}. Result: {@link EditActionItem}, or null when the item is not there any more. */
export const editActionItem = 'postmortem/editActionItem';

export interface EditActionItemParams extends DocumentParams {
  /** Where the item was listed, from 0, and what it said. */
  readonly line: number;
  readonly action: string;
  readonly change: ActionItemChange;
}

/** One of them: the date is `YYYY-MM-DD`, a ticket a key or an address. */
export type ActionItemChange =
  | { readonly status: 'done' }
  | { readonly due: string }
  | { readonly owner: string }
  | { readonly ticket: string };

export interface EditActionItem {
  /** None where the item says so already; absent where it has no place for it, such as a table without the column. */
  readonly edits?: readonly TextEdit[];
}

/** Params: {@link ExportActionItemsParams}. Result: {@link ExportedActionItems}. */
export const exportActionItems = 'postmortem/exportActionItems';

export interface ExportActionItemsParams extends ActionItemsParams {
  readonly format: 'table' | 'json' | 'csv' | 'markdown' | 'ics' | 'gh';
  /** Which of the items; without it all. */
  readonly items?: readonly Pick<ActionItemView, 'uri' | 'line'>[];
}

export interface ExportedActionItems {
  readonly text: string;
}

// --- server → client, notification: action items may have changed --------------------------------------------
// Sent, without params, to clients that have asked for action items once: some time after an open document has changed.

export const didChangeActionItems = 'postmortem/didChangeActionItems';

// --- preview page ↔ client ---------------------------------------------------------------------------------

/** The version of the messages below; a page drops messages of another one. */
export const previewVersion = 1;

export type ToPreview =
  | {
      readonly version: number;
      readonly type: 'show';
      readonly uri: string;
      readonly view: TimelineView | null;
    }
  | { readonly version: number; readonly type: 'reveal'; readonly line: number }
  /** Asks for an SVG document as a PNG in the clipboard, or, where the page may not write there, in a message. */
  | { readonly version: number; readonly type: 'toPng'; readonly svg: string };

/** What the page asks the extension to do with the timeline. */
export type PreviewCommand = 'chooseZone' | 'copySvg' | 'copyPng' | 'copyMermaid' | 'insertPicture';

export type FromPreview =
  | { readonly version: number; readonly type: 'ready' }
  | { readonly version: number; readonly type: 'open'; readonly line: number }
  /** `at` is in the zone that is shown; without it, the new event goes to the end. */
  | { readonly version: number; readonly type: 'addEvent'; readonly at?: number }
  | {
      readonly version: number;
      readonly type: 'editTime';
      readonly position: Position;
      readonly time: string;
    }
  | {
      readonly version: number;
      readonly type: 'moveEvent';
      readonly position: Position;
      /** Milliseconds. */
      readonly by: number;
    }
  | { readonly version: number; readonly type: 'command'; readonly command: PreviewCommand }
  /** The answer to `toPng`: nothing when the picture is in the clipboard, else its bytes in Base64. */
  | { readonly version: number; readonly type: 'png'; readonly data?: string };
