import type {
  CodeActionParams,
  CompletionParams,
  DocumentSymbolParams,
  HoverParams,
} from 'vscode-languageserver';
import { completionsAt } from '../core/features/completion.ts';
import { hoverAt } from '../core/features/hover.ts';
import { symbolsOf } from '../core/features/symbols.ts';
import { repairsAt } from '../core/features/repairs.ts';
import { toCodeAction, toCompletionItem, toDocumentSymbol, toHover, toSpan } from './convert.ts';
import { aboutPostmortem, today, type Session } from './session.ts';

/** Answers the requests of the protocol that ask what can be done at the cursor. */
export function serveLanguageFeatures(session: Session): void {
  const { connection, host, capabilities } = session;
  const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;

  connection.onCompletion(
    aboutPostmortem(session, 'completion', ({ text }, { postmortem }, { position }: CompletionParams) =>
      completionsAt(postmortem, text.offsetAt(position), today(session)).map(item =>
        toCompletionItem(text, item),
      ),
    ),
  );
  connection.onHover(
    aboutPostmortem(session, 'hover', ({ text }, { postmortem }, { position }: HoverParams) => {
      const hover = hoverAt(postmortem, text.offsetAt(position));
      return hover ? toHover(text, hover) : null;
    }),
  );
  connection.onCodeAction(
    aboutPostmortem(session, 'code actions', ({ text }, analysis, { range }: CodeActionParams) =>
      repairsAt(analysis, toSpan(text, range), today(session)).map(repair =>
        toCodeAction(text, repair, host.rulePages, versioned),
      ),
    ),
  );
  connection.onDocumentSymbol(
    aboutPostmortem(session, 'document symbols', ({ text }, { postmortem }, _params: DocumentSymbolParams) =>
      symbolsOf(postmortem).map(symbol => toDocumentSymbol(text, symbol)),
    ),
  );
}
