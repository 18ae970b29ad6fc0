import type { Root } from 'mdast';
import type { Markdown } from './markdown.ts';
import { lineStartAt } from '../text/line-ending.ts';
import { moved } from './position.ts';

/** The document as one tree with positions in the document: what the parse of the whole text gives. */
export function toTree({ chunks, starts, length }: Markdown): Root {
  let line = 0;
  const children = chunks.flatMap((chunk, index) => {
    const nodes = chunk.nodes.map(node => moved(node, line, starts[index]!));
    line += chunk.lineEndings;
    return nodes;
  });
  const last = chunks.at(-1)!.text;
  const column = last.length - lineStartAt(last, last.length) + 1;
  return {
    type: 'root',
    children,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: line + 1, column, offset: length },
    },
  };
}
