import * as vscode from 'vscode';

/** What VS Code has from 1.97 on for those who paste; older ones leave it to the commands. */
interface PasteApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: object) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: {
    readonly Empty: { append(...parts: string[]): object };
    readonly Text: object;
  };
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
  yieldTo?: readonly object[];
}

/** What is copied, in the forms in which the clipboard has it; empty where it has none. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Another way of pasting what was copied. */
export interface PasteWay {
  /** Within the kinds of this extension. */
  readonly kind: string;
  /** What the button that VS Code shows behind what was pasted calls it. */
  readonly title: string;
  /** Whether the text is pasted as it is unless somebody chooses this way. */
  readonly isSecond: boolean;
  /** @returns undefined where it is no way to paste that. */
  edit(
    document: vscode.TextDocument,
    position: vscode.Position,
    copied: Copied,
  ): Promise<vscode.WorkspaceEdit | undefined>;
}

/** Offers another way of pasting at a single cursor in Markdown, where VS Code can. */
export function offerPasting({ kind: name, title, isSecond, edit }: PasteWay): vscode.Disposable {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } =
    vscode as unknown as Partial<PasteApi>;
  if (!DocumentPasteEdit || !DocumentDropOrPasteEditKind || !languages?.registerDocumentPasteEditProvider)
    return { dispose: () => undefined };
  const kind = DocumentDropOrPasteEditKind.Empty.append('postmortem', name);
  return languages.registerDocumentPasteEditProvider(
    { language: 'markdown' },
    {
      async provideDocumentPasteEdits(document, ranges, copied, _context, token) {
        const [range] = ranges;
        if (ranges.length !== 1 || !range?.isEmpty) return undefined;
        const text = await textOf(copied, 'text/plain');
        const html = await textOf(copied, 'text/html');
        const additionalEdit = await edit(document, range.start, { text, html });
        if (!additionalEdit || token.isCancellationRequested) return undefined;
        const yieldTo = isSecond ? [DocumentDropOrPasteEditKind.Text] : [];
        return [Object.assign(new DocumentPasteEdit('', title, kind), { additionalEdit, yieldTo })];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
  );
}

async function textOf(copied: vscode.DataTransfer, type: string): Promise<string> {
  return (await copied.get(type)?.asString()) ?? '';
}
