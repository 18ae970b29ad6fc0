import { parseDocument, type ParsedNode } from 'yaml';
import { messages } from '../messages/message.ts';
import { tableStyles, type TableStyle } from '../features/align-table.ts';
import { defaultMetrics, type MetricDefinition } from '../model/metrics.ts';
import { lineStartAt } from '../text/line-ending.ts';
import type { Rule } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { syntaxProblems } from '../messages/yaml-syntax.ts';
import { milestoneOrder } from '../vocabulary/milestones.ts';
import type { Configuration, PathTemplate, RuleSetting } from './configuration.ts';
import { namesOf, readRuleSettings } from './read-rule-settings.ts';
import { only, spanOf, ValueReader, type ConfigurationProblem } from './value-reader.ts';

export type { ConfigurationProblem };

const say = messages('configuration', {
  pattern: 'Unexpected empty pattern, expected a path such as “incidents/**”.',
  brackets:
    'Unexpected pattern “{pattern}”, expected a closing bracket for each opening one, or “\\” before a bracket that is part of a name.',
  metricEnd:
    'Unexpected metric “{key}” without “{missing}”, expected from which milestone to which it counts.',
  metricName: '“{key}” is a metric of its own. Expected “{near}”, or another name.',
  metricOrder: 'Unexpected metric “{key}” from {from} to {to}, expected the earlier milestone in “from”.',
  metricSame: 'Unexpected metric “{key}” from {milestone} to itself, expected two milestones.',
});

export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** Where the entries of `templates` and the templates of `paths` stand, in the order of the configuration. */
  readonly places: Places;
}

export interface Places {
  readonly templates: readonly Span[];
  readonly paths: readonly Span[];
}

const topKeys = ['templates', 'paths', 'rules', 'tables', 'metrics'] as const;

/**
 * Reads a configuration, `.postmortem.yaml`.
 *
 * @param rules all rules there are: their ids, categories and options are what may be set.
 */
export function readConfiguration(text: string, rules: readonly Rule[]): ReadConfiguration {
  const document = parseDocument(text, { prettyErrors: false });
  const values = new ValueReader(document, text.length);
  const { configuration, places } = read(document.contents, values, rules);
  const unread = syntaxProblems(text, document);
  // What is strange about a line that is no YAML follows from that.
  const lines = new Set(unread.map(problem => lineStartAt(text, problem.span.start)));
  const strange = values.problems.filter(problem => !lines.has(lineStartAt(text, problem.span.start)));
  const problems = [...unread, ...strange].sort((a, b) => a.span.start - b.span.start);
  return { configuration, problems, places };
}

interface Read {
  readonly configuration: Configuration;
  readonly places: Places;
}

function read(root: ParsedNode | null, values: ValueReader, allRules: readonly Rule[]): Read {
  const names = namesOf(allRules);
  const templates: [string, Span][] = [];
  const paths: [PathTemplate, Span][] = [];
  let rules: ReadonlyMap<string, RuleSetting> = new Map();
  let tableStyle: TableStyle | undefined;
  let metrics: readonly MetricDefinition[] | undefined;
  for (const [key, at, value] of values.entries(root, 'the file', topKeys, names)) {
    if (key === 'templates') templates.push(...values.strings(value, key, at));
    else if (key === 'paths') paths.push(...readPaths(value, values));
    else if (key === 'rules') rules = readRuleSettings(value, values, allRules);
    else if (key === 'metrics') metrics = readMetrics(value, values);
    else
      for (const [, styleAt, style] of values.entries(value, key, ['style']))
        tableStyle = values.oneOf(style, tableStyles, styleAt);
  }
  return {
    configuration: {
      templates: templates.map(([pattern]) => pattern),
      paths: paths.map(([path]) => path),
      rules,
      ...(tableStyle && { tableStyle }),
      ...(metrics && { metrics }),
    },
    places: { templates: templates.map(([, at]) => at), paths: paths.map(([, at]) => at) },
  };
}

/** The templates of paths, each with its place. */
function readPaths(node: ParsedNode | null, values: ValueReader): [PathTemplate, Span][] {
  return values.entries(node, 'paths').flatMap(([pattern, at, value]): [PathTemplate, Span][] => {
    const template = values.string(value, pattern, at);
    if (pattern === '') values.report(at, say('pattern'));
    else if (!isBalanced(pattern)) values.report(at, say('brackets', { pattern }));
    else if (template !== undefined) return [[{ pattern, template }, spanOf(value) ?? at]];
    return [];
  });
}

/** Metrics by id, each from a milestone to another. */
function readMetrics(node: ParsedNode | null, values: ValueReader): MetricDefinition[] {
  return values.entries(node, 'metrics').flatMap(([id, at, value]) => {
    const said = values.entries(value, id, ['from', 'to']);
    const ends = new Map(
      said.map(([end, endAt, entry]) => [end, values.oneOf(entry, milestoneOrder, endAt)]),
    );
    const missing = ['from', 'to'].find(end => !ends.has(end));
    if (missing !== undefined) values.report(at, say('metricEnd', { key: id, missing }));
    const [from, to] = [ends.get('from'), ends.get('to')];
    if (!from || !to) return [];
    reportName(id, at, values);
    if (milestoneOrder.indexOf(from) > milestoneOrder.indexOf(to))
      values.report(at, say('metricOrder', { key: id, from, to }));
    if (from === to) values.report(at, say('metricSame', { key: id, milestone: from }));
    return from === to ? [] : [{ id, from, to }];
  });
}

/** A name that is nearly a usual one: the metric counts, under a name that nobody looks for. */
function reportName(key: string, at: Span, values: ValueReader): void {
  const usual = defaultMetrics.map(({ id }) => id);
  if (usual.includes(key)) return;
  // What all names begin with makes others look alike that are not: `timeToRecover`.
  const lead = key.startsWith('timeTo') ? 'timeTo' : '';
  const near = only(
    nearest(
      key.slice(lead.length),
      usual.map(id => id.slice(lead.length)),
    ),
  );
  if (near !== undefined) values.report(at, say('metricName', { key, near: lead + near }), lead + near);
}

/** Whether all brackets of a pattern are closed; behind a backslash they are parts of names. */
function isBalanced(pattern: string): boolean {
  const rest = pattern.replace(/\\./gu, '').replace(/\[[^\]]+\]/g, '');
  const count = (mark: string) => rest.split(mark).length;
  return !/\[|\\$/.test(rest) && count('(') === count(')') && count('{') === count('}');
}
