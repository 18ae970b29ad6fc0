import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  MarkupKind,
  SymbolKind,
} from 'vscode-languageserver';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover as LspHover,
  Range,
  TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Blocker } from '../core/features/blockers.ts';
import type { Completion } from '../core/features/completion.ts';
import type { Hover } from '../core/features/hover.ts';
import { detailOf } from '../core/features/outline-detail.ts';
import type { OutlineEntry } from '../core/features/outline.ts';
import type { Repair } from '../core/features/repairs.ts';
import type { SymbolEntry } from '../core/features/symbols.ts';
import type { TimelinePicture } from '../core/features/timeline-view.ts';
import { translate } from '../core/messages/message.ts';
import { isComparable } from '../core/model/metric-snapshots.ts';
import type { PlacedFinding } from '../core/rules/check.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { Span, TextEdit } from '../core/text/span.ts';
import type { BlockerItem, OutlineItem, TimelineView } from '../protocol.ts';

/** The only place where offsets of the core become lines and columns of the protocol, and messages become words. */

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdits(document: TextDocument, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param rulePages where the rules' pages are, with a slash at the end, if anywhere. */
export function toDiagnostic(
  document: TextDocument,
  finding: PlacedFinding,
  rulePages: string | undefined,
): Diagnostic {
  const { rule, message, severity, span, related } = finding;
  return {
    range: toRange(document, span),
    message: translate(message),
    severity: severities[severity],
    source: 'postmortem',
    code: rule.id,
    ...(rulePages !== undefined && { codeDescription: { href: `${rulePages}${rule.id}.md` } }),
    ...(related && {
      relatedInformation: related.map(part => ({
        location: { uri: document.uri, range: toRange(document, part.span) },
        message: translate(part.message),
      })),
    }),
  };
}

/** The kinds of code actions by what a repair does. */
export const kindsOfActions = {
  fix: CodeActionKind.QuickFix,
  silence: CodeActionKind.QuickFix,
  add: CodeActionKind.RefactorRewrite,
  mark: `${CodeActionKind.RefactorRewrite}.milestone`,
  fixAll: `${CodeActionKind.SourceFixAll}.postmortem`,
  rewrite: CodeActionKind.RefactorRewrite,
  alignAll: `${CodeActionKind.Source}.alignTables.postmortem`,
} as const satisfies Readonly<Record<Repair['kind'], CodeActionKind>>;

/** @param versioned whether the client takes edits that name the version they are for. */
export function toCodeAction(
  document: TextDocument,
  { title, kind, edits, findings, preferred }: Repair,
  rulePages: string | undefined,
  versioned: boolean,
): CodeAction {
  const changes = toTextEdits(document, edits);
  return {
    title: translate(title),
    kind: kindsOfActions[kind],
    ...(findings.length > 0 && {
      diagnostics: findings.map(finding => toDiagnostic(document, finding, rulePages)),
    }),
    ...(preferred && { isPreferred: true }),
    edit: versioned
      ? {
          documentChanges: [
            { textDocument: { uri: document.uri, version: document.version }, edits: changes },
          ],
        }
      : { changes: { [document.uri]: changes } },
  };
}

export function toCompletionItem(
  document: TextDocument,
  { label, kind, detail, edit, filter, documentation }: Completion,
): CompletionItem {
  return {
    label,
    kind: kind === 'section' ? CompletionItemKind.Struct : CompletionItemKind.EnumMember,
    detail: translate(detail),
    // Editors filter by what they replace, which may begin with the marks of a heading.
    filterText: filter ?? edit.text.split(/\r?\n/, 1)[0]!.trimStart(),
    textEdit: { range: toRange(document, edit.span), newText: edit.text },
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
  };
}

export function toHover(document: TextDocument, { span, contents }: Hover): LspHover {
  return {
    range: toRange(document, span),
    contents: { kind: MarkupKind.Markdown, value: contents.map(message => translate(message)).join('\n\n') },
  };
}

export function toDocumentSymbol(
  document: TextDocument,
  { name, span, nameSpan, children }: SymbolEntry,
): DocumentSymbol {
  return {
    name,
    kind: SymbolKind.String,
    range: toRange(document, span),
    selectionRange: toRange(document, nameSpan),
    children: children.map(child => toDocumentSymbol(document, child)),
  };
}

export function toOutlineItem(
  document: TextDocument,
  { id, label, kind, state, count, span, children }: OutlineEntry,
): OutlineItem {
  return {
    id,
    label,
    kind,
    state,
    ...(count && { detail: translate(detailOf(count)) }),
    range: toRange(document, span),
    children: children.map(child => toOutlineItem(document, child)),
  };
}

export function toBlocker(document: TextDocument, { rule, severity, message, span }: Blocker): BlockerItem {
  return { rule: rule.id, severity, message: translate(message), range: toRange(document, span) };
}

export function toTimelineView(
  document: TextDocument,
  { events, section, snapshots, ...picture }: TimelinePicture,
): TimelineView {
  return {
    ...picture,
    events: events.map(({ span, ...event }) => ({ ...event, range: toRange(document, span) })),
    snapshots: snapshots.map(({ moments, metrics }) => ({
      moments,
      metrics: metrics.map(metric => ({
        name: metric.name,
        values: metric.values.map(measure => (measure ? { text: measure.text, value: measure.value } : null)),
        comparable: isComparable(metric),
      })),
    })),
    ...(section && { section: toRange(document, section) }),
  };
}
