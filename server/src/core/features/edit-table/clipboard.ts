import { dsvFormat, tsvParseRows } from 'd3-dsv';
import { htmlRows } from './html-rows.ts';

/** What was copied, in the forms in which the clipboard has it. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * The cells of what was copied from a spreadsheet, a chat or a file, row by row: those of the first table in its HTML, else
 * of its text, separated by tabs, commas or semicolons; else each line is a row of one cell. Rows without any text are
 * left out.
 */
export function copiedRows({ text, html }: Copied): string[][] {
  const fromHtml = html === undefined ? [] : withText(htmlRows(html));
  return fromHtml.length > 0 ? fromHtml : withText(textRows(text));
}

function textRows(text: string): string[][] {
  if (text.includes('\t')) return tsvParseRows(text);
  const candidates = [',', ';'].map(separator => withText(dsvFormat(separator).parseRows(text)));
  return candidates.find(isTable) ?? text.split(/\r\n|\n|\r/).map(line => [line]);
}

/** Commas stand in sentences, too: in a table they make as many cells in every row. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  return columns > 1 && rows.every(row => row.length === columns);
}

function withText(rows: readonly (readonly string[])[]): string[][] {
  const trimmed = rows.map(row => row.map(cell => cell.trim()));
  return trimmed.filter(row => row.some(cell => cell !== ''));
}
