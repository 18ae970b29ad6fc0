import type { Message } from '../messages/message.ts';
import type { MetricDefinition } from '../model/metrics.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Section, SectionView } from '../model/section.ts';
import type { Span, TextEdit } from '../text/span.ts';
import type { Lifecycle } from '../vocabulary/vocabulary.ts';
import type { PlacedFinding } from './check.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type { Lifecycle };
export type Category =
  | 'structure'
  | 'header'
  | 'table'
  | 'time'
  | 'timeline'
  | 'metrics'
  | 'consistency'
  | 'actions'
  | 'causes'
  | 'language'
  | 'workflow'
  | 'privacy'
  | 'links'
  | 'workspace';
export type RuleId = `${Category}/${string}`;

export interface Finding {
  readonly span: Span;
  readonly message: Message;
  readonly related?: readonly Related[];
  /** Computed only when someone asks for repairs. */
  readonly fixes?: () => readonly Fix[];
}

export interface Related {
  readonly span: Span;
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  readonly preferred?: boolean;
  /** Safe fixes may be applied unseen: they delete nothing of the author's, remove their finding and bring no new error. */
  readonly safe: boolean;
}

/** One document that shows the rule at work; it is printed on the rule's page and run as a test. */
export interface Example {
  /** What it shows, in a few words. */
  readonly title: string;
  /** A Markdown document. `⟦` and `⟧` mark the spans of the expected findings; without any mark the rule must stay silent. */
  readonly markdown: string;
  /** The document after the preferred (else first) fix of every finding; absent when there is no fix to show. */
  readonly fixed?: string;
  /** A template that the document follows, as Markdown; the default is the built-in `blameless`. */
  readonly template?: string;
}

interface RuleBase {
  readonly id: RuleId;
  /** The same finding grows louder as the document matures. */
  readonly severity: Readonly<Record<Lifecycle, Severity | 'off'>>;
  readonly docs: {
    /** One sentence: what the rule reports. */
    readonly summary: string;
    /** Why it matters to those who read the postmortem. Markdown. */
    readonly rationale: string;
    /** Where the definition comes from: a book, a guide, this project's corpus. Markdown. */
    readonly source: string;
    readonly examples: readonly Example[];
  };
  /** Title of the action that applies every finding's safe fix at once. */
  readonly fixAll?: Message;
  /** What a team may set, with the defaults; a check finds what counts in its context. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/**
 * Looks at one section at a time, so that its findings can be kept while other sections change.
 * All spans, of what it is handed and of what it returns, are relative to the section's start.
 */
export interface SectionRule extends RuleBase {
  readonly scope: 'section';
  check(section: SectionView, context: RuleContext): Iterable<Finding>;
}

/** Looks at the whole postmortem; runs after edits anywhere, so it works on summaries and not on text. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  /**
   * Whether what is written in a section matters to the rule, beyond headings and header. What it found is kept while no
   * section has changed that matters or did before the edit; without this it runs after every edit.
   */
  readonly reads?: (section: Section) => boolean;
  check(postmortem: Postmortem, context: RuleContext): Iterable<Finding>;
}

/** Looks at what the other rules found; runs after them. Comments that silence findings have not been heeded yet. */
export interface FindingsRule extends RuleBase {
  readonly scope: 'findings';
  check(postmortem: Postmortem, context: RuleContext, found: readonly PlacedFinding[]): Iterable<Finding>;
}

export type Rule = SectionRule | DocumentRule | FindingsRule;

export interface RuleContext {
  /** Today in the reader's zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** The name of the person who writes, if it is known. */
  readonly author?: string;
  /** Who owns action items of other postmortems, most items first; to be called when fixes are made. */
  readonly owners?: () => readonly string[];
  readonly lifecycle: Lifecycle;
  /** All rules of the run, those included that are off. */
  readonly rules: readonly Rule[];
  /** What the names of durations stand for: between which milestones each counts. */
  readonly metrics: readonly MetricDefinition[];
  /** The rule's own options, as they are set. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

export type OptionValue = number | string | boolean;
