import { pillHeight, pillSize } from './pills.ts';
import { shape, textShape, type Shape } from './shape.ts';
import { boldWidth, textWidth, wrapped } from './text-width.ts';
import type { DrawnEvent, DrawnTimeline } from './timeline.ts';
import { dayText, timeText, type Words } from './words.ts';

/** A picture with more events than this would be no picture any more; of others it lists the milestones all the same. */
const mostEvents = 60;
const numberWidth = 34;
const textSize = 13;
const actionSize = 12;
const lineHeight = 18;
const dayHeight = 24;
const betweenEvents = 8;
const betweenColumns = 32;
/** A column is no narrower; where two have room, a list of so many events stands in two. */
const leastColumn = 380;
const twoColumnsFrom = 6;

export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

export interface DrawnPart {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

interface Entry {
  readonly event: DrawnEvent;
  readonly index: number;
  /** To be told above the event; may be empty. */
  readonly day: string;
  readonly time: string;
  readonly lines: readonly { readonly text: string; readonly kind: 'tag' | 'text' | 'action' }[];
  readonly height: number;
}

/** The events with their numbers on the axis: time, milestone, what happened, what was done. */
export function drawEvents(timeline: DrawnTimeline, { left, right, top }: Place, words: Words): DrawnPart {
  const { events } = timeline;
  const shown = shownOf(events);
  const half = (right - left - betweenColumns) / 2;
  const columns = shown.length >= twoColumnsFrom && half >= leastColumn ? 2 : 1;
  const width = columns === 2 ? half : right - left;
  const days = daysAbove(
    timeline,
    shown.map(({ event }) => event),
    words,
  );
  const times = shown.map(({ event }) => timeText(event));
  const timeWidth = Math.min(width / 3, Math.max(0, ...times.map(time => boldWidth(time, textSize))));
  const textAt = numberWidth + timeWidth + 14;
  const entries = shown.map(({ event, index: number }, index): Entry => {
    const lines = linesOf(event, width - textAt, words);
    const time = wrapped(times[index]!, timeWidth + 1, textSize, 1)[0] ?? '';
    const height = Math.max(1, lines.length) * lineHeight + betweenEvents;
    const day = days[index]!;
    return { event, index: number, day, time, lines, height: height + (day === '' ? 0 : dayHeight) };
  });
  const inFirst = columns === 2 ? firstColumn(entries) : entries.length;
  const parts = [entries.slice(0, inFirst), entries.slice(inFirst)].map((part, column) =>
    drawColumn(part, left + column * (width + betweenColumns), textAt, top),
  );
  const bottom = Math.max(...parts.map(part => part.bottom));
  const shapes = parts.flatMap(part => part.shapes);
  if (events.length === shown.length) return { shapes, bottom };
  const more = words('more', { count: events.length - shown.length });
  return {
    shapes: [...shapes, textShape({ x: left + numberWidth, y: bottom + 13 }, more, { class: 'pm-action' })],
    bottom: bottom + lineHeight + betweenEvents,
  };
}

/** The events that are listed, with their numbers, from 0. */
function shownOf(events: readonly DrawnEvent[]): { readonly event: DrawnEvent; readonly index: number }[] {
  const all = events.map((event, index) => ({ event, index }));
  const isKey = ({ event }: (typeof all)[number]) => (event.milestones?.length ?? 0) > 0;
  const others = Math.max(0, mostEvents - all.filter(isKey).length);
  const last = all.filter(one => !isKey(one))[others]?.index ?? all.length;
  return all.filter(one => isKey(one) || one.index < last);
}

/** The day above the first event of each, where the events are of several. */
function daysAbove({ dated }: DrawnTimeline, shown: readonly DrawnEvent[], words: Words): string[] {
  let last = '';
  const days = shown.map(({ at }) => (at === undefined ? '' : dayText(at, dated, words)));
  if (new Set(days.filter(day => day !== '')).size < 2) return days.map(() => '');
  return days.map(day => {
    if (day === '' || day === last) return '';
    return (last = day);
  });
}

function linesOf({ text, action, milestones = [] }: DrawnEvent, room: number, words: Words): Entry['lines'] {
  const tag = milestones.map(milestone => words(milestone)).join(', ');
  return [
    ...wrapped(tag, room, actionSize, 1).map(line => ({ text: line, kind: 'tag' as const })),
    ...wrapped(text, room, textSize, 3).map(line => ({ text: line, kind: 'text' as const })),
    ...wrapped(action ? `→ ${action}` : '', room, actionSize, 2).map(line => ({
      text: line,
      kind: 'action' as const,
    })),
  ];
}

/** How many entries make the first column, such that the second is no taller. */
function firstColumn(entries: readonly Entry[]): number {
  const total = entries.reduce((sum, { height }) => sum + height, 0);
  let taken = 0;
  return entries.findIndex(({ height }) => (taken += height) * 2 >= total) + 1;
}

function drawColumn(entries: readonly Entry[], left: number, textAt: number, top: number): DrawnPart {
  const shapes: Shape[] = [];
  let y = top;
  for (const { event, index, day, time, lines, height } of entries) {
    const bottom = y + height;
    if (day !== '') {
      shapes.push(textShape({ x: left, y: y + 13 }, day, { class: 'pm-day' }));
      y += dayHeight;
    }
    shapes.push(
      drawNumber(event, index, left, y),
      textShape({ x: left + numberWidth, y: y + 13 }, time, { class: 'pm-time' }),
      ...lines.map(({ text, kind }, i) =>
        textShape({ x: left + textAt, y: y + 13 + i * lineHeight }, text, { class: `pm-${kind}` }),
      ),
    );
    y = bottom;
  }
  return { shapes, bottom: y };
}

function drawNumber(
  { milestones, approximate, at }: DrawnEvent,
  index: number,
  left: number,
  y: number,
): Shape {
  const text = String(index + 1);
  const width = Math.max(pillHeight, textWidth(text, pillSize) + 8);
  const kind = `${milestones?.length ? ' pm-key' : ''}${approximate || at === undefined ? ' pm-unsure' : ''}`;
  return shape(
    'g',
    { class: `pm-event${kind}` },
    shape('rect', { x: left, y: y - 1, width, height: pillHeight, rx: pillHeight / 2 }),
    textShape({ x: left + width / 2, y: y + 12 }, text, { 'text-anchor': 'middle' }),
  );
}
