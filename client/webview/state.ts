/** What the page remembers while it is hidden, and what the extension restores the panel from after a reload. */
export interface PageState {
  /** The document that was shown. */
  readonly uri: string;
  /** The number of the event that the Tab key reaches. */
  readonly selected?: number;
  readonly scroll?: ScrollPlace;
  /** The words that events are filtered by. */
  readonly filter: string;
  /** Whether only milestones were shown. */
  readonly milestonesOnly?: boolean;
  /** What was seen of the axis, where that was not all of it. */
  readonly axis?: AxisPlace;
}

/** A part of the axis that stays right when the panel has another width by then. */
export interface AxisPlace {
  /** How many times wider than the panel the axis is. */
  readonly zoom: number;
  /** The time in the middle, in milliseconds as those of the events. */
  readonly at: number;
}

/** A place to scroll to that stays right when the panel has another width by then. */
export interface ScrollPlace {
  /** The number of the topmost event in view. */
  readonly event: number;
  /** CSS pixels by which its top lies above the top of the view; negative when below. */
  readonly offset: number;
}

/** The state as it was kept, or undefined when it is none of ours. */
export function readState(kept: unknown): PageState | undefined {
  const { uri, selected, scroll, filter, milestonesOnly, axis } = (kept ?? {}) as Partial<PageState>;
  if (typeof uri !== 'string') return undefined;
  return {
    uri,
    filter: typeof filter === 'string' ? filter : '',
    ...(milestonesOnly === true ? { milestonesOnly } : {}),
    ...(isFinite(selected) ? { selected } : {}),
    ...(isFinite(scroll?.event) && isFinite(scroll?.offset)
      ? { scroll: { event: scroll!.event, offset: scroll!.offset } }
      : {}),
    ...(isFinite(axis?.zoom) && isFinite(axis?.at) ? { axis: { zoom: axis!.zoom, at: axis!.at } } : {}),
  };
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}
