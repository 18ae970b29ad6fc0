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
  const candidates = [',', ';']
    .map(separator => filled(dsvFormat(separator).parseRows(text)))
    .filter(rows => rows.some(row => row.length > 1));
  const table = candidates.find(isEven) ?? candidates.find(rows => rows.every(isTight));
  return table ?? text.split(/\r\n|\n|\r/).map(line => [line]);
}

/** Commas stand in sentences and numbers, too, but hardly as many in each of several rows. */
function isEven(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows.every(({ length }) => length === rows[0]!.length);
}

/** In rows of different lengths, or in one alone, a comma with a space behind it stands in a sentence. */
function isTight(cells: readonly string[]): boolean {
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    const isInNumber = before !== undefined && /\d$/.test(before) && /^\d{3}(?!\d)/.test(cell);
    return before === undefined || !(isInNumber || /^\s/.test(cell));
  });
}

function withText(rows: readonly (readonly string[])[]): string[][] {
  return filled(rows.map(row => row.map(cell => cell.trim())));
}

function filled(rows: string[][]): string[][] {
  return rows.filter(row => row.some(cell => cell.trim() !== ''));
}
