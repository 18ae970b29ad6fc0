import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { alignAllRepair, alignRepair } from '../core/features/align-repairs.ts';
import { fixAllRepair } from '../core/features/fix-all.ts';
import { repairsAt, rulesAt, type Repair } from '../core/features/repairs.ts';
import { messages, translate } from '../core/messages/message.ts';
import { allRules } from '../core/rules/registry.ts';
import { applyEdits } from '../core/text/edit.ts';
import { select, showRule } from '../protocol.ts';
import { kindsOfActions, toCodeAction, toRange, toSpan } from './convert.ts';
import { guarded } from './guard.ts';
import { itemActions } from './item-actions.ts';
import { OpenDocument } from './open-document.ts';
import { projectActions } from './project-actions.ts';
import { carryOutSelect, selectActions } from './select-placeholder.ts';
import { aboutDocument, tableStyleOf, today, type Session } from './session.ts';

const say = messages('code-actions', { page: 'Show the page of {rule}' });

/**
 * Answers what can be done about a selection, in postmortems and in what projects are made of, and carries out the
 * commands among it.
 *
 * @param itemCommands whether the client carries out those about action items.
 * @returns the commands that there are: those that the client can be shown something by.
 */
export function serveCodeActions(session: Session, itemCommands: boolean): readonly string[] {
  const { connection, host, projects, capabilities } = session;
  const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
  const canShow = capabilities.window?.showDocument?.support === true;
  const hasPages = canShow && host.rulePages !== undefined;
  if (canShow) serveCommands(session);

  connection.onCodeAction(
    aboutDocument(session, 'code actions', (document, analysis, params: CodeActionParams) => {
      const { text, uri } = document;
      const selection = toSpan(text, params.range);
      const { only } = params.context;
      const wantsFixes = wants(only, kindsOfActions.fix);
      if (projects.isSource(uri))
        return wantsFixes ? projectActions(session, document, selection, versioned) : null;
      if (!analysis.postmortem.recognition.isPostmortem) return null;
      const atSelection = wantsFixes || wants(only, kindsOfActions.add) || wants(only, kindsOfActions.mark);
      const repairs = atSelection ? repairsAt(analysis, selection, today(session)) : [];
      // What happens away from the cursor is offered to those who ask for it by name, as on saving.
      const all =
        only && wants(only, kindsOfActions.fixAll) && fixAllRepair(analysis, uri, projects.environment(uri));
      const style = tableStyleOf(session, uri);
      const aligned = [
        wants(only, kindsOfActions.rewrite) && alignRepair(analysis.postmortem, selection.start, style),
        only && wants(only, kindsOfActions.alignAll) && alignAllRepair(analysis.postmortem, style),
      ];
      const places =
        canShow && wantsFixes ? selectActions(document, analysis, selection, host.rulePages) : [];
      const pages = hasPages && wantsFixes ? rulesAt(analysis, selection) : [];
      return [
        ...places,
        ...[...repairs, all, ...aligned]
          .filter(repair => repair !== undefined && repair !== false)
          .filter(({ kind }) => wants(only, kindsOfActions[kind]))
          .map(repair => ({
            ...toCodeAction(text, repair, host.rulePages, versioned),
            ...(canShow && selecting(document, repair)),
          })),
        ...(itemCommands && wants(only, CodeActionKind.RefactorRewrite)
          ? itemActions(session, document, analysis, selection)
          : []),
        ...pages.map(({ id }) => toPageAction(id)),
      ];
    }),
  );
  return [...(hasPages ? [showRule] : []), ...(canShow ? [select] : [])];
}

/** The command that selects what a repair wants to be selected; clients carry it out after the edit. */
function selecting(
  document: OpenDocument,
  { title, edits, select: wanted }: Repair,
): Pick<CodeAction, 'command'> {
  if (!wanted) return {};
  const after = new OpenDocument(document.uri, 'markdown', 0, applyEdits(document.text.getText(), edits));
  const range = toRange(after.text, wanted);
  return { command: { title: translate(title), command: select, arguments: [document.uri, range] } };
}

/** Whether actions of a kind are asked for: a kind includes those whose names begin with it, as `source` does `source.fixAll`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function toPageAction(rule: string): CodeAction {
  const title = translate(say('page', { rule }));
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: showRule, arguments: [rule] } };
}

function serveCommands(session: Session): void {
  const { connection } = session;
  connection.onExecuteCommand(
    guarded('command', connection, null, async (params: ExecuteCommandParams) => {
      if (params.command === showRule) await carryOutShowRule(session, params);
      if (params.command === select) await carryOutSelect(session, params);
      return null;
    }),
  );
}

async function carryOutShowRule(
  { connection, host: { rulePages } }: Session,
  { arguments: given }: ExecuteCommandParams,
): Promise<void> {
  // Only what is a rule leads anywhere: an argument is not to be trusted with an address.
  const rule = allRules.find(candidate => candidate.id === given?.[0]);
  if (!rule || rulePages === undefined) return;
  const uri = `${rulePages}${rule.id}.md`;
  await connection.window.showDocument({ uri, external: !uri.startsWith('file:'), takeFocus: true });
}
