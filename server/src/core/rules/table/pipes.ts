import { messages } from '../../messages/message.ts';
import type { SectionContent } from '../../model/section.ts';
import { allTablesOf, type Row, type Table } from '../../model/table.ts';
import { isGluedText } from '../../model/table-line.ts';
import { splitRow } from '../../model/table-row.ts';
import { scanTables } from '../../model/table-scan.ts';
import { widePipesOf } from '../../model/wide-pipes.ts';
import { span, type Span } from '../../text/span.ts';
import type { Finding, SectionRule } from '../rule.ts';
import { insert } from '../table-repair.ts';

const say = messages('table/pipes', {
  wide: 'Unexpected full-width pipes “｜”, expected “|”: Markdown sees no cells here.',
  outer: 'Unexpected row without outer pipes, expected “|” at both ends.',
  replace: 'Replace the full-width pipes',
  add: 'Add the outer pipes of the table',
  all: 'Write the pipes of all tables as Markdown wants them',
});

const rule: SectionRule = {
  id: 'table/pipes',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  options: { outer: false },
  docs: {
    summary:
      'The pipes of a table are none for Markdown, or, if you want outer pipes, one is missing at an end.',
    rationale:
      'Input methods for Han, Kana and Hangul write `｜` for `|` where the mode was not changed back. It looks the same and separates nothing. A pipe of full width inside a text that has its cells without it is left alone. Outer pipes are a matter of style; with the option `outer` they are asked for, which makes tables easier to read and their rows harder to mistake for text.',
    source:
      '[GitHub Flavored Markdown, section 4.10](https://github.github.com/gfm/#tables-extension-): cells are separated by pipes (`|`); leading and trailing pipes are recommended for clarity.',
    examples: [
      {
        title: 'a table with full-width pipes',
        markdown: '⟦｜ 時刻 ｜ 事象 ｜\n｜---｜---｜\n｜ 10:15 ｜ 警報 ｜⟧\n',
        fixed: '| 時刻 | 事象 |\n|---|---|\n| 10:15 | 警報 |\n',
      },
      {
        title: 'a row in which one slipped in',
        markdown: '| 시각 | 이벤트 |\n|------|--------|\n⟦| 10:15 ｜ 경보 |⟧\n| 10:20 | 복구 |\n',
        fixed: '| 시각 | 이벤트 |\n|------|--------|\n| 10:15 | 경보 |\n| 10:20 | 복구 |\n',
      },
      {
        title: 'a full-width pipe in a text, and rows without outer pipes',
        markdown: 'Time | Event\n-----|------\n10:15 | 原因は「A｜B」の判定\n',
      },
    ],
  },
  fixAll: say('all'),
  *check({ content }, { options }) {
    for (const table of scanTables(content).wide) yield wide(table.span, table.pipes);
    for (const table of allTablesOf(content)) {
      for (const row of table.rows) yield* wideRow(content, table, row);
      if (options['outer'] === true) yield* open(content, table);
    }
  },
};

function wide(where: Span, pipes: readonly number[]): Finding {
  const edits = pipes.map(at => ({ span: span(at, at + 1), text: '|' }));
  return {
    span: where,
    message: say('wide'),
    fixes: () => [{ title: say('replace'), edits, preferred: true, safe: true }],
  };
}

function* wideRow({ text }: SectionContent, { columns }: Table, { span: whole }: Row): Iterable<Finding> {
  const found = widePipesOf(text.slice(whole.start, whole.end), columns.length);
  if (found.length > 0)
    yield wide(
      whole,
      found.map(at => whole.start + at),
    );
}

/** One finding a table, at its first line that lacks a pipe; the fix writes those of all lines. */
function* open({ text }: SectionContent, { header, delimiter, rows }: Table): Iterable<Finding> {
  const source = text.slice(header.span.start, header.span.end);
  const lines = [header.span, delimiter, ...rows.map(row => row.span)].filter(({ start, end }) => {
    const line = text.slice(start, end);
    const { opened, closed } = splitRow(line);
    return !(opened && closed) && !isGluedText(line, source);
  });
  const [first] = lines;
  if (!first) return;
  const edits = lines.flatMap(({ start, end }) => {
    const line = text.slice(start, end);
    const { opened, closed } = splitRow(line);
    const at = start + line.length - line.trimStart().length;
    return [...(opened ? [] : [insert(at, '| ')]), ...(closed ? [] : [insert(end, ' |')])];
  });
  yield {
    span: first,
    message: say('outer'),
    fixes: () => [{ title: say('add'), edits, preferred: true, safe: true }],
  };
}

export default rule;
