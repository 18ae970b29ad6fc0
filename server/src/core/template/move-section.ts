import { withEdits } from '../markdown/edit.ts';
import { textOf } from '../markdown/markdown.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { readContents, type PlacedContent, type Section } from '../model/section.ts';
import { endOfTree, withDescendants } from '../model/tree.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';
import { contentEnd } from './insert-section.ts';
import type { StraySection } from './section-order.ts';

/**
 * Moves a section with all below it to where it belongs, and with it what sets it apart from a neighbour: empty lines and
 * a thematic break. No character is lost.
 *
 * @returns a removal and an insert; undefined where a heading would become something else.
 */
export function moveSection(postmortem: Postmortem, stray: StraySection): TextEdit[] | undefined {
  const { section, beside, side, siblings } = stray;
  const from = siblings.indexOf(section);
  const to = siblings.indexOf(beside) + (side === 'after' ? 1 : 0);
  const neighbour = siblings[to < from ? from - 1 : from + 1]!;
  const isBeside = endOfTree(to < from ? neighbour : section) === (to < from ? section : neighbour).start;
  if (!isBeside) return undefined;
  const text = textOf(postmortem.markdown);
  const endOf = (part: Section) =>
    contentEnd(withDescendants(part).at(-1)!, postmortem.match!.template, text);
  const body = text.slice(section.start, endOf(section));
  const edits =
    to < from
      ? moveUp(text, body, span(endOf(neighbour), section.start), siblings[to]!.start)
      : moveDown(text, body, span(endOf(section), neighbour.start), endOf(siblings[to - 1]!));
  return keepsHeadings(postmortem, edits) ? edits : undefined;
}

/** @param gap between the section and the one before it. */
function moveUp(text: string, body: string, gap: Span, at: number): TextEdit[] {
  return [
    { span: span(at, at), text: body + text.slice(gap.start, gap.end) },
    { span: span(gap.start, gap.end + body.length), text: '' },
  ];
}

/** @param gap between the section and the one behind it. */
function moveDown(text: string, body: string, gap: Span, at: number): TextEdit[] {
  return [
    { span: span(gap.start - body.length, gap.end), text: '' },
    { span: span(at, at), text: text.slice(gap.start, gap.end) + body },
  ];
}

/** Whether all headings are there after the edits. */
function keepsHeadings({ markdown }: Postmortem, edits: readonly TextEdit[]): boolean {
  const moved = withEdits(markdown, edits);
  return headingsOf(readContents(moved)) === headingsOf(readContents(markdown));
}

function headingsOf(contents: readonly PlacedContent[]): string {
  const headings = contents.map(({ content: { heading } }) => heading && `${heading.level} ${heading.title}`);
  return headings.sort().join('\n');
}
