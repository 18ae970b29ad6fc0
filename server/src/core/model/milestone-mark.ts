import { span, type Span } from '../text/span.ts';
import type { Milestone } from '../vocabulary/vocabulary.ts';

/** By which name an author sets a milestone. */
export const milestoneNames: Readonly<Record<Milestone, string>> = {
  start: 'start',
  detected: 'detected',
  acknowledged: 'acknowledged',
  investigating: 'investigating',
  causeFound: 'cause-found',
  mitigated: 'mitigated',
  resolved: 'resolved',
  closed: 'closed',
};

/** What an author says of an event in a comment that no reader of the rendered page sees: `<!-- milestone: detected -->`. */
export interface MilestoneMark {
  /** `none` says that the event is no milestone, whatever its words tell. */
  readonly milestone: Milestone | 'none';
  /** The comment, relative to the section. */
  readonly span: Span;
}

const pattern = /<!--[ \t]*milestone:[ \t]*([\w-]+)[ \t]*-->/i;

/** The mark in the source of an event that starts at an offset of its section; undefined without one that is understood. */
export function markIn(source: string, start: number): MilestoneMark | undefined {
  const match = source.includes('<!--') ? pattern.exec(source) : null;
  if (!match) return undefined;
  const name = match[1]!.toLowerCase();
  const known = (Object.entries(milestoneNames) as [Milestone, string][]).find(([, own]) => own === name);
  const milestone = name === 'none' ? 'none' : known?.[0];
  return milestone && { milestone, span: span(start + match.index, start + match.index + match[0].length) };
}

/** The mark of a milestone, as it is written. */
export function markText(milestone: Milestone | 'none'): string {
  return `<!-- milestone: ${milestone === 'none' ? milestone : milestoneNames[milestone]} -->`;
}
