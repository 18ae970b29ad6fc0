import * as vscode from 'vscode';
import {
  pasteRows as pasteRowsMethod,
  type PasteRows,
  type PasteRowsParams,
} from '../../server/src/protocol.ts';
import { askAbout } from './ask.ts';
import type { Connection } from './connection.ts';
import { mayBeInTable } from './in-table.ts';
import type { Postmortems } from './postmortems.ts';
import { toRange } from './reveal.ts';

/** What VS Code has from 1.97 on for those who paste; older ones leave it to the command. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: object) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: { append(...parts: string[]): object } };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          copied: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: { providedPasteEditKinds: readonly object[]; pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
}

const html = 'text/html';
const plain = 'text/plain';

/**
 * What is copied from a spreadsheet or from a page is pasted into a table as rows of it; how it is pasted can be changed
 * by the button that VS Code shows then.
 */
export function pasteTables(connection: Connection, postmortems: Postmortems): vscode.Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } =
    vscode as unknown as Partial<PasteApi>;
  if (!DocumentPasteEdit || !DocumentDropOrPasteEditKind || !languages?.registerDocumentPasteEditProvider)
    return { dispose: () => undefined };
  const kind = DocumentDropOrPasteEditKind.Empty.append('postmortem', 'tableRows');
  return languages.registerDocumentPasteEditProvider(
    { language: 'markdown' },
    {
      async provideDocumentPasteEdits(document, ranges, copied, _context, token) {
        const [range] = ranges;
        if (ranges.length !== 1 || !range?.isEmpty || !mayBeInTable(document, range.start.line, postmortems))
          return undefined;
        const text = await textOf(copied, plain);
        const page = await textOf(copied, html);
        if (!/<table[\s>]/i.test(page) && !/^[^\r\n]*\t/.test(text)) return undefined;
        const { line, character } = range.start;
        const pasted = await askAbout<PasteRows | null, PasteRowsParams>(
          connection,
          document,
          pasteRowsMethod,
          {
            position: { line, character },
            text,
            ...(page !== '' && { html: page }),
          },
        );
        if (!pasted || token.isCancellationRequested) return undefined;
        const edit = new DocumentPasteEdit('', vscode.l10n.t('Paste as table rows'), kind);
        edit.additionalEdit = new vscode.WorkspaceEdit();
        for (const { range, newText } of pasted.edits)
          edit.additionalEdit.replace(document.uri, toRange(range), newText);
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [html, plain] },
  );
}

async function textOf(copied: vscode.DataTransfer, type: string): Promise<string> {
  return (await copied.get(type)?.asString()) ?? '';
}
