import type { Catalogue } from '../messages/message.ts';
import { day, minute } from '../time/clock.ts';
import { phasesOf } from './phases.ts';
import type { DrawnEvent, DrawnTimeline } from './timeline.ts';
import { timeText, wordsIn, type Words } from './words.ts';

/**
 * The timeline as a Gantt chart of Mermaid, which GitHub, GitLab and others draw: phases as bars, events as points,
 * ranges as bars. Events of which no time is known are left out, since such a chart has no place for them.
 *
 * @returns the text that goes between the fences of a code block, which ends with a line feed.
 */
export function timelineMermaid(timeline: DrawnTimeline, catalogue?: Catalogue): string {
  const words = wordsIn(catalogue);
  const events = timeline.events.filter(({ at }) => at !== undefined);
  const spread = spreadOf(events);
  return [
    'gantt',
    `  title ${plain(titleOf(timeline, words))}`,
    '  dateFormat YYYY-MM-DDTHH:mm:ss',
    `  axisFormat ${axisFormat(spread, timeline.dated)}`,
    ...section('phases', phaseTasks(events, words), words),
    ...section(
      'eventList',
      events.map(event => eventTask(event, words)),
      words,
    ),
    '',
  ].join('\n');
}

function titleOf({ title, zone }: DrawnTimeline, words: Words): string {
  const name = title.trim() || words('untitled');
  return zone === undefined ? name : `${name} (${zone})`;
}

function section(name: 'phases' | 'eventList', tasks: readonly string[], words: Words): string[] {
  return tasks.length === 0 ? [] : [`  section ${words(name)}`, ...tasks.map(task => `  ${task}`)];
}

function phaseTasks(events: readonly DrawnEvent[], words: Words): string[] {
  return phasesOf(events).map(
    ({ name, from, until }) =>
      `${words(name)} :${name === 'recovering' ? 'done' : 'active'}, ${dateText(from)}, ${dateText(until)}`,
  );
}

/** A task begins with its clock, so that no word of the document can be taken for one of Mermaid's. */
function eventTask(event: DrawnEvent, words: Words): string {
  const { at, until, text, milestones = [] } = event;
  const names = milestones.map(milestone => words(milestone)).join(', ');
  const name = plain(`${timeText(event)} ${names === '' ? '' : `[${names}] `}${text}`);
  const isRange = until !== undefined && until > at!;
  const kind = milestones.length > 0 ? 'crit, ' : '';
  return isRange
    ? `${name} :${kind}${dateText(at!)}, ${dateText(until)}`
    : `${name} :${kind}milestone, ${dateText(at!)}, 0m`;
}

function dateText(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}

function spreadOf(events: readonly DrawnEvent[]): number {
  const times = events.map(({ at }) => at!);
  return times.reduce((a, b) => Math.max(a, b), -Infinity) - times.reduce((a, b) => Math.min(a, b), Infinity);
}

function axisFormat(spread: number, dated: boolean): string {
  if (spread >= 3 * day && dated) return '%Y-%m-%d';
  return spread < 2 * minute ? '%H:%M:%S' : '%H:%M';
}

/** In code units: Mermaid writes each task in one line. */
const longest = 100;

/** A text in which nothing means something to Mermaid: signs of its language become references by number. */
function plain(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const short = line.length > longest ? `${[...line.slice(0, longest)].slice(0, -1).join('')}…` : line;
  return short.replace(/[#:;<>"`%{}&\\]/gu, sign => `#${sign.codePointAt(0)!};`);
}
