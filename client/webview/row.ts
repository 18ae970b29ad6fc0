import { axisPaths, dotBox, foldBox, foldPath, stepBox, type AxisPaths } from './axis.ts';
import { element, graphic, setText } from './element.ts';
import type { Mark } from './layout.ts';
import { say } from './strings.ts';
import { markWords, type MarkWords } from './words.ts';

/**
 * One event of the list, with the step of the axis below it. It is created once and then only changed, and it shows its
 * mark when it is drawn and not before: of a long timeline most rows are out of view.
 */
export interface Row {
  readonly item: HTMLLIElement;
  /** The event's number in the timeline, from 0. */
  index: number;
  /** The line of the document, from 0. */
  line: number;
  /** How long the step is at least, as the style has it. */
  rows: string;
  /** What is to be drawn; undefined when it is. */
  due: Due | undefined;
  /** What was drawn last; undefined as long as the row is empty. */
  drawn: Drawn | undefined;
}

interface Due {
  readonly mark: Mark;
  /** Whether days have dates, see `TimelineView.dated`. */
  readonly dated: boolean;
}

interface Drawn {
  readonly button: HTMLButtonElement;
  readonly parts: Parts;
  /** The number of the event in the picture. */
  readonly number: SVGTextElement;
  /** What the row shows, see {@link contentOf}. */
  content: string;
}

type TextPart = Exclude<keyof MarkWords, 'written'>;
type Parts = Readonly<Record<TextPart, HTMLElement> & Record<keyof AxisPaths, SVGPathElement>>;

/** The texts that an element surrounds which is hidden with them. */
const wrapped = ['action', 'break'] as const;

/** An empty row. */
export function createRow(): Row {
  const item = element('li', { class: 'row' });
  return { item, index: 0, line: 0, rows: '', due: undefined, drawn: undefined };
}

/** Gives a row a mark and the room that it takes; it is shown by {@link drawRow}. */
export function placeRow(row: Row, mark: Mark, dated: boolean): void {
  row.index = mark.index;
  row.line = mark.event.range.start.line;
  row.due = { mark, dated };
  const rows = mark.step.rows.toFixed(2);
  if (rows !== row.rows) row.item.style.setProperty('--rows', rows);
  row.rows = rows;
}

/** Makes a row show its mark, if it does not yet. */
export function drawRow(row: Row): Drawn {
  const drawn = (row.drawn ??= fill(row.item));
  if (row.due) draw(row, drawn, row.due);
  row.due = undefined;
  return drawn;
}

/** What takes the focus and the click. */
export function buttonOf(row: Row): HTMLButtonElement {
  return drawRow(row).button;
}

function fill(item: HTMLLIElement): Drawn {
  const parts = createParts();
  const number = graphic('text', { y: '3', 'text-anchor': 'middle' });
  const times = element('span', { class: 'times' }, parts.time, ' ', parts.elapsed, parts.step);
  const action = element('span', { class: 'action' }, hiddenText(`${say('action')} `), parts.action);
  const card = element(
    'span',
    { class: 'card' },
    parts.milestone,
    ' ',
    parts.text,
    ' ',
    action,
    ' ',
    parts.note,
    ' ',
    parts.sincePrevious,
  );
  const button = element(
    'button',
    { type: 'button', class: 'event', tabindex: '-1', 'aria-keyshortcuts': 'F2' },
    times,
    ' ',
    card,
  );
  item.append(createAxis(parts, number), button, createBreak(parts), parts.day);
  return { button, parts, number, content: '' };
}

function draw({ item }: Row, drawn: Drawn, { mark, dated }: Due): void {
  numberRow(drawn, String(mark.index + 1));
  const content = contentOf(mark, dated);
  if (content === drawn.content) return;
  drawn.content = content;
  const { parts } = drawn;
  const { written, ...words } = markWords(mark, dated);
  const paths = axisPaths(mark);
  for (const name of keys(words)) setText(parts[name], words[name]);
  for (const name of wrapped) parts[name].parentElement!.hidden = words[name] === '';
  for (const name of keys(paths)) parts[name].setAttribute('d', paths[name]);
  parts.time.title = written;
  item.dataset['step'] = mark.step.kind;
  item.dataset['time'] = timeKind(mark);
  item.toggleAttribute('data-milestone', words.milestone !== '');
}

function numberRow({ number }: Drawn, text: string): void {
  if (number.textContent === text) return;
  number.textContent = text;
  number.dataset['digits'] = String(text.length);
}

/** All that a row shows follows from this: while it is the same, a row of a long timeline costs next to nothing. */
function contentOf(mark: Mark, dated: boolean): string {
  return JSON.stringify([{ ...mark, index: 0, y: 0, event: { ...mark.event, range: 0 } }, dated]);
}

/** How the time of an event is marked on the axis. */
function timeKind({ event, backwards }: Mark): string {
  if (event.at === undefined) return 'unread';
  if (backwards !== undefined) return 'backwards';
  return event.approximate ? 'approximate' : 'exact';
}

function createParts(): Parts {
  return {
    time: element('span', { class: 'time' }),
    elapsed: element('span', { class: 'elapsed' }),
    step: element('span', { class: 'step', 'aria-hidden': 'true' }),
    milestone: element('span', { class: 'milestone' }),
    text: element('span', { class: 'text' }),
    action: element('span'),
    note: element('span', { class: 'note' }),
    sincePrevious: hiddenText(''),
    break: element('span'),
    day: element('h2', { class: 'day' }),
    dot: graphic('path'),
    line: graphic('path', { class: 'line' }),
    ticks: graphic('path', { class: 'ticks' }),
    bars: graphic('path', { class: 'bars' }),
    ends: graphic('path', { class: 'ends' }),
  };
}

/** The graphic says nothing that the texts do not. */
function createAxis({ dot, line, ticks, bars, ends }: Parts, number: SVGTextElement): HTMLElement {
  return element(
    'span',
    { class: 'axis', 'aria-hidden': 'true' },
    graphic('svg', { class: 'way', viewBox: stepBox, preserveAspectRatio: 'none' }, bars, line, ticks, ends),
    graphic('svg', { class: 'dot', viewBox: dotBox }, dot, number),
  );
}

function createBreak(parts: Parts): HTMLElement {
  const zigzag = graphic('path', { d: foldPath });
  const picture = graphic(
    'svg',
    { viewBox: foldBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    zigzag,
  );
  return element('p', { class: 'break' }, picture, parts.break);
}

/** A text for those who do not see the axis. */
function hiddenText(text: string): HTMLElement {
  return element('span', { class: 'hidden-text' }, text);
}

function keys<T extends object>(value: T): (keyof T)[] {
  return Object.keys(value) as (keyof T)[];
}
