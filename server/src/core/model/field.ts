import type { List, Nodes, Paragraph } from 'mdast';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { isPlainLabel, linesOf, partsOf, readLine } from './field-line.ts';
import { boldLabel } from './inline.ts';
import { spanOf, type SectionContent } from './section.ts';

/**
 * How a field is written: `**Label:** value` · `Label: value` · a label with the value in a list below it · a row of a
 * table with labels and values · a table with labels in its head and the values in its only row · a key of the front
 * matter · a heading with the value below it.
 */
export type FieldStyle = 'bold' | 'plain' | 'bullet' | 'table' | 'row' | 'frontMatter' | 'heading';

/** A labelled value: `**Severity:** Sev2`, `- **Duration:** 10:15 ~ 11:02`. Spans are relative to the section. */
export interface Field {
  readonly label: string;
  readonly role?: FieldRole;
  readonly style: FieldStyle;
  readonly labelSpan: Span;
  /** As written, without surrounding space; empty when there is none. */
  readonly value: string;
  readonly valueSpan: Span;
  /** From the label's first mark to the end of the line, without the line ending; in a table, to the end of the cell. */
  readonly span: Span;
}

/** What looks like a labelled value. */
export interface FieldReading {
  readonly field: Field;
  /** False for a label that may as well be words of a sentence: it has neither marks nor is it known. */
  readonly sure: boolean;
}

/** The labelled values of a section's own paragraphs and lists, in order. Plain labels are those that the vocabulary knows. */
export const fieldsOf = derived((content: SectionContent): readonly Field[] =>
  readingsOf(content).flatMap(({ field, sure }) => (sure ? [field] : [])),
);

/** All that looks like a labelled value in a section's own paragraphs and lists. */
export const readingsOf = derived((content: SectionContent): readonly FieldReading[] =>
  readNodes(content, content.blocks),
);

/** The labelled values in block quotes, which are another's words everywhere but in a header. */
export const quotedFieldsOf = derived((content: SectionContent): readonly Field[] =>
  content.blocks.flatMap(({ node, base }) =>
    node.type === 'blockquote'
      ? readNodes(content, placed(node.children, base)).flatMap(({ field, sure }) => (sure ? [field] : []))
      : [],
  ),
);

interface PlacedNode<Node = Nodes> {
  readonly node: Node;
  readonly base: number;
}

function placed(nodes: readonly Nodes[], base: number): PlacedNode[] {
  return nodes.map(node => ({ node, base }));
}

/** Nodes of one parent that are still to be read, from an index on. */
interface Run {
  readonly nodes: readonly PlacedNode[];
  readonly from: number;
  readonly inItem: boolean;
}

/**
 * What paragraphs and lists hold, those of list items included; quotes and tables are not looked into. Without recursion:
 * lists may be nested a thousandfold.
 */
function readNodes(content: SectionContent, nodes: readonly PlacedNode[]): FieldReading[] {
  const found: FieldReading[] = [];
  const waiting: Run[] = [{ nodes, from: 0, inItem: false }];
  for (let run = waiting.pop(); run; run = waiting.pop())
    for (const inner of readRun(content, run, found).reverse()) waiting.push(inner);
  return found;
}

/** Reads a run up to its first list. @returns the items of that list and the rest of the run, in order. */
function readRun(content: SectionContent, { nodes, from, inItem }: Run, found: FieldReading[]): Run[] {
  for (let at = from; at < nodes.length; at++) {
    const { node, base } = nodes[at]!;
    if (node.type === 'list') {
      const items = node.children.map(({ children }) => placed(children, base));
      return [
        ...items.map(item => ({ nodes: item, from: 0, inItem: true })),
        { nodes, from: at + 1, inItem },
      ];
    }
    if (node.type !== 'paragraph') continue;
    const own = readParagraph(content, { node, base });
    const below = nodes[at + 1];
    const listed =
      below?.node.type === 'list'
        ? withList(content, { node, base }, { node: below.node, base: below.base }, own, inItem)
        : undefined;
    for (const reading of listed ?? own) found.push(reading);
    if (listed) at++;
  }
  return [];
}

function readParagraph(content: SectionContent, { node, base }: PlacedNode<Paragraph>): FieldReading[] {
  const { start, end } = spanOf({ base }, node);
  return linesOf(content.text, start, end)
    .flatMap(partsOf)
    .flatMap(part => readLine(part) ?? [])
    .map(field => ({ field, sure: field.style === 'bold' || field.role !== undefined }));
}

/** A paragraph's fields, where the list below it is the value of the last one; undefined where the list is none. */
function withList(
  content: SectionContent,
  paragraph: PlacedNode<Paragraph>,
  list: PlacedNode<List>,
  own: readonly FieldReading[],
  inItem: boolean,
): FieldReading[] | undefined {
  const last = own.at(-1);
  const end = spanOf(paragraph, paragraph.node).end;
  const labelled = last?.field.value === '' && last.field.span.end >= end ? last : undefined;
  const label = labelled ?? (inItem && own.length === 0 ? labelAlone(content, paragraph) : undefined);
  // Below a paragraph of its own a list is more often what the label announces than its value.
  if (!label || (!inItem && label.field.role === undefined)) return undefined;
  const valueSpan = valueOf(content, list);
  if (!valueSpan) return undefined;
  const { start, end: valueEnd } = valueSpan;
  const field: Field = {
    ...label.field,
    style: 'bullet',
    value: content.text.slice(start, valueEnd),
    valueSpan,
    span: span(label.field.span.start, valueEnd),
  };
  return [...(labelled ? own.slice(0, -1) : own), { field, sure: label.sure }];
}

/** The label that a list item's own words are when they have no colon: `- **Incident date**`, `- Incident date`. */
function labelAlone(content: SectionContent, paragraph: PlacedNode<Paragraph>): FieldReading | undefined {
  const whole = spanOf(paragraph, paragraph.node);
  const source = content.text.slice(whole.start, whole.end);
  const label = boldLabel(paragraph.node) ?? source;
  const at = source.indexOf(label);
  if (at < 0 || !isPlainLabel(label)) return undefined;
  const role = fieldRole(label);
  const labelSpan = span(whole.start + at, whole.start + at + label.length);
  const valueSpan = span(whole.end, whole.end);
  const field: Field = {
    label,
    ...(role && { role }),
    style: 'bullet',
    labelSpan,
    value: '',
    valueSpan,
    span: whole,
  };
  return { field, sure: role !== undefined };
}

/** From the first word of a list's first item to the end of the last; undefined when it is empty or has labels of its own. */
function valueOf(content: SectionContent, { node, base }: PlacedNode<List>): Span | undefined {
  const first = node.children[0]?.children[0];
  if (!first) return undefined;
  const hasLabels = node.children.some(({ children: [words] }) => {
    if (words?.type !== 'paragraph') return false;
    const line = spanOf({ base }, words);
    const field = readLine(linesOf(content.text, line.start, line.end)[0]!);
    return field && (field.style === 'bold' || field.role !== undefined);
  });
  if (hasLabels) return undefined;
  const { start } = spanOf({ base }, first);
  const { end } = spanOf({ base }, node);
  return span(start, start + content.text.slice(start, end).trimEnd().length);
}
