import { span } from '../text/span.ts';
import { columnRole, sectionRoles } from '../vocabulary/lookup.ts';
import type { ActionItem } from './action-item.ts';
import { finished } from './action-item-of.ts';
import type { Part } from './action-line.ts';
import { readingsOf, type Field } from './field.ts';
import type { SectionContent } from './section.ts';

const said = ['owner', 'priority', 'due', 'status', 'ticket', 'kind'] as const;
type ValueRole = (typeof said)[number];
/** A section with two of the others, such as a kind and a ticket, may be about anything. */
const telling: readonly ValueRole[] = ['owner', 'due', 'status'];

/**
 * An action item that is a heading with labelled values below it: `### Action: Add an alert`, `**Owner:** Hana`,
 * `**Due:** 2025-10-20`.
 *
 * @returns undefined for a section that is none.
 */
export function headedItem(content: SectionContent): ActionItem | undefined {
  const { heading } = content;
  if (!heading || sectionRoles(heading.title).includes('actionItems')) return undefined;
  const fields = new Map<ValueRole, Field>();
  for (const { field } of readingsOf(content)) {
    const role = said.find(known => known === columnRole(field.label));
    if (role && !fields.has(role)) fields.set(role, field);
  }
  if (fields.size < 2 || !telling.some(role => fields.has(role))) return undefined;
  const written = [...fields].filter(([, { value }]) => value !== '');
  const parts = Object.fromEntries(written.map(([role, field]) => [role, partOf(field)]));
  const last = [...fields.values()].at(-1)!;
  const { start } = heading.titleSpan;
  return finished(
    { span: span(start, Math.max(last.span.end, start)), action: actionOf(content), ...parts, last },
    {},
  );
}

/** The title without what says that it is an action item, and which: `Action 3:`. */
function actionOf({ heading, text }: SectionContent): Part {
  const { titleSpan } = heading!;
  const source = text.slice(titleSpan.start, titleSpan.end);
  const lead = /^([\p{L} ]+?)\s*#?\d*\s*[:：]\s*(?=\S)/u.exec(source);
  const from = lead && columnRole(lead[1]!) === 'action' ? lead[0].length : 0;
  const words = source.slice(from);
  return { span: span(titleSpan.start + from, titleSpan.end), source: words, text: words };
}

function partOf({ value, valueSpan }: Field): Part {
  return { span: valueSpan, source: value, text: value.replace(/^[*_`]+|[*_`]+$/g, '') };
}
