import type { Nodes } from 'mdast';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import { spanOf, type SectionContent } from './section.ts';

/** A labelled value: `**Severity:** Sev2`, `- **Duration:** 10:15 ~ 11:02`. Spans are relative to the section. */
export interface Field {
  readonly label: string;
  readonly role?: FieldRole;
  readonly labelSpan: Span;
  /** As written, without surrounding space; empty when there is none. */
  readonly value: string;
  readonly valueSpan: Span;
  /** From the line's first mark to its end, without the line ending. */
  readonly span: Span;
}

//                     bullet or quote mark      bold label, colon inside or outside         value
const labelled =
  /^([ \t]*(?:(?:[-*+]|\d+[.)]|>)[ \t]+)*)(\*\*|__)(?!\s)(.+?)(?:[::][ \t]*\2|\2[ \t]*[::])[ \t]*(.*?)[ \t\\]*$/;

/** The labelled values of a section, in order: one a line, in paragraphs and lists. */
export const fieldsOf = derived((content: SectionContent): readonly Field[] => {
  return content.blocks.flatMap(({ node, base }) =>
    leaves(node).flatMap(leaf => readLines(content, spanOf({ base }, leaf))),
  );
});

/** The paragraphs in a node, those of list items included; quotes and tables hold no fields. */
function leaves(node: Nodes): Nodes[] {
  if (node.type === 'paragraph') return [node];
  if (node.type === 'list' || node.type === 'listItem') return (node.children as Nodes[]).flatMap(leaves);
  return [];
}

function readLines(content: SectionContent, { start, end }: Span): Field[] {
  const fields: Field[] = [];
  for (const line of linesOf(content.text, start, end)) {
    const match = labelled.exec(line.text);
    if (!match) continue;
    const [, lead, mark, label, value] = match as unknown as [string, string, string, string, string];
    const labelStart = line.start + lead.length + mark.length;
    const valueStart = line.start + line.text.trimEnd().replace(/\\$/, '').trimEnd().length - value.length;
    const role = fieldRole(label);
    fields.push({
      label,
      ...(role && { role }),
      labelSpan: span(labelStart, labelStart + label.length),
      value,
      valueSpan: span(valueStart, valueStart + value.length),
      span: span(line.start, line.start + line.text.length),
    });
  }
  return fields;
}

/** The lines between two offsets with their starts, line endings left out. */
export function linesOf(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly text: string }[] {
  const lines: { start: number; text: string }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (match[0] === '' && lines.length > 0) break;
    lines.push({ start: start + match.index, text: match[0].replace(/[\r\n]+$/, '') });
  }
  return lines;
}
