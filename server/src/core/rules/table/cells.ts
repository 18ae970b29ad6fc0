import { messages } from '../../messages/message.ts';
import { isSurelyDelimiter } from '../../model/delimiter-row.ts';
import type { SectionContent } from '../../model/section.ts';
import { allTablesOf, type Row, type Table } from '../../model/table.ts';
import { escapePipesInCode, pipesInCode, splitRow } from '../../model/table-row.ts';
import type { Line } from '../../model/field-line.ts';
import { leadAt } from '../../model/flow.ts';
import { isGluedText } from '../../model/table-line.ts';
import { widePipesOf } from '../../model/wide-pipes.ts';
import { lineEndingOf } from '../../text/line-ending.ts';
import { span, type Span } from '../../text/span.ts';
import type { Finding, Fix, SectionRule } from '../rule.ts';
import { escapeCode, insert, remove, trailingComment } from '../table-repair.ts';

const say = messages('table/cells', {
  few: 'Unexpected number of cells in this row: {found}, expected {expected} as in the header.',
  many: 'Unexpected number of cells in this row: {found}, expected {expected} as in the header. What is beyond them is not shown.',
  header: 'The header’s cells are counted here.',
  code: 'Unexpected pipe in the code of this row: it cuts a cell in two, and what follows stands one column too far to the right.',
  pad: 'Add the missing cells',
  escapeAndPad: 'Escape the pipe in the code and add the missing cells',
  escape: 'Escape the pipe in the code',
  comment: 'Move the comment below the table',
  empty: 'Remove the empty cells at the end',
  all: 'Give all rows the cells of their header',
});

const rule: SectionRule = {
  id: 'table/cells',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A row of a table has fewer or more cells than the header, or a pipe in code cuts one of them.',
    rationale:
      'A missing cell usually means that a pipe was forgotten, so that what follows stands in the wrong column. Cells beyond the header’s are worse: they are written down, but no reader of the rendered page ever sees them. A line with one pipe or none, right below a table with outer pipes, is text that was put there: [table/split](split.md) tells of it.',
    source:
      '[GitHub Flavored Markdown, section 4.10](https://github.github.com/gfm/#tables-extension-): missing cells are shown empty, excess cells are ignored, and a pipe in code separates cells unless it is escaped.',
    examples: [
      {
        title: 'a row that ends early',
        markdown:
          '| Time | Event | Action Taken |\n|------|-------|--------------|\n⟦| 13:15 | Alert acknowledged |⟧\n| 13:46 | Pool size set back | Restart started |\n',
        fixed:
          '| Time | Event | Action Taken |\n|------|-------|--------------|\n| 13:15 | Alert acknowledged |  |\n| 13:46 | Pool size set back | Restart started |\n',
      },
      {
        title: 'a pipe in code',
        markdown:
          '| Time | Event |\n|------|-------|\n| 13:31 | Waits found with `kubectl logs checkout ⟦| grep exhausted` |⟧\n',
        fixed:
          '| Time | Event |\n|------|-------|\n| 13:31 | Waits found with `kubectl logs checkout \\| grep exhausted` |\n',
      },
      {
        title: 'a pipe in code that makes up for a missing cell',
        markdown:
          '| Action | Owner | Status |\n|--------|-------|--------|\n| Alert on `errors ⟦|⟧ rate` | Mina |\n',
        fixed:
          '| Action | Owner | Status |\n|--------|-------|--------|\n| Alert on `errors \\| rate` | Mina |  |\n',
      },
      {
        title: 'a comment behind the last pipe',
        markdown:
          '| Time | Event |\n|------|-------|\n| 13:08 | Rollout begins ⟦| <!-- check the time -->⟧\n| 13:12 | Latency alert fires |\n',
        fixed:
          '| Time | Event |\n|------|-------|\n| 13:08 | Rollout begins |\n| 13:12 | Latency alert fires |\n<!-- check the time -->\n',
      },
      {
        title: 'escaped pipes are no separators, and text right below a table is no row of it',
        markdown:
          '| Time | Event |\n|------|-------|\n| 13:31 | Found with `kubectl logs \\| grep exhausted` |\nAll times are read from the log.\n',
      },
    ],
  },
  fixAll: say('all'),
  *check({ content }) {
    for (const table of allTablesOf(content)) yield* unevenRows(content, table);
  },
};

function* unevenRows(content: SectionContent, table: Table): Iterable<Finding> {
  const expected = table.columns.length;
  const header = content.text.slice(table.header.span.start, table.header.span.end);
  for (const row of table.rows) {
    const line = { start: row.span.start, text: content.text.slice(row.span.start, row.span.end) };
    const found = row.cells.length;
    const [inCode] = found > expected ? [] : pipesInCode(line.text);
    if (found === expected && inCode === undefined) continue;
    if (isGluedText(line.text, header) || isSurelyDelimiter(line.text)) continue;
    if (widePipesOf(line.text, expected).length > 0) continue;
    if (inCode !== undefined) {
      const at = line.start + inCode;
      yield { span: span(at, at + 1), message: say('code'), fixes: () => [escapeAndPad(line, expected)] };
      continue;
    }
    const few = found < expected;
    yield {
      span: few ? row.span : beyond(row, expected),
      message: say(few ? 'few' : 'many', { found, expected }),
      related: [{ span: table.header.span, message: say('header') }],
      fixes: () => (few ? [pad(line, expected)] : shorten(content, table, row, line)),
    };
  }
}

/** From the pipe before the first cell that the header does not have to the row's end. */
function beyond(row: Row, columns: number): Span {
  return span(row.cells[columns]!.outer.start - 1, row.span.end);
}

function pad({ start, text }: Line, columns: number): Fix {
  const padding = paddingOf(text, columns - splitRow(text).cells.length);
  return { title: say('pad'), edits: [insert(start + text.length, padding)], preferred: true, safe: true };
}

/** New cells keep a closing pipe; a row without one gets it, since an empty last cell cannot do without. */
function paddingOf(text: string, count: number): string {
  return (splitRow(text).closed ? '' : ' |') + '  |'.repeat(count);
}

/** It moves what stands behind the code to the left, which is for the author to see. */
function escapeAndPad(line: Line, columns: number): Fix {
  const escaped = escapePipesInCode(line.text);
  const edits = pipesInCode(line.text).map(at => insert(line.start + at, '\\'));
  const missing = columns - splitRow(escaped).cells.length;
  if (missing > 0) edits.push(insert(line.start + line.text.length, paddingOf(escaped, missing)));
  const title = say(missing > 0 ? 'escapeAndPad' : 'escape');
  return { title, edits, preferred: true, safe: false };
}

/** What can be done about a row that is too long, where it is clear why it is; nothing elsewhere. */
function shorten(content: SectionContent, { span: whole, columns }: Table, row: Row, line: Line): Fix[] {
  const escapes = escapeCode(line, columns.length);
  if (escapes) return [{ title: say('escape'), edits: escapes, preferred: true, safe: true }];
  if (splitRow(escapePipesInCode(line.text)).cells.length < columns.length)
    return [escapeAndPad(line, columns.length)];
  const comment = trailingComment(line, columns.length);
  if (comment) {
    const lead = leadAt(content.text, row.span.start);
    const moved = insert(whole.end, lineEndingOf(content.text) + lead + comment.text);
    return [{ title: say('comment'), edits: [comment.removal, moved], preferred: true, safe: false }];
  }
  const isEmpty = row.cells.slice(columns.length).every(cell => cell.source === '');
  if (!isEmpty) return [];
  const removal = remove(row.cells[columns.length]!.outer.start, row.span.end);
  return [{ title: say('empty'), edits: [removal], preferred: true, safe: true }];
}

export default rule;
