import type { TableStyle } from '../features/align-table.ts';
import { derived } from '../text/derived.ts';
import { defaultMetrics, type MetricDefinition } from '../model/metrics.ts';
import type { Lifecycle, OptionValue, Rule, Severity } from '../rules/rule.ts';

export type SeverityByLifecycle = Readonly<Partial<Record<Lifecycle, Severity | 'off'>>>;

/** What a team has set, by `.postmortem.yaml` or by its editor's settings. Everything has a default. */
export interface Configuration {
  /** Files or patterns of the team's own templates, as written; relative to the folder of the file that says so. */
  readonly templates: readonly string[];
  /** Which template documents follow, by pattern of their path; the first that fits counts. */
  readonly paths: readonly PathTemplate[];
  /** By rule id or by category. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** How tables are aligned. */
  readonly tableStyle?: TableStyle;
  /** Metrics beside the usual ones, or in their place where the id is the same. */
  readonly metrics?: readonly MetricDefinition[];
}

export interface PathTemplate {
  readonly pattern: string;
  /** The template's id. */
  readonly template: string;
}

export interface RuleSetting {
  readonly severity: SeverityByLifecycle;
  readonly options: Readonly<Record<string, OptionValue>>;
}

export const emptyConfiguration: Configuration = { templates: [], paths: [], rules: new Map() };

/** A rule's severity: what is said of the rule itself counts more than what is said of its category. */
export function severityOf({ rules }: Configuration, rule: Rule, lifecycle: Lifecycle): Severity | 'off' {
  const own = rules.get(rule.id)?.severity[lifecycle];
  const category = rules.get(rule.id.split('/')[0]!)?.severity[lifecycle];
  return own ?? category ?? rule.severity[lifecycle];
}

/** A rule's options: its defaults, with what is set put over them. */
export function optionsOf({ rules }: Configuration, rule: Rule): Readonly<Record<string, OptionValue>> {
  return { ...rule.options, ...rules.get(rule.id)?.options };
}

/** The metrics that count: the usual ones as the team counts them, and its own. */
export const metricsIn = derived(({ metrics = [] }: Configuration): readonly MetricDefinition[] => {
  const all = new Map([...defaultMetrics, ...metrics].map(metric => [metric.id, metric]));
  return [...all.values()];
});
