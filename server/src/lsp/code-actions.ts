import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { fixAllRepair } from '../core/features/fix-all.ts';
import { repairsAt, rulesAt } from '../core/features/repairs.ts';
import { messages, translate } from '../core/messages/message.ts';
import { allRules } from '../core/rules/registry.ts';
import { showRule } from '../protocol.ts';
import { kindsOfActions, toCodeAction, toSpan } from './convert.ts';
import { guarded } from './guard.ts';
import { aboutPostmortem, today, type Session } from './session.ts';

const say = messages('code-actions', { page: 'Show the page of {rule}' });

/**
 * Answers what can be done about a selection, and carries out the command among it.
 *
 * @returns whether there is that command: pages of rules, and a client that can show them.
 */
export function serveCodeActions(session: Session): boolean {
  const { connection, host, projects, capabilities } = session;
  const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
  const canShow = capabilities.window?.showDocument?.support === true && host.rulePages !== undefined;
  if (canShow) serveRulePages(session, host.rulePages);

  connection.onCodeAction(
    aboutPostmortem(session, 'code actions', ({ text, uri }, analysis, params: CodeActionParams) => {
      const selection = toSpan(text, params.range);
      const { only } = params.context;
      const atSelection = wants(only, kindsOfActions.fix) || wants(only, kindsOfActions.add);
      const repairs = atSelection ? repairsAt(analysis, selection, today(session)) : [];
      // What happens away from the cursor is offered to those who ask for it by name, as on saving.
      const all =
        only && wants(only, kindsOfActions.fixAll) && fixAllRepair(analysis, uri, projects.environment(uri));
      const pages = canShow && wants(only, CodeActionKind.QuickFix) ? rulesAt(analysis, selection) : [];
      return [
        ...[...repairs, ...(all ? [all] : [])]
          .filter(({ kind }) => wants(only, kindsOfActions[kind]))
          .map(repair => toCodeAction(text, repair, host.rulePages, versioned)),
        ...pages.map(({ id }) => toPageAction(id)),
      ];
    }),
  );
  return canShow;
}

/** Whether actions of a kind are asked for: a kind includes those whose names begin with it, as `source` does `source.fixAll`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function toPageAction(rule: string): CodeAction {
  const title = translate(say('page', { rule }));
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: showRule, arguments: [rule] } };
}

function serveRulePages({ connection }: Session, pages: string): void {
  connection.onExecuteCommand(
    guarded(showRule, connection, null, async ({ command, arguments: given }: ExecuteCommandParams) => {
      // Only what is a rule leads anywhere: an argument is not to be trusted with an address.
      const rule = allRules.find(candidate => candidate.id === given?.[0]);
      if (command !== showRule || !rule) return null;
      const uri = `${pages}${rule.id}.md`;
      await connection.window.showDocument({ uri, external: !uri.startsWith('file:'), takeFocus: true });
      return null;
    }),
  );
}
