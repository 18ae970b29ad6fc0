import { editMarkdown } from '../markdown/edit.ts';
import { textOf } from '../markdown/markdown.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { readContents, spanOf, type Block, type Section } from '../model/section.ts';
import { endOfTree, placeSections, withDescendants } from '../model/tree.ts';
import { lineEndAt, lineEndingOf } from '../text/line-ending.ts';
import { span, type TextEdit } from '../text/span.ts';
import { matchTemplate, type Match } from './match.ts';
import { placeOf, type SectionPlace } from './section-place.ts';
import { sectionText } from './section-text.ts';
import type { SectionSchema, Template } from './template.ts';

/**
 * Inserts a section that a document lacks where the template has it: with guidance, table head and required
 * subsections, on the level of its neighbours, set apart as they are, and with the document's line endings.
 *
 * Inserts of several sections may be made together: those that meet at one offset have to be in the template's order.
 *
 * @param match how the document follows its template.
 * @returns undefined where a heading would be none, for instance in a code block that is never closed.
 */
export function insertSection(
  postmortem: Postmortem,
  match: Match,
  schema: SectionSchema,
): TextEdit | undefined {
  const text = textOf(postmortem.markdown);
  const lineEnding = lineEndingOf(text);
  const place = placeOf(postmortem, match, schema);
  const gap = gapAround(postmortem, match.template, place, text) ?? lineEnding.repeat(2);
  const section = sectionText(schema, { lineEnding, level: place.level }).trimEnd();
  const { beside, side } = place;
  const at =
    side === 'before' ? beside.start : contentEnd(withDescendants(beside).at(-1)!, match.template, text);
  const edit = { span: span(at, at), text: side === 'before' ? section + gap : gap + section };
  return fillsIn(postmortem, match, schema, edit) ? edit : undefined;
}

/** What stands between two neighbouring sections: empty lines, and a thematic break where the document draws one. */
function gapAround(
  { title }: Postmortem,
  template: Template,
  { beside, siblings }: SectionPlace,
  text: string,
): string | undefined {
  // Behind the last sibling stands what sets apart the sections above it, or what ends the document.
  const followed = siblings.slice(0, -1).slice(0, siblings.indexOf(beside) + 1);
  const gaps = followed
    .reverse()
    .map(section =>
      text.slice(contentEnd(withDescendants(section).at(-1)!, template, text), endOfTree(section)),
    );
  if (title && beside.parent === title) gaps.push(text.slice(contentEnd(title, template, text), title.end));
  return gaps
    .map(gap => gap.replace(/[ \t]+$/, ''))
    .find(gap => /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(gap));
}

/** The end of the last line of a section's own content; thematic breaks behind it, and what they set apart, do not count. */
export function contentEnd(section: Section, template: Template, text: string): number {
  const { heading } = section.content;
  const last = withoutClosing(section, template, text).findLast(({ node }) => node.type !== 'thematicBreak');
  const end = last ? spanOf(last, last.node).end : (heading?.span.end ?? 0);
  return lineEndAt(text, section.start + end);
}

/** A section's blocks without the words that the template puts at the very end, below its last thematic break. */
function withoutClosing(
  { content, start, end }: Section,
  template: Template,
  text: string,
): readonly Block[] {
  const { blocks } = content;
  const at = blocks.findLastIndex(({ node }) => node.type === 'thematicBreak');
  if (at < 0 || end < text.length) return blocks;
  const closing = normalised(text.slice(start + spanOf(blocks[at]!, blocks[at]!.node).end));
  return normalised(template.text).endsWith(closing) ? blocks.slice(0, at) : blocks;
}

function normalised(text: string): string {
  return text.replace(/\r\n|\r/g, '\n').trim();
}

/** Whether the section and its subsections are there after the edit, and all others still are. */
function fillsIn(postmortem: Postmortem, match: Match, schema: SectionSchema, edit: TextEdit): boolean {
  const sections = placeSections(readContents(editMarkdown(postmortem.markdown, edit)));
  const { sectionOf } = matchTemplate(match.template, { sections, header: [] });
  return [...match.sectionOf.keys(), ...requiredIn(schema)].every(part => sectionOf.has(part));
}

function requiredIn(schema: SectionSchema): SectionSchema[] {
  return [schema, ...schema.children.filter(child => child.required).flatMap(requiredIn)];
}
