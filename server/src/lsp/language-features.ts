import type {
  CompletionParams,
  DocumentSymbolParams,
  HoverParams,
  InlayHintParams,
} from 'vscode-languageserver';
import { completionsAt } from '../core/features/completion.ts';
import { hoverAt } from '../core/features/hover.ts';
import { inlayHintsIn } from '../core/features/inlay-hints.ts';
import { symbolsOf } from '../core/features/symbols.ts';
import { translate } from '../core/messages/message.ts';
import { span } from '../core/text/span.ts';
import { toCompletionItem, toDocumentSymbol, toHover } from './convert.ts';
import { aboutPostmortem, today, type Session } from './session.ts';

/** Answers the requests of the protocol that ask what can be done at the cursor. */
export function serveLanguageFeatures(session: Session): void {
  const { connection, projects } = session;

  connection.onCompletion(
    aboutPostmortem(
      session,
      'completion',
      ({ text, uri }, { postmortem }, { position }: CompletionParams) => {
        const owners = projects.environment(uri).owners?.();
        const known = { now: session.host.instant(), ...(owners && { owners }) };
        return completionsAt(postmortem, text.offsetAt(position), today(session), known).map(item =>
          toCompletionItem(text, item),
        );
      },
    ),
  );
  connection.onHover(
    aboutPostmortem(session, 'hover', ({ text }, { postmortem }, { position }: HoverParams) => {
      const hover = hoverAt(postmortem, text.offsetAt(position));
      return hover ? toHover(text, hover) : null;
    }),
  );
  connection.languages.inlayHint.on(
    aboutPostmortem(session, 'inlay hints', ({ text }, { postmortem }, { range }: InlayHintParams) =>
      inlayHintsIn(postmortem, span(text.offsetAt(range.start), text.offsetAt(range.end))).map(
        ({ offset, label }) => ({
          position: text.positionAt(offset),
          label: translate(label),
          paddingLeft: true,
        }),
      ),
    ),
  );
  connection.onDocumentSymbol(
    aboutPostmortem(session, 'document symbols', ({ text }, { postmortem }, _params: DocumentSymbolParams) =>
      symbolsOf(postmortem).map(symbol => toDocumentSymbol(text, symbol)),
    ),
  );
}
