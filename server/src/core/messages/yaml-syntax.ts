import type { Document, YAMLError } from 'yaml';
import { messages, type Message } from './message.ts';
import { lineStartAt } from '../text/line-ending.ts';
import { span, type Span } from '../text/span.ts';

const say = messages('yaml', {
  tab: 'Unexpected tab in the indentation. Expected spaces.',
  indent:
    'Unexpected indentation. Expected the keys of one mapping, and the items of one list, in one column.',
  close: 'The list or mapping above is never closed. Expected “{mark}”, or lines that are indented more.',
  quote: 'The text in quotes is never closed. Expected {mark} at its end.',
  colon: 'Unexpected “{found}”. Expected “key: value”, with the key on one line.',
  nested:
    'Unexpected second key. Expected each key on a line of its own, indented as those beside it, and quotes around a text with a colon.',
  twice: 'Unexpected second “{found}”. Expected each key once.',
  documents: 'Unexpected second document. Expected one, without “---” between its parts.',
  start: 'Unexpected “{found}” at the beginning. Expected quotes around a text that begins with it.',
  escape:
    'Unexpected “\\” in double quotes. Expected single quotes around the text, or “\\\\” for each backslash.',
  other:
    'Unexpected “{found}”. Expected “key: value” or “- item” on each line, and quotes around texts with marks of YAML in them.',
});

/** In UTF-16 code units; more of what was found says nothing more. */
const longest = 30;

/** What keeps a text from being YAML, in words for whom writes it: the first of each line, since others follow from it. */
export function syntaxProblems(
  text: string,
  { errors, warnings }: Pick<Document, 'errors' | 'warnings'>,
): readonly { readonly span: Span; readonly message: Message }[] {
  // An alias that ends with a colon is no error to the parser, but the rest of its line is.
  const strange = warnings.filter(({ code }) => code === 'BAD_ALIAS');
  const lines = new Set<number>();
  return [...strange, ...errors].flatMap(error => {
    const at = placeOf(error, text);
    const line = lineStartAt(text, at.start);
    if (lines.has(line)) return [];
    lines.add(line);
    return [{ span: at, message: messageOf(error, text.slice(at.start, at.end)) }];
  });
}

/** The parser points behind the end where something is missing, and often at a part of the word that it means. */
function placeOf({ code, pos }: YAMLError, text: string): Span {
  let start = Math.min(pos[0], text.length);
  let end = Math.min(Math.max(pos[1], start), text.length);
  if (code === 'BAD_ALIAS') while (start > 0 && /\S/.test(text[start - 1]!)) start--;
  if (code === 'DUPLICATE_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY') {
    while (start < text.length && /\s/.test(text[start]!)) start++;
    for (end = start; end < text.length && /[^\s:]/.test(text[end]!);) end++;
  }
  return span(start, end);
}

function messageOf({ code, message }: YAMLError, written: string): Message {
  const [first = ''] = written.trim().split(/[\r\n]/);
  const found = first.length > longest ? `${first.slice(0, longest)}…` : first;
  switch (code) {
    case 'TAB_AS_INDENT':
      return say('tab');
    case 'BAD_INDENT':
      return message.startsWith('Flow') ? say('close', { mark: message.at(-1)! }) : say('indent');
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return say('quote', { mark: message.includes('"') ? '"' : "'" });
      return say('colon', { found });
    case 'MULTILINE_IMPLICIT_KEY':
      return say('colon', { found });
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say('nested');
    case 'DUPLICATE_KEY':
      return say('twice', { found });
    case 'MULTIPLE_DOCS':
      return say('documents');
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return say('start', { found: found.slice(0, 1) });
    case 'BAD_DQ_ESCAPE':
      return say('escape');
    default:
      return say('other', { found });
  }
}
