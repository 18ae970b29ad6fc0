/** The axis as the one picture that the command line draws, too, as wide as the panel or, zoomed, wider. */
import { axisScale, drawAxisPicture } from '../../server/src/core/picture/picture.ts';
import { attributeText, toXml, type Shape } from '../../server/src/core/picture/shape.ts';
import { pictureStyle } from '../../server/src/core/picture/style.ts';
import type { TimelineView } from '../../server/src/protocol.ts';
import { watchDrags, type DragEvents } from './drag.ts';
import { element, graphic } from './element.ts';
import { reducedMotion } from './motion.ts';
import type { AxisPlace } from './state.ts';
import { say } from './strings.ts';
import { mostZoom, watchZoom } from './zoom.ts';

export interface Picture {
  readonly figure: HTMLElement;
  /** Shows a timeline with all but these events dimmed; none is for undefined. */
  show(view: TimelineView | null, matching: readonly number[] | undefined): void;
  /** Marks the event with this number, which may share its mark with others; none for undefined. */
  mark(event: number | undefined): void;
  /** How many pixels at the top of the view it takes while the list moves below it. */
  covered(): number;
  /** How many times wider than the panel it is, from 1 to {@link mostZoom}. */
  readonly zoom: number;
  /** Makes it so wide; what is in the middle stays there. */
  zoomTo(zoom: number): void;
  /** What is seen of it, to come back to; undefined when all of it is. */
  readonly place: AxisPlace | undefined;
  /** Goes back there at once, or to the whole axis. */
  goTo(place: AxisPlace | undefined): void;
}

export interface PictureEvents extends DragEvents {
  /** Something else is seen of it, or it has another zoom. */
  readonly look: () => void;
}

/** Narrower, and a picture says nothing any more; it is then scrolled. */
const leastWidth = 220;

export function createPicture(on: PictureEvents): Picture {
  const stage = element('div', { class: 'stage' });
  const figure = element('div', { class: 'picture' }, stage);
  let view: TimelineView | null = null;
  let drawn = '';
  let matches: ReadonlySet<number> | undefined;
  let marked: number | undefined;
  let zoom = 1;
  /** The time in the middle of what is seen. */
  let middle: number | undefined;
  adoptStyle();

  const covered = () =>
    getComputedStyle(figure).position === 'sticky' && !figure.hidden ? figure.offsetHeight : 0;
  const drawnWidth = () => Math.floor(Math.max(leastWidth, Math.floor(stage.clientWidth || 600)) * zoom);
  const scale = () => (view ? axisScale(view, { width: drawnWidth() }) : undefined);
  /** Has a time stand at a place, in pixels from the left edge of what is seen. */
  const put = (at: number | undefined, offset: number) => {
    const x = at === undefined ? undefined : scale()?.x(at);
    if (x !== undefined) stage.scrollLeft = x - offset;
  };
  const noteMiddle = () => {
    middle = zoom > 1 ? scale()?.at(stage.scrollLeft + stage.clientWidth / 2) : undefined;
  };
  const draw = () => {
    const width = drawnWidth();
    const shape = view && view.events.length > 1 ? drawAxisPicture(view, { width }) : undefined;
    const text = shape ? toXml(shape) : '';
    figure.hidden = !shape;
    if (text === drawn) return;
    drawn = text;
    stage.replaceChildren(...(shape ? [toGraphic(shape)] : []));
    put(middle, stage.clientWidth / 2);
    // What gets the focus must not be scrolled below the picture.
    document.documentElement.style.scrollPaddingTop = `${covered()}px`;
    showMark();
    dim(stage, matches);
  };
  const showMark = () => {
    for (const one of stage.querySelectorAll('.pm-current')) one.classList.remove('pm-current');
    const mark = marked === undefined ? undefined : markOf(stage, marked);
    mark?.classList.add('pm-current');
    return mark;
  };
  const setZoom = (wanted: number, offset: number) => {
    const next = Math.min(mostZoom, Math.max(1, wanted));
    if (next === zoom) return;
    const at = scale()?.at(stage.scrollLeft + offset);
    zoom = next;
    asRegion(stage, zoom > 1);
    draw();
    put(at, offset);
    noteMiddle();
    on.look();
  };

  watchDrags(stage, () => view, on);
  watchZoom(stage, {
    scale: (factor, offset) => setZoom(zoom * factor, offset ?? stage.clientWidth / 2),
    reset: () => setZoom(1, 0),
  });
  stage.addEventListener('scroll', () => {
    noteMiddle();
    on.look();
  });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry!.contentRect.width);
    if (next === width || next === 0) return;
    width = next;
    draw();
  }).observe(stage);

  return {
    figure,
    show(next, matching) {
      view = next;
      matches = matching && new Set(matching);
      figure.hidden = false;
      draw();
      dim(stage, matches);
    },
    covered,
    mark(event) {
      if (event === marked) return;
      marked = event;
      const mark = showMark();
      if (mark && zoom > 1) bringIntoView(stage, mark);
    },
    get zoom() {
      return zoom;
    },
    zoomTo: wanted => setZoom(wanted, stage.clientWidth / 2),
    get place() {
      return middle === undefined ? undefined : { zoom, at: middle };
    },
    goTo(place) {
      setZoom(place?.zoom ?? 1, 0);
      put(place?.at, stage.clientWidth / 2);
      noteMiddle();
    },
  };
}

/** What is scrolled has to be reached by the keyboard, and then has a name. */
function asRegion(stage: HTMLElement, isZoomed: boolean): void {
  const attributes = { tabindex: '0', role: 'region', 'aria-label': say('axis') };
  for (const [name, value] of Object.entries(attributes))
    if (isZoomed) stage.setAttribute(name, value);
    else stage.removeAttribute(name);
}

function markOf(stage: HTMLElement, event: number): Element | undefined {
  const marks = [...stage.querySelectorAll('.pm-event')];
  return marks.find(mark => mark.getAttribute('data-events')!.split(' ').includes(String(event)));
}

/** Dims what shows none of the events that match. */
function dim(stage: HTMLElement, matches: ReadonlySet<number> | undefined): void {
  for (const shape of stage.querySelectorAll('[data-event]')) {
    const events = shape.getAttribute('data-events') ?? shape.getAttribute('data-event')!;
    const isMatch = !matches || events.split(' ').some(event => matches.has(Number(event)));
    shape.classList.toggle('pm-dimmed', !isMatch);
  }
}

/** Scrolls the axis, and nothing else, to a mark that is not seen. */
function bringIntoView(stage: HTMLElement, mark: Element): void {
  const seen = stage.getBoundingClientRect();
  const { left, right } = mark.getBoundingClientRect();
  if (left >= seen.left && right <= seen.right) return;
  const by = (left + right) / 2 - (seen.left + seen.right) / 2;
  stage.scrollBy({ left: by, behavior: reducedMotion() ? 'instant' : 'smooth' });
}

/** The style is the picture's own, so it comes with it and not with the style sheet of the page. */
function adoptStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pictureStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function toGraphic({ name, attributes, children }: Shape): SVGElement {
  const texts = Object.entries(attributes).map(([key, value]) => [key, attributeText(value)] as const);
  return graphic(
    name as 'g',
    Object.fromEntries(texts),
    ...children.map(child => (typeof child === 'string' ? document.createTextNode(child) : toGraphic(child))),
  );
}
