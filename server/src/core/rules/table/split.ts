import { messages } from '../../messages/message.ts';
import type { SectionContent } from '../../model/section.ts';
import { leadAt } from '../../model/flow.ts';
import { splitTablesOf, type TablePart } from '../../model/split-table.ts';
import { strayedRowsOf, type StrayedRows } from '../../model/strayed-rows.ts';
import { allTablesOf, type Table } from '../../model/table.ts';
import { isGluedText } from '../../model/table-line.ts';
import { lineEndingOf, lineStartAt } from '../../text/line-ending.ts';
import { span } from '../../text/span.ts';
import type { Finding, SectionRule } from '../rule.ts';
import { insert, remove, setApart } from '../table-repair.ts';

const say = messages('table/split', {
  blank: 'Unexpected blank line inside the table: what is below it is not part of the table, expected none.',
  glued:
    'Unexpected text right below the table, which makes it a row of the table, expected a blank line between them.',
  comment:
    'Unexpected comment inside the table: what is below it is not part of the table, expected none on a line of its own.',
  move: 'Move the comment above the table',
  join: 'Remove the blank line inside the table',
  part: 'Put a blank line below the table',
  outside:
    'Unexpected row below the quote of its table: it lacks the mark of the quote, expected “{mark}” before it.',
  inside:
    'Unexpected table right below a list or a quote, which takes it in as text, expected a blank line above it.',
  mark: 'Put the mark of the quote before it',
  above: 'Put a blank line above the table',
  all: 'Join all tables that blank lines break apart',
});

const head = '| Time | Event |\n|------|-------|\n';

const rule: SectionRule = {
  id: 'table/split',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A blank line or a comment breaks a table apart, or a text sticks to its end.',
    rationale:
      'A table ends at the first blank line. The rows below it are shown as one paragraph full of pipes, and no tool reads them. The other way round, a text right below the last row becomes a row itself: it is squeezed into the first column. Rows that go on a table are told by their pipes and by the number of their cells; a header of its own begins another table.',
    source:
      '[GitHub Flavored Markdown, section 4.10](https://github.github.com/gfm/#tables-extension-): a table is broken at the first empty line, or at the beginning of another block-level structure.',
    examples: [
      {
        title: 'rows below a blank line',
        markdown: `${head}| 13:08 | Rollout begins |\n\n⟦| 13:12 | Latency alert fires |\n| 13:15 | Alert acknowledged |⟧\n`,
        fixed: `${head}| 13:08 | Rollout begins |\n| 13:12 | Latency alert fires |\n| 13:15 | Alert acknowledged |\n`,
      },
      {
        title: 'a header that stands apart, in a quote',
        markdown: '> | Time | Event |\n>\n> ⟦|------|-------|\n> | 13:08 | Rollout begins |⟧\n',
        fixed: '> | Time | Event |\n> |------|-------|\n> | 13:08 | Rollout begins |\n',
      },
      {
        title: 'a comment on a line of its own',
        markdown: `${head}| 13:08 | Rollout begins |\n<!-- from the log -->\n⟦| 13:12 | Latency alert fires |⟧\n`,
        fixed: `<!-- from the log -->\n${head}| 13:08 | Rollout begins |\n| 13:12 | Latency alert fires |\n`,
      },
      {
        title: 'text that sticks to the table',
        markdown: `${head}| 13:08 | Rollout begins |\n⟦All times are read from the log.⟧\n`,
        fixed: `${head}| 13:08 | Rollout begins |\n\nAll times are read from the log.\n`,
      },
      {
        title: 'a row that lacks the mark of its quote',
        markdown:
          '> | Time | Event |\n> |------|-------|\n> | 13:08 | Rollout begins |\n⟦| 13:12 | Latency alert fires |⟧\n',
        fixed:
          '> | Time | Event |\n> |------|-------|\n> | 13:08 | Rollout begins |\n> | 13:12 | Latency alert fires |\n',
      },
      {
        title: 'a table right below a list',
        markdown: `- Times are in UTC.\n⟦${head}| 13:08 | Rollout begins |⟧\n`,
        fixed: `- Times are in UTC.\n\n${head}| 13:08 | Rollout begins |\n`,
      },
      {
        title: 'two tables, and a text with a pipe in it',
        markdown: `${head}| 13:08 | Rollout begins |\n\n| Metric | Before |\n|--------|--------|\n| p95 | 0.6s |\n\nFound with \`grep 500 | wc -l\`.\n`,
      },
    ],
  },
  fixAll: say('all'),
  *check({ content }) {
    for (const { parts } of splitTablesOf(content)) for (const part of parts) yield apart(content, part);
    for (const table of allTablesOf(content)) yield* glued(content, table);
    for (const rows of strayedRowsOf(content)) yield strayed(content, rows);
  },
};

function apart({ text }: SectionContent, { span: whole, above, comment }: TablePart): Finding {
  const ending = text.startsWith('\r\n', above) ? 2 : 1;
  const removal = remove(above + ending, lineStartAt(text, whole.start));
  if (comment) {
    const { start, end } = comment.span;
    const written = text.slice(start, end).trimEnd();
    const line = written + lineEndingOf(text) + leadAt(text, comment.header);
    return {
      span: whole,
      message: say('comment'),
      fixes: () => [
        { title: say('move'), edits: [insert(comment.header, line), removal], preferred: true, safe: false },
      ],
    };
  }
  return {
    span: whole,
    message: say('blank'),
    fixes: () => [{ title: say('join'), edits: [removal], preferred: true, safe: true }],
  };
}

function strayed({ text }: SectionContent, { span: whole, fault, lines, mark }: StrayedRows): Finding {
  const isOutside = fault === 'outside';
  const edits = isOutside ? lines.map(at => insert(at, mark)) : [setApart(text, whole.start)];
  return {
    span: whole,
    message: isOutside ? say('outside', { mark: mark.trim() }) : say('inside'),
    fixes: () => [{ title: say(isOutside ? 'mark' : 'above'), edits, preferred: true, safe: true }],
  };
}

/** The texts at the end of a table, of which the first one tells where the table was meant to end. */
function* glued({ text }: SectionContent, { header, rows, columns }: Table): Iterable<Finding> {
  const source = text.slice(header.span.start, header.span.end);
  // In a single column without pipes, every line is as good a row as any other.
  if (columns.length === 1 && !source.startsWith('|')) return;
  const last = rows.findLastIndex(row => !isGluedText(text.slice(row.span.start, row.span.end), source));
  const first = rows[last + 1];
  if (!first) return;
  yield {
    span: span(first.span.start, rows.at(-1)!.span.end),
    message: say('glued'),
    fixes: () => [
      { title: say('part'), edits: [setApart(text, first.span.start)], preferred: true, safe: false },
    ],
  };
}

export default rule;
