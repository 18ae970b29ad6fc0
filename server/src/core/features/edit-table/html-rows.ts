import { Parser } from 'htmlparser2';

/** What begins a line of its own in a cell. */
const lines = new Set(['br', 'p', 'div', 'li']);

/** The texts of the cells of the first table in an HTML text, row by row. A cell that spans others leaves these empty. */
export function htmlRows(html: string): string[][] {
  const rows: string[][] = [];
  /** By column: how many more rows a cell above reaches into. */
  const reaching: number[] = [];
  let row: string[] | undefined;
  let cell: string | undefined;
  let spans: readonly [columns: number, rows: number] = [1, 1];
  let depth = 0;
  let isDone = false;
  const skipReached = () => {
    while (row && (reaching[row.length] ?? 0) > 0) {
      reaching[row.length]! -= 1;
      row.push('');
    }
  };
  const closeCell = () => {
    if (!row || cell === undefined) return;
    skipReached();
    for (let column = 0; column < spans[0]; column++) {
      reaching[row.length] = spans[1] - 1;
      row.push(column === 0 ? plain(cell) : '');
    }
    cell = undefined;
  };
  const closeRow = () => {
    closeCell();
    skipReached();
    if (row) rows.push(row);
    row = undefined;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isDone) return;
      if (name === 'table') depth += 1;
      // A table in a cell is a part of what the cell says.
      else if (depth === 1 && name === 'tr') {
        closeRow();
        row = [];
      } else if (depth === 1 && (name === 'td' || name === 'th')) {
        closeCell();
        row ??= [];
        cell = '';
        spans = [spanOf(attributes['colspan']), spanOf(attributes['rowspan'])];
      } else if (cell !== undefined && lines.has(name)) cell += '\n';
    },
    ontext(text) {
      if (cell !== undefined) cell += text.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (isDone || name !== 'table') return;
      depth -= 1;
      if (depth > 0) return;
      closeRow();
      isDone = true;
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

function plain(cell: string): string {
  return cell
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}
