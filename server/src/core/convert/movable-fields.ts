import type { Nodes, Paragraph } from 'mdast';
import { examplesOf } from '../model/example.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import { linesOf } from '../model/field-line.ts';
import { spanOf, type Block, type SectionContent } from '../model/section.ts';
import { tablesOf, type Cell, type Table } from '../model/table.ts';
import { lineEndAt, lineStartAt } from '../text/line-ending.ts';
import { contains, span, type Span } from '../text/span.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import { onOneLine } from './one-line.ts';

/** A field that can be taken out of its section without touching what stands beside it: it has its lines to itself. */
export interface MovableField {
  readonly field: Field;
  /** Its value on one line, as it is written outside of a table; absent when it is longer. */
  readonly value?: string;
  /** Its value as what stands under a heading. */
  readonly body: string;
  /** The whole lines that are not empty, without their line endings; none of a field whose table goes with another one of its fields. */
  readonly lines: readonly Span[];
  /** Its Markdown, where that can be put elsewhere as it is. */
  readonly written?: string;
}

/**
 * The fields of a section that are a line of a paragraph, an item of a list, or part of a table of nothing but fields,
 * and no more than that. A value that goes on in the next line, or in a list of long items below it, stays where it is.
 *
 * @param fields those that the section has, in document order.
 */
export function movableFields(
  content: SectionContent,
  fields: readonly Field[] = fieldsOf(content),
): readonly MovableField[] {
  const asked = fields.filter(
    field => !examplesOf(content).some(example => contains(example.span, field.span)),
  );
  const byLine = new Map(asked.map(field => [lineStartAt(content.text, field.span.start), field]));
  return [
    ...content.blocks.flatMap((block, index) =>
      labelOfStory(content, index, byLine) ? story(content, index, byLine) : inBlock(content, block, byLine),
    ),
    ...tablesOf(content).flatMap(table => inTable(content, table, asked)),
  ].sort((a, b) => a.field.span.start - b.field.span.start);
}

type ByLine = ReadonlyMap<number, Field>;

function inBlock(content: SectionContent, { node, base }: Block, byLine: ByLine): MovableField[] {
  return leaves(node).flatMap(({ paragraph, alone, list }) => {
    const { start, end } = spanOf({ base }, paragraph);
    const starts = linesOf(content.text, start, end).map(line => lineStartAt(content.text, line.start));
    if (list) {
      const field = starts.length === 1 ? byLine.get(starts[0]!) : undefined;
      return field?.style === 'bullet' && field.span.end <= spanOf({ base }, list).end
        ? withLines(content, field)
        : [];
    }
    return starts.flatMap((at, index): MovableField[] => {
      const field = byLine.get(at);
      const next = starts[index + 1];
      const isWhole = next === undefined || (alone && byLine.has(next));
      if (!field || field.span.end > end || !isWhole || (!alone && index > 0)) return [];
      return withLines(content, field);
    });
  });
}

/** The field that a paragraph is when it is a label without a value, and what stands below it belongs to no other. */
function labelOfStory({ text, blocks }: SectionContent, index: number, byLine: ByLine): Field | undefined {
  const [block, next] = [blocks[index]!, blocks[index + 1]];
  if (block.node.type !== 'paragraph' || !next || !isOfStory(text, next, byLine)) return undefined;
  const { start, end } = spanOf(block, block.node);
  const field = byLine.get(lineStartAt(text, start));
  return field?.value === '' && !/[\r\n]/.test(text.slice(start, end)) ? field : undefined;
}

function isOfStory(text: string, block: Block, byLine: ByLine): boolean {
  return (
    block.node.type !== 'thematicBreak' && !byLine.has(lineStartAt(text, spanOf(block, block.node).start))
  );
}

/** A label with all that stands below it up to the next label; only what belongs under a heading is taken apart. */
function story(content: SectionContent, index: number, byLine: ByLine): MovableField[] {
  const { text, blocks } = content;
  const field = labelOfStory(content, index, byLine)!;
  if (sectionRoles(field.label).length === 0) return [];
  const next = blocks.findIndex((block, at) => at > index && !isOfStory(text, block, byLine));
  const last = blocks[(next < 0 ? blocks.length : next) - 1]!;
  const start = lineStartAt(text, field.span.start);
  const from = lineStartAt(text, spanOf(blocks[index + 1]!, blocks[index + 1]!.node).start);
  const { end } = spanOf(last, last.node);
  return [
    { field, body: text.slice(from, end), lines: linesIn(text, start, end), written: text.slice(start, end) },
  ];
}

/** A field with its lines and its value; none when the value is long and belongs under no heading either. */
function withLines(content: SectionContent, field: Field): MovableField[] {
  const value = onOneLine(field.value);
  if (value === undefined && sectionRoles(field.label).length === 0) return [];
  const start = lineStartAt(content.text, field.span.start);
  const end = lineEndAt(content.text, field.span.end);
  const written = content.text.slice(start, end).trim();
  const body = bodyOfValue(content.text, field);
  return [
    { field, ...(value !== undefined && { value }), body, lines: linesIn(content.text, start, end), written },
  ];
}

/** A list below a label with as much less indentation as its first item has. */
function bodyOfValue(text: string, { style, value, valueSpan }: Field): string {
  if (style !== 'bullet' || value === '') return value;
  const start = lineStartAt(text, valueSpan.start);
  const indentation = /^[ \t]*/.exec(text.slice(start, valueSpan.start))![0];
  const lines = text.slice(start, valueSpan.end).split(/(?<=\n|\r(?!\n))/);
  return lines.map(line => (line.startsWith(indentation) ? line.slice(indentation.length) : line)).join('');
}

function linesIn(text: string, start: number, end: number): Span[] {
  return linesOf(text, start, end)
    .filter(line => line.text.trim() !== '')
    .map(line => span(line.start, line.start + line.text.length));
}

/** The fields of a table in which nothing else is written but a head such as *Field* and *Value*. Its lines go with the first of them. */
function inTable(content: SectionContent, table: Table, fields: readonly Field[]): MovableField[] {
  const own = fields.filter(({ span: part }) => contains(table.span, part));
  const told = new Set(own.flatMap(({ span: label, valueSpan }) => [label.start, valueSpan.start]));
  const isTold = (cell: Cell) => cell.source === '' || told.has(cell.span.start);
  const isOfFields =
    table.rows.every(({ cells }) => cells.every(isTold)) &&
    table.header.cells.every(cell => isTold(cell) || /^\p{L}{1,20}$/u.test(cell.text));
  if (own.length === 0 || !isOfFields) return [];
  const lines = linesIn(content.text, lineStartAt(content.text, table.span.start), table.span.end);
  return own.map((field, index) => ({
    field,
    value: field.value.replaceAll('\\|', '|'),
    body: field.value.replaceAll('\\|', '|'),
    lines: index === 0 ? lines : [],
  }));
}

interface Leaf {
  readonly paragraph: Paragraph;
  /** It is a block of the section, or of a quote, and not of a list. */
  readonly alone: boolean;
  /** The list that is all that stands below it in its item. */
  readonly list?: Nodes;
}

/** A node that is a leaf or holds some. */
interface Branch extends Omit<Leaf, 'paragraph'> {
  readonly node: Nodes;
}

/** The paragraphs in a block. Without recursion: quotes and lists may be nested a thousandfold. */
function leaves(block: Nodes): Leaf[] {
  const found: Leaf[] = [];
  const waiting: Branch[] = [{ node: block, alone: true }];
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    const { node, ...place } = branch;
    if (node.type === 'paragraph') found.push({ paragraph: node, ...place });
    else for (const inner of branchesOf(branch).reverse()) waiting.push(inner);
  }
  return found;
}

function branchesOf({ node, alone }: Branch): Branch[] {
  const inItem = (inner: Nodes): Branch => ({ node: inner, alone: false });
  if (node.type === 'list') return node.children.map(inItem);
  if (node.type === 'blockquote') return node.children.map(inner => ({ node: inner, alone }));
  if (node.type !== 'listItem') return [];
  const [first, second, ...more] = node.children;
  if (first?.type !== 'paragraph') return node.children.map(inItem);
  // What stands below the head of an item belongs to it, such as times below `- **Key events**`.
  if (!second) return [inItem(first)];
  return second.type === 'list' && more.length === 0 ? [{ node: first, alone: false, list: second }] : [];
}
