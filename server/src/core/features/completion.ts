import { messages, type Message } from '../messages/message.ts';
import { actionItemsOf } from '../model/action-item.ts';
import { fieldsOf } from '../model/field.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { tablesOf, type Table } from '../model/table.ts';
import { sectionAt } from '../model/tree.ts';
import { sectionText } from '../template/section-text.ts';
import { allSections, type Template } from '../template/template.ts';
import type { ValueShape } from '../template/value-shape.ts';
import { addDays } from '../time/clock.ts';
import { contains, shiftSpan, span, type Span, type TextEdit } from '../text/span.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import { columnSchemaOf, fieldSchemaOf } from './schema-at.ts';

const say = messages('completion', {
  section: 'Section of the template “{template}”',
  value: 'Allowed by the template “{template}”',
  today: 'Today',
  window: 'Due date of {priority}',
});

export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'value';
  readonly detail: Message;
  readonly edit: TextEdit;
  /** Markdown to show beside it. */
  readonly documentation?: string;
}

/**
 * What may be written at an offset: a missing section where a heading begins, a value of the template in a field or in
 * a table's cell.
 *
 * @param today `YYYY-MM-DD`.
 */
export function completionsAt(postmortem: Postmortem, offset: number, today: string): Completion[] {
  const section = sectionAt(postmortem.sections, offset);
  const template = postmortem.match?.template;
  if (!section || !template) return [];
  const at = offset - section.start;
  const { text } = section.content;
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const line = text.slice(lineStart, at);
  const inSection =
    headings(postmortem, template, line, span(lineStart, at)) ??
    cell(postmortem, section, template, at, today) ??
    field(postmortem, section, template, at, today) ??
    [];
  return inSection.map(item => ({
    ...item,
    edit: { ...item.edit, span: shiftSpan(item.edit.span, section.start) },
  }));
}

/** Sections that the document lacks, where a line begins with `#` and nothing else stands before the cursor. */
function headings(
  postmortem: Postmortem,
  template: Template,
  line: string,
  replaced: Span,
): Completion[] | undefined {
  if (!/^ {0,3}#{1,6}[^#]*$/.test(line)) return undefined;
  const missing = allSections(template.sections).filter(schema => !postmortem.match!.sectionOf.has(schema));
  return missing.map(schema => {
    const text = sectionText(schema).trimEnd();
    const label = text.split('\n', 1)[0]!;
    const { example } = schema;
    return {
      label,
      kind: 'section',
      detail: say('section', { template: template.name }),
      edit: { span: replaced, text },
      ...(example && { documentation: example }),
    };
  });
}

function field(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): Completion[] | undefined {
  const found = fieldsOf(section.content).find(
    ({ labelSpan, span: whole }) => labelSpan.end < at && at <= whole.end,
  );
  const schema = found && fieldSchemaOf(postmortem, section, found);
  if (!schema || at < found.valueSpan.start) return undefined;
  return values(schema.shape, found.valueSpan, template, today);
}

function cell(
  postmortem: Postmortem,
  section: Section,
  template: Template,
  at: number,
  today: string,
): Completion[] | undefined {
  const table = tablesOf(section.content).find(candidate =>
    candidate.rows.some(row => contains(row.span, span(at, at)) || isEndOfRow(section, row.span, at)),
  );
  const place = table && cellAt(section, table, at);
  if (!place) return undefined;
  const schema = columnSchemaOf(postmortem, section, table, place.index);
  if (!schema) return [];
  if (schema.role === 'due') return dueDates(template, place.span, today);
  const asWritten = schema.role === 'status' ? statusForms(section) : new Map<string, string>();
  return values(schema.shape, place.span, template, today).map(item => {
    const form = asWritten.get(actionStatus(item.label) ?? '') ?? item.label;
    return { ...item, label: form, edit: { ...item.edit, text: form } };
  });
}

/** Spaces behind the last pipe are not part of the row for the parser, but an author is about to write a cell there. */
function isEndOfRow(section: Section, row: Span, at: number): boolean {
  return at > row.end && /^[ \t]*$/.test(section.content.text.slice(row.end, at));
}

/** Which cell of a row the offset is in, by the pipes before it, and what the cell holds. */
function cellAt(
  section: Section,
  table: Table,
  at: number,
): { readonly index: number; readonly span: Span } | undefined {
  const { text } = section.content;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, at);
  const pipes = [...before.matchAll(/(?<!\\)\|/g)];
  const outer = before.trimStart().startsWith('|');
  const index = pipes.length - (outer ? 1 : 0);
  if (index < 0 || index >= table.columns.length) return undefined;
  const start = lineStart + (pipes.at(-1) ? pipes.at(-1)!.index + 1 : 0);
  const rest = /^(?:\\\||[^|\r\n])*/.exec(text.slice(at))![0];
  const written = text.slice(start, at + rest.length);
  const lead = written.length - written.trimStart().length;
  const from = Math.min(start + lead, at);
  return { index, span: span(from, Math.max(at, from + written.trim().length)) };
}

function values(shape: ValueShape, replaced: Span, template: Template, today: string): Completion[] {
  const detail = say('value', { template: template.name });
  if (shape.kind === 'choice')
    return shape.values.map(value => ({
      label: value,
      kind: 'value',
      detail,
      edit: { span: replaced, text: value },
    }));
  const isDate = shape.kind === 'format' && shape.pattern.test(today);
  return isDate
    ? [{ label: today, kind: 'value', detail: say('today'), edit: { span: replaced, text: today } }]
    : [];
}

function dueDates({ priorities }: Template, replaced: Span, today: string): Completion[] {
  return priorities.flatMap(({ priority, days }): Completion[] => {
    const date = addDays(today, days);
    return date
      ? [
          {
            label: date,
            kind: 'value',
            detail: say('window', { priority }),
            edit: { span: replaced, text: date },
          },
        ]
      : [];
  });
}

/** How the other rows write each status: `✅ Done`. */
function statusForms(section: Section): ReadonlyMap<string, string> {
  const forms = actionItemsOf(section.content).flatMap(({ status, state }) =>
    status && actionStatus(status.text) ? [[state, status.source] as const] : [],
  );
  return new Map(forms.reverse());
}
