import * as vscode from 'vscode';
import type { Position } from 'vscode-languageserver-types';
import { changeItems, exportItems, groupItems, itemCommands } from './action-commands.ts';
import type { ActionItems } from './action-items.ts';
import { alignTables } from './align-tables.ts';
import type { Connection } from './connection.ts';
import { editTable, pasteRows, pressKey, sortByColumn } from './edit-table.ts';
import { explain } from './explain.ts';
import { pasteAsTimelineRows } from './paste-as-timeline-rows.ts';
import { insertRow } from './insert-row.ts';
import { newPostmortem, type NewPostmortemAnswers } from './new-postmortem.ts';
import type { Postmortems } from './postmortems.ts';
import type { Preview } from './preview.ts';
import { reveal } from './reveal.ts';
import { chooseZone, copyAs, copyAsPng, insertPicture } from './timeline-picture.ts';
import { convertToTemplate, createTemplate } from './templates.ts';

/** What is done with the table at the cursor, by the command's name. */
const tableCommands = [
  'insertRowAbove',
  'insertRowBelow',
  'deleteRow',
  'moveRowUp',
  'moveRowDown',
  'insertColumnLeft',
  'insertColumnRight',
  'deleteColumn',
  'moveColumnLeft',
  'moveColumnRight',
] as const;

export interface CommandContext {
  readonly connection: Connection;
  readonly postmortems: Postmortems;
  readonly preview: Preview;
  readonly actionItems: ActionItems;
  /** What is remembered of the workspace. */
  readonly memory: vscode.Memento;
  /** The name that the operating system knows the user by, where there is one. */
  readonly userName: string | undefined;
}

/** Registers every command of the manifest, and the one by which the outline goes to a place. */
export function registerCommands({
  connection,
  postmortems,
  preview,
  actionItems,
  memory,
  userName,
}: CommandContext): vscode.Disposable {
  const needingServer = (command: string, run: (argument: unknown, more: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(command, async (argument: unknown, more: unknown) => {
      try {
        return await run(argument, more);
      } catch (error) {
        // The user was told already that the server is gone.
        if (connection.state !== 'stopped') throw error;
        return undefined;
      }
    });
  const pictures = { connection, postmortems, preview };
  return vscode.Disposable.from(
    needingServer('postmortem.new', argument =>
      newPostmortem(connection, readAnswers(argument), { memory, userName }),
    ),
    needingServer('postmortem.addActionItem', argument =>
      insertRow(connection, postmortems, 'action', { words: readText(argument) }),
    ),
    needingServer('postmortem.addTimelineEntry', argument =>
      insertRow(connection, postmortems, 'event', {
        at: typeof argument === 'number' ? argument : undefined,
      }),
    ),
    needingServer('postmortem.alignTable', () => alignTables(connection, 'here')),
    needingServer('postmortem.alignAllTables', () => alignTables(connection, 'all')),
    ...tableCommands.map(name =>
      needingServer(`postmortem.table.${name}`, () => editTable(connection, name)),
    ),
    ...(['nextCell', 'previousCell', 'nextRow'] as const).map(name =>
      needingServer(`postmortem.table.${name}`, () => pressKey(connection, name)),
    ),
    needingServer('postmortem.table.sort', argument => sortByColumn(connection, readText(argument))),
    needingServer('postmortem.table.paste', () => pasteRows(connection)),
    needingServer('postmortem.pasteAsTimelineRows', (argument, name) =>
      pasteAsTimelineRows(connection, postmortems, readText(argument), readText(name)),
    ),
    needingServer('postmortem.explain', () => explain(connection)),
    needingServer('postmortem.convert', argument =>
      convertToTemplate(connection, postmortems, readText(argument)),
    ),
    needingServer('postmortem.createTemplate', argument =>
      createTemplate(connection, postmortems, readText(argument)),
    ),
    needingServer('postmortem.timeline.copySvg', () => copyAs(pictures, 'svg')),
    needingServer('postmortem.timeline.copyPng', () => copyAsPng(pictures)),
    needingServer('postmortem.timeline.copyMermaid', () => copyAs(pictures, 'mermaid')),
    needingServer('postmortem.timeline.insertPicture', () => insertPicture(pictures)),
    needingServer('postmortem.timeline.chooseZone', () => chooseZone(pictures)),
    needingServer('postmortem.restartServer', () => connection.restart()),
    ...(Object.keys(itemCommands) as (keyof typeof itemCommands)[]).map(name =>
      needingServer(`postmortem.actionItems.${name}`, (clicked, selected) =>
        changeItems(connection, actionItems, name, clicked, selected),
      ),
    ),
    needingServer('postmortem.actionItems.export', (clicked, selected) =>
      exportItems(actionItems, clicked, selected),
    ),
    needingServer('postmortem.actionItems.groupBy', () => groupItems(actionItems)),
    needingServer('postmortem.actionItems.toggleDone', () =>
      actionItems.showClosed(!actionItems.showsClosed),
    ),
    vscode.commands.registerCommand('postmortem.actionItems.showMore', (group: string) =>
      actionItems.showMore(group),
    ),
    vscode.commands.registerCommand('postmortem.openPreview', () => preview.open()),
    vscode.commands.registerCommand('postmortem.showLog', () => connection.log.show()),
    vscode.commands.registerCommand('postmortem.reveal', (uri: vscode.Uri, position: Position) =>
      reveal(uri, position),
    ),
  );
}

/** Reads the argument of `postmortem.new`. Menus pass things of their own, which are no answers. */
function readAnswers(argument: unknown): NewPostmortemAnswers {
  const { title, severity, template } = (argument ?? {}) as Record<string, unknown>;
  return {
    ...(typeof title === 'string' && title.trim() !== '' && { title }),
    ...(typeof severity === 'string' && { severity }),
    ...(typeof template === 'string' && { template }),
  };
}

/** Menus pass things of their own, which are no text. */
function readText(argument: unknown): string | undefined {
  return typeof argument === 'string' && argument.trim() !== '' ? argument : undefined;
}
