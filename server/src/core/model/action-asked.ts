import { derived } from '../text/derived.ts';
import type { ListSchema } from '../template/template.ts';
import { isDateShape, placeholderPattern, shapeOf } from '../template/value-shape.ts';
import { columnRole } from '../vocabulary/lookup.ts';
import type { PlacedActionItem } from './action-item.ts';
import type { Said } from './action-words.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section } from './section.ts';

/** So well a document has to follow a template that it does not name for that to ask for more than its lists say. */
const closely = 0.85;

/**
 * Whether an action item is asked for something: its table has a column for it, or the template that the document names
 * or follows closely has a place for it in the items of the list. In other lists hardly anybody writes more than what is
 * to be done.
 */
export function isAsked(postmortem: Postmortem, { item, section }: PlacedActionItem, said: Said): boolean {
  if (item.row) return item.row.table.columns.some(column => column.role === said);
  const { match, named, configured } = postmortem;
  const id = named?.id ?? configured;
  if (!match || (match.template.id !== id && match.score < closely)) return false;
  const list = listSchemaOf(postmortem, section);
  return list !== undefined && askedBy(list).has(said);
}

function listSchemaOf({ match }: Postmortem, section: Section | undefined): ListSchema | undefined {
  for (let part = section; part && match; part = part.parent) {
    const schema = match.schemaOf.get(part);
    if (schema) return schema.list;
  }
  return undefined;
}

/** What the placeholders of a list's item ask for: `- [What to do] ([Owner], due [YYYY-MM-DD])`. */
const askedBy = derived(
  ({ item }: ListSchema): ReadonlySet<string> =>
    new Set(
      [...item.matchAll(placeholderPattern)].flatMap(([placeholder, name]) =>
        isDateShape(shapeOf(placeholder)) ? 'due' : (columnRole(name!) ?? []),
      ),
    ),
);
