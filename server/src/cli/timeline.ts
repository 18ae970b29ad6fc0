import { metricsIn } from '../core/configuration/configuration.ts';
import { timelineReport, type ReportedEvent, type TimelineReport } from '../core/features/timeline-report.ts';
import { timelinePicture } from '../core/features/timeline-view.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { metricsOf, type Metric, type MetricDefinition } from '../core/model/metrics.ts';
import { readPostmortem, type Postmortem } from '../core/model/postmortem.ts';
import { timelineOf, type PlacedEvent } from '../core/model/timeline.ts';
import { timelineHtml } from '../core/picture/html.ts';
import { timelineMermaid } from '../core/picture/mermaid.ts';
import { timelineSvg } from '../core/picture/picture.ts';
import type { DrawnTimeline } from '../core/picture/timeline.ts';
import { templateByPath } from '../project.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';

/** `table` is for people, `json` what `schemas/timeline.schema.json` describes; the others are pictures. */
export const timelineFormats = ['table', 'json', 'svg', 'html', 'mermaid'] as const;
export type TimelineFormat = (typeof timelineFormats)[number];

export interface TimelineOptions {
  readonly format: TimelineFormat;
  /** The zone of the times of a picture, where that of the document is not wanted. */
  readonly zone: string | undefined;
}

const pictures = {
  svg: timelineSvg,
  html: timelineHtml,
  mermaid: (timeline: DrawnTimeline) => timelineMermaid(timeline),
};

/**
 * Prints the timeline of a postmortem and the metrics that follow from it.
 *
 * @returns the exit status: 0, or 2 when the file cannot be read.
 */
export async function printTimeline(file: string, options: TimelineOptions, output: Output): Promise<number> {
  const read = readMarkdown(file);
  if ('problem' in read) {
    output.error(`${file}: ${read.problem}`);
    return exit.misuse;
  }
  const { project, uri } = await projectOf(file, output);
  const named = templateByPath(project, uri);
  const postmortem = readPostmortem(parseMarkdown(read.text), {
    templates: project.templates,
    path: file,
    ...(named !== undefined && { named }),
  });
  const metrics = metricsIn(project.configuration);
  for (const line of linesOf(postmortem, options, metrics) ?? [`${file}: no timeline`]) output.out(line);
  return exit.none;
}

/** undefined when there is no timeline to print for people; pictures and JSON say so themselves. */
function linesOf(
  postmortem: Postmortem,
  { format, zone }: TimelineOptions,
  metrics: readonly MetricDefinition[],
): string[] | undefined {
  if (format !== 'table' && format !== 'json')
    return [
      pictures[format](
        timelinePicture(postmortem, { metrics, ...(zone !== undefined && { zone }) }),
      ).trimEnd(),
    ];
  const report = timelineReport(postmortem, metrics);
  if (format === 'json') return [JSON.stringify(report, null, 2)];
  const timeline = timelineOf(postmortem);
  return timeline && [...eventLines(report), '', ...metricsOf(timeline, metrics).map(metricLine)];
}

/** The zone, then an event a line: when, what milestone, and what happened. */
function eventLines({ zone, events }: TimelineReport): string[] {
  const times = events.map(timeOf);
  const width = Math.max(0, ...times.map(time => time.length));
  const rows = events.map(({ milestone = '', text }, index) =>
    `${times[index]!.padEnd(width)}  ${milestone.padEnd(13)}  ${text.replace(/\s+/g, ' ')}`.trimEnd(),
  );
  return [`Zone: ${zone ?? 'not named'}`, ...rows];
}

function timeOf({ start, end, certain }: ReportedEvent): string {
  if (start === null) return '?';
  return `${certain ? '' : '~'}${start}${end === undefined ? '' : `/${end}`}`;
}

/**
 * A metric with its baseline: `timeToResolve 47 min, detected 10:15 → resolved 11:02`. A milestone that is told out of order
 * says so: `resolved at 10:05 out of order`.
 */
function metricLine({ id, from, to, minutes, approximate, start, end, misplaced }: Metric): string {
  const length = minutes === undefined ? 'unknown' : `${approximate ? '~' : ''}${minutes} min`;
  const point = (milestone: string, placed: PlacedEvent | undefined, other: PlacedEvent | undefined) =>
    placed || !other
      ? `${milestone} ${placed?.event.time ?? 'not found'}`
      : `${milestone} at ${other.event.time} out of order`;
  return `${id.padEnd(18)} ${length.padStart(9)}  ${point(from, start, misplaced?.start)} → ${point(to, end, misplaced?.end)}`;
}
