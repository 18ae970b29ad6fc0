import { placeholderPattern, shapeOf } from '../template/value-shape.ts';

const tabStops = new RegExp(`${placeholderPattern.source}|\\bHH:MM\\b`, 'g');

/**
 * A text as a snippet in the syntax of the Language Server Protocol: every placeholder becomes a tab stop that holds it;
 * one that lists its values becomes a choice which begins with itself.
 */
export function toSnippet(text: string): string {
  let snippet = '';
  let from = 0;
  let stop = 0;
  for (const match of text.matchAll(tabStops)) {
    const shape = shapeOf(match[0]);
    snippet += escape(text.slice(from, match.index));
    stop += 1;
    snippet +=
      shape.kind === 'choice' && !shape.explained
        ? `\${${stop}|${[match[0], ...shape.values].map(escapeChoice).join(',')}|}`
        : `\${${stop}:${escape(match[0])}}`;
    from = match.index + match[0].length;
  }
  return `${snippet}${escape(text.slice(from))}$0`;
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** In a choice VS Code takes a backslash before any other sign for one to be written. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
