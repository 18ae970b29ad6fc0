import type { Catalogue } from '../messages/message.ts';
import { layoutAxis } from './axis-layout.ts';
import { drawAxis } from './draw-axis.ts';
import { drawEvents, type DrawnPart, type Place } from './draw-events.ts';
import { drawMetrics } from './draw-metrics.ts';
import { factsOf, phasesText } from './facts.ts';
import type { TimeScale } from './scale.ts';
import { shape, textShape, toXml, type Shape } from './shape.ts';
import { pictureStyle, schemeStyle, type Scheme } from './style.ts';
import { wrapped } from './text-width.ts';
import type { DrawnTimeline } from './timeline.ts';
import { wordsIn } from './words.ts';

export interface PictureOptions {
  /** In pixels; the height follows from the content. */
  readonly width?: number;
  readonly scheme?: Scheme;
  /** Leaves out title and events, for a picture that stands beside them. */
  readonly overview?: boolean;
  readonly catalogue?: Catalogue;
}

/** As wide as a slide or a page of GitHub shows it without making it smaller. */
const usualWidth = 960;
const margin = 28;

/**
 * The whole picture as a file of its own: title, axis, events, metrics. The same timeline gives the same text.
 *
 * @returns an SVG document without an XML declaration, which ends with a line feed.
 */
export function timelineSvg(timeline: DrawnTimeline, options: PictureOptions = {}): string {
  const { scheme = 'auto' } = options;
  const { name, attributes, children } = drawPicture(timeline, options);
  const style = shape('style', {}, `\n${pictureStyle}\n${schemeStyle(scheme)}\n`.replace(/\n+$/, '\n'));
  return `${toXml({ name, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, children: [style, ...children] })}\n`;
}

/** The same as plain data and without its style. */
export function drawPicture(
  timeline: DrawnTimeline,
  { width = usualWidth, catalogue, overview = false }: PictureOptions = {},
): Shape {
  const words = wordsIn(catalogue);
  const [left, right] = [margin, width - margin];
  const title = timeline.title.trim() || words('untitled');
  const facts = factsOf(timeline, words);
  const head = overview
    ? { shapes: [], bottom: margin }
    : drawHead(title, facts, { left, right, top: margin });
  let y = head.bottom;
  const layout = layoutAxis(timeline, [left, right], words);
  const axis = layout && drawAxis(timeline, layout, y, words);
  if (axis) y += axis.height + 18;
  const events = overview ? { shapes: [], bottom: y } : drawEvents(timeline, { left, right, top: y }, words);
  const metrics = drawMetrics(timeline, { left, right, top: events.bottom }, words);
  const height = Math.ceil(metrics.bottom + margin - 8);
  return sheet(
    { width, height, label: `${title}. ${facts}` },
    shape('title', {}, title),
    shape('rect', { class: 'pm-paper', x: 0, y: 0, width, height }),
    ...head.shapes,
    ...(axis?.shapes ?? []),
    ...events.shapes,
    ...metrics.shapes,
  );
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** What a screen reader says of the picture. */
  readonly label: string;
}

function sheet({ width, height, label }: Sheet, ...shapes: readonly Shape[]): Shape {
  const viewBox = `0 0 ${width} ${height}`;
  const attributes = { class: 'pm-picture', viewBox, width, height, role: 'img', 'aria-label': label };
  return shape('svg', attributes, ...shapes);
}

function drawHead(title: string, facts: string, { left, right, top }: Place): DrawnPart {
  const titleLines = wrapped(title, right - left, 20, 2);
  const factsTop = top + titleLines.length * 26;
  const factLines = wrapped(facts, right - left, 13, 2);
  const titles = titleLines.map((text, i) =>
    textShape({ x: left, y: top + 18 + i * 26 }, text, { class: 'pm-title' }),
  );
  const texts = factLines.map((text, i) =>
    textShape({ x: left, y: factsTop + 12 + i * 18 }, text, { class: 'pm-facts' }),
  );
  return { shapes: [...titles, ...texts], bottom: factsTop + factLines.length * 18 + 22 };
}

/** The scale of the axis of {@link drawAxisPicture}; undefined when no time is known. */
export function axisScale(
  timeline: DrawnTimeline,
  { width = usualWidth, catalogue }: PictureOptions = {},
): TimeScale | undefined {
  return layoutAxis(timeline, [1, width - 1], wordsIn(catalogue))?.scale;
}

/**
 * The axis alone, for a page that tells the rest itself.
 *
 * @returns undefined when no time is known.
 */
export function drawAxisPicture(
  timeline: DrawnTimeline,
  { width = usualWidth, catalogue }: PictureOptions = {},
): Shape | undefined {
  const words = wordsIn(catalogue);
  const layout = layoutAxis(timeline, [1, width - 1], words);
  if (!layout) return undefined;
  const { shapes, height: drawn } = drawAxis(timeline, layout, 1, words);
  const height = Math.ceil(drawn + 2);
  const label = [factsOf(timeline, words), phasesText(timeline, words)]
    .filter(text => text !== '')
    .join('. ');
  return sheet({ width, height, label }, ...shapes);
}
