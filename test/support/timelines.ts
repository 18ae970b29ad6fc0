import { timelinesOf } from '../../server/src/core/model/timeline.ts';
import type { Shape } from '../../server/src/core/model/timeline-event.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../server/src/core/model/postmortem.ts';
import { withDescendants } from '../../server/src/core/model/tree.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import { positionsIn } from '../../server/src/core/text/position.ts';
import type { CorpusDocument } from './corpus.ts';

/** How much of a timeline is read: all lines that begin with a time, some of them, or none. */
export type Extent = 'whole' | 'part' | 'none' | 'noTimes';

export interface TimelineMeasure {
  readonly name: string;
  /** In which most of its events are written. */
  readonly shape: Shape | 'prose';
  readonly extent: Extent;
  /** Whether it stands in no section of its own. */
  readonly told: boolean;
  /** Lines that begin with a time for the eye. */
  readonly entries: number;
  /** Those of them that are read as events with a time. */
  readonly read: number;
  readonly dated: boolean;
  readonly zoned: boolean;
  /** The lines that are not read, from 1. */
  readonly unread: readonly number[];
}

/** What may stand before a time: bullets, quotes, pipes, numbers of items, marks of emphasis. */
const lead = /^(?:\s|[-*+>#|`_[\](\\~]|\d+\.\s|kl\.?\s|ca\s)*/u;
/** What looks like a time, or like a date with more behind it; coarser than what the product reads, and apart from it. */
const timeLike =
  /^(?:\d{1,2}:\d{2}|\d{1,2}[:.]\d{2}\b|\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2} ?[AP]M|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|오|午|\d{1,2}[시時点]|\d{1,2}:XX|T\+|\d{4} ?UTC)/;
/** A date and no more: it holds for the lines below it and is no entry. */
const dateAlone = /^(?!\d{1,2}:\d)[\d/.\-\s\]_*:]{5,12}$/;

/** How a document's timelines are read; of those without a section of their own, the sections that hold events count. */
export function measureTimelines({ name, path, text }: CorpusDocument): TimelineMeasure[] {
  const postmortem = readPostmortem(parseMarkdown(text), { templates: builtinTemplates(), path });
  const positionAt = positionsIn(text);
  const lines = text.split('\n');
  return timelinesOf(postmortem).map(({ section, events, dated, zone, isTold = false }) => {
    const timed = events.filter(({ at }) => at !== undefined);
    const lineOf = (start: number) => positionAt(start).line;
    const read = new Set(timed.map(({ event, section: own }) => lineOf(own.start + event.timeSpan.start)));
    const sections = isTold ? [...new Set(events.map(event => event.section))] : withDescendants(section);
    const dates = new Set(sections.map(part => lineOf(part.start)).filter(line => !read.has(line)));
    const [first] = sections;
    const entries = sections
      .flatMap(part => entryLines(lines, lineOf(part.start) + (part === first ? 1 : 0), lineOf(part.end)))
      .filter((line, index, all) => all.indexOf(line) === index && !dates.has(line));
    const unread = entries.filter(line => !read.has(line));
    const found = entries.length - unread.length;
    return {
      name,
      shape: commonest(timed.map(({ event }) => event.shape)) ?? 'prose',
      extent:
        entries.length === 0 ? 'noTimes' : found === 0 ? 'none' : unread.length === 0 ? 'whole' : 'part',
      told: isTold,
      entries: entries.length,
      read: found,
      dated,
      zoned: zone !== undefined,
      unread,
    };
  });
}

/** The lines, from 1, that begin with a time and stand in no block of code. */
function entryLines(lines: readonly string[], from: number, to: number): number[] {
  const found: number[] = [];
  let isCode = false;
  for (let number = from; number <= to; number++) {
    const line = lines[number - 1] ?? '';
    if (/^\s*```/.test(line)) isCode = !isCode;
    const rest = line.replace(lead, '').trimEnd();
    if (!isCode && timeLike.test(rest) && !dateAlone.test(rest)) found.push(number);
  }
  return found;
}

function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export interface ShapeCount {
  readonly shape: TimelineMeasure['shape'];
  readonly told: boolean;
  readonly timelines: Readonly<Record<Extent, number>>;
  readonly entries: number;
  readonly read: number;
}

/** Counts by shape, the commonest first. */
export function countByShape(measures: readonly TimelineMeasure[]): ShapeCount[] {
  const groups = new Map(measures.map(one => [`${one.shape} ${one.told}`, one]));
  const counts = [...groups.values()].map(({ shape, told }): ShapeCount => {
    const own = measures.filter(measure => measure.shape === shape && measure.told === told);
    const extent = (name: Extent) => own.filter(measure => measure.extent === name).length;
    const sum = (value: (measure: TimelineMeasure) => number) =>
      own.reduce((total, measure) => total + value(measure), 0);
    return {
      shape,
      told,
      timelines: {
        whole: extent('whole'),
        part: extent('part'),
        none: extent('none'),
        noTimes: extent('noTimes'),
      },
      entries: sum(({ entries }) => entries),
      read: sum(({ read }) => read),
    };
  });
  return counts.sort((a, b) => Number(a.told) - Number(b.told) || b.entries - a.entries);
}
