/** Moves the mark of an event along the axis, and takes a double click on the axis for a new event there. */
import { axisScale } from '../../server/src/core/picture/picture.ts';
import type { TimelineView } from '../../server/src/protocol.ts';
import { graphic } from './element.ts';
import { clockText, minuteMs } from './time.ts';

export interface DragEvents {
  /** The mark of an event was clicked; its number, from 0. */
  readonly open: (event: number) => void;
  /** It was moved to another time; milliseconds. */
  readonly move: (event: number, by: number) => void;
  /** There is to be an event at a time. */
  readonly add: (at: number) => void;
}

/** Nearer to where it began, a drag is a click. In pixels. */
const leastDistance = 4;

interface Drag {
  readonly event: number;
  readonly from: number;
  readonly pointer: number;
}

/** @param view the timeline that is drawn in the figure, as wide as the figure. */
export function watchDrags(figure: HTMLElement, view: () => TimelineView | null, on: DragEvents): void {
  let drag: Drag | undefined;
  let ghost: SVGElement | undefined;

  const timeAt = (clientX: number): number | undefined => {
    const svg = figure.querySelector('svg');
    const shown = view();
    const scale = svg && shown ? axisScale(shown, { width: svg.width.baseVal.value }) : undefined;
    if (!svg || !scale) return undefined;
    return Math.round(scale.at(clientX - svg.getBoundingClientRect().left) / minuteMs) * minuteMs;
  };
  const end = () => {
    ghost?.remove();
    ghost = drag = undefined;
  };

  figure.addEventListener('pointerdown', event => {
    const own = markAt(event.target);
    if (own && event.button === 0) drag = { event: own.event, from: event.clientX, pointer: event.pointerId };
    // A mark of several events is none of them.
    if (own && drag && own.isAlone) figure.setPointerCapture(event.pointerId);
  });
  figure.addEventListener('pointermove', event => {
    if (!drag || !figure.hasPointerCapture(drag.pointer) || isNear(drag, event)) return;
    const at = timeAt(event.clientX);
    if (at === undefined) return;
    ghost?.remove();
    ghost = drawGhost(figure, event.clientX, clockText(at));
  });
  figure.addEventListener('pointerup', event => {
    if (!drag) return;
    const { event: index } = drag;
    const isMoved = ghost !== undefined;
    end();
    const before = view()?.events[index]?.at;
    const at = timeAt(event.clientX);
    if (!isMoved) on.open(index);
    else if (at !== undefined && before !== undefined && at !== before) on.move(index, at - before);
  });
  figure.addEventListener('pointercancel', end);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') end();
  });
  figure.addEventListener('dblclick', event => {
    const at = markAt(event.target) ? undefined : timeAt(event.clientX);
    if (at !== undefined) on.add(at);
  });
}

function isNear({ from }: Drag, { clientX }: PointerEvent): boolean {
  return Math.abs(clientX - from) < leastDistance;
}

function markAt(
  target: EventTarget | null,
): { readonly event: number; readonly isAlone: boolean } | undefined {
  const mark = target instanceof Element ? target.closest('[data-event]') : null;
  if (!mark) return undefined;
  const events = mark.getAttribute('data-events');
  return {
    event: Number(mark.getAttribute('data-event')),
    isAlone: events !== null && !events.includes(' '),
  };
}

/** A line at the pointer with the time there. */
function drawGhost(figure: HTMLElement, clientX: number, text: string): SVGElement {
  const svg = figure.querySelector('svg')!;
  const x = String(Math.round(clientX - svg.getBoundingClientRect().left));
  const height = String(svg.height.baseVal.value);
  const isRight = Number(x) > svg.width.baseVal.value - 60;
  const label = graphic('text', {
    x,
    y: '12',
    dx: isRight ? '-4' : '4',
    'text-anchor': isRight ? 'end' : 'start',
  });
  label.textContent = text;
  const ghost = graphic(
    'g',
    { class: 'drag' },
    graphic('line', { x1: x, x2: x, y1: '0', y2: height }),
    label,
  );
  svg.append(ghost);
  return ghost;
}
