/**
 * The page of the timeline preview. It shows what the extension sends, and sends back what the person does:
 * message → layout → drawing, in one direction.
 */
import type { TimelineEventView, TimelineView } from '../../server/src/protocol.ts';
import { announcer } from './announce.ts';
import { createPage } from './draw.ts';
import { watchDrops } from './drop.ts';
import { noFilter, passes, type Filter } from './filter.ts';
import { layout, type Layout } from './layout.ts';
import { toPng } from './png.ts';
import { outgoing, readMessage, type Outgoing } from './messages.ts';
import { reducedMotion } from './motion.ts';
import { readState, type PageState } from './state.ts';
import { countText } from './words.ts';
import './preview.css';
import './list.css';
import './filter.css';
import './edit.css';
import './axis.css';
import './picture.css';

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const post = (message: Outgoing) => vscode.postMessage(outgoing(message));

/** The document in the page; undefined until the first message. */
let uri: string | undefined;
let view: TimelineView | null = null;
/** The line of the cursor, in the document that is shown. */
let line: number | undefined;
let scrolling: ReturnType<typeof setTimeout> | undefined;
/** What is to be restored when the document of the kept state is shown for the first time. */
let kept = readState(vscode.getState());

const page = createPage(document.getElementById('preview')!, {
  open: at => post({ type: 'open', line: at }),
  drag: {
    open: index => about(index, ({ range }) => post({ type: 'open', line: range.start.line })),
    move: (index, by) => about(index, ({ range }) => post({ type: 'moveEvent', position: range.start, by })),
    add: at => post({ type: 'addEvent', at }),
    look: rememberSoon,
  },
  edit: {
    begin: () => post({ type: 'editing' }),
    save: (index, change) =>
      about(index, ({ range }) => post({ type: 'editEvent', position: range.start, ...change })),
  },
  addAction: index => {
    if (index === undefined) post({ type: 'addAction' });
    else about(index, ({ text }) => post({ type: 'addAction', words: text }));
  },
  run: command => post({ type: 'command', command }),
  addEvent: () => post({ type: 'addEvent' }),
  filter: () => {
    const { marks } = draw();
    if (view) announce(countText(marks.length, view.events.length));
    remember();
  },
  select: remember,
});
const announce = announcer(page.status);

addEventListener('message', ({ data }) => {
  const message = readMessage(data);
  if (message?.type === 'show') show(message.uri, message.view);
  if (message?.type === 'reveal') reveal(message.line);
  if (message?.type === 'edited') page.form.answer(message.done);
  if (message?.type === 'toPng') void toPng(message.svg).then(data => post({ type: 'png', ...data }));
});
addEventListener('scroll', rememberSoon);
watchDrops(dropped => post({ type: 'dropped', ...dropped }));
post({ type: 'ready' });

function show(nextUri: string, nextView: TimelineView | null): void {
  const isOther = nextUri !== uri;
  const countBefore = view?.events.length;
  uri = nextUri;
  view = nextView;
  if (isOther) {
    line = undefined;
    page.list.clear();
    page.picture.mark(undefined);
    page.picture.goTo(undefined);
    page.filter.set(kept?.uri === uri ? filterOf(kept) : noFilter);
    announce(undefined);
  }
  draw();
  if (isOther) scrollTo({ top: 0, behavior: 'instant' });
  if (view && kept) restore(kept);
  const count = view?.events.length;
  if (!isOther && count !== undefined && count !== countBefore) announce(countText(count, count));
  remember();
}

function about(index: number, act: (event: TimelineEventView) => void): void {
  const event = view?.events[index];
  if (event) act(event);
}

function filterOf({ filter, milestonesOnly = false }: PageState): Filter {
  return { words: filter, milestonesOnly };
}

function draw(): Layout {
  const shown = view ?? { title: '', dated: false, events: [] };
  const filter = page.filter.value;
  const laidOut = layout(shown, event => passes(event, filter));
  page.show(view, laidOut);
  if (line !== undefined) mark(line);
  return laidOut;
}

function mark(at: number): HTMLElement | undefined {
  const text = page.list.markLine(at);
  page.picture.mark(page.list.currentEvent);
  return text;
}

function reveal(at: number): void {
  line = at;
  const event = mark(line);
  if (!event || isInView(event)) return;
  event.scrollIntoView({ block: 'center', behavior: reducedMotion() ? 'instant' : 'smooth' });
}

/** Goes back to what was seen before the page was hidden, if it is the same document. */
function restore(state: PageState): void {
  kept = undefined;
  if (state.uri !== uri) return;
  if (state.selected !== undefined) page.list.selectEvent(state.selected);
  if (state.axis) page.picture.goTo(state.axis);
  if (state.scroll) page.list.scrollTo(state.scroll);
}

function rememberSoon(): void {
  clearTimeout(scrolling);
  scrolling = setTimeout(remember, 100);
}

function remember(): void {
  // Before the events of the document have arrived, what was kept of them must not be overwritten.
  if (uri === undefined || (kept?.uri === uri && !view)) return;
  const selected = page.list.selectedEvent;
  const axis = page.picture.place;
  const scroll = scrollY > 0 ? page.list.scrollPlace : undefined;
  const { words, milestonesOnly } = page.filter.value;
  vscode.setState({
    uri,
    filter: words,
    ...(milestonesOnly ? { milestonesOnly } : {}),
    ...(selected === undefined ? {} : { selected }),
    ...(scroll ? { scroll } : {}),
    ...(axis ? { axis } : {}),
  });
}

function isInView(target: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  return top >= page.picture.covered() && bottom <= innerHeight;
}
