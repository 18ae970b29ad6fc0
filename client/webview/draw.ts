/** The parts of the page: heading, filter, list, and what stands in their place when there is nothing to show. */
import type { PreviewCommand, TimelineView } from '../../server/src/protocol.ts';
import { element, setText } from './element.ts';
import { createEventForm, type EventChange, type EventForm } from './event-form.ts';
import { createFilterBar, type FilterBar } from './filter-bar.ts';
import type { Layout } from './layout.ts';
import { EventList } from './list.ts';
import { createActions, createMetrics, createSnapshots } from './metrics.ts';
import { createPicture, type Picture, type PictureEvents } from './picture.ts';
import { createRowTools } from './row-tools.ts';
import type { Row } from './row.ts';
import { createTools } from './tools.ts';
import { say } from './strings.ts';
import { dayText } from './time.ts';
import { countText, totalText } from './words.ts';

export interface Page {
  readonly list: EventList;
  readonly picture: Picture;
  /** Where changes are said to those who do not see them. */
  readonly status: HTMLElement;
  readonly filter: FilterBar;
  /** What an event is edited in. */
  readonly form: EventForm;
  /** Shows a timeline as it was laid out, or, for null, that there is none. */
  show(view: TimelineView | null, layout: Layout): void;
}

export interface PageEvents {
  /** An event was clicked; its line, from 0. */
  readonly open: (line: number) => void;
  readonly drag: PictureEvents;
  readonly edit: {
    /** Somebody begins to edit an event. */
    readonly begin: () => void;
    /** An event is to be changed; its number, from 0. */
    readonly save: (index: number, change: EventChange) => void;
  };
  /** There is to be an action item, out of an event if its number is given. */
  readonly addAction: (index?: number) => void;
  readonly run: (command: PreviewCommand) => void;
  readonly addEvent: () => void;
  readonly filter: () => void;
  /** Another event can be reached by the Tab key. */
  readonly select: () => void;
}

/** Builds the page in an empty element, once. */
export function createPage(main: HTMLElement, on: PageEvents): Page {
  const heading = createHeading(on.run);
  const look = () => {
    tools.showZoom(picture.zoom);
    on.drag.look();
  };
  const picture = createPicture({ ...on.drag, look });
  const tools = createTools({ run: on.run, zoomTo: picture.zoomTo, zoom: () => picture.zoom });
  const above = createMetrics();
  const below = [createSnapshots(), createActions(() => on.addAction())];
  const filter = createFilterBar(on.filter);
  const firstDay = element('h2', { class: 'day' });
  const ordered = element('ol', { class: 'events', 'aria-labelledby': 'title' });
  const notice = createNotice(on.addEvent);
  const status = element('p', { class: 'hidden-text', role: 'status' });
  main.replaceChildren(
    heading.header,
    picture.figure,
    tools.toolbar,
    above.section,
    filter.bar,
    firstDay,
    ordered,
    notice.section,
    ...below.map(({ section }) => section),
    status,
  );
  const form = createEventForm(on.edit.save);
  const edit = (row: Row) => {
    on.edit.begin();
    form.open(row, list.eventOf(row));
  };
  const rowTools = createRowTools({ edit, createAction: row => on.addAction(row.index) });
  const list = new EventList(ordered, { ...on, edit, visit: rowTools.visit });

  return {
    list,
    picture,
    status,
    filter,
    form,
    show(view, layout) {
      const count = view?.events.length ?? 0;
      heading.show(view, layout);
      picture.show(view, layout.marks.length < count ? layout.marks.map(({ index }) => index) : undefined);
      for (const facts of [above, ...below]) facts.show(view);
      tools.toolbar.hidden = count === 0;
      filter.show(view?.events ?? []);
      setText(firstDay, layout.firstDay === undefined ? '' : dayText(layout.firstDay, view?.dated === true));
      ordered.hidden = layout.marks.length === 0;
      notice.show(view, layout);
      list.update(view?.events ?? [], layout, view?.dated === true);
    },
  };
}

function createHeading(run: PageEvents['run']) {
  const title = element('h1', { id: 'title' });
  const zone = element('button', { type: 'button', class: 'zone' });
  zone.addEventListener('click', () => run('chooseZone'));
  const count = element('span', { class: 'count' });
  const total = element('span');
  const facts = element('p', { class: 'facts' }, zone, count, total);
  const header = element('header', {}, title, facts);
  const show = (view: TimelineView | null, layout: Layout) => {
    const events = view?.events.length ?? 0;
    header.hidden = view === null;
    setText(title, view?.title.trim() || say('untitled'));
    const name = view?.zone ?? say('zone.none');
    setText(zone, name);
    zone.title = say('zone', { zone: name });
    setText(count, events > 0 ? countText(layout.marks.length, events) : '');
    setText(total, totalText(layout));
    facts.hidden = events === 0;
  };
  return { header, show };
}

/** What is said when no event is shown. */
function createNotice(addEvent: () => void) {
  const title = element('h2');
  const hint = element('p');
  const button = element('button', { type: 'button', class: 'add' }, say('addEvent'));
  button.addEventListener('click', addEvent);
  const section = element('section', { class: 'notice' }, title, hint, button);
  const show = (view: TimelineView | null, { marks }: Layout) => {
    section.hidden = marks.length > 0;
    button.hidden = view === null || view.events.length > 0;
    const [titleText, hintText] = noticeTexts(view);
    setText(title, titleText);
    setText(hint, hintText);
  };
  return { section, show };
}

function noticeTexts(view: TimelineView | null): [title: string, hint: string] {
  if (!view) return [say('nothing.title'), say('nothing.hint')];
  if (view.events.length > 0) return [say('filter.nothing'), ''];
  return [say('empty.title'), say(view.section ? 'empty.hint' : 'empty.noSection')];
}
