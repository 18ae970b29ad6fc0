/** Texts: new postmortems, rows and templates, and documents in the form of another template. */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { DocumentParams } from './document.ts';

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
  /** For an event: the time of the new one, as those of `TimelineView` in the document's zone; its row goes where that belongs. */
  readonly at?: number;
  /** For an action item: what it says, in plain text; it goes to the end, and what is selected is the next cell to fill in. */
  readonly words?: string;
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
