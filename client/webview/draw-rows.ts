/** Which rows of a list are drawn when: those in view at once, the others when the page has nothing else to do. */
import { inPortions } from './portions.ts';
import { drawRow, type Row } from './row.ts';

/** So many rows are drawn at once, be they in view or not. */
const fewRows = 60;

/**
 * Draws rows that stand below each other in this order, now or soon.
 *
 * @returns stops it.
 */
export function drawRows(rows: readonly Row[]): () => void {
  if (rows.length > fewRows) drawInView(rows);
  else rows.forEach(drawRow);
  return inPortions(
    rows.filter(({ due }) => due),
    drawRow,
  );
}

/** Draws those of the rows that can be seen. */
export function drawInView(rows: readonly Row[]): void {
  const from = firstInView(rows);
  let to = from;
  // Measured first and then drawn, or each row would have the page laid out anew.
  while (to < rows.length && rows[to]!.item.getBoundingClientRect().top <= innerHeight) to += 1;
  rows.slice(from, to).forEach(drawRow);
}

/** The place of the topmost row that can be seen; the number of rows when all are above the view. */
export function firstInView(rows: readonly Row[]): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (rows[middle]!.item.getBoundingClientRect().bottom > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}
