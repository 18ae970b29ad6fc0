/**
 * What client and server say to each other beyond the Language Server Protocol, a file for each subject.
 * Plain data and method names only, so that the client, the server, the preview page and other editors' plugins share it.
 * Positions are LSP positions: lines and UTF-16 columns from 0. Times are milliseconds.
 */
export * from './protocol/document.ts';
export * from './protocol/timeline.ts';
export * from './protocol/action-items.ts';
export * from './protocol/tables.ts';
export * from './protocol/writing.ts';
export * from './protocol/commands.ts';
export * from './protocol/files.ts';
export * from './protocol/preview.ts';
