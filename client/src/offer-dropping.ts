import * as vscode from 'vscode';

/** What VS Code has from 1.97 on for those who drop; older ones leave it to the commands. */
interface DropApi {
  readonly DocumentDropEdit: new (insertText: string, title: string, kind: object) => DropEdit;
  readonly DocumentDropOrPasteEditKind: {
    readonly Empty: { append(...parts: string[]): object };
    readonly Text: object;
  };
  readonly languages: {
    registerDocumentDropEditProvider(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentDropEdits(
          document: vscode.TextDocument,
          position: vscode.Position,
          dropped: vscode.DataTransfer,
          token: vscode.CancellationToken,
        ): Promise<DropEdit[] | undefined>;
      },
      metadata: { providedDropEditKinds: readonly object[]; dropMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

interface DropEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly object[];
}

/** Another way of dropping a text or a file that holds one. */
export interface DropWay {
  /** Within the kinds of this extension. */
  readonly kind: string;
  /** What the button that VS Code shows behind what was dropped calls it. */
  readonly title: string;
  /** In bytes: larger files are not read. */
  readonly longest: number;
  /** @returns undefined where it is no way to drop that. */
  edit(document: vscode.TextDocument, text: string): Promise<vscode.WorkspaceEdit | undefined>;
}

/** Offers another way of dropping into Markdown, behind those of VS Code, where VS Code can. */
export function offerDropping({ kind: name, title, longest, edit }: DropWay): vscode.Disposable {
  const { DocumentDropEdit, DocumentDropOrPasteEditKind, languages } = vscode as unknown as Partial<DropApi>;
  if (!DocumentDropEdit || !DocumentDropOrPasteEditKind || !languages) return { dispose: () => undefined };
  const { Empty, Text } = DocumentDropOrPasteEditKind;
  const kind = Empty.append('postmortem', name);
  return languages.registerDocumentDropEditProvider(
    { language: 'markdown' },
    {
      async provideDocumentDropEdits(document, _position, dropped, token) {
        const text = await textOf(dropped, longest);
        const additionalEdit = text === undefined ? undefined : await edit(document, text);
        if (!additionalEdit || token.isCancellationRequested) return undefined;
        // Links and paths to what was dropped come first, as they do everywhere else.
        const yieldTo = [Text, Empty.append('uri'), Empty.append('markdown')];
        return [Object.assign(new DocumentDropEdit('', title, kind), { additionalEdit, yieldTo })];
      },
    },
    { providedDropEditKinds: [kind], dropMimeTypes: ['files', 'text/uri-list', 'text/plain'] },
  );
}

/** The text of the only file that was dropped, else the text itself; undefined for several files and what is no text. */
async function textOf(dropped: vscode.DataTransfer, longest: number): Promise<string | undefined> {
  const files = [...dropped].flatMap(([, item]) => item.asFile() ?? []);
  const [file] = files;
  if (file) return files.length > 1 ? undefined : decoded(await file.data(), longest);
  const listed = ((await dropped.get('text/uri-list')?.asString()) ?? '').split(/\r?\n/);
  const addresses = listed.filter(line => line !== '' && !line.startsWith('#'));
  if (addresses.length === 0) return dropped.get('text/plain')?.asString();
  return addresses.length > 1 ? undefined : readFile(vscode.Uri.parse(addresses[0]!), longest);
}

async function readFile(uri: vscode.Uri, longest: number): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > longest ? undefined : decoded(await vscode.workspace.fs.readFile(uri), longest);
  } catch {
    // An address of something that is no file, or of a folder.
    return undefined;
  }
}

function decoded(bytes: Uint8Array, longest: number): string | undefined {
  if (bytes.length > longest || bytes.includes(0)) return undefined;
  return new TextDecoder().decode(bytes);
}
