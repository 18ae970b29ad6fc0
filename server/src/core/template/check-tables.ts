import { messages } from '../messages/message.ts';
import { fieldsIn, type PlacedField } from '../model/header.ts';
import { inDocument } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { tablesOf, type Table } from '../model/table.ts';
import { brokenTablesOf } from '../model/table-scan.ts';
import { contains, span } from '../text/span.ts';
import { normalize } from '../vocabulary/normalize.ts';
import type { TemplateProblem } from './check-template.ts';
import { inExample } from './read-template.ts';

const say = messages('template', {
  columns: 'A table without columns. Expected a title in each cell of its head.',
  column: 'A column without a title. Expected one, since documents find the column by it.',
  cell: 'A cell without a column. Expected a title for it in the head.',
  sameColumn: 'A second column “{title}”. Expected one: documents would fill in only the first.',
  noTable: 'These lines are no table for Markdown. Expected a row such as “|---|---|” below the titles.',
});

/** What is wrong with the tables of a section that are no examples. */
export function checkTables(section: Section, fields: readonly PlacedField[]): TemplateProblem[] {
  const { content } = section;
  const broken = brokenTablesOf(content)
    .filter(({ header }) => !inExample(content, span(header.start, header.start + header.text.length)))
    .map(({ header }) => ({
      span: inDocument(section, span(header.start, header.start + header.text.trimEnd().length)),
      message: say('noTable'),
    }));
  const tables = tablesOf(content).filter(table => !inExample(content, table.span));
  return [...broken, ...tables.flatMap(table => checkTable(section, table, fields))];
}

/** A head of empty cells is meant where the rows are labelled values. */
function checkTable(section: Section, table: Table, fields: readonly PlacedField[]): TemplateProblem[] {
  const { header, columns, span: whole } = table;
  const untitled = columns.filter(({ title }) => title === '');
  const isOfFields = fieldsIn(fields, section).some(field => contains(whole, field.span));
  if (isOfFields) return [];
  if (untitled.length === columns.length)
    return [{ span: inDocument(section, header.span), message: say('columns') }];
  const without = untitled.map(({ index }) => ({
    span: inDocument(section, header.cells[index]!.outer),
    message: say('column'),
  }));
  const beyond = table.rows.flatMap(({ cells }) =>
    cells.slice(columns.length).map(cell => ({ span: inDocument(section, cell.span), message: say('cell') })),
  );
  return [...without, ...beyond, ...sameColumns(section, table)];
}

function sameColumns(section: Section, { header, columns }: Table): TemplateProblem[] {
  const seen = new Set<string>();
  return columns.flatMap(({ title, index }) => {
    const name = normalize(title);
    if (name === '' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ span: inDocument(section, header.cells[index]!.span), message: say('sameColumn', { title }) }];
  });
}
