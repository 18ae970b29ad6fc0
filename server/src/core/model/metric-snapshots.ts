import { derived } from '../text/derived.ts';
import { examplesOf } from './example.ts';
import { readMeasure, type Measure } from './measure.ts';
import type { Postmortem } from './postmortem.ts';
import { spanOf, type SectionContent } from './section.ts';
import { tablesOf, type Table } from './table.ts';

/** What was measured at several moments of an incident: before, during and after it. */
export interface MetricSnapshots {
  /** What each moment is called, as written: `Before Incident (10:00)`. At least two. */
  readonly moments: readonly string[];
  readonly metrics: readonly SnapshotMetric[];
}

export interface SnapshotMetric {
  readonly name: string;
  /** One for each moment; undefined where nothing that is a number is written. */
  readonly values: readonly (Measure | undefined)[];
}

/** The snapshots of a document, in its order. */
export const snapshotsOf = derived((postmortem: Postmortem): readonly MetricSnapshots[] =>
  postmortem.sections
    .filter(({ role }) => role === 'metricsSnapshot')
    .flatMap(({ content }) => snapshotsIn(content)),
);

/** The snapshots in one section: code blocks of lines, and tables with a row a metric and a column a moment. */
const snapshotsIn = derived((content: SectionContent): readonly MetricSnapshots[] => {
  const examples = new Set(examplesOf(content).flatMap(({ blocks }) => blocks.map(({ node }) => node)));
  return content.blocks.flatMap(({ node, base }) => {
    if (examples.has(node)) return [];
    if (node.type === 'code') return whole(fromLines(node.value.split(/\r?\n/)));
    if (node.type !== 'table') return [];
    const { start } = spanOf({ base }, node);
    return whole(fromTable(tablesOf(content).find(table => table.span.start === start)!));
  });
});

/** Nothing can be compared with a single moment, or without a number. */
function whole({ moments, metrics }: MetricSnapshots): MetricSnapshots[] {
  const known = metrics.filter(({ values }) => values.filter(value => value !== undefined).length >= 2);
  return moments.length >= 2 && known.length > 0 ? [{ moments, metrics: known }] : [];
}

const momentLine = /^(?<moment>[^\s\-*•].*?)\s*[:：]\s*$/u;
const metricLine = /^\s*[-*•]?\s*(?<name>[^:：]*?[^:：\s])\s*[:：]\s*(?<value>\S.*?)\s*$/u;

/** `Before Incident (10:00):` with lines such as `  - Error rate: 0.12%` below it. */
function fromLines(lines: readonly string[]): MetricSnapshots {
  const moments: string[] = [];
  const metrics = new Map<string, (Measure | undefined)[]>();
  for (const line of lines) {
    const moment = momentLine.exec(line)?.groups?.['moment'];
    if (moment !== undefined) moments.push(moment);
    const { name, value } = (moment === undefined && metricLine.exec(line)?.groups) || {};
    if (name === undefined || value === undefined || moments.length === 0) continue;
    const values = metrics.get(name) ?? [];
    values[moments.length - 1] = readMeasure(value);
    metrics.set(name, values);
  }
  return {
    moments,
    metrics: [...metrics].map(([name, values]) => ({ name, values: moments.map((_, i) => values[i]) })),
  };
}

function fromTable({ columns, rows }: Table): MetricSnapshots {
  const [, ...moments] = columns.map(({ title }) => title.trim());
  const metrics = rows.map(({ cells }) => ({
    name: cells[0]?.text.trim() ?? '',
    values: moments.map((_, i) => readMeasure(cells[i + 1]?.text ?? '')),
  }));
  return { moments, metrics: metrics.filter(({ name }) => name !== '') };
}

/** Whether the values of a metric can be drawn beside each other: all that are known count the same. */
export function isComparable({ values }: SnapshotMetric): boolean {
  return new Set(values.flatMap(value => (value ? [value.unit] : []))).size === 1;
}
