import { messages } from '../../messages/message.ts';
import { milestoneName } from '../../messages/milestone-names.ts';
import { proseOf } from '../../model/inline.ts';
import { milestonePairs, type MetricDefinition, type MilestonePair } from '../../model/metrics.ts';
import { narrativeOf } from '../../model/narrative.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import type { SectionContent } from '../../model/section.ts';
import { agrees, pairsOf } from '../../model/stated-baseline.ts';
import { durationFieldsOf, statedDurations, statesDurations } from '../../model/stated-durations.ts';
import { timelinesOf, type Timeline, isInTimeline } from '../../model/timeline.ts';
import { derived } from '../../text/derived.ts';
import { shiftSpan, span, type Span } from '../../text/span.ts';
import { day } from '../../time/clock.ts';
import { durationsIn } from '../../time/duration.ts';
import { milestoneOrder } from '../../vocabulary/milestones.ts';
import type { Milestone } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';

const say = messages('metrics/baseline', {
  missing:
    'Unexpected duration without a baseline for “{label}”. Expected from when to when it counts, for instance “({from} → {to})”.',
  counts:
    'Unexpected duration without a baseline: {minutes} min count from {from} at {start} to {to} at {end}. Expected that it says so.',
  longer:
    'Unexpected duration without a baseline: {minutes} min count from {from} at {start}; from the start of the timeline at {first} it is {all} min. Expected that it says so.',
  add: 'Add “({from} → {to})”',
});

const head = '# Incident: Slow checkout\n\n**Status:** Review\n';
const timeline =
  '\n## Timeline (UTC)\n\n- 10:10 Outage begins\n- 10:15 Alert fired\n- 10:18 Acknowledged\n- 10:40 Service restored\n- 11:02 Incident resolved\n';
const well = '\n## What Went Well\n\n';

const rule: DocumentRule = {
  id: 'metrics/baseline',
  scope: 'document',
  severity: { draft: 'off', review: 'hint', published: 'information' },
  docs: {
    summary: 'A time to detect, acknowledge, mitigate or resolve does not say from when to when it counts.',
    rationale:
      'The names of these metrics have no agreed meaning: one team counts the time to resolve from the start, another from detection, a third from the moment at which the incident was declared. Beside each other their numbers say nothing, and a year later nobody knows how one’s own was counted.\n\nThe same holds for a duration that counts from a later milestone than the timeline begins with, and for “22 minutes to the restart” in the text, where the timeline has just one pair of milestones so far apart.',
    source:
      'FireFighter counts the time to acknowledge from the start to the declaration, Datadog the time to resolve from the declaration; the VOID report 2021 on how little such means tell.',
    examples: [
      {
        title: 'a duration alone',
        markdown: `${head}**Time to resolve:** ⟦47 minutes⟧\n`,
        fixed: `${head}**Time to resolve:** 47 minutes (detected → resolved)\n`,
      },
      {
        title: 'a duration alone, which counts from the start',
        markdown: `${head}**Time to resolve:** ⟦52 minutes⟧\n${timeline}`,
        fixed: `${head}**Time to resolve:** 52 minutes (start → resolved)\n${timeline}`,
      },
      {
        title: 'a duration that no baseline explains, which is said of the duration itself',
        markdown: `${head}**Time to resolve:** ⟦95 minutes⟧\n${timeline}`,
        fixed: `${head}**Time to resolve:** 95 minutes\n${timeline}`,
      },
      {
        title: 'an impact that counts from detection, though the incident began earlier',
        markdown: `${head}**Duration:** 10:15 ~ 11:02 UTC (⟦47 minutes⟧)\n${timeline}`,
        fixed: `${head}**Duration:** 10:15 ~ 11:02 UTC (47 minutes, detected → resolved)\n${timeline}`,
      },
      {
        title: 'minutes that count from acknowledgement',
        markdown: `${head}${timeline}${well}- Quick mitigation (⟦22 minutes⟧ to service restart)\n`,
        fixed: `${head}${timeline}${well}- Quick mitigation (22 minutes to service restart, acknowledged → mitigated)\n`,
      },
      {
        title: 'durations that say what they count, and a value that is none',
        markdown: `${head}**Time to detect:** 5 min (start → detected)\n**Time to mitigate:** 25 min from detection\n**Time to resolve:** 10:15–11:02, 47 min\n**MTTA:** unknown\n`,
      },
      {
        title: 'durations that say it in words, and such as count from the start',
        markdown: `${head}**Duration:** 10:10 ~ 11:02 UTC (52 minutes)\n${timeline}${well}- Fast detection (5 minutes from failure to alert)\n`,
      },
    ],
  },
  reads: section =>
    isInTimeline(section) || statesDurations(section) || countedIn(section.content).length > 0,
  *check(postmortem, context) {
    const timelines = timelinesOf(postmortem);
    yield* bareMetrics(postmortem, timelines.length === 1 ? timelines[0] : undefined, context);
    if (timelines.length !== 1) return;
    yield* countedLater(postmortem, timelines[0]!);
    yield* countedInText(postmortem, timelines[0]!);
  },
};

/** Fields with the name of a metric and nothing but a duration. */
function* bareMetrics(
  { sections }: Postmortem,
  timeline: Timeline | undefined,
  { metrics }: RuleContext,
): Generator<Finding> {
  for (const section of sections) {
    for (const { role, label, value, valueSpan } of durationFieldsOf(section.content)) {
      const metric = metrics.find(({ id }) => id === role);
      if (!metric || !isBareDuration(value)) continue;
      const counted = countedBy(metric, value, timeline);
      const { from, to } = counted ?? metric;
      const at = inDocument(section, valueSpan);
      yield {
        span: at,
        message: say('missing', { label, from, to }),
        fixes: () =>
          counted
            ? [
                {
                  title: say('add', { from, to }),
                  edits: [{ span: span(at.end, at.end), text: ` (${from} → ${to})` }],
                  safe: false,
                },
              ]
            : [],
      };
    }
  }
}

/** Between which milestones a bare duration counts: those of its metric if nothing speaks against that; undefined where no pair fits. */
function countedBy(
  metric: MetricDefinition,
  value: string,
  timeline: Timeline | undefined,
): Pick<MetricDefinition, 'from' | 'to'> | undefined {
  const pairs = timeline ? pairsOf(metric, milestonePairs(timeline)) : [];
  const [first] = pairs;
  const [duration] = durationsIn(value);
  const isKnown = first?.from === metric.from && first.to === metric.to;
  return pairs.find(pair => duration && agrees(duration, pair)) ?? (isKnown ? undefined : metric);
}

/** Durations with their own times, which begin at a later milestone than the timeline does. */
function* countedLater(postmortem: Postmortem, timeline: Timeline): Generator<Finding> {
  const pairs = milestonePairs(timeline);
  for (const { window, duration, durationSpan, field, section } of statedDurations(postmortem)) {
    if (!window || !duration || namesBaseline(field.value)) continue;
    const { at, until } = window.reading;
    const own = pairs.find(({ start, end }) => start.at! % day === at && end.at! % day === until);
    const all = own && pairs.find(({ from, end }) => from === 'start' && end === own.end);
    if (!own || !all || own.from === 'start') continue;
    const message = say('longer', {
      minutes: own.minutes,
      from: milestoneName(own.from),
      start: own.start.event.time,
      first: all.start.event.time,
      all: all.minutes,
    });
    yield finding(durationSpan!, message, own, section.content.text, section.start);
  }
}

/** From which people count. */
const baselines: readonly Milestone[] = ['start', 'detected', 'acknowledged'];
const toWhat = /^\s+(?:to|until|till)\s+(?![\d:])[^.;)]{3,60}/i;
const fromWhen = /\b(?:from|since|after|before|between|within|every|later|earlier|timeout)\b|→/i;

/** The durations of a section's prose that count to something, and do not say from when. */
const countedIn = derived(
  (content: SectionContent): readonly { readonly minutes: number; readonly at: Span }[] =>
    proseOf(content).flatMap(({ source, span: run }) =>
      durationsIn(source).flatMap(({ minutes, approximate, span: place }) => {
        const behind = toWhat.exec(source.slice(place.end))?.[0];
        if (approximate || behind === undefined) return [];
        const clause = source.slice(clauseStart(source, place.start), place.end) + behind;
        return fromWhen.test(clause) ? [] : [{ minutes, at: shiftSpan(place, run.start) }];
      }),
    ),
);

/** `22 minutes to service restart`, where just one pair of milestones is so far apart. */
function* countedInText(postmortem: Postmortem, timeline: Timeline): Generator<Finding> {
  const pairs = milestonePairs(timeline).filter(({ from }) => baselines.includes(from));
  if (pairs.length === 0) return;
  for (const section of narrativeOf(postmortem)) {
    for (const { minutes, at: place } of countedIn(section.content)) {
      const [own, ...others] = pairs.filter(pair => Math.round(pair.minutes) === minutes);
      if (!own || others.length > 0) continue;
      const message = say('counts', {
        minutes,
        from: milestoneName(own.from),
        start: own.start.event.time,
        to: milestoneName(own.to),
        end: own.end.event.time,
      });
      const at = inDocument(section, place);
      yield finding(at, message, own, section.content.text, section.start);
    }
  }
}

/** Where the clause of an offset begins: behind the last bracket, comma or full stop. */
function clauseStart(text: string, at: number): number {
  return Math.max(...['(', ',', '. ', ';'].map(sign => text.lastIndexOf(sign, at))) + 1;
}

/** @param at of the duration in the document, in a section with a text that starts at an offset. */
function finding(
  at: Span,
  message: Finding['message'],
  { from, to }: MilestonePair,
  text: string,
  start: number,
): Finding {
  const behind = text.slice(at.end - start);
  const closing = /^[^()\n]{0,80}\)/.exec(behind)?.[0].length;
  const place = at.end + (closing === undefined ? 0 : closing - 1);
  const words = `${from} → ${to}`;
  const edit = { span: span(place, place), text: closing === undefined ? ` (${words})` : `, ${words}` };
  return {
    span: at,
    message,
    fixes: () => [{ title: say('add', { from, to }), edits: [edit], safe: false }],
  };
}

function namesBaseline(value: string): boolean {
  return milestoneOrder.some(name => value.includes(name)) || /\b(?:from|since|after)\b/i.test(value);
}

/** `47 minutes`, `2d 1h 29m`, `~1.5 hours`, `47분`: amounts of time and nothing else. */
function isBareDuration(value: string): boolean {
  return /^[~≈\s]*(?:about |약 ?)?(?:\d+(?:[.,]\d+)?\s?(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|일|시간|분|초)\.?[,\s]*(?:and\s)?)+$/i.test(
    value.slice(0, 80).trim(),
  );
}

export default rule;
