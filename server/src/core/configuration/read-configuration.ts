import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { messages, type Message } from '../messages/message.ts';
import { tableStyles, type TableStyle } from '../features/align-table.ts';
import type { MetricDefinition } from '../model/metrics.ts';
import { lineStartAt } from '../text/line-ending.ts';
import { nearest } from '../text/nearest.ts';
import type { Lifecycle, OptionValue, Rule, Severity } from '../rules/rule.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';
import { syntaxProblems } from '../messages/yaml-syntax.ts';
import { milestoneOrder } from '../vocabulary/milestones.ts';
import type { Configuration, PathTemplate, RuleSetting, SeverityByLifecycle } from './configuration.ts';

const say = messages('configuration', {
  kind: 'Unexpected {found} for “{key}”, expected {expected}.',
  key: 'Unexpected key “{key}”, expected one of {expected}.',
  onlyKey: 'Unexpected key “{key}”, expected “{expected}”.',
  ruleKey: 'Unexpected place of “{key}”, expected it below “rules”.',
  alias:
    'Unexpected “*{name}”, expected quotes around a text that begins with “*”, or “&{name}” before a value above.',
  rule: 'There is no rule or category “{key}”.',
  nearRule: 'There is no rule or category “{key}”, expected “{near}”.',
  nearKey: 'Unexpected key “{key}”, expected “{near}”.',
  nearValue: 'Unexpected value “{value}”, expected “{near}”.',
  pattern: 'Unexpected empty pattern, expected a path such as “incidents/**”.',
  brackets:
    'Unexpected pattern “{pattern}”, expected a closing bracket for each opening one, or “\\” before a bracket that is part of a name.',
  value: 'Unexpected value “{value}”, expected one of {expected}.',
  option: 'The rule {rule} has no option “{key}”; it has {expected}.',
  noOption: 'The rule {rule} has no options.',
  metricEnd:
    'Unexpected metric “{key}” without “{missing}”, expected from which milestone to which it counts.',
  metricSame: 'Unexpected metric “{key}” from {milestone} to itself, expected two milestones.',
  replace: 'Replace with “{value}”',
});

/** Something in a configuration file that is not understood. It is left out; the rest counts. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: Message;
  readonly fix?: { readonly title: Message; readonly edits: readonly TextEdit[] };
}

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

const lifecycles: readonly Lifecycle[] = ['draft', 'review', 'published'];
const severities: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];
const topKeys = ['templates', 'paths', 'rules', 'tables', 'metrics'] as const;

/**
 * Reads a configuration, `.postmortem.yaml`.
 *
 * @param rules all rules there are: their ids, categories and options are what may be set.
 */
export function readConfiguration(text: string, rules: readonly Rule[]): ReadConfiguration {
  const document = parseDocument(text, { prettyErrors: false });
  const reader = new Reader(rules, document, text.length);
  const configuration = reader.read(document.contents);
  const unread = syntaxProblems(text, document);
  // What is strange about a line that is no YAML follows from that.
  const lines = new Set(unread.map(problem => lineStartAt(text, problem.span.start)));
  const strange = reader.problems.filter(problem => !lines.has(lineStartAt(text, problem.span.start)));
  const problems = [...unread, ...strange].sort((a, b) => a.span.start - b.span.start);
  return { configuration, problems, places: reader.places };
}

class Reader {
  readonly problems: ConfigurationProblem[] = [];
  readonly places: { readonly templates: Span[]; readonly paths: Span[] } = { templates: [], paths: [] };
  readonly #rules: readonly Rule[];
  readonly #document: Document;
  readonly #length: number;

  /** @param length of the text. */
  constructor(rules: readonly Rule[], document: Document, length: number) {
    this.#rules = rules;
    this.#document = document;
    this.#length = length;
  }

  report(place: Span, message: Message, replacement?: string): void {
    // YAML points behind the end where something is missing.
    const start = Math.min(place.start, this.#length);
    const at = span(start, Math.min(Math.max(place.end, start), this.#length));
    const fix =
      replacement === undefined
        ? undefined
        : { title: say('replace', { value: replacement }), edits: [{ span: at, text: replacement }] };
    this.problems.push({ span: at, message, ...(fix && { fix }) });
  }

  read(root: ParsedNode | null): Configuration {
    const templates: string[] = [];
    const paths: PathTemplate[] = [];
    const rules = new Map<string, RuleSetting>();
    let tableStyle: TableStyle | undefined;
    let metrics: readonly MetricDefinition[] | undefined;
    for (const [key, at, value] of this.#entries(root, 'the file', topKeys)) {
      if (key === 'templates') {
        for (const [pattern, place] of this.#strings(value, key, at)) {
          templates.push(pattern);
          this.places.templates.push(place);
        }
      } else if (key === 'paths') {
        for (const [pattern, patternAt, template] of this.#entries(value, key)) {
          const id = this.#string(template, pattern, patternAt);
          if (pattern === '') this.report(patternAt, say('pattern'));
          else if (!isBalanced(pattern)) this.report(patternAt, say('brackets', { pattern }));
          else if (id !== undefined) {
            paths.push({ pattern, template: id });
            this.places.paths.push(spanOf(template) ?? patternAt);
          }
        }
      } else if (key === 'tables') {
        for (const [, styleAt, style] of this.#entries(value, key, ['style']))
          tableStyle = this.#oneOf(style, tableStyles, styleAt);
      } else if (key === 'metrics') metrics = this.#metrics(value);
      else
        for (const [id, idAt, setting] of this.#entries(value, key)) this.#readRule(id, idAt, setting, rules);
    }
    return { templates, paths, rules, ...(tableStyle && { tableStyle }), ...(metrics && { metrics }) };
  }

  /** Metrics by id, each from a milestone to another. */
  #metrics(node: ParsedNode | null): MetricDefinition[] {
    return this.#entries(node, 'metrics').flatMap(([id, at, value]) => {
      const said = this.#entries(value, id, ['from', 'to']);
      const ends = new Map(
        said.map(([end, endAt, entry]) => [end, this.#oneOf(entry, milestoneOrder, endAt)]),
      );
      const missing = ['from', 'to'].find(end => !ends.has(end));
      if (missing !== undefined) this.report(at, say('metricEnd', { key: id, missing }));
      const [from, to] = [ends.get('from'), ends.get('to')];
      if (!from || !to) return [];
      if (from === to) this.report(at, say('metricSame', { key: id, milestone: from }));
      return from === to ? [] : [{ id, from, to }];
    });
  }

  #readRule(id: string, at: Span, value: ParsedNode | null, into: Map<string, RuleSetting>): void {
    const names = this.#names();
    if (!names.includes(id)) {
      const near = only(nearest(id, names));
      this.report(at, near ? say('nearRule', { key: id, near }) : say('rule', { key: id }), near);
      return;
    }
    if (!isMap(value)) {
      into.set(id, { severity: this.#severity(value, id, at), options: {} });
      return;
    }
    let severity: SeverityByLifecycle = {};
    let options: RuleSetting['options'] = {};
    for (const [key, keyAt, entry] of this.#entries(value, id, ['severity', 'options', ...lifecycles])) {
      if (key === 'severity') severity = { ...severity, ...this.#severity(entry, key, keyAt) };
      else if (key === 'options') options = this.#options(id, entry);
      else severity = { ...severity, ...this.#oneSeverity(entry, key as Lifecycle, keyAt) };
    }
    into.set(id, { severity, options });
  }

  /** The ids of the rules and their categories. */
  #names(): readonly string[] {
    return [...new Set(this.#rules.flatMap(({ id }) => [id, id.split('/')[0]!]))];
  }

  /** One severity for all of a document's life, or one for each part of it. */
  #severity(value: ParsedNode | null, key: string, at: Span): SeverityByLifecycle {
    if (!isMap(value))
      return lifecycles
        .map(lifecycle => this.#oneSeverity(value, lifecycle, at, lifecycle === 'draft'))
        .reduce((a, b) => ({ ...a, ...b }), {});
    return this.#entries(value, key, lifecycles)
      .map(([lifecycle, lifecycleAt, entry]) => this.#oneSeverity(entry, lifecycle as Lifecycle, lifecycleAt))
      .reduce((a, b) => ({ ...a, ...b }), {});
  }

  #oneSeverity(value: ParsedNode | null, lifecycle: Lifecycle, at: Span, report = true): SeverityByLifecycle {
    // YAML 1.1 reads `off` as false, and so do many people's tools; here both mean the same.
    const written = isScalar(value) ? (value.value === false ? 'off' : String(value.value)) : undefined;
    const severity = severities.find(candidate => candidate === written);
    if (severity) return { [lifecycle]: severity };
    if (report) this.#reportValue(spanOf(value) ?? at, written ?? kindOf(value), severities);
    return {};
  }

  #oneOf<Value extends string>(
    value: ParsedNode | null,
    allowed: readonly Value[],
    at: Span,
  ): Value | undefined {
    const written = isScalar(value) ? String(value.value) : undefined;
    const found = allowed.find(candidate => candidate === written);
    if (found === undefined) this.#reportValue(spanOf(value) ?? at, written ?? kindOf(value), allowed);
    return found;
  }

  #reportValue(at: Span, found: string, allowed: readonly string[]): void {
    const near = only(nearest(found, allowed));
    const expected = allowed.join(', ');
    this.report(
      at,
      near ? say('nearValue', { value: found, near }) : say('value', { value: found, expected }),
      near,
    );
  }

  #options(id: string, value: ParsedNode | null): RuleSetting['options'] {
    const defaults = this.#rules.find(rule => rule.id === id)?.options ?? {};
    const known = Object.keys(defaults);
    const options: Record<string, OptionValue> = {};
    for (const [key, at, entry] of this.#entries(value, 'options')) {
      const set: unknown = isScalar(entry) ? entry.value : undefined;
      const wanted = defaults[key];
      if (wanted === undefined)
        this.report(
          at,
          known.length > 0
            ? say('option', { rule: id, key, expected: known.join(', ') })
            : say('noOption', { rule: id }),
          only(nearest(key, known)),
        );
      else if (typeof set === typeof wanted) options[key] = set as OptionValue;
      else
        this.report(
          spanOf(entry) ?? at,
          say('kind', { key, found: kindOf(entry), expected: `a ${typeof wanted}` }),
        );
    }
    return options;
  }

  /** The entries of a mapping whose keys are allowed; others are reported with the nearest right one. */
  #entries(
    node: ParsedNode | null,
    owner: string,
    allowed?: readonly string[],
  ): (readonly [string, Span, ParsedNode | null])[] {
    if (node === null || (isScalar(node) && node.value === null)) return [];
    if (!isMap(node)) {
      this.report(spanOf(node)!, say('kind', { key: owner, found: kindOf(node), expected: 'a mapping' }));
      return [];
    }
    return (node as YAMLMap<ParsedNode, ParsedNode | null>).items.flatMap(
      (pair: Pair<ParsedNode, ParsedNode | null>) => {
        const name = this.#resolved(pair.key);
        const key = String(isScalar(name) ? name.value : '');
        const at = spanOf(pair.key)!;
        if (allowed && !allowed.includes(key)) {
          this.#reportKey(at, key, allowed);
          return [];
        }
        const value = this.#resolved(pair.value);
        return value === undefined ? [] : [[key, at, value] as const];
      },
    );
  }

  #reportKey(at: Span, key: string, allowed: readonly string[]): void {
    const near = only(nearest(key, allowed));
    const expected = allowed.join(', ');
    if (near) this.report(at, say('nearKey', { key, near }), near);
    else if (allowed === topKeys && this.#names().includes(key)) this.report(at, say('ruleKey', { key }));
    else this.report(at, say(allowed.length === 1 ? 'onlyKey' : 'key', { key, expected }));
  }

  /** @returns the node that an alias stands for; undefined where there is none, which is reported. */
  #resolved(node: ParsedNode | null): ParsedNode | null | undefined {
    if (!isAlias(node)) return node;
    const target = node.resolve(this.#document) as ParsedNode | undefined;
    if (!target) this.report(spanOf(node)!, say('alias', { name: node.source }));
    return target;
  }

  /** One text or a list of them, each with its place. */
  #strings(node: ParsedNode | null, key: string, at: Span): [string, Span][] {
    const items = isSeq(node) ? (node.items as ParsedNode[]) : [node];
    return items.flatMap((written): [string, Span][] => {
      const item = this.#resolved(written);
      if (item === undefined) return [];
      const text = this.#string(item, key, at);
      return text === undefined ? [] : [[text, spanOf(item) ?? at]];
    });
  }

  #string(node: ParsedNode | null, key: string, at: Span): string | undefined {
    if (isScalar(node) && typeof node.value === 'string') return node.value;
    this.report(spanOf(node) ?? at, say('kind', { key, found: kindOf(node), expected: 'a text' }));
    return undefined;
  }
}

/** Whether all brackets of a pattern are closed; behind a backslash they are parts of names. */
function isBalanced(pattern: string): boolean {
  const rest = pattern.replace(/\\./gu, '').replace(/\[[^\]]+\]/g, '');
  const count = (mark: string) => rest.split(mark).length;
  return !/\[|\\$/.test(rest) && count('(') === count(')') && count('{') === count('}');
}

/** Of several values that are equally near none can be proposed. */
function only(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function spanOf(node: ParsedNode | null): Span | undefined {
  return node?.range ? span(node.range[0], node.range[1]) : undefined;
}

function kindOf(node: ParsedNode | null): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== null ? `“${String(node.value)}”` : 'nothing';
}
