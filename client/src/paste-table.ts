import * as vscode from 'vscode';
import {
  pasteRows as pasteRowsMethod,
  type PasteRows,
  type PasteRowsParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { mayBeInTable } from './in-table.ts';
import { offerPasting } from './offer-pasting.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';

/**
 * A line with tabs, or two with commas or semicolons that no space follows, as in sentences; whether they are rows is for the
 * server to say.
 */
const mayBeTable = /^[^\r\n]*\t|^[^\r\n]*[,;]\S[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*[,;]\S/;

/**
 * What is copied from a spreadsheet, a page or a file of CSV is pasted into a table as rows of it; how it is pasted can be changed
 * by the button that VS Code shows then.
 */
export function pasteTables(connection: Connection, postmortems: Postmortems): vscode.Disposable {
  return offerPasting({
    kind: 'tableRows',
    title: vscode.l10n.t('Paste as table rows'),
    isSecond: false,
    async edit(document, { line, character }, { text, html }) {
      if (!mayBeInTable(document, line, postmortems)) return undefined;
      if (!/<table[\s>]/i.test(html) && !mayBeTable.test(text)) return undefined;
      const position = { line, character };
      const pasted = await askAbout<PasteRows | null, PasteRowsParams>(
        connection,
        document,
        pasteRowsMethod,
        { position, text, onlyTables: true, ...(html !== '' && { html }) },
      );
      if (!pasted) return undefined;
      const edit = new vscode.WorkspaceEdit();
      for (const { range, newText } of pasted.edits) edit.replace(document.uri, toRange(range), newText);
      return edit;
    },
  });
}
