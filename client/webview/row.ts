import { axisPaths, dotBox, foldBox, foldPath, stepBox, type AxisPaths } from './axis.ts';
import { element, graphic, setText } from './element.ts';
import type { Mark } from './layout.ts';
import { say } from './strings.ts';
import { markWords, type MarkWords } from './words.ts';

/** One event of the list, with the step of the axis below it. It is created once and then only changed. */
export interface Row {
  readonly item: HTMLLIElement;
  /** What takes the focus and the click. */
  readonly button: HTMLButtonElement;
  /** The event's number in the timeline, from 0. */
  index: number;
  /** The line of the document, from 0. */
  line: number;
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

/** A row that shows nothing yet. */
export function createRow(): Row {
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
  const item = element(
    'li',
    { class: 'row' },
    createAxis(parts, number),
    button,
    createBreak(parts),
    parts.day,
  );
  return { item, button, index: 0, line: 0, parts, number, content: '' };
}

/** Makes a row show a mark. */
export function updateRow(row: Row, mark: Mark, dated: boolean): void {
  row.index = mark.index;
  row.line = mark.event.range.start.line;
  numberRow(row, String(mark.index + 1));
  const content = contentOf(mark, dated);
  if (content === row.content) return;
  row.content = content;
  const { item, parts } = row;
  const { written, ...words } = markWords(mark, dated);
  const paths = axisPaths(mark);
  for (const name of keys(words)) setText(parts[name], words[name]);
  for (const name of wrapped) parts[name].parentElement!.hidden = words[name] === '';
  for (const name of keys(paths)) parts[name].setAttribute('d', paths[name]);
  parts.time.title = written;
  item.style.setProperty('--rows', mark.step.rows.toFixed(2));
  item.dataset['step'] = mark.step.kind;
  item.dataset['time'] = timeKind(mark);
  item.toggleAttribute('data-milestone', words.milestone !== '');
}

function numberRow({ number }: Row, text: string): void {
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
