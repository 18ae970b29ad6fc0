import { messages } from '../../messages/message.ts';
import {
  commentsBehind,
  delimiterCells,
  delimiterRow,
  isDelimiterOf,
  isSurelyDelimiter,
} from '../../model/delimiter-row.ts';
import type { SectionContent } from '../../model/section.ts';
import { allTablesOf, type Table } from '../../model/table.ts';
import type { Line } from '../../model/field-line.ts';
import { leadAt } from '../../model/flow.ts';
import { indentOf, knownTitles } from '../../model/table-line.ts';
import { brokenTablesOf, type BrokenTable, type DelimiterProblem } from '../../model/table-scan.ts';
import { splitRow } from '../../model/table-row.ts';
import { lineEndingOf } from '../../text/line-ending.ts';
import { span, touches, type Span } from '../../text/span.ts';
import type { Finding, Fix, SectionRule } from '../rule.ts';
import { escapeCode, insert, removeLine, trailingComment, writeDelimiter } from '../table-repair.ts';

const say = messages('table/delimiter', {
  missing: 'Unexpected rows without a delimiter row, expected “{expected}” below the header.',
  cells: 'Unexpected number of cells in the delimiter row: {found}, expected {expected} as in the header.',
  form: 'Unexpected delimiter row “{found}”, expected “{expected}”.',
  rowsAbove: 'Unexpected delimiter row below a row of the table, expected it right below the header.',
  header: 'Unexpected delimiter row without a header above it, expected one, be it of empty cells.',
  above: 'Unexpected delimiter row above the header, expected it right below.',
  over: 'Unexpected delimiter row above the header, expected only the one below it.',
  second: 'Unexpected second delimiter row, expected only the one below the header.',
  write: 'Write the delimiter row',
  head: 'Write an empty header',
  correct: 'Correct the delimiter row',
  move: 'Move the delimiter row below the header',
  remove: 'Remove the second delimiter row',
  removeFirst: 'Remove the delimiter row above the header',
  escape: 'Escape the pipe in the code',
  comment: 'Move the comment above the table',
  all: 'Correct all delimiter rows',
});

const rule: SectionRule = {
  id: 'table/delimiter',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'The row of dashes below a table’s header is missing, malformed, misplaced or doubled.',
    rationale:
      'Without a delimiter row of as many cells as the header there is no table: the rows are shown as one paragraph full of pipes, and nobody, this tool included, can read times or action items from them. Word processors turn `---` into a dash unasked, and a row that slips in above the delimiter row becomes the header.',
    source:
      '[GitHub Flavored Markdown, section 4.10](https://github.github.com/gfm/#tables-extension-): the header row must match the delimiter row in the number of cells, and a delimiter cell holds only hyphens, with a colon at either end.',
    examples: [
      {
        title: 'no delimiter row',
        markdown: '⟦| Endpoint | Before | During |⟧\n| /checkout | 0.6s | 9.0s |\n| /cart | 0.2s | 1.4s |\n',
        fixed:
          '| Endpoint | Before | During |\n|----------|--------|--------|\n| /checkout | 0.6s | 9.0s |\n| /cart | 0.2s | 1.4s |\n',
      },
      {
        title: 'fewer cells than the header has; alignment is kept',
        markdown: '| Time | Event | Action Taken |\n⟦|:-----|-------|⟧\n| 10:10 | Queue grows | - |\n',
        fixed:
          '| Time | Event | Action Taken |\n|:-----|-------|--------------|\n| 10:10 | Queue grows | - |\n',
      },
      {
        title: 'dashes for hyphens',
        markdown: '| Metric | Before |\n⟦| — | –: |⟧\n| p95 | 0.6s |\n',
        fixed: '| Metric | Before |\n| ------ | -----: |\n| p95 | 0.6s |\n',
      },
      {
        title: 'a row above the delimiter row',
        markdown: '| Metric | Before |\n| p50 | 0.1s |\n⟦|--------|--------|⟧\n| p95 | 0.6s |\n',
        fixed: '| Metric | Before |\n|--------|--------|\n| p50 | 0.1s |\n| p95 | 0.6s |\n',
      },
      {
        title: 'other signs for dashes',
        markdown: '| Metric | Before |\n⟦|========|========|⟧\n| p95 | 0.6s |\n',
        fixed: '| Metric | Before |\n|--------|--------|\n| p95 | 0.6s |\n',
      },
      {
        title: 'a delimiter row above the header, whose titles tell it',
        markdown: '⟦|------|-------|⟧\n| Time | Event |\n| 13:08 | Rollout begins |\n',
        fixed: '| Time | Event |\n|------|-------|\n| 13:08 | Rollout begins |\n',
      },
      {
        title: 'delimiter rows on both sides of the header',
        markdown: '⟦|--------|--------|⟧\n| Metric | Before |\n|--------|--------|\n| p95 | 0.6s |\n',
        fixed: '| Metric | Before |\n|--------|--------|\n| p95 | 0.6s |\n',
      },
      {
        title: 'a second delimiter row',
        markdown: '| Metric | Before |\n|--------|--------|\n⟦|--------|--------|⟧\n| p95 | 0.6s |\n',
        fixed: '| Metric | Before |\n|--------|--------|\n| p95 | 0.6s |\n',
      },
      {
        title: 'a table of keys and values without a header, in a quote',
        markdown: '> ⟦|----------|------|⟧\n> | Severity | Sev1 |\n> | Region | eu-west |\n',
        fixed: '> |  |  |\n> |----------|------|\n> | Severity | Sev1 |\n> | Region | eu-west |\n',
      },
      {
        title: 'pipes in prose, in a log and in a row that has nothing to say are no delimiter rows',
        markdown:
          'Filtered with `cat api.log | grep 500 | wc -l`, then | by hand.\n\n10:10 | WARN | pool exhausted\n10:11 | WARN | pool exhausted\n\n| Metric | Before |\n|--------|--------|\n| - | - |\n',
      },
    ],
  },
  fixAll: say('all'),
  *check({ content }) {
    const brokenTables = brokenTablesOf(content);
    for (const table of brokenTables) yield broken(content, table);
    for (const table of allTablesOf(content))
      // Where rows stand above a delimiter row, what follows is a table, if not the one that was meant.
      if (!brokenTables.some(other => touches(other.span, table.span))) yield* doubled(content, table);
  },
};

function broken(content: SectionContent, table: BrokenTable): Finding {
  const { header, columns, delimiters, problem } = table;
  const delimiter = delimiters[0];
  const expected = problem === 'header' ? '' : delimiterRow(header.text, delimiter?.text);
  const found = problem === 'cells' ? delimiterCells(delimiter!.text) : (delimiter?.text ?? '');
  return {
    span: spanOfLine(delimiter ?? header),
    message: say(isOver(table) ? 'over' : problem, {
      found,
      expected: problem === 'cells' ? columns : expected,
    }),
    fixes: () => repairs(content, table),
  };
}

/** Whether the header has its delimiter row, besides one above it. */
function isOver({ problem, delimiters }: BrokenTable): boolean {
  return problem === 'above' && delimiters.length > 1;
}

const titles = {
  missing: 'write',
  header: 'head',
  rowsAbove: 'move',
  cells: 'correct',
  form: 'correct',
  above: 'move',
} as const satisfies Readonly<Record<DelimiterProblem, string>>;

function repairs(content: SectionContent, table: BrokenTable): Fix[] {
  const { header, rows, delimiters, problem } = table;
  const delimiter = delimiters[0];
  const asWritten = delimiter && problem === 'cells' ? splitHeader(content, header, delimiter) : undefined;
  if (asWritten) return [asWritten];
  const above = rows.filter(row => delimiter && row.start < delimiter.start).at(-1);
  // Which of two rows is the header, their titles tell: then it is the first row that strayed, and where it belongs only the author knows.
  if (above && knownTitles(above.text) >= Math.max(2, knownTitles(header.text))) return [];
  const title = isOver(table) ? 'removeFirst' : titles[problem];
  // A comment would have to move, and what it is about hangs on its place.
  const safe = !isHeaderInDoubt(table) && delimiters.every(({ text }) => commentsBehind(text) === '');
  return [{ title: say(title), edits: writeDelimiter(content, table), preferred: safe, safe }];
}

/**
 * Whether the header may be the line that is wrong, since more rows are as long as the delimiter row, or longer than the
 * header where there is none, than as the header. A table of the header's columns would hide their last cells.
 */
function isHeaderInDoubt({ columns, rows, delimiters, problem }: BrokenTable): boolean {
  const counts = rows.map(({ text }) => splitRow(text).cells.length);
  const other = problem === 'cells' ? delimiterCells(delimiters[0]!.text) : undefined;
  const others = counts.filter(count => (other === undefined ? count > columns : count === other));
  return others.length > counts.filter(count => count === columns).length;
}

/** The delimiter row may be right, and the header has a cell too many because of a pipe in its code or of a comment. */
function splitHeader(content: SectionContent, header: Line, delimiter: Line): Fix | undefined {
  const columns = delimiterCells(delimiter.text);
  if (!isDelimiterOf(delimiter.text, columns)) return undefined;
  const escapes = escapeCode(header, columns);
  if (escapes) return { title: say('escape'), edits: escapes, preferred: true, safe: true };
  const comment = trailingComment(header, columns);
  if (!comment) return undefined;
  const line = comment.text + lineEndingOf(content.text) + leadAt(content.text, header.start);
  return {
    title: say('comment'),
    edits: [insert(header.start, line), comment.removal],
    preferred: true,
    safe: false,
  };
}

/** Rows of dashes in a table that has its delimiter row. */
function* doubled({ text }: SectionContent, { rows }: Table): Iterable<Finding> {
  for (const [index, row] of rows.entries()) {
    const source = text.slice(row.span.start, row.span.end);
    if (!isSurelyDelimiter(source)) continue;
    const title = say('remove');
    // Further down it may be the delimiter row of a second table, and with colons it says what the first one does not.
    const safe = index === 0 && !source.includes(':');
    yield {
      span: row.span,
      message: say('second'),
      fixes: () => [{ title, edits: [removeLine(text, lineOf(text, row.span))], preferred: true, safe }],
    };
  }
}

/** A row with the space before and behind it. */
function lineOf(text: string, { start, end }: Span): Span {
  const lead = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return span(start - lead, end + indentOf(text.slice(end)));
}

function spanOfLine({ start, text }: Line): Span {
  return span(start + indentOf(text), start + text.trimEnd().length);
}

export default rule;
