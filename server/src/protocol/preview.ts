/** What the page of the timeline preview and the client say to each other. */
import type { Position } from 'vscode-languageserver-types';
import type { TimelineView } from './timeline.ts';

// --- preview page ↔ client ---------------------------------------------------------------------------------

/** The version of the messages below; a page drops messages of another one. */
export const previewVersion = 1;

/** In bytes: a file that is larger tells more events than anybody picks from a list. */
export const largestDrop = 2_000_000;

/** Why what was dropped cannot be read. */
export type DropProblem = 'several' | 'tooLarge' | 'noText';

export type ToPreview =
  | {
      readonly version: number;
      readonly type: 'show';
      readonly uri: string;
      readonly view: TimelineView | null;
    }
  | { readonly version: number; readonly type: 'reveal'; readonly line: number }
  /** Asks for an SVG document as a PNG in the clipboard, or, where the page may not write there, in a message. */
  | { readonly version: number; readonly type: 'toPng'; readonly svg: string }
  /** The answer to `editEvent`: whether the document says so now. */
  | { readonly version: number; readonly type: 'edited'; readonly done: boolean };

/** What the page asks the extension to do with the timeline. */
export type PreviewCommand = 'chooseZone' | 'copySvg' | 'copyPng' | 'copyMermaid' | 'insertPicture';

export type FromPreview =
  | { readonly version: number; readonly type: 'ready' }
  | { readonly version: number; readonly type: 'open'; readonly line: number }
  /** `at` is in the zone that is shown; without it, the new event goes to the end. */
  | { readonly version: number; readonly type: 'addEvent'; readonly at?: number }
  /** Somebody has begun to edit in the page, which is to keep the keyboard. */
  | { readonly version: number; readonly type: 'editing' }
  | {
      readonly version: number;
      readonly type: 'editEvent';
      readonly position: Position;
      /** What happened, in Markdown; absent when it stays. */
      readonly text?: string;
      /** The new time and the one that was shown before; absent when it stays. */
      readonly time?: string;
      readonly shownTime?: string;
    }
  | {
      readonly version: number;
      readonly type: 'moveEvent';
      readonly position: Position;
      /** Milliseconds. */
      readonly by: number;
    }
  /** There is to be an action item, which begins with these words if there are any. */
  | { readonly version: number; readonly type: 'addAction'; readonly words?: string }
  /** A file, or a text without a name, was dropped, which may tell events. */
  | {
      readonly version: number;
      readonly type: 'dropped';
      readonly name?: string;
      /** What it holds, no longer than {@link largestDrop}; absent with a problem. */
      readonly text?: string;
      readonly problem?: DropProblem;
    }
  | { readonly version: number; readonly type: 'command'; readonly command: PreviewCommand }
  /** The answer to `toPng`: nothing when the picture is in the clipboard, else its bytes in Base64. */
  | { readonly version: number; readonly type: 'png'; readonly data?: string };
