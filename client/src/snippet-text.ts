/**
 * A snippet for an editor that indents every line but the first as the line into which it is inserted is indented.
 *
 * @returns undefined when a line of the snippet is to be indented less.
 */
export function withoutIndentation(snippet: string, indentation: string): string | undefined {
  const [first = '', ...others] = snippet.split(/\r?\n/);
  if (!others.every(line => line.startsWith(indentation))) return undefined;
  return [first, ...others.map(line => line.slice(indentation.length))].join('\n');
}
