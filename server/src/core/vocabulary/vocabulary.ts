/** What a section is about, whatever its heading says and in whichever language. */
export type SectionRole =
  | 'metadata'
  | 'summary'
  | 'background'
  | 'impact'
  | 'userImpact'
  | 'technicalImpact'
  | 'timeline'
  | 'rootCause'
  | 'whatHappened'
  | 'fiveWhys'
  | 'trigger'
  | 'contributingFactors'
  | 'detection'
  | 'diagnosis'
  | 'response'
  | 'responders'
  | 'escalation'
  | 'resolution'
  | 'mitigation'
  | 'causeFix'
  | 'verification'
  | 'wentWell'
  | 'wentWrong'
  | 'gotLucky'
  | 'evaluation'
  | 'actionItems'
  | 'lessons'
  | 'technicalLessons'
  | 'processLessons'
  | 'prevention'
  | 'recurrence'
  | 'backlogCheck'
  | 'incidentQuestions'
  | 'openQuestions'
  | 'customerAdvice'
  | 'supporting'
  | 'links'
  | 'metricsSnapshot'
  | 'signOff'
  | 'appendix'
  | 'technicalDetails'
  | 'communicationTimeline'
  | 'customerCommunication'
  | 'internalCommunication'
  | 'feedback'
  | 'scorecard';

/** What a labelled value such as `**Severity:** Sev2` tells; the role of a milestone tells when it was. */
export type FieldRole =
  | Milestone
  | 'incidentId'
  | 'date'
  | 'authors'
  | 'severity'
  | 'status'
  | 'affectedUsers'
  | 'duration'
  | 'serviceDegradation'
  | 'revenueImpact'
  | 'systemsAffected'
  | 'dataLoss'
  | 'sloImpact'
  | 'errorBudget'
  | 'environment'
  | 'team'
  | 'reporter'
  | 'incidentCommander'
  | 'responders'
  | 'attendees'
  | 'meeting'
  | 'recording'
  | 'priority'
  | 'timeToDetect'
  | 'timeToAcknowledge'
  | 'timeToMitigate'
  | 'timeToResolve'
  | 'detectedBy'
  | 'ticket'
  | 'channel'
  | 'tags'
  | 'version'
  | 'updated'
  | 'reviewer'
  | 'approver'
  | 'published';

/** What a table's column holds. */
export type ColumnRole =
  | 'time'
  | 'date'
  | 'duration'
  | 'event'
  | 'actionTaken'
  | 'evidence'
  | 'action'
  | 'owner'
  | 'priority'
  | 'due'
  | 'status'
  | 'kind'
  | 'ticket'
  | 'identifier'
  | 'notes';

/** How mature a postmortem is, as its field *Status* says. */
export type Lifecycle = 'draft' | 'review' | 'published';

export type ActionStatus = 'open' | 'inProgress' | 'done' | 'dropped';

/** What an action item is good for: the next incident does not happen, is seen earlier, hurts less; or this one is repaired. */
export type ActionKind = 'prevent' | 'detect' | 'mitigate' | 'repair' | 'process';

/** A point in the course of an incident, in the order in which they come. */
export type Milestone =
  | 'start'
  | 'detected'
  | 'acknowledged'
  | 'investigating'
  | 'causeFound'
  | 'mitigated'
  | 'resolved'
  | 'closed';

/** How grave an incident or how urgent an action item is, where words say it and not numbers. */
export type Level = 'critical' | 'high' | 'medium' | 'low' | 'minimal';

type Words<Role extends string> = Readonly<Partial<Record<Role, readonly string[]>>>;

/**
 * One language's words for what postmortems are made of. Numbering, emoji, case, trailing colons and bilingual
 * headings are taken care of when words are compared (see `normalize.ts`), so each word stands here once and plain.
 */
export interface Vocabulary {
  /** BCP 47. */
  readonly language: string;
  /** Words between two parts that share a heading: *and* in `Detection and response`. */
  readonly conjunctions: readonly string[];
  readonly sections: Words<SectionRole>;
  readonly fields: Words<FieldRole>;
  readonly columns: Words<ColumnRole>;
  readonly actionStatuses: Words<ActionStatus>;
  /** Words by which a column or a heading tells the kind of an action item. */
  readonly actionKinds: Words<ActionKind>;
  readonly lifecycles: Words<Lifecycle>;
  /** Words by which a row of a timeline tells a milestone: verbs of what has come to pass, since *to resolve* tells none. */
  readonly milestones: Words<Milestone>;
  /** What makes the opposite of a milestone's word, right before it or right behind it: *not* resolved, 해결*되지 않음*. */
  readonly negations: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Words of what is to be done, or may be: *will* be added, 추가 *예정*. */
  readonly planned: readonly string[];
  readonly priorities: Words<Level>;
  readonly severities: Words<Level>;
  /** What stands before or after the number of a severity or a priority: *Sev* 2, 2*등급*. */
  readonly grades: readonly string[];
  /** Labels that introduce an example in a template. */
  readonly examples: readonly string[];
  /** What people write into an owner cell when nobody owns the item. */
  readonly nobody: readonly string[];
  /** Words of a title or a path that tell of a postmortem. */
  readonly telling: readonly string[];
  /** Words of a title that tell of another kind of document. */
  readonly otherKinds: readonly string[];
}
