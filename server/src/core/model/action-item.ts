import type { List, Paragraph } from 'mdast';
import { nextSuchDay } from '../time/yearless-dates.ts';
import { placeholderKey } from '../template/template.ts';
import { derived } from '../text/derived.ts';
import { contains, type Span } from '../text/span.ts';
import { actionKind, columnRole } from '../vocabulary/lookup.ts';
import type { ActionKind, ActionStatus, SectionRole } from '../vocabulary/vocabulary.ts';
import { callNames, plainName } from './action-doubt.ts';
import { isOpen } from './action-item-of.ts';
import { ownersIn } from './action-words.ts';
import { hasColumn, isActionTable, listsActions, rowItems } from './action-table.ts';
import { headedItem } from './action-heading.ts';
import { headingLabel, lineLabel, withLabel } from './action-label.ts';
import { listItems } from './action-list.ts';
import type { Part } from './action-line.ts';
import { examplesOf } from './example.ts';
import type { Field } from './field.ts';
import { incidentDaysOf } from './header-dates.ts';
import { headerPeople } from './header-people.ts';
import type { Postmortem } from './postmortem.ts';
import { spanOf, type Block, type Section, type SectionContent } from './section.ts';
import { tablesOf, type Row, type Table } from './table.ts';
import { topOf, withDescendants } from './tree.ts';

export { isActionTable, isOpen };
export type { Part };

/**
 * Something to be done, written as a table row, as a list item or as a heading with labelled values below it. Spans are relative to the section. Parts are absent
 * where nothing is written: the table has no such column, the row is too short, the item does not say.
 */
export interface ActionItem {
  /** The row, the item's first paragraph with its marker, or from the title to the last of the values. */
  readonly span: Span;
  readonly action?: Part;
  readonly owner?: Part;
  readonly priority?: Part;
  readonly due?: Part;
  readonly status?: Part;
  readonly ticket?: Part;
  /** What it is good for or when it is to be done; may stand in a heading or a line above it, as an owner may. */
  readonly kind?: Part;
  /** What its status or its box says; open when it says nothing that the vocabulary knows. */
  readonly state: ActionStatus;
  /** None for an owner such as `TBD`. */
  readonly owners: readonly string[];
  /** The priority for comparing, 0 for the most urgent. */
  readonly grade?: number;
  /** When it is due, `YYYY-MM-DD`. */
  readonly date?: string;
  /** When it is due, `--MM-DD`, where no year is written: in {@link actionsOf} the day after the incident. */
  readonly monthAndDay?: string;
  /** An owner, and the action without it, if the document knows such a person; {@link actionsOf} decides. */
  readonly doubt?: { readonly owner: Part; readonly action: Part };
  /** Of an item in a table. */
  readonly row?: { readonly table: Table; readonly row: Row };
  /** Of an item in a list. */
  readonly item?: ItemPlace;
  /** Of an item that is a heading: the last of the labelled values below it. */
  readonly last?: Field;
}

/** Where the pieces of a list item stand. */
export interface ItemPlace {
  /** The bullet or the number. */
  readonly marker: Span;
  /** From the first word, behind a box, to the end of the first paragraph. */
  readonly words: Span;
  /** The sign between the brackets of `- [x]`. */
  readonly box?: Span;
  /** What items below it say of it: `- Owner: Alice`. */
  readonly details: readonly Part[];
}

/** The action items in one section's tables, whatever the section is about; examples of the template left out. */
export const tableItemsOf = derived((content: SectionContent): readonly ActionItem[] =>
  tablesOf(content)
    .filter(table => isActionTable(table) && !isExample(content, table.span))
    .flatMap(table => rowItems(content, table, {})),
);

/** The action items in the tables and lists of a section that is about them; examples of the template left out. */
export const actionItemsOf = derived((content: SectionContent): readonly ActionItem[] => {
  const headed = headedItem(content);
  if (headed) return [headed];
  const tables = new Map(tablesOf(content).map(table => [table.span.start, table]));
  const whole = headingLabel(content);
  let above = whole;
  return content.blocks.flatMap(block => {
    const { node } = block;
    const at = spanOf(block, node);
    if (isExample(content, at)) return [];
    if (node.type === 'paragraph') {
      const label = lineLabel(content, block as Block & { node: Paragraph });
      above = label ? withLabel(whole, label) : whole;
      return [];
    }
    if (node.type === 'list') return listItems(content, block as Block & { node: List }, above);
    const table = node.type === 'table' ? tables.get(at.start) : undefined;
    return table && listsActions(table) ? rowItems(content, table, above) : [];
  });
});

function isExample(content: SectionContent, part: Span): boolean {
  return examplesOf(content).some(example => contains(example.span, part));
}

export interface PlacedActionItem {
  readonly item: ActionItem;
  readonly section: Section;
}

/**
 * The action items of a document, in its order: those of the sections about them and all below, and the rows of tables
 * that say by whom or until when in the sections about prevention.
 */
export const actionsOf = derived((postmortem: Postmortem): readonly PlacedActionItem[] => {
  const ofActions = partsOf(postmortem, 'actionItems');
  const ofPrevention = partsOf(postmortem, 'prevention');
  const placed = postmortem.sections.flatMap(section => {
    const { content } = section;
    const items = ofActions.has(section)
      ? actionItemsOf(content)
      : ofPrevention.has(section)
        ? assignedItemsOf(content)
        : [];
    return items.map(item => ({ item, section }));
  });
  const isDoubtful = placed.some(({ item }) => item.doubt && !item.owner);
  const sure = isDoubtful ? placed.flatMap(({ item }) => item.owners) : [];
  const known = isDoubtful ? callNames([...headerPeople(postmortem), ...sure]) : undefined;
  return placed.map(({ item, section }) => ({
    item: withYear(postmortem, known ? withKnownOwner(item, known) : item),
    section,
  }));
});

/** @param known names of people for comparing. */
function withKnownOwner(item: ActionItem, known: ReadonlySet<string>): ActionItem {
  const { doubt } = item;
  if (!doubt || item.owner || !known.has(plainName(doubt.owner.text))) return item;
  return { ...item, ...doubt, owners: ownersIn(doubt.owner.text) };
}

/** A date without a year is the next such day after the incident began. */
function withYear(postmortem: Postmortem, item: ActionItem): ActionItem {
  const first = item.monthAndDay === undefined ? undefined : incidentDaysOf(postmortem)?.first;
  const date = first && nextSuchDay(item.monthAndDay!, first);
  return date === undefined ? item : { ...item, date };
}

/** Whether a section holds action items, or may as soon as it is written. */
export function holdsActions(section: Section): boolean {
  const isAmong = (role: SectionRole) => topOf(section, role).role === role;
  return isAmong('actionItems') || isAmong('prevention') || tableItemsOf(section.content).length > 0;
}

function partsOf({ sections }: Postmortem, role: SectionRole): ReadonlySet<Section> {
  return new Set(sections.filter(section => section.role === role).flatMap(withDescendants));
}

/** The items of tables that say who does what, or until when. */
const assignedItemsOf = derived((content: SectionContent): readonly ActionItem[] =>
  tablesOf(content)
    .filter(table => listsActions(table) && (hasColumn(table, 'owner') || hasColumn(table, 'due')))
    .filter(table => !isExample(content, table.span))
    .flatMap(table => rowItems(content, table, {})),
);

/** Whether an item says what is to be done: one of the template that nobody has filled in yet does not. */
export function isWritten({ match }: Postmortem, { action }: ActionItem): boolean {
  const source = action?.source ?? '';
  const [placeholder] = /^\[[^[\]]+\]/.exec(source) ?? [];
  if (placeholder === undefined) return source !== '';
  const isLeft = match?.template.placeholders.has(placeholderKey(placeholder)) ?? false;
  return !isLeft && !(placeholder === source && columnRole(source.slice(1, -1)) === 'action');
}

/** The action items that say what is to be done, in the document's order. */
export const writtenActionsOf = derived((postmortem: Postmortem): readonly PlacedActionItem[] =>
  actionsOf(postmortem).filter(({ item }) => isWritten(postmortem, item)),
);

/** What an item is good for, as its kind says. */
export function kindOf({ kind }: ActionItem): ActionKind | undefined {
  return kind && actionKind(kind.text);
}
