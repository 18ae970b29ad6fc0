import type { Analysis } from '../analysis.ts';
import { messages, type Message } from '../messages/message.ts';
import { sectionWithRole, type Postmortem } from '../model/postmortem.ts';
import { sectionAt, withDescendants } from '../model/tree.ts';
import { combine, safeFixes } from '../rules/fix.ts';
import type { PlacedFinding } from '../rules/check.ts';
import type { Rule } from '../rules/rule.ts';
import { derived } from '../text/derived.ts';
import { touches, type Span, type TextEdit } from '../text/span.ts';
import { actionFromLine, createFromLine } from './actions/action-from-line.ts';
import { itemEdits } from './actions/edit-item.ts';
import { timelineConversions } from './convert-timeline.ts';
import { newRow, type RowKind } from './insert-row.ts';
import { markingsAt } from './set-milestone.ts';
import { silencingsOf } from './silence.ts';

const say = messages('repairs', {
  addAction: 'Add an action-item row',
  addEvent: 'Add a timeline row',
  fixAll: 'Fix all of {rule}',
});

/** Something that a code action offers. */
export interface Repair {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  /**
   * `fix` repairs findings, `silence` writes a comment that hides them, `add` writes something new, `mark` says of an event
   * which milestone it is, `fixAll` makes every safe fix of the document, `rewrite` changes what is there,
   * `alignAll` aligns all tables.
   */
  readonly kind: 'fix' | 'silence' | 'add' | 'mark' | 'fixAll' | 'rewrite' | 'alignAll';
  /** The findings that it repairs. */
  readonly findings: readonly PlacedFinding[];
  readonly preferred: boolean;
  /** What to select in the document after the edits. */
  readonly select?: Span;
}

/**
 * What can be done about a selection: fixes of the findings it touches, of all findings of their rules, edits of the
 * action item it is in, and new rows.
 */
export function repairsAt({ postmortem, findings }: Analysis, selection: Span, today: string): Repair[] {
  const here = findings.filter(finding => touches(finding.span, selection));
  const fixes = here.flatMap(finding =>
    (finding.fixes?.() ?? []).map((fix): Repair => ({
      title: fix.title,
      edits: fix.edits,
      kind: 'fix',
      findings: [finding],
      preferred: fix.preferred ?? false,
    })),
  );
  const rules = new Set(here.map(finding => finding.rule));
  const all = [...rules].flatMap(rule =>
    fixAll(
      rule.fixAll ?? say('fixAll', { rule: rule.id }),
      findings.filter(finding => finding.rule === rule),
    ),
  );
  const silencing = here.flatMap(finding =>
    silencingsOf(postmortem, finding).map((made): Repair => ({
      ...made,
      kind: 'silence',
      findings: [finding],
      preferred: false,
    })),
  );
  return distinct([
    ...fixes,
    ...all,
    ...editsOfItem({ postmortem, findings }, selection, today),
    ...newRows({ postmortem, findings }, selection, today),
    ...markings(postmortem, selection),
    ...conversions(postmortem, selection),
    ...silencing,
  ]);
}

/** Repairs of one title that make the same edits are one: sorting a timeline repairs every row that is out of order. */
function distinct(repairs: readonly Repair[]): Repair[] {
  const groups = new Map<string, Repair[]>();
  for (const repair of repairs) {
    const key = JSON.stringify(repair.title) + written(repair.edits);
    const group = groups.get(key);
    if (group) group.push(repair);
    else groups.set(key, [repair]);
  }
  return [...groups.values()].map(group => {
    const select = group.find(repair => repair.select)?.select;
    return { ...group[0]!, ...(select && { select }), findings: group.flatMap(repair => repair.findings) };
  });
}

/** Findings share the edits of a fix that repairs them all, which may be long. */
const written = derived((edits: readonly TextEdit[]) => JSON.stringify(edits));

/** The rules of the findings that a selection touches, each once. */
export function rulesAt({ findings }: Analysis, selection: Span): readonly Rule[] {
  return [...new Set(findings.filter(({ span }) => touches(span, selection)).map(({ rule }) => rule))];
}

function fixAll(title: Message, findings: readonly PlacedFinding[]): Repair[] {
  const fixes = safeFixes(findings);
  return fixes.length > 1 ? [{ title, edits: combine(fixes), kind: 'fix', findings, preferred: false }] : [];
}

/** The milestone of an event can be set anywhere in it. */
function markings(postmortem: Postmortem, { start }: Span): Repair[] {
  if (!postmortem.recognition.isPostmortem) return [];
  return markingsAt(postmortem, start).map(({ title, edits }) => ({
    title,
    edits,
    kind: 'mark',
    findings: [],
    preferred: false,
  }));
}

function conversions(postmortem: Postmortem, selection: Span): Repair[] {
  if (!postmortem.recognition.isPostmortem) return [];
  return timelineConversions(postmortem, selection).map(made => ({
    ...made,
    kind: 'rewrite',
    findings: [],
    preferred: false,
  }));
}

function editsOfItem({ postmortem }: Analysis, selection: Span, today: string): Repair[] {
  if (!postmortem.recognition.isPostmortem) return [];
  return itemEdits(postmortem, selection, today).map(made => ({
    ...made,
    kind: 'rewrite',
    findings: [],
    preferred: false,
  }));
}

/** New rows are offered anywhere in the section that holds their table. */
function newRows({ postmortem }: Analysis, selection: Span, today: string): Repair[] {
  const section = sectionAt(postmortem.sections, selection.start);
  const offers = (role: 'actionItems' | 'timeline', kind: RowKind, title: Message): Repair[] => {
    const root = sectionWithRole(postmortem, role);
    if (!postmortem.recognition.isPostmortem || !root || !section || !withDescendants(root).includes(section))
      return [];
    const row = newRow(postmortem, kind, today, selection.start);
    return row ? [{ title, edits: row.edits, kind: 'add', findings: [], preferred: false }] : [];
  };
  const made = postmortem.recognition.isPostmortem
    ? actionFromLine(postmortem, today, selection.start)
    : undefined;
  return [
    ...(made
      ? [{ title: createFromLine, ...made, kind: 'add' as const, findings: [], preferred: false }]
      : []),
    ...offers('actionItems', 'action', say('addAction')),
    ...offers('timeline', 'event', say('addEvent')),
  ];
}
