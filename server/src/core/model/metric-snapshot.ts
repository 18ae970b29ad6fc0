import { derived } from '../text/derived.ts';
import { quantitiesIn, type Quantity } from '../text/quantity.ts';
import { shiftSpan, span, type Span } from '../text/span.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';
import { tablesOf, type Table } from './table.ts';

export type SnapshotPhase = 'before' | 'during' | 'after';

/** A measured value in a snapshot of metrics: `Qwen memory: 15.8GB`. Spans are relative to the section. */
export interface Measurement {
  readonly phase: SnapshotPhase;
  readonly label: string;
  readonly quantity: Quantity;
  readonly span: Span;
}

export interface PlacedMeasurement extends Measurement {
  readonly section: Section;
}

/** The words are those by which the head of a block or a column begins. */
const phases: readonly (readonly [SnapshotPhase, RegExp])[] = [
  ['before', /^(?:before|baseline|normal|사고 전|장애 전|이전|전|発生前|事前|之前)/i],
  ['during', /^(?:during|peak|at peak|incident|사고 중|장애 중|중|発生中|期间)/i],
  ['after', /^(?:after|recovered|resolution|사고 후|복구 후|해결 후|이후|후|復旧後|之后)/i],
];

/** All measurements of the snapshots of a document, in its order. */
export function measurementsOf({ sections }: Postmortem): PlacedMeasurement[] {
  return sections
    .filter(({ role }) => role === 'metricsSnapshot')
    .flatMap(section => snapshotOf(section.content).map(one => ({ ...one, section })));
}

const snapshotOf = derived((content: SectionContent): readonly Measurement[] => [
  ...lineMeasurements(content.text),
  ...tablesOf(content).flatMap(tableMeasurements),
]);

function phaseOf(text: string): SnapshotPhase | undefined {
  return phases.find(([, words]) => words.test(text.trim()))?.[0];
}

const longestLine = 200;

/** Lines of a value below the line of a phase, in code, lists and paragraphs alike. */
function lineMeasurements(text: string): Measurement[] {
  const found: Measurement[] = [];
  let phase: SnapshotPhase | undefined;
  for (const { 0: line, index } of text.matchAll(/^.{1,200}$/gm)) {
    if (line.length > longestLine || line.includes('|')) continue;
    const words = line.replace(/^[\s*_>#-]+/, '');
    const value = /^[\s*_>-]*([^:：]{2,60}[^:：\s*_])[*_]*[:：][*_]*\s*(?=\d)/.exec(line);
    if (/[:：][\s*_]*$/.test(line) || !value) phase = phaseOf(words) ?? phase;
    if (!value || !phase) continue;
    const start = value[0].length;
    const quantity = quantitiesIn(line.slice(start))[0];
    if (quantity?.span.start !== 0) continue;
    found.push({
      phase,
      label: value[1]!.trim(),
      quantity,
      span: shiftSpan(span(start, start + quantity.span.end), index),
    });
  }
  return found;
}

/** Columns for before, during and after; the first column names what is measured. */
function tableMeasurements({ columns, rows }: Table): Measurement[] {
  const heads = columns.map(({ title }) => phaseOf(title));
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => {
      const phase = heads[index];
      const quantity = phase && index > 0 ? quantitiesIn(cell.source)[0] : undefined;
      if (!phase || quantity?.span.start !== 0) return [];
      return [{ phase, label: cells[0]!.text, quantity, span: shiftSpan(quantity.span, cell.span.start) }];
    }),
  );
}
