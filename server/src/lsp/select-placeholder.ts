import type { CodeAction, ExecuteCommandParams, Range } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import { messages, translate } from '../core/messages/message.ts';
import { touches, type Span } from '../core/text/span.ts';
import { select } from '../protocol.ts';
import { toDiagnostic, toRange } from './convert.ts';
import type { OpenDocument } from './open-document.ts';
import type { Session } from './session.ts';

const say = messages('select-placeholder', { select: 'Select the placeholder' });

/** Actions that select the placeholders which a selection touches, so that what is typed next takes their place. */
export function selectActions(
  { text, uri }: OpenDocument,
  { findings }: Analysis,
  selection: Span,
  rulePages: string | undefined,
): CodeAction[] {
  const source = text.getText();
  return findings
    .filter(({ rule, span }) => rule.id === 'structure/placeholder' && touches(span, selection))
    .filter(({ span }) => !isEmptyItem(source.slice(span.start, span.end)))
    .map(finding => {
      const title = translate(say('select'));
      const range = toRange(text, finding.span);
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(text, finding, rulePages)],
        command: { title, command: select, arguments: [uri, range] },
      };
    });
}

/** Selects a place in an open document. An argument is not to be trusted with an address. */
export async function carryOutSelect(
  { connection, documents }: Session,
  { arguments: given }: ExecuteCommandParams,
): Promise<void> {
  const [uri, range] = (given ?? []) as unknown[];
  if (typeof uri !== 'string' || !documents.get(uri) || !isRange(range)) return;
  await connection.window.showDocument({ uri, selection: range, takeFocus: true });
}

function isEmptyItem(found: string): boolean {
  return /^(?:[-*+]|\d+[.)])?\s*(?:\[[ xX]?\])?\s*$/.test(found);
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Record<keyof Range, unknown>>;
  return [start, end].every(position => {
    const { line, character } = (position ?? {}) as Record<string, unknown>;
    return Number.isSafeInteger(line) && Number.isSafeInteger(character);
  });
}
