import { isMap, isScalar, type ParsedNode } from 'yaml';
import { messages } from '../messages/message.ts';
import type { Lifecycle, OptionValue, Rule, Severity } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { RuleSetting, SeverityByLifecycle } from './configuration.ts';
import { kindOf, only, spanOf, type Entry, type ValueReader } from './value-reader.ts';

const say = messages('rule-settings', {
  rule: 'There is no rule or category “{key}”.',
  nearRule: 'There is no rule or category “{key}”, expected “{near}”.',
  option: 'The rule {rule} has no option “{key}”; it has {expected}.',
  noOption: 'The rule {rule} has no options.',
});

const lifecycles: readonly Lifecycle[] = ['draft', 'review', 'published'];
const severities: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

/** The ids of the rules and their categories. */
export function namesOf(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ id }) => [id, id.split('/')[0]!]))];
}

/** What is set for rules and categories, by their names. */
export function readRuleSettings(
  node: ParsedNode | null,
  values: ValueReader,
  rules: readonly Rule[],
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const entry of values.entries(node, 'rules')) {
    const setting = readSetting(entry, values, rules);
    if (setting) settings.set(entry[0], setting);
  }
  return settings;
}

function readSetting(
  [id, at, value]: Entry,
  values: ValueReader,
  rules: readonly Rule[],
): RuleSetting | undefined {
  const names = namesOf(rules);
  if (!names.includes(id)) {
    const near = only(nearest(id, names));
    values.report(at, near ? say('nearRule', { key: id, near }) : say('rule', { key: id }), near);
    return undefined;
  }
  if (!isMap(value)) return { severity: readSeverity(value, id, at, values), options: {} };
  let severity: SeverityByLifecycle = {};
  let options: RuleSetting['options'] = {};
  for (const [key, keyAt, entry] of values.entries(value, id, ['severity', 'options', ...lifecycles])) {
    if (key === 'severity') severity = { ...severity, ...readSeverity(entry, key, keyAt, values) };
    else if (key === 'options') options = readOptions(id, entry, values, rules);
    else severity = { ...severity, ...oneSeverity(entry, key as Lifecycle, keyAt, values) };
  }
  return { severity, options };
}

/** One severity for all of a document's life, or one for each part of it. */
function readSeverity(
  value: ParsedNode | null,
  key: string,
  at: Span,
  values: ValueReader,
): SeverityByLifecycle {
  if (!isMap(value))
    return lifecycles
      .map(lifecycle => oneSeverity(value, lifecycle, at, values, lifecycle === 'draft'))
      .reduce((a, b) => ({ ...a, ...b }), {});
  return values
    .entries(value, key, lifecycles)
    .map(([lifecycle, lifecycleAt, entry]) => oneSeverity(entry, lifecycle as Lifecycle, lifecycleAt, values))
    .reduce((a, b) => ({ ...a, ...b }), {});
}

function oneSeverity(
  value: ParsedNode | null,
  lifecycle: Lifecycle,
  at: Span,
  values: ValueReader,
  report = true,
): SeverityByLifecycle {
  // YAML 1.1 reads `off` as false, and so do many people's tools; here both mean the same.
  const written = isScalar(value) ? (value.value === false ? 'off' : String(value.value)) : undefined;
  const severity = severities.find(candidate => candidate === written);
  if (severity) return { [lifecycle]: severity };
  if (report) values.reportValue(spanOf(value) ?? at, written ?? kindOf(value), severities);
  return {};
}

function readOptions(
  id: string,
  value: ParsedNode | null,
  values: ValueReader,
  rules: readonly Rule[],
): RuleSetting['options'] {
  const defaults = rules.find(rule => rule.id === id)?.options ?? {};
  const known = Object.keys(defaults);
  const options: Record<string, OptionValue> = {};
  for (const [key, at, entry] of values.entries(value, 'options')) {
    const set: unknown = isScalar(entry) ? entry.value : undefined;
    const wanted = defaults[key];
    if (wanted === undefined)
      values.report(
        at,
        known.length > 0
          ? say('option', { rule: id, key, expected: known.join(', ') })
          : say('noOption', { rule: id }),
        only(nearest(key, known)),
      );
    else if (typeof set === typeof wanted) options[key] = set as OptionValue;
    else values.reportKind(entry, key, `a ${typeof wanted}`, at);
  }
  return options;
}
