import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import { messages, type Message } from '../messages/message.ts';
import { nearest } from '../text/nearest.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';

const say = messages('configuration-values', {
  kind: 'Unexpected {found} for “{key}”, expected {expected}.',
  key: 'Unexpected key “{key}”, expected one of {expected}.',
  onlyKey: 'Unexpected key “{key}”, expected “{expected}”.',
  ruleKey: 'Unexpected place of “{key}”, expected it below “rules”.',
  alias:
    'Unexpected “*{name}”, expected quotes around a text that begins with “*”, or “&{name}” before a value above.',
  nearKey: 'Unexpected key “{key}”, expected “{near}”.',
  nearValue: 'Unexpected value “{value}”, expected “{near}”.',
  value: 'Unexpected value “{value}”, expected one of {expected}.',
  replace: 'Replace with “{value}”',
});

/** Something in a configuration file that is not understood. It is left out; the rest counts. */
export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: Message;
  readonly fix?: { readonly title: Message; readonly edits: readonly TextEdit[] };
}

/** The entries of a mapping: key, where the key stands, and value. */
export type Entry = readonly [key: string, at: Span, value: ParsedNode | null];

/** Reads the values of a YAML document and reports, where it stands, what is of another kind than expected. */
export class ValueReader {
  readonly problems: ConfigurationProblem[] = [];
  readonly #document: Document;
  readonly #length: number;

  /** @param length of the text. */
  constructor(document: Document, length: number) {
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

  /** Reports a value that has another kind than it should. @param at where the value would be, if there is none. */
  reportKind(value: ParsedNode | null, key: string, expected: string, at: Span): void {
    this.report(spanOf(value) ?? at, say('kind', { key, found: kindOf(value), expected }));
  }

  /**
   * The entries of a mapping whose keys are allowed; others are reported with the nearest right one.
   *
   * @param elsewhere keys that belong below `rules`.
   */
  entries(
    node: ParsedNode | null,
    owner: string,
    allowed?: readonly string[],
    elsewhere: readonly string[] = [],
  ): Entry[] {
    if (node === null || (isScalar(node) && node.value === null)) return [];
    if (!isMap(node)) {
      this.reportKind(node, owner, 'a mapping', spanOf(node)!);
      return [];
    }
    return (node as YAMLMap<ParsedNode, ParsedNode | null>).items.flatMap(
      (pair: Pair<ParsedNode, ParsedNode | null>) => {
        const name = this.#resolved(pair.key);
        const key = String(isScalar(name) ? name.value : '');
        const at = spanOf(pair.key)!;
        if (allowed && !allowed.includes(key)) {
          this.#reportKey(at, key, allowed, elsewhere);
          return [];
        }
        const value = this.#resolved(pair.value);
        return value === undefined ? [] : [[key, at, value] as const];
      },
    );
  }

  #reportKey(at: Span, key: string, allowed: readonly string[], elsewhere: readonly string[]): void {
    const near = only(nearest(key, allowed));
    const expected = allowed.join(', ');
    if (near) this.report(at, say('nearKey', { key, near }), near);
    else if (elsewhere.includes(key)) this.report(at, say('ruleKey', { key }));
    else this.report(at, say(allowed.length === 1 ? 'onlyKey' : 'key', { key, expected }));
  }

  oneOf<Value extends string>(
    value: ParsedNode | null,
    allowed: readonly Value[],
    at: Span,
  ): Value | undefined {
    const written = isScalar(value) ? String(value.value) : undefined;
    const found = allowed.find(candidate => candidate === written);
    if (found === undefined) this.reportValue(spanOf(value) ?? at, written ?? kindOf(value), allowed);
    return found;
  }

  reportValue(at: Span, found: string, allowed: readonly string[]): void {
    const near = only(nearest(found, allowed));
    const expected = allowed.join(', ');
    this.report(
      at,
      near ? say('nearValue', { value: found, near }) : say('value', { value: found, expected }),
      near,
    );
  }

  /** @returns the node that an alias stands for; undefined where there is none, which is reported. */
  #resolved(node: ParsedNode | null): ParsedNode | null | undefined {
    if (!isAlias(node)) return node;
    const target = node.resolve(this.#document) as ParsedNode | undefined;
    if (!target) this.report(spanOf(node)!, say('alias', { name: node.source }));
    return target;
  }

  /** One text or a list of them, each with its place. */
  strings(node: ParsedNode | null, key: string, at: Span): [string, Span][] {
    const items = isSeq(node) ? (node.items as ParsedNode[]) : [node];
    return items.flatMap((written): [string, Span][] => {
      const item = this.#resolved(written);
      if (item === undefined) return [];
      const text = this.string(item, key, at);
      return text === undefined ? [] : [[text, spanOf(item) ?? at]];
    });
  }

  string(node: ParsedNode | null, key: string, at: Span): string | undefined {
    if (isScalar(node) && typeof node.value === 'string') return node.value;
    this.reportKind(node, key, 'a text', at);
    return undefined;
  }
}

/** Of several values that are equally near none can be proposed. */
export function only(values: readonly string[]): string | undefined {
  return values.length === 1 ? values[0] : undefined;
}

export function spanOf(node: ParsedNode | null): Span | undefined {
  return node?.range ? span(node.range[0], node.range[1]) : undefined;
}

export function kindOf(node: ParsedNode | null): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== null ? `“${String(node.value)}”` : 'nothing';
}
