/** What the page of the timeline preview and the client say to each other. */
import type { Position } from 'vscode-languageserver-types';
import type { TimelineView } from './timeline.ts';

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
