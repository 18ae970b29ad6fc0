import type { AxisLayout, Extent } from './axis-layout.ts';
import { flagHeight, type Flag } from './flags.ts';
import type { Phase } from './phases.ts';
import { pillHeight, pillSize, type Pill } from './pills.ts';
import { shape, textShape, type Shape } from './shape.ts';
import { fitted, textWidth } from './text-width.ts';
import { tickSize, type Label } from './ticks.ts';
import type { DrawnTimeline } from './timeline.ts';
import { clockText, dayBefore, lengthText, timeText, type Words } from './words.ts';

const bandHeight = 22;
const rangeHeight = 14;
const bandSize = 12;
const legendSize = 12;
const rowOfLegend = 22;
/** The side of the square before each name of the legend. */
const swatch = 16;

/** What is drawn of the axis, from the top of the milestones to the bottom of the legend. */
export interface DrawnAxis {
  readonly shapes: readonly Shape[];
  /** In pixels. */
  readonly height: number;
}

/** A name that found no place on its band, with what it says. */
interface LegendItem {
  readonly kind: string;
  readonly text: string;
}

/** Draws a layout with its top at `top`. */
export function drawAxis(timeline: DrawnTimeline, layout: AxisLayout, top: number, words: Words): DrawnAxis {
  const { events } = timeline;
  const flagRows = Math.max(-1, ...layout.flags.map(({ lane }) => lane)) + 1;
  const bandTop = top + flagRows * flagHeight + (flagRows > 0 ? 6 : 0);
  const hasBand = layout.phases.length > 0;
  const axisY = bandTop + (hasBand ? bandHeight : 0) + 6 + pillHeight / 2;
  const pillRows = Math.max(0, ...layout.pills.map(({ lane }) => lane)) + 1;
  const rangeTop = axisY + pillHeight / 2 + (pillRows - 1) * (pillHeight + 2) + 6;
  const rangeRows = Math.max(-1, ...layout.ranges.map(({ lane }) => lane)) + 1;
  const impactTop = rangeTop + rangeRows * (rangeHeight + 3);
  const tickTop = impactTop + (layout.impact ? bandHeight + 4 : 0);
  const tickY = tickTop + 6 + tickSize;
  const dayY = tickY + (layout.days.length > 0 ? tickSize + 6 : 0);

  const bands = layout.phases.map(phase => drawPhase(phase, bandTop, words));
  const impact = drawImpact(timeline, layout, impactTop, words);
  const legend = drawLegend(
    [...bands, impact].flatMap(({ legend }) => legend),
    layout,
    dayY + 10,
  );
  return {
    shapes: [
      ...layout.ticks.map(({ x }) => line('grid', x, bandTop, x, tickTop + 2)),
      ...layout.flags.map(({ x, lane }) =>
        line('stem', x, top + (flagRows - lane) * flagHeight - 2, x, axisY),
      ),
      ...bands.flatMap(({ shapes }) => shapes),
      ...drawLine(layout, axisY, tickTop + 2),
      ...layout.flags.flatMap(flag => drawFlag(flag, top + (flagRows - 1 - flag.lane) * flagHeight)),
      ...layout.ranges.flatMap(range => drawRange(timeline, range, rangeTop)),
      ...impact.shapes,
      ...layout.pills
        .filter(({ lane }) => lane > 0)
        .map(({ x, lane }) => line('stem', x, axisY, x, pillY(axisY, lane))),
      ...layout.pills.map(pill => drawPill(pill, pillY(axisY, pill.lane), events)),
      ...labels('tick', layout.ticks, tickY),
      ...labels('fold', layout.folds, tickY),
      ...labels('day', layout.days, dayY),
      ...legend.shapes,
    ],
    height: legend.bottom - top,
  };
}

function pillY(axisY: number, lane: number): number {
  return axisY + lane * (pillHeight + 2);
}

function line(kind: string, x1: number, y1: number, x2: number, y2: number): Shape {
  return shape('line', { class: `pm-${kind}`, x1, y1, x2, y2 });
}

function labels(kind: string, texts: readonly Label[], y: number): Shape[] {
  return texts.map(({ x, text }) =>
    textShape({ x, y }, text, { class: `pm-${kind}`, 'text-anchor': 'middle' }),
  );
}

/** The axis with a zigzag where it is folded, down to `bottom` so that nobody takes a fold for a short time. */
function drawLine({ scale }: AxisLayout, y: number, bottom: number): Shape[] {
  const first = scale.stretches[0];
  if (!first) return [];
  const folds = scale.stretches.filter(({ folded }) => folded);
  const path = scale.stretches
    .map(({ left, right, folded }) => (folded ? zigzag((left + right) / 2, y, right) : `H${round(right)}`))
    .join('');
  return [
    ...folds.map(({ left, right }) =>
      shape('rect', {
        class: 'pm-gap',
        x: (left + right) / 2 - 7,
        y: y - pillHeight / 2,
        width: 14,
        height: bottom - y + pillHeight / 2,
      }),
    ),
    shape('path', { class: 'pm-axis', d: `M${round(first.left)} ${round(y)}${path}` }),
  ];
}

function zigzag(middle: number, y: number, right: number): string {
  const points = [-7, -4, 0, 4, 7].map((x, i) => `L${round(middle + x)} ${round(y + [0, -6, 6, -6, 0][i]!)}`);
  return `${points.join('')}H${round(right)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

interface Band {
  readonly shapes: readonly Shape[];
  readonly legend: readonly LegendItem[];
}

function drawPhase({ name, from, until, left, right }: Phase & Extent, y: number, words: Words): Band {
  return band(`pm-${name}`, `${words(name)} ${lengthText(until - from, words)}`, { left, right }, y);
}

function drawImpact(timeline: DrawnTimeline, { impact: extent }: AxisLayout, y: number, words: Words): Band {
  const { impact } = timeline;
  if (!impact || !extent) return { shapes: [], legend: [] };
  const { from, until } = impact;
  const start = dayBefore(timeline, from, words) + clockText(from);
  const text = `${words('impact')} ${start}–${clockText(until)} (${lengthText(until - from, words)})`;
  return band('pm-impact', text, extent, y);
}

/** A coloured stretch with its name in it, or where that has no room, with its first letter, which the legend explains. */
function band(kind: string, text: string, { left, right }: Extent, y: number): Band {
  const width = Math.max(2, right - left);
  const fits = textWidth(text, bandSize) + 10 <= width;
  const shown = fits ? text : textWidth(letterOf(text), bandSize) + 4 <= width ? letterOf(text) : '';
  const shapes = [
    shape('rect', { class: `pm-band ${kind}`, x: left, y, width, height: bandHeight, rx: 3 }),
    ...middleText({ x: left + width / 2, y: y + bandHeight / 2 + 4 }, shown),
  ];
  return { shapes, legend: fits ? [] : [{ kind, text }] };
}

function middleText(at: { readonly x: number; readonly y: number }, text: string): Shape[] {
  return text === '' ? [] : [textShape(at, text, { class: 'pm-name', 'text-anchor': 'middle' })];
}

/** Colours alone tell too little to many. */
function letterOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0)!);
}

function drawFlag({ left, width, name, time, event }: Flag, y: number): Shape[] {
  const baseline = y + 13;
  return [
    shape('rect', {
      class: 'pm-flag',
      x: left,
      y,
      width,
      height: flagHeight - 2,
      rx: 3,
      'data-event': event,
    }),
    textShape({ x: left + 6, y: baseline }, name, { class: 'pm-milestone' }),
    textShape({ x: left + width - 6, y: baseline }, time, { class: 'pm-at', 'text-anchor': 'end' }),
  ].filter(({ children, name: element }) => element !== 'text' || children[0] !== '');
}

function drawRange(
  { events }: DrawnTimeline,
  { event, left, right, lane }: AxisLayout['ranges'][number],
  top: number,
): Shape[] {
  const y = top + lane * (rangeHeight + 3);
  const width = Math.max(2, right - left);
  const kind = events[event]!.approximate ? ' pm-unsure' : '';
  const number = String(event + 1);
  const bar = shape('rect', {
    class: `pm-range${kind}`,
    x: left,
    y,
    width,
    height: rangeHeight,
    rx: 3,
    'data-event': event,
  });
  if (textWidth(number, 10) + 8 > width) return [bar];
  return [bar, textShape({ x: left + 5, y: y + 10.5 }, number, { class: 'pm-in-range' })];
}

function drawPill(
  { events: own, left, width, text }: Pill,
  y: number,
  events: DrawnTimeline['events'],
): Shape {
  const first = events[own[0]!]!;
  const isMilestone = own.some(index => events[index]!.milestones?.length);
  const isUnsure = own.every(index => events[index]!.approximate);
  const kind = `${isMilestone ? ' pm-key' : ''}${isUnsure ? ' pm-unsure' : ''}`;
  const said = own.length === 1 ? `${timeText(first)} ${first.text}` : `${own.length}: ${timeText(first)} …`;
  return shape(
    'g',
    { class: `pm-event${kind}`, 'data-event': own[0]!, 'data-events': own.join(' ') },
    shape('title', {}, fitted(said, 600, pillSize)),
    shape('rect', { x: left, y: y - pillHeight / 2, width, height: pillHeight, rx: pillHeight / 2 }),
    textShape({ x: left + width / 2, y: y + 4 }, text, { 'text-anchor': 'middle' }),
  );
}

function drawLegend(
  items: readonly LegendItem[],
  { left, right }: Extent,
  top: number,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  let [x, y] = [left, top];
  const shapes: Shape[] = [];
  for (const { kind, text } of items) {
    const shown = fitted(text, right - left - swatch - 6, legendSize);
    const width = swatch + 6 + textWidth(shown, legendSize);
    if (x > left && x + width > right) [x, y] = [left, y + rowOfLegend];
    shapes.push(
      shape('rect', { class: `pm-band ${kind}`, x, y: y + 1, width: swatch, height: swatch, rx: 2 }),
      ...middleText({ x: x + swatch / 2, y: y + 13 }, letterOf(text)),
      textShape({ x: x + swatch + 6, y: y + 13 }, shown, { class: 'pm-legend' }),
    );
    x += width + 16;
  }
  return { shapes, bottom: items.length === 0 ? top - 4 : y + rowOfLegend };
}
