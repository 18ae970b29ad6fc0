/** The axis as the one picture that the command line draws, too, as wide as the panel. */
import { drawAxisPicture } from '../../server/src/core/picture/picture.ts';
import { attributeText, toXml, type Shape } from '../../server/src/core/picture/shape.ts';
import { pictureStyle } from '../../server/src/core/picture/style.ts';
import type { TimelineView } from '../../server/src/protocol.ts';
import { watchDrags, type DragEvents } from './drag.ts';
import { element, graphic } from './element.ts';

export interface Picture {
  readonly figure: HTMLElement;
  show(view: TimelineView | null): void;
  /** Marks the event with this number, which may share its mark with others; none for undefined. */
  mark(event: number | undefined): void;
  /** How many pixels at the top of the view it takes while the list moves below it. */
  covered(): number;
}

/** Narrower, and a picture says nothing any more; it is then scrolled. */
const leastWidth = 220;

export function createPicture(on: DragEvents): Picture {
  const figure = element('div', { class: 'picture' });
  let view: TimelineView | null = null;
  let drawn = '';
  let marked: number | undefined;
  adoptStyle();

  const covered = () =>
    getComputedStyle(figure).position === 'sticky' && !figure.hidden ? figure.offsetHeight : 0;
  const draw = () => {
    const width = Math.max(leastWidth, Math.floor(figure.clientWidth || 600));
    const shape = view && view.events.length > 1 ? drawAxisPicture(view, { width }) : undefined;
    const text = shape ? toXml(shape) : '';
    figure.hidden = !shape;
    if (text === drawn) return;
    drawn = text;
    figure.replaceChildren(...(shape ? [toGraphic(shape)] : []));
    // What gets the focus must not be scrolled below the picture.
    document.documentElement.style.scrollPaddingTop = `${covered()}px`;
    showMark();
  };
  const showMark = () => {
    for (const one of figure.querySelectorAll('.pm-current')) one.classList.remove('pm-current');
    if (marked !== undefined) markOf(figure, marked)?.classList.add('pm-current');
  };

  watchDrags(figure, () => view, on);
  let width = 0;
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry!.contentRect.width);
    if (next === width || next === 0) return;
    width = next;
    draw();
  }).observe(figure);

  return {
    figure,
    show(next) {
      view = next;
      figure.hidden = false;
      draw();
    },
    covered,
    mark(event) {
      if (event === marked) return;
      marked = event;
      showMark();
    },
  };
}

function markOf(figure: HTMLElement, event: number): Element | undefined {
  const marks = [...figure.querySelectorAll('.pm-event')];
  return marks.find(mark => mark.getAttribute('data-events')!.split(' ').includes(String(event)));
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
