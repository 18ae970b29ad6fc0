import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { readPostmortem, type Postmortem } from '../../server/src/core/model/postmortem.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';

export interface AtCursor {
  readonly text: string;
  readonly offset: number;
  readonly postmortem: Postmortem;
}

/** Reads a document of the built-in template in which `█` marks the cursor; without a mark the cursor is at the end. */
export function atCursor(marked: string): AtCursor {
  const found = marked.indexOf('█');
  const text = marked.replace('█', '');
  return { text, offset: found < 0 ? text.length : found, postmortem: readAs(text) };
}

/** Reads a document, or a part of one, as a postmortem of the built-in template. */
export function readAs(text: string): Postmortem {
  const templates = builtinTemplates();
  return readPostmortem(parseMarkdown(text), {
    templates,
    assume: templates.find(({ id }) => id === 'blameless')!,
  });
}
