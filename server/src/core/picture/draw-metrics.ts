import { minute } from '../time/clock.ts';
import type { DrawnPart, Place } from './draw-events.ts';
import { shape, textShape, type Shape } from './shape.ts';
import { wrapped } from './text-width.ts';
import type { DrawnMetric, DrawnTimeline } from './timeline.ts';
import { lengthText, startTextIn, type Words } from './words.ts';

/** A metric in words: what it is, how long, and between which two events it counts. */
export interface MetricWords {
  readonly name: string;
  /** `5 min`, `~5 min` where a time is approximate; `unknown` when a milestone is missing. */
  readonly length: string;
  readonly known: boolean;
  /** `Detected 10:15`. */
  readonly from: string;
  /** `Resolved 11:02`. */
  readonly to: string;
}

const named = ['timeToDetect', 'timeToAcknowledge', 'timeToMitigate', 'timeToResolve'] as const;

export function metricWords(timeline: DrawnTimeline, metric: DrawnMetric, words: Words): MetricWords {
  const { events } = timeline;
  const { id, from, to, minutes, approximate, misplaced } = metric;
  const key = named.find(name => name === id);
  const point = (milestone: DrawnMetric['from'], time: string | undefined) => {
    const event = events.find(({ milestones }) => milestones?.includes(milestone));
    if (event) return `${words(milestone)} ${startTextIn(timeline, event, words)}`;
    return time === undefined
      ? words('missing', { milestone: words(milestone) })
      : words('misplaced', { milestone: words(milestone), time });
  };
  const isKnown = minutes !== undefined;
  const length = isKnown
    ? `${approximate ? '~' : ''}${minutes < 0 ? '−' : ''}${lengthText(Math.abs(minutes) * minute, words)}`
    : words('unknown');
  return {
    name: key ? words(key) : id,
    length,
    known: isKnown,
    from: point(from, misplaced?.from),
    to: point(to, misplaced?.to),
  };
}

const leastWidth = 200;

/** The metrics side by side, each with its baseline. */
export function drawMetrics(timeline: DrawnTimeline, { left, right, top }: Place, words: Words): DrawnPart {
  const { metrics = [] } = timeline;
  if (metrics.length === 0 || timeline.events.length === 0) return { shapes: [], bottom: top };
  const columns = Math.max(1, Math.min(metrics.length, Math.floor((right - left) / leastWidth)));
  const width = (right - left) / columns;
  const shapes: Shape[] = [
    shape('line', { class: 'pm-rule', x1: left, y1: top + 4, x2: right, y2: top + 4 }),
  ];
  let y = top + 18;
  for (let i = 0; i < metrics.length; i += columns) {
    const row = metrics.slice(i, i + columns).map(metric => metricWords(timeline, metric, words));
    const baselines = row.map(({ from, to }) =>
      [from, `→ ${to}`].flatMap(text => wrapped(text, width - 16, 12, 2)),
    );
    row.forEach(({ name, length, known }, column) => {
      const x = left + column * width;
      shapes.push(
        textShape({ x, y: y + 12 }, wrapped(name, width - 16, 12, 1)[0] ?? '', { class: 'pm-metric' }),
        textShape({ x, y: y + 36 }, length, { class: `pm-value${known ? '' : ' pm-none'}` }),
        ...baselines[column]!.map((text, at) =>
          textShape({ x, y: y + 56 + at * 16 }, text, { class: 'pm-metric' }),
        ),
      );
    });
    y += 56 + 16 * Math.max(...baselines.map(lines => lines.length)) + 8;
  }
  return { shapes, bottom: y };
}
