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
  /** From the label's first mark to the end of the line, without the line ending. */
  readonly span: Span;
}

//               indentation  bold label, the colon inside or outside                       value
const labelled = /^([ \t]*)(\*\*|__)(?![\s*_])((?:(?!\2).)+?)(?:[:：][ \t]*\2|\2[ \t]*[:：])[ \t]*(.*)$/;

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
  return linesOf(content.text, start, end).flatMap(line => readLine(line.text, line.start) ?? []);
}

function readLine(text: string, start: number): Field | undefined {
  const match = labelled.exec(text);
  if (!match) return undefined;
  const [, indentation, mark, name, rest] = match as unknown as [string, string, string, string, string];
  const from = start + indentation.length;
  const labelStart = from + mark.length;
  const valueStart = start + text.length - rest.length;
  const label = name.trimEnd();
  // A backslash at the end of a line breaks it.
  const value = rest.trimEnd().replace(/\\$/, '').trimEnd();
  const role = fieldRole(label);
  return {
    label,
    ...(role && { role }),
    labelSpan: span(labelStart, labelStart + label.length),
    value,
    valueSpan: span(valueStart, valueStart + value.length),
    span: span(from, start + text.length),
  };
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
