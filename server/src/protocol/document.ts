/** What is known of a document: how it was analysed, why it is a postmortem, and its outline. */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

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
