import { Parser } from 'htmlparser2';

interface HtmlCell {
  text: string;
  /** How many columns and rows it covers. */
  readonly columns: number;
  readonly rows: number;
}

/** The texts of the cells of the first table in an HTML text, row by row. Where a cell covers others, these are empty. */
export function htmlRows(html: string): string[][] {
  return gridOf(tableIn(html));
}

/** What begins a line of its own in a cell. */
const lines = new Set(['br', 'p', 'div', 'li']);

function tableIn(html: string): HtmlCell[][] {
  const rows: HtmlCell[][] = [];
  let cell: HtmlCell | undefined;
  // A table in a cell is a part of what the cell says.
  let depth = 0;
  let isDone = false;
  const parser = new Parser({
    onopentag(name, { colspan, rowspan }) {
      if (isDone) return;
      if (name === 'table') depth += 1;
      else if (depth === 1 && name === 'tr') rows.push([]);
      else if (depth === 1 && (name === 'td' || name === 'th')) {
        if (rows.length === 0) rows.push([]);
        cell = { text: '', columns: spanOf(colspan), rows: spanOf(rowspan) };
        rows.at(-1)!.push(cell);
      } else if (cell && lines.has(name)) cell.text += '\n';
    },
    ontext(text) {
      if (cell && !isDone) cell.text += text.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (name === 'table') isDone ||= --depth <= 0;
      else if (depth === 1 && (name === 'td' || name === 'th')) cell = undefined;
    },
  });
  parser.end(html);
  return rows;
}

/** How many columns or rows a cell covers; more than any sheet has is a mistake. */
function spanOf(value: string | undefined): number {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 && count <= 100 ? count : 1;
}

function gridOf(rows: readonly (readonly HtmlCell[])[]): string[][] {
  /** By column: how many more rows a cell above covers. */
  const covered: number[] = [];
  return rows.map(cells => {
    const row: string[] = [];
    const skipCovered = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length]! -= 1;
        row.push('');
      }
    };
    for (const { text, columns, rows: height } of cells) {
      skipCovered();
      for (let column = 0; column < columns; column++) {
        covered[row.length] = height - 1;
        row.push(column === 0 ? plain(text) : '');
      }
    }
    skipCovered();
    return row;
  });
}

function plain(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}
