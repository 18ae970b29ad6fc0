import { messages } from '../../messages/message.ts';
import { examplesOf } from '../../model/example.ts';
import type { SectionContent } from '../../model/section.ts';
import { tablesOf, type Column, type Table } from '../../model/table.ts';
import { columnSchemaIn, followsTable, isThere } from '../../template/columns.ts';
import { insertColumnAt } from '../../template/insert-column.ts';
import type { ColumnSchema, TableSchema } from '../../template/template.ts';
import { nearest } from '../../text/nearest.ts';
import { contains } from '../../text/span.ts';
import { normalize } from '../../vocabulary/normalize.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import type { Finding, SectionRule } from '../rule.ts';

const say = messages('table/columns', {
  missing: 'The column “{title}” is missing, expected it as in the template.',
  renamed: 'Unexpected column “{found}”, expected “{title}” as in the template.',
  doubled: 'Unexpected second column “{found}”, expected one.',
  first: 'The first column of that name is here.',
  add: 'Add the column “{title}”',
  rename: 'Rename the column to “{title}”',
});

const heading = '## 7. Action Items\n\n';

const rule: SectionRule = {
  id: 'table/columns',
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary:
      'A column of the template is missing in the table, has a name that nobody knows, or is there twice.',
    rationale:
      'Without a column for the owner no action item has one, and what stands under a mistyped title is not read as what it is. Titles are understood by what they mean, in any language of the vocabulary, so that only a column that is not there at all is missing. It is asked of tables that have at least half of the template’s columns; further ones are welcome.',
    source: 'The document’s template: the head of the table in the same section.',
    examples: [
      {
        title: 'a column that the template has',
        markdown: `${heading}⟦| Action | Owner | Priority | Status |⟧\n|---|---|---|---|\n| Add an alert | Mina | P0 | Open |\n`,
        fixed: `${heading}| Action | Owner | Priority | Due Date | Status |\n|---|---|---| --- |---|\n| Add an alert | Mina | P0 |  | Open |\n`,
      },
      {
        title: 'a mistyped title',
        markdown: `${heading}| Action | ⟦Ownr⟧ | Priority | Due Date | Status |\n|---|---|---|---|---|\n| Add an alert | Mina | P0 | 2025-11-07 | Open |\n`,
        fixed: `${heading}| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n| Add an alert | Mina | P0 | 2025-11-07 | Open |\n`,
      },
      {
        title: 'a column that is there twice',
        markdown: '| Metric | Before | ⟦Before⟧ |\n|---|---|---|\n| p95 | 0.6s | 9.0s |\n',
      },
      {
        title: 'other words for the same columns, in another order, and one more',
        markdown: `${heading}| 조치 | 상태 | 담당자 | 기한 | 우선순위 | Ticket |\n|---|---|---|---|---|---|\n| Add an alert | Open | Mina | 2025-11-07 | P0 | OPS-1 |\n`,
      },
    ],
  },
  *check({ content, schema }) {
    const examples = examplesOf(content);
    for (const table of tablesOf(content)) {
      if (examples.some(example => contains(example.span, table.span))) continue;
      yield* doubled(table);
      if (schema?.table && followsTable(table.columns, schema.table))
        yield* missing(content, table, schema.table);
    }
  },
};

function* missing(content: SectionContent, table: Table, wanted: TableSchema): Iterable<Finding> {
  const unknown = table.columns.filter(column => !columnSchemaIn(wanted, column) && column.title !== '');
  const absent = wanted.columns.filter(
    column => !isThere(column, table.columns) && !unknown.some(other => mayBe(column, other)),
  );
  for (const column of absent) {
    const { title } = column;
    const renamed = unknown.find(
      ({ title: found }) =>
        nearest(
          found,
          absent.map(other => other.title),
        )[0] === title,
    );
    if (renamed) {
      const { span } = table.header.cells[renamed.index]!;
      yield {
        span,
        message: say('renamed', { found: renamed.title, title }),
        fixes: () => [
          { title: say('rename', { title }), edits: [{ span, text: title }], preferred: true, safe: false },
        ],
      };
    } else
      yield {
        span: table.header.span,
        message: say('missing', { title }),
        fixes: () => [
          {
            title: say('add', { title }),
            edits: insertColumnAt(content, table, placeOf(column, table, wanted), title),
            preferred: true,
            safe: false,
          },
        ],
      };
  }
}

/** What happened and what was done are told in words that languages and teams share: `조치` is either. */
const told: readonly (ColumnRole | undefined)[] = ['event', 'action', 'actionTaken'];

function mayBe(wanted: ColumnSchema, column: Column): boolean {
  return told.includes(wanted.role) && told.includes(column.role);
}

/** Behind the nearest column that the template has before it, else before the first one. */
function placeOf(column: ColumnSchema, { columns }: Table, wanted: TableSchema): number {
  const before = wanted.columns.slice(0, wanted.columns.indexOf(column));
  const places = before.map(other =>
    columns.findIndex(present => columnSchemaIn({ columns: [other] }, present)),
  );
  return (places.findLast(place => place >= 0) ?? -1) + 1;
}

function* doubled({ columns, header }: Table): Iterable<Finding> {
  const known = new Map<string, Column>();
  for (const column of columns) {
    const name = normalize(column.title);
    const first = known.get(name);
    if (name === '' || !first) known.set(name, column);
    else
      yield {
        span: header.cells[column.index]!.span,
        message: say('doubled', { found: column.title }),
        related: [{ span: header.cells[first.index]!.span, message: say('first') }],
      };
  }
}

export default rule;
