import { metricsIn } from '../core/configuration/configuration.ts';
import { timelineReport, type ReportedEvent, type TimelineReport } from '../core/features/timeline-report.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { metricsOf, type Metric } from '../core/model/metrics.ts';
import { readPostmortem } from '../core/model/postmortem.ts';
import { timelineOf } from '../core/model/timeline.ts';
import { templateByPath } from '../project.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';

/**
 * Prints the timeline of a postmortem and the metrics that follow from it.
 *
 * @param json prints what `schemas/timeline.schema.json` describes; otherwise a table for people.
 * @returns the exit status: 0, or 2 when the file cannot be read.
 */
export async function printTimeline(file: string, json: boolean, output: Output): Promise<number> {
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
  const report = timelineReport(postmortem, metrics);
  const timeline = timelineOf(postmortem);
  if (json) output.out(JSON.stringify(report, null, 2));
  else if (!timeline) output.out(`${file}: no timeline`);
  else
    for (const line of [...eventLines(report), '', ...metricsOf(timeline, metrics).map(metricLine)])
      output.out(line);
  return exit.none;
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

/** A metric with its baseline: `timeToResolve 47 min, detected 10:15 → resolved 11:02`. */
function metricLine({ id, from, to, minutes, start, end }: Metric): string {
  const length = minutes === undefined ? 'unknown' : `${minutes} min`;
  const point = (milestone: string, time: string | undefined) => `${milestone} ${time ?? 'not found'}`;
  return `${id.padEnd(18)} ${length.padStart(9)}  ${point(from, start?.event.time)} → ${point(to, end?.event.time)}`;
}
