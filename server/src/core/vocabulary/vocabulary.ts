/** What a section is about, whatever its heading says and in whichever language. */
export type SectionRole =
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
  | 'response'
  | 'resolution'
  | 'mitigation'
  | 'causeFix'
  | 'wentWell'
  | 'wentWrong'
  | 'gotLucky'
  | 'actionItems'
  | 'lessons'
  | 'technicalLessons'
  | 'processLessons'
  | 'prevention'
  | 'supporting'
  | 'links'
  | 'metricsSnapshot'
  | 'signOff'
  | 'appendix'
  | 'technicalDetails'
  | 'communicationTimeline';

/** What a labelled value such as `**Severity:** Sev2` tells. */
export type FieldRole =
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
  | 'reviewer'
  | 'approver'
  | 'published';

/** What a table's column holds. */
export type ColumnRole =
  | 'time'
  | 'date'
  | 'event'
  | 'actionTaken'
  | 'action'
  | 'owner'
  | 'priority'
  | 'due'
  | 'status'
  | 'kind'
  | 'ticket';

/** How mature a postmortem is, as its field *Status* says. */
export type Lifecycle = 'draft' | 'review' | 'published';

export type ActionStatus = 'open' | 'inProgress' | 'done' | 'dropped';

type Words<Role extends string> = Readonly<Partial<Record<Role, readonly string[]>>>;

/**
 * One language's words for what postmortems are made of. Numbering, emoji, case, trailing colons and bilingual
 * headings are taken care of when words are compared (see `normalize.ts`), so each word stands here once and plain.
 */
export interface Vocabulary {
  /** BCP 47. */
  readonly language: string;
  readonly sections: Words<SectionRole>;
  readonly fields: Words<FieldRole>;
  readonly columns: Words<ColumnRole>;
  readonly actionStatuses: Words<ActionStatus>;
  readonly lifecycles: Words<Lifecycle>;
  /** Labels that introduce an example in a template. */
  readonly examples: readonly string[];
  /** What people write into an owner cell when nobody owns the item. */
  readonly nobody: readonly string[];
  /** Words of a title or a path that tell of a postmortem. */
  readonly telling: readonly string[];
  /** Words of a title that tell of another kind of document. */
  readonly otherKinds: readonly string[];
}
