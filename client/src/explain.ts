import * as vscode from 'vscode';
import {
  explain as explainMethod,
  type DocumentParams,
  type Explanation,
} from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';

type Item = vscode.QuickPickItem & { readonly isLog?: boolean };

/**
 * Shows why the active document is taken for a postmortem, or not: a list that is read and closed. Rejects when the
 * server cannot be asked.
 */
export async function explain(connection: Connection): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const params: DocumentParams = { textDocument: { uri: document?.uri.toString() ?? '' } };
  const explanation =
    document?.languageId === 'markdown'
      ? await connection.request<Explanation | null>(explainMethod, params)
      : undefined;
  const items: Item[] = explanation
    ? [...explained(explanation), separator, { label: vscode.l10n.t('Show Log'), isLog: true }]
    : [{ label: vscode.l10n.t('Only open Markdown documents can be postmortems.') }];
  const picked = await vscode.window.showQuickPick<Item>(items, {
    title: vscode.l10n.t('Is this a postmortem?'),
  });
  if (picked?.isLog) connection.log.show();
}

const separator: Item = { label: '', kind: vscode.QuickPickItemKind.Separator };

/** The verdict, then the reasons below it. */
function explained({ isPostmortem, lines }: Explanation): Item[] {
  const [verdict = '', ...reasons] = lines;
  const iconPath = new vscode.ThemeIcon(isPostmortem ? 'pass' : 'circle-slash');
  return [
    { label: capitalized(verdict), iconPath },
    ...reasons.flatMap(reason => {
      const [first = '', ...more] = wrapped(capitalized(reason));
      return [
        { label: first, iconPath: new vscode.ThemeIcon('dash') },
        ...more.map(label => ({ label, iconPath: new vscode.ThemeIcon('blank') })),
      ];
    }),
  ];
}

/** As many letters as a line of the list shows in a window of usual width. */
const width = 80;

/** A text in lines, since a list cuts off what is longer than its lines. */
function wrapped(text: string): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const isFull = last === undefined || last.length + 1 + word.length > width;
    return isFull ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}
