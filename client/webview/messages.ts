/** The messages between the page and the extension. Nothing that arrives is trusted to have its shape. */
import {
  milestones,
  previewVersion,
  type FromPreview,
  type Milestone,
  type TimelineEventView,
  type TimelineView,
  type ToPreview,
} from '../../server/src/protocol.ts';

/** A message for the extension before {@link outgoing} adds the version. */
export type Outgoing = FromPreview extends infer M
  ? M extends FromPreview
    ? Omit<M, 'version'>
    : never
  : never;

/** A message as it is posted, with its version. */
export function outgoing(message: Outgoing): FromPreview {
  return { version: previewVersion, ...message } as FromPreview;
}

/** A message from the extension, or undefined when it is of another version or shape. */
export function readMessage(data: unknown): ToPreview | undefined {
  if (!isRecord(data) || data['version'] !== previewVersion) return undefined;
  return isShow(data) || isReveal(data) || isToPng(data) || isEdited(data) ? data : undefined;
}

type Show = Extract<ToPreview, { type: 'show' }>;
type Reveal = Extract<ToPreview, { type: 'reveal' }>;
type ToPng = Extract<ToPreview, { type: 'toPng' }>;
type Edited = Extract<ToPreview, { type: 'edited' }>;
type Check = (value: unknown) => boolean;

function isShow(data: unknown): data is Show {
  return matches(data, { type: is('show'), uri: isText, view: view => view === null || isView(view) });
}

function isReveal(data: unknown): data is Reveal {
  return matches(data, { type: is('reveal'), line: isCount });
}

function isToPng(data: unknown): data is ToPng {
  return matches(data, { type: is('toPng'), svg: isText });
}

function isEdited(data: unknown): data is Edited {
  return matches(data, { type: is('edited'), done: isBoolean });
}

function isView(value: unknown): value is TimelineView {
  return matches(value, {
    title: isText,
    zone: optional(isText),
    dated: isBoolean,
    events: listOf(isEvent),
    metrics: optional(listOf(isMetric)),
    impact: optional(impact => matches(impact, { from: isTime, until: isTime })),
    snapshots: optional(listOf(isSnapshots)),
    actions: optional(isCounts),
    section: optional(isRange),
  });
}

function isEvent(value: unknown): value is TimelineEventView {
  return matches(value, {
    at: optional(isTime),
    until: optional(isTime),
    time: isText,
    approximate: isBoolean,
    milestones: optional(listOf(isMilestone)),
    text: isText,
    source: optional(isText),
    action: optional(isText),
    range: isRange,
  });
}

function isMetric(value: unknown): boolean {
  return matches(value, {
    id: isText,
    from: isMilestone,
    to: isMilestone,
    minutes: optional(Number.isFinite),
    misplaced: optional(times => matches(times, { from: optional(isText), to: optional(isText) })),
    approximate: optional(isBoolean),
  });
}

function isSnapshots(value: unknown): boolean {
  const isMeasure: Check = measure =>
    measure === null || matches(measure, { text: isText, value: Number.isFinite });
  return matches(value, {
    moments: listOf(isText),
    metrics: listOf(metric =>
      matches(metric, { name: isText, values: listOf(isMeasure), comparable: isBoolean }),
    ),
  });
}

function isCounts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isCount);
}

function isMilestone(value: unknown): boolean {
  return milestones.includes(value as Milestone);
}

function listOf(check: Check): Check {
  return value => Array.isArray(value) && value.every(check);
}

function isRange(value: unknown): boolean {
  return matches(value, { start: isPosition, end: isPosition });
}

function isPosition(value: unknown): boolean {
  return matches(value, { line: isCount, character: isCount });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function matches(value: unknown, shape: Readonly<Record<string, Check>>): boolean {
  return isRecord(value) && Object.entries(shape).every(([name, check]) => check(value[name]));
}

function optional(check: Check): Check {
  return value => value === undefined || check(value);
}

function is(expected: string): Check {
  return value => value === expected;
}

const isText: Check = value => typeof value === 'string';
const isBoolean: Check = value => typeof value === 'boolean';
const isCount: Check = value => Number.isSafeInteger(value) && (value as number) >= 0;

/** The longest time that a `Date` can hold, in milliseconds from the epoch. */
const longest = 8.64e15;
const isTime: Check = value => Number.isFinite(value) && Math.abs(value as number) <= longest;
