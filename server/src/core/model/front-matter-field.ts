import { derived } from '../text/derived.ts';
import { span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';
import type { FieldRole } from '../vocabulary/vocabulary.ts';
import type { Field } from './field.ts';
import { linesOf } from './field-line.ts';
import { spanOf, type SectionContent } from './section.ts';

/** Keys of the machinery that makes pages, and of this one; they tell nothing of the incident. */
const machinery = new Set(['id', 'template', 'name', 'language', 'title', 'layout']);

const entry = /^([\p{L}_][\p{L}\p{N}_ -]*?)[ \t]*:(?:[ \t]+|$)(.*)$/u;

/** The role of a key of the front matter: `incident_id` and `incidentId` are *incident ID*. */
export function keyRole(key: string): FieldRole | undefined {
  if (machinery.has(key.toLowerCase())) return undefined;
  return fieldRole(key.replace(/[_-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

/**
 * The front matter's entries that tell of the incident. They are read line by line: half-typed YAML is no reason to
 * say nothing, and their places in the text are known. Quotes are no part of a value.
 *
 * @param content what stands before the first heading.
 */
export const frontMatterFieldsOf = derived((content: SectionContent): readonly Field[] => {
  const [block] = content.blocks;
  if (content.heading || block?.node.type !== 'yaml') return [];
  const { start, end } = spanOf(block, block.node);
  const lines = linesOf(content.text, start, end).slice(1, -1);
  return lines.flatMap(({ text, start: lineStart }, index): Field[] => {
    const match = entry.exec(text);
    const role = match ? keyRole(match[1]!) : undefined;
    if (!match || !role || isSwitch(role, match[2]!)) return [];
    const label = match[1]!;
    const inline = plainScalar(match[2]!);
    const below = inline.text === '' ? listBelow(lines, index + 1) : undefined;
    // Keys below a key make a thing with parts of it: `incident:` above `  start: …`.
    if (inline.text === '' && !below && /^[ \t]+\S/.test(lines[index + 1]?.text ?? '')) return [];
    const valueStart = below?.start ?? lineStart + text.length - match[2]!.length + inline.before;
    const valueEnd = below?.end ?? valueStart + inline.text.length;
    return [
      {
        label,
        role,
        style: 'frontMatter',
        labelSpan: span(lineStart, lineStart + label.length),
        value: content.text.slice(valueStart, valueEnd),
        valueSpan: span(valueStart, valueEnd),
        span: span(lineStart, Math.max(valueEnd, lineStart + text.length)),
      },
    ];
  });
});

/** `published: true` is said to the machinery, too. */
function isSwitch(role: FieldRole, value: string): boolean {
  return role === 'published' && /^(?:true|false)\b/.test(value);
}

/** A value without quotes and comment, and how far in it begins. */
function plainScalar(written: string): { readonly text: string; readonly before: number } {
  const quoted = /^(["'])(.*?)\1[ \t]*(?:#.*)?$/.exec(written);
  if (quoted) return { text: quoted[2]!, before: 1 };
  const at = written.startsWith('#') ? 0 : written.search(/[ \t]#/);
  return { text: (at < 0 ? written : written.slice(0, at)).trimEnd(), before: 0 };
}

/** The lines of a list below a key: `- Mina`. */
function listBelow(
  lines: readonly { readonly start: number; readonly text: string }[],
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  let to = from;
  while (to < lines.length && /^[ \t]*-[ \t]+\S/.test(lines[to]!.text)) to++;
  if (to === from) return undefined;
  const first = lines[from]!;
  const last = lines[to - 1]!;
  const lead = /^[ \t]*(?:-[ \t]+)?/.exec(first.text)![0].length;
  return { start: first.start + lead, end: last.start + last.text.trimEnd().length };
}
