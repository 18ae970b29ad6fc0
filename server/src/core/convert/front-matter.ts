import { parseDocument } from 'yaml';
import { parseMarkdown } from '../markdown/first-parse.ts';
import { readContents, spanOf } from '../model/section.ts';
import { lineEndingOf } from '../text/line-ending.ts';

export function beginsWithFrontMatter(text: string): boolean {
  return (
    text.startsWith('---') && readContents(parseMarkdown(text))[0]?.content.blocks[0]?.node.type === 'yaml'
  );
}

/**
 * Names a template in a document's front matter, which is added where there is none. Front matter that is no mapping,
 * or is broken, stays as it is.
 *
 * @param text the document without byte order mark.
 */
export function withTemplateNamed(text: string, id: string): string {
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
  return takesKeys(inner) ? `${text.slice(0, to)}template: ${value}${lineEnding}${text.slice(to)}` : text;
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
