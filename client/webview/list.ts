import type { TimelineEventView } from '../../server/src/protocol.ts';
import { drawInView, drawRows, firstInView } from './draw-rows.ts';
import { matchEvents } from './identity.ts';
import type { Layout } from './layout.ts';
import { buttonOf, createRow, drawRow, placeRow, type Row } from './row.ts';
import type { ScrollPlace } from './state.ts';

/**
 * The list of events on the axis. It keeps the element of an event, with focus and all, as long as the event is shown.
 * Of a long list the rows in view are drawn at once, and the others when the page has nothing else to do.
 */
export class EventList {
  /** In the order of the list. */
  private rows: readonly Row[] = [];
  private rowOfEvent: readonly (Row | undefined)[] = [];
  private events: readonly TimelineEventView[] = [];
  private selected: Row | undefined;
  private current: Row | undefined;
  private readonly rowOfItem = new WeakMap<Element, Row>();
  private stopDrawing: (() => void) | undefined;

  constructor(
    private readonly list: HTMLOListElement,
    private readonly on: {
      readonly open: (line: number) => void;
      readonly edit: (row: Row) => void;
      /** The pointer or the focus is at an event. */
      readonly visit: (row: Row) => void;
      readonly select: () => void;
    },
  ) {
    list.addEventListener('click', event => this.click(event));
    list.addEventListener('dblclick', event => this.doubleClick(event));
    list.addEventListener('pointerover', event => this.pointerover(event));
    list.addEventListener('keydown', event => this.keydown(event));
    list.addEventListener('focusin', event => this.focusin(event));
    // A frame is painted only after its scroll events, so no empty row is seen.
    addEventListener('scroll', () => drawInView(this.rows));
  }

  /** Shows the marks of a layout of these events; `dated` says whether their days have dates. */
  update(events: readonly TimelineEventView[], { marks }: Layout, dated: boolean): void {
    const known = matchEvents(this.events, events).map(old =>
      old === undefined ? undefined : this.rowOfEvent[old],
    );
    const rowOfEvent: (Row | undefined)[] = events.map(() => undefined);
    this.rows = marks.map(mark => {
      const row = known[mark.index] ?? this.newRow();
      placeRow(row, mark, dated);
      return (rowOfEvent[mark.index] = row);
    });
    this.rowOfEvent = rowOfEvent;
    this.events = events;
    this.place();
    this.stopDrawing?.();
    this.stopDrawing = drawRows(this.rows);
    this.select(this.selected && this.rows.includes(this.selected) ? this.selected : this.rows[0]);
  }

  /** Forgets all events: what comes next is of another document. */
  clear(): void {
    this.current = undefined;
    this.update([], { marks: [], height: 0 }, false);
  }

  /** The event that a row shows. */
  eventOf({ index }: Row): TimelineEventView {
    return this.events[index]!;
  }

  /** The number of the event that the Tab key reaches. */
  get selectedEvent(): number | undefined {
    return this.selected?.index;
  }

  /** The number of the event at the cursor. */
  get currentEvent(): number | undefined {
    return this.current?.index;
  }

  /** Makes an event the one that the Tab key reaches; `index` is its number. */
  selectEvent(index: number): void {
    const row = this.rowOfEvent[index];
    if (row) this.select(row);
  }

  /** Marks the last event at or above a line of the document; returns the element of its text. */
  markLine(line: number): HTMLElement | undefined {
    const found = lastAtOrAbove(this.rows, line);
    // Several events may share a line; then the one that was just clicked is meant.
    const row = found && found.line === this.selected?.line ? this.selected : found;
    if (row !== this.current) {
      if (this.current) buttonOf(this.current).removeAttribute('aria-current');
      if (row) buttonOf(row).setAttribute('aria-current', 'true');
      this.current = row;
    }
    if (row && !this.hasFocus()) this.select(row);
    return row && drawRow(row).parts.text;
  }

  /** What is in view now, to come back to. */
  get scrollPlace(): ScrollPlace | undefined {
    const top = this.rows[firstInView(this.rows)];
    return top && { event: top.index, offset: -top.item.getBoundingClientRect().top };
  }

  /** Scrolls there at once, if the event is shown. */
  scrollTo({ event, offset }: ScrollPlace): void {
    const item = this.rowOfEvent[event]?.item;
    item?.scrollIntoView({ behavior: 'instant' });
    if (item) scrollBy({ top: item.getBoundingClientRect().top + offset, behavior: 'instant' });
  }

  private newRow(): Row {
    const row = createRow();
    this.rowOfItem.set(row.item, row);
    return row;
  }

  /** Puts the elements into the order of the rows. Where rows are only added, removed or rewritten, none of the others moves. */
  private place(): void {
    const focused = document.activeElement;
    const kept = new Set<Element>(this.rows.map(row => row.item));
    for (const item of [...this.list.children]) if (!kept.has(item)) item.remove();
    let at = this.list.firstElementChild;
    for (const { item } of this.rows) {
      if (item === at) at = at.nextElementSibling;
      else this.list.insertBefore(item, at);
    }
    // Moving an element takes the focus from it.
    if (focused instanceof HTMLElement && focused !== document.activeElement) {
      focused.focus({ preventScroll: true });
    }
  }

  private select(row: Row | undefined): void {
    if (row === this.selected) return;
    if (this.selected) buttonOf(this.selected).tabIndex = -1;
    if (row) buttonOf(row).tabIndex = 0;
    this.selected = row;
    this.on.select();
  }

  private hasFocus(): boolean {
    return document.hasFocus() && this.list.contains(document.activeElement);
  }

  private rowOf(target: EventTarget | null): Row | undefined {
    const item = target instanceof Element ? target.closest('.event')?.parentElement : undefined;
    return item ? this.rowOfItem.get(item) : undefined;
  }

  private click({ target, detail }: MouseEvent): void {
    const row = this.rowOf(target);
    if (row && detail < 2) this.on.open(row.line);
  }

  private doubleClick({ target }: MouseEvent): void {
    const row = this.rowOf(target);
    if (row) this.on.edit(row);
  }

  private pointerover({ target }: PointerEvent): void {
    const row = this.rowOf(target);
    if (row) this.on.visit(row);
  }

  private focusin({ target }: FocusEvent): void {
    const row = this.rowOf(target);
    if (!row) return;
    this.select(row);
    this.on.visit(row);
  }

  private keydown(event: KeyboardEvent): void {
    const row = this.rowOf(event.target);
    if (!row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'F2') this.on.edit(row);
    const to = this.rows[moved(event.key, this.rows.indexOf(row), this.rows.length)];
    if (!to) return;
    event.preventDefault();
    buttonOf(to).focus();
  }
}

/** Where a key leads from one of `count` places; -1 when nowhere. */
function moved(key: string, from: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

/** The row whose line is nearest to a line from above; rows need not stand in the order of their lines. */
function lastAtOrAbove(rows: readonly Row[], line: number): Row | undefined {
  let best: Row | undefined;
  for (const row of rows) if (row.line <= line && !(best && best.line >= row.line)) best = row;
  return best;
}
