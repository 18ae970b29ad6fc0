import { parseDocument } from 'yaml';
import { parseMarkdown } from '../markdown/first-parse.ts';
import type { Field } from '../model/field.ts';
import { frontMatterFieldsOf, keyRole } from '../model/front-matter-field.ts';
import { linesOf } from '../model/field-line.ts';
import { readContents, spanOf, type SectionContent } from '../model/section.ts';
import { applyEdits } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { NamedTemplate } from '../model/named-template.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { onOneLine } from './one-line.ts';

export function beginsWithFrontMatter(text: string): boolean {
  return (
    text.startsWith('---') && readContents(parseMarkdown(text))[0]?.content.blocks[0]?.node.type === 'yaml'
  );
}

/**
 * The front matter of a converted document: the author's, without the values that stand elsewhere now, and with the
 * fields that the template has there.
 *
 * @param first what the document begins with.
 * @param lines the template's, filled in.
 * @param moved the author's lines that go.
 * @returns an empty text when nothing is to stand there.
 */
export function mergedFrontMatter(
  first: SectionContent | undefined,
  lines: readonly string[],
  moved: readonly Span[],
  lineEnding: string,
): string {
  const block = first && !first.heading ? first.blocks[0] : undefined;
  if (!first || block?.node.type !== 'yaml')
    return lines.length === 0 ? '' : ['---', ...lines, '---'].join(lineEnding);
  const whole = spanOf(block, block.node);
  const cut = new Set(moved.map(({ start }) => start));
  const own = linesOf(first.text, whole.start, whole.end).filter(({ start }) => !cut.has(start));
  const texts = own.map(({ text }) => text);
  const staying = frontMatterFieldsOf(first).filter(({ span }) => !cut.has(span.start));
  const added = lines.filter(line => !staying.some(field => says(field, line)));
  if (added.length === 0 && cut.size === 0) return first.text.slice(whole.start, whole.end);
  const all = [...texts.slice(0, -1), ...added, ...texts.slice(-1)];
  return all.length > 2 ? all.join(lineEnding) : '';
}

/** Whether a field stands for a line of the template: it has the same key, or the same value under another name. */
function says({ label, role, value }: Field, line: string): boolean {
  const [, key, written] = /^([^:]*):?[ \t]*(.*)$/.exec(line)!;
  if (key!.trim().toLowerCase() === label.toLowerCase()) return true;
  return role === keyRole(key!) && onOneLine(value) === written!.replace(/^(["'])(.*)\1$/, '$2');
}

/**
 * Names a template where a document names one, else in its front matter, which is added where there is none. Front
 * matter that is no mapping, or is broken, stays as it is; the name stands in a comment below it then.
 *
 * @param text the document without byte order mark.
 * @param named the template that it names so far.
 */
export function withTemplateNamed(text: string, id: string, named: NamedTemplate | undefined): string {
  if (named?.place === 'comment' && /^[^\s>]+$/.test(id))
    return applyEdits(text, [{ span: named.span, text: id }]);
  const lineEnding = lineEndingOf(text);
  const value = /^[A-Za-z][\w.-]*$/.test(id) ? id : JSON.stringify(id);
  const content = readContents(parseMarkdown(text))[0]?.content;
  const block = content?.blocks[0];
  if (!content || content.heading || block?.node.type !== 'yaml')
    return ['---', `template: ${value}`, '---', '', text].join(lineEnding);
  const { start, end } = spanOf(block, block.node);
  const source = text.slice(start, end);
  const from = start + /^[^\r\n]*(?:\r\n|\n|\r)/.exec(source)![0].length;
  const to = start + Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  const inner = text.slice(from, to);
  const range = rangeOfTemplate(inner);
  if (range) return text.slice(0, from + range[0]) + value + text.slice(from + range[1]);
  if (takesKeys(inner)) return `${text.slice(0, to)}template: ${value}${lineEnding}${text.slice(to)}`;
  const below = `${lineEnding.repeat(2)}<!-- template: ${id} -->`;
  return /^[^\s>]+$/.test(id)
    ? text.slice(0, end) + below + lineEnding.repeat(2) + text.slice(end).replace(/^[\r\n]+/, '')
    : text;
}

const options = { schema: 'core', uniqueKeys: false, logLevel: 'error' } as const;

function rangeOfTemplate(yaml: string): readonly [number, number] | undefined {
  const document = parseDocument(yaml, options);
  if (document.errors.length > 0) return undefined;
  const node: unknown = document.get('template', true);
  const range = (node as { range?: readonly [number, number, number] } | undefined)?.range;
  return range && [range[0], range[1]];
}

/** Whether a line with a key may be put at its end. */
function takesKeys(yaml: string): boolean {
  const document = parseDocument(`${yaml}template: x\n`, options);
  return document.errors.length === 0 && document.get('template') === 'x';
}
