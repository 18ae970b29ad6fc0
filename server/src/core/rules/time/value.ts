import { nodesIn } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { otherClockOf } from '../../model/other-clock.ts';
import {
  eventsOf,
  timelinesOf,
  type PlacedEvent,
  type Timeline,
  isInTimeline,
} from '../../model/timeline.ts';
import { spanOf, type SectionContent } from '../../model/section.ts';
import { runsOf, type TimelineRun } from '../../model/timeline-run.ts';
import { contains, shiftSpan, span, type Span, type TextEdit } from '../../text/span.ts';
import { formatTime } from '../../time/clock.ts';
import { impossibleIn } from '../../time/impossible.ts';
import type { DocumentRule, Finding } from '../rule.ts';

const say = messages('time/value', {
  twice: 'Unexpected {half} behind {time}, which is a time of 24 hours. Expected one or the other.',
  mixed: 'Unexpected {time} among times of 24 hours. Expected one way to write times in a timeline.',
  ambiguous: 'Unexpected date {date}, which may mean {meanings}. Expected it as YYYY-MM-DD.',
  apart: 'Unexpected {other} beside {time}: on those clocks it was {expected}.',
  time: 'Unexpected time “{found}”, which no clock shows. Expected one such as 10:15.',
  date: 'Unexpected date “{found}”, which no calendar has. Expected one such as 2025-10-14.',
  replace: 'Replace with “{text}”',
});

const head = '## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'time/value',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary:
      'A time is written in a way that contradicts itself or those around it, or its date may mean two.',
    rationale:
      '`13:55 PM` says the same twice, and makes readers wonder whether the rest is to be trusted. `3:20 PM` between `14:10` and `15:40` is easily taken for the night. `10:15 UTC / 18:15 KST` are two moments. `03/04/2025` is April in Europe and March in America; where the other dates of the timeline or the day of the incident show which one is meant, it is let be.\n\nAn item of a list that begins with a time that no clock shows, such as `25:10`, is no event, and nobody misses it. In tables table/cell-type reports such times.',
    source: 'GOV.UK, *Content style guide*, and ISO 8601: one notation, 24 hours, the year first.',
    examples: [
      {
        title: 'a half of the day behind a time of 24 hours',
        markdown: `${head}- 12:45 PM First wave\n- ⟦13:55 PM⟧ Alert fires\n`,
        fixed: `${head}- 12:45 PM First wave\n- 13:55 Alert fires\n`,
      },
      {
        title: 'a time of 12 hours among those of 24',
        markdown: `${head}- 14:10 Alert fires\n- ⟦3:20 PM⟧ Restarted\n- 15:40 Resolved\n`,
        fixed: `${head}- 14:10 Alert fires\n- 15:20 Restarted\n- 15:40 Resolved\n`,
      },
      {
        title: 'a time in Korean among those of 24 hours',
        markdown: `${head}- 14:10 알람 발생\n- ⟦오후 3:20⟧ 재시작\n- 15:40 해결\n`,
        fixed: `${head}- 14:10 알람 발생\n- 15:20 재시작\n- 15:40 해결\n`,
      },
      {
        title: 'clocks of two zones that show two moments',
        markdown: `${head}- ⟦10:15 UTC / 18:15 KST⟧ Alert fires\n- 10:40 UTC / 19:40 KST Restarted\n`,
        fixed: `${head}- 10:15 UTC / 19:15 KST Alert fires\n- 10:40 UTC / 19:40 KST Restarted\n`,
      },
      {
        title: 'items with times and dates that do not exist',
        markdown: `${head}- 10:15 Alert fires\n- ⟦25:10⟧ Restarted\n- ⟦2025-02-30⟧ 10:40 Restarted\n- 11:02 Resolved\n`,
      },
      {
        title: 'a date that may mean two',
        markdown: '## Timeline (UTC)\n\n- ⟦03/04/2025 10:15⟧ Alert fires\n- 03/04/2025 10:40 Resolved\n',
      },
      {
        title: 'times of 12 hours alone, and a date that another one explains',
        markdown: `${head}- 03/04/2025 3:20 PM Alert fires\n- 03/14/2025 4:10 PM Closed\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const timeline of timelinesOf(postmortem)) {
      for (const run of runsOf(timeline)) yield* valuesOf(run);
      yield* impossibleItems(timeline);
      for (const placed of timeline.events) yield* contradiction(timeline, placed);
      const open = timeline.events.find(({ ambiguous }) => ambiguous);
      if (open) yield ambiguity(open);
    }
  },
};

/** The items beside events that begin with what looks like a time. */
function* impossibleItems({ events }: Timeline): Iterable<Finding> {
  const sections = new Set(events.flatMap(({ event, section }) => (event.list ? [section] : [])));
  for (const { content, start } of sections) {
    for (const at of itemsBesideEvents(content)) {
      const found = impossibleAt(content.text.slice(at.start, at.end));
      if (!found) continue;
      const place = shiftSpan(found.span, start + at.start);
      yield { span: place, message: say(found.kind, { found: found.text }) };
    }
  }
}

/** The words of the items that are no events, in the lists that hold some. */
function itemsBesideEvents(content: SectionContent): Span[] {
  const events = eventsOf(content);
  const lists = new Set(events.map(({ list }) => list));
  return content.blocks.flatMap(({ node, base }) =>
    [...nodesIn(node)].flatMap(list =>
      list.type === 'list' && lists.has(list)
        ? list.children
            .map(item => spanOf({ base }, item.children[0] ?? item))
            .filter(at => !events.some(event => contains(event.span, at)))
        : [],
    ),
  );
}

function impossibleAt(
  text: string,
): (NonNullable<ReturnType<typeof impossibleIn>> & { span: Span }) | undefined {
  const lead = /^[[(*_`~]*/.exec(text)![0].length;
  const head = text.slice(lead, lead + longest);
  const found = impossibleIn(head);
  return found && head.startsWith(found.text)
    ? { ...found, span: span(lead, lead + found.text.length) }
    : undefined;
}

/** In UTF-16 code units: so far into an item its time may reach. */
const longest = 20;

/** A time with a half of the day behind it, or before it, in its parts. */
const halved = /^(?<time>(?<hours>\d{1,2}):\d{2}(?::\d{2})?)(?<half>\s?[AaPp]\.?[Mm]\.?)(?![A-Za-z])/;
const halvedBefore =
  /^(?<half>(?:오전|오후|午前|午後|上午|下午)\s?)(?<time>(?<hours>\d{1,2})(?::\d{2}(?::\d{2})?|시(?:\s?\d{1,2}분)?))/;
const halfSign = /[AaPp]|오[전후]|[午][前後]|[上下]午/;

interface Halved {
  readonly placed: PlacedEvent;
  /** Where its digits begin, or the half of the day that stands before them, in the section. */
  readonly start: number;
  readonly time: string;
  readonly half: string;
  readonly hours: number;
}

/** One finding for all times of a table or a list that are wrong in one way, at the first of them. */
function* valuesOf({ events }: TimelineRun): Iterable<Finding> {
  const timed = events.filter(({ at }) => at !== undefined);
  const halves = timed.flatMap(placed => halvedOf(placed) ?? []);
  if (halves.length === 0) return;
  const twice = halves.filter(({ hours }) => hours > 12 || hours === 0);
  if (twice.length > 0) {
    const { half, time } = twice[0]!;
    yield finding(
      twice,
      say('twice', { half: half.trim(), time }),
      ({ time: text }) => text,
      twice.every(agrees),
    );
  }
  const mixed = halves.filter(one => !twice.includes(one));
  const isOf24 = timed.filter(({ event: { time } }) =>
    /^(?:1[3-9]|2[0-3]):\d{2}(?!\s?[AaPp]\.?[Mm])/.test(time),
  );
  if (mixed.length > 0 && isOf24.length > mixed.length)
    yield finding(
      mixed,
      say('mixed', { time: mixed[0]!.placed.event.time }),
      ({ placed }) => formatTime(placed.event.reading!.at),
      true,
    );
}

/** Whether the half of the day says what the hours do: `13:55 AM` may mean either. */
function agrees({ hours, half }: Halved): boolean {
  return /p|후|後|下/i.test(half) === hours > 12;
}

function halvedOf(placed: PlacedEvent): Halved | undefined {
  const { event, section } = placed;
  if (!halfSign.test(event.time) || event.reading!.until !== undefined) return undefined;
  const source = section.content.text.slice(event.timeSpan.start, event.timeSpan.end);
  const digits = /^[^\d]*/.exec(source)![0].length;
  const before = source.slice(0, digits).search(/(?:오[전후]|午[前後]|[上下]午)\s?$/);
  const lead = before < 0 ? digits : before;
  const groups = (before < 0 ? halved : halvedBefore).exec(source.slice(lead))?.groups;
  if (!groups) return undefined;
  const { time = '', half = '', hours = '' } = groups;
  return { placed, start: event.timeSpan.start + lead, time, half, hours: Number(hours) };
}

/**
 * @param written how a time is to be written.
 * @param safe whether it is sure that this is meant.
 */
function finding(
  halves: readonly Halved[],
  message: Finding['message'],
  written: (one: Halved) => string,
  safe: boolean,
): Finding {
  const { event, section } = halves[0]!.placed;
  const edits = halves.map((one): TextEdit => {
    const at = span(one.start, one.start + one.time.length + one.half.length);
    return { span: inDocument(one.placed.section, at), text: written(one) };
  });
  const text = written(halves[0]!);
  return {
    span: inDocument(section, event.timeSpan),
    message,
    fixes: () => [{ title: say('replace', { text }), edits, preferred: safe, safe }],
  };
}

/** Clocks of two zones that show two moments. */
function* contradiction(timeline: Timeline, placed: PlacedEvent): Iterable<Finding> {
  const expected = otherClockOf(timeline, placed);
  if (expected === undefined) return;
  const { event, section } = placed;
  const { at, also } = event.reading!;
  const other = formatTime(also!.at);
  const offset = section.content.text.slice(event.timeSpan.start, event.timeSpan.end).lastIndexOf(other);
  const start = event.timeSpan.start + offset;
  const text = formatTime(expected);
  const edits = [{ span: inDocument(section, span(start, start + other.length)), text }];
  yield {
    span: inDocument(section, event.timeSpan),
    message: say('apart', {
      other: `${other} ${also!.zone!}`,
      time: formatTime(at),
      expected: text,
    }),
    fixes: () => (offset < 0 ? [] : [{ title: say('replace', { text }), edits, safe: false }]),
  };
}

function ambiguity({ event, section }: PlacedEvent): Finding {
  const meanings = event.reading?.dates ?? [];
  return {
    span: inDocument(section, event.timeSpan),
    message: say('ambiguous', { date: event.time, meanings: meanings.join(' / ') }),
  };
}

export default rule;
