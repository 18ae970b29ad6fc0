import { spanOf, type Block, type SectionContent } from '../model/section.ts';
import { applyEdits } from '../text/edit.ts';
import { linesOf } from '../model/field-line.ts';
import { lineStartAt } from '../text/line-ending.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';

/** What stands under a heading, as far as it is kept. */
export interface Body {
  /** From behind the heading on, without space at the end. */
  readonly text: string;
  /** Nothing of the author's is in it. */
  readonly isEmpty: boolean;
  /** Nothing was left out. */
  readonly isWhole: boolean;
  /** The thematic break that sets the section apart from the next one, as written. It is not part of the text. */
  readonly closingBreak?: string;
}

export interface BodyOptions {
  /** Blocks that are left out. */
  readonly without: ReadonlySet<Block>;
  /** Lines that are left out, without their line endings. */
  readonly withoutLines?: readonly Span[];
  /** Where the section ends, if before its end. */
  readonly end?: number;
}

/** What stands under a section's heading without some of its blocks and lines and the gaps that these would leave. */
export function bodyOf(content: SectionContent, { without, withoutLines = [], end }: BodyOptions): Body {
  const whole = blocksBefore(content, end ?? content.text.length);
  const last = whole.at(-1);
  const isBroken = last?.node.type === 'thematicBreak';
  const blocks = isBroken ? whole.slice(0, -1) : whole;
  const stop = isBroken ? spanOf(last, last.node).start : (end ?? content.text.length);
  const from = content.heading?.span.end ?? 0;
  const cutLines = new Map(withoutLines.map(line => [line.start, line]));
  const removed = blocks.map((block, index): TextEdit | undefined => {
    const { start, end: blockEnd } = spanOf(block, block.node);
    const lineStart = lineStartAt(content.text, start);
    const next = blocks[index + 1];
    const nextStart = next ? lineStartAt(content.text, spanOf(next, next.node).start) : stop;
    const isApart = isBlank(content.text.slice(lineStart, start)) && nextStart >= blockEnd;
    const lines = linesOf(content.text, lineStart, blockEnd);
    const isGone =
      without.has(block) || lines.every(line => cutLines.has(line.start) || line.text.trim() === '');
    if (!isGone || !isApart) return undefined;
    for (const line of lines) cutLines.delete(line.start);
    return { span: span(lineStart, nextStart), text: '' };
  });
  const gone = removed.filter(edit => edit !== undefined);
  const lines = cutRuns(content.text, [...cutLines.values()]).map(run => ({ span: run, text: '' }));
  const kept = applyEdits(content.text.slice(0, stop), [...gone, ...lines].map(cutAt(stop)));
  const isEmpty = removed.every(edit => edit !== undefined);
  const text = trimmedEnd(kept.slice(from)) + (isEmpty ? '' : closerOf(content));
  return {
    text,
    isEmpty,
    isWhole: gone.length + lines.length === 0,
    ...(isBroken && { closingBreak: content.text.slice(stop, spanOf(last, last.node).end) }),
  };
}

function blocksBefore({ blocks }: SectionContent, end: number): readonly Block[] {
  return blocks.filter(block => spanOf(block, block.node).start < end);
}

/** Lines that are cut, with the empty lines behind them where others stand before them. */
function cutRuns(text: string, lines: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const line of [...lines].sort((a, b) => a.start - b.start)) {
    const { start, end } = withEnding(text, line);
    const last = runs.at(-1);
    const blank = blankLines(text, end);
    const from = last && isBlank(text.slice(last.end, start)) ? last.start : start;
    const isBelowBlank =
      from === 0 || /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, from - 100), from));
    if (from !== start) runs.pop();
    runs.push(span(from, isBelowBlank ? blank : end));
  }
  return runs;
}

/** Where the empty lines end that begin at an offset. */
function blankLines(text: string, from: number): number {
  const blank = /(?:[ \t]*(?:\r\n|\n|\r))*/y;
  blank.lastIndex = from;
  blank.exec(text);
  return blank.lastIndex;
}

function withEnding(text: string, { start, end }: Span): Span {
  return span(start, end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0));
}

function cutAt(stop: number) {
  return ({ span: { start, end }, text }: TextEdit): TextEdit => ({
    span: span(Math.min(start, stop), Math.min(end, stop)),
    text,
  });
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Without space and line endings at the end. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

const htmlClosers: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^<!--/, /-->/, '-->'],
  [/^<\?/, /\?>/, '?>'],
  [/^<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^<![a-z]/i, />/, '>'],
  [/^<(?:script|pre|style|textarea)(?![^\s>])/i, /<\/(?:script|pre|style|textarea)>/i, '</pre>'],
];

/** What closes a code block or an HTML block at the end of a document, so that it does not swallow what is put behind it. */
function closerOf({ text, blocks }: SectionContent): string {
  const last = blocks.at(-1);
  if (!last || (last.node.type !== 'code' && last.node.type !== 'html')) return '';
  const { start, end } = spanOf(last, last.node);
  const source = text.slice(start, end);
  const lineEnding = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  if (last.node.type === 'html') {
    const open = htmlClosers.find(([opens]) => opens.test(source));
    return open && !open[1].test(source.slice(4)) ? lineEnding + open[2] : '';
  }
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[0];
  const lastLine = source.slice(lineStartAt(source, source.length)).trim();
  const isClosed =
    fence !== undefined &&
    source.length > lastLine.length &&
    lastLine.length >= fence.length &&
    lastLine === fence[0]!.repeat(lastLine.length);
  return fence === undefined || isClosed ? '' : lineEnding + fence;
}
