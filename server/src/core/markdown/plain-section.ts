/**
 * The lines of a section that matter to where it ends, at the breaks before them: `#` at the start of a line, fences and
 * lines of dashes there, and whatever may let the parser remember something beyond a line of its own: markup in HTML, fences
 * in lists and quotes. Cheap: a section may be long, and most of its lines are none of these.
 */
const telling =
  /\n(?:(#{1,6})(?=[ \t\r\n]|$)|(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})|( {0,3}(?:-+|=+)[ \t]*\r?(?=\n|$))|( {1,3}#|[ \t>*+.)\d-]+(?:`{3}|~{3})|[ \t>*+.)\d-]*<(?!https?:)[A-Za-z/!?]))/g;

/** A section that ends and parses as its lines tell. */
export interface PlainSection {
  /** An offset in the document. */
  readonly end: number;
  /** The labels of the links that are defined in it. */
  readonly labels: readonly string[];
}

/**
 * A section that starts with `#` at `start`, or behind front matter that ends there, told without parsing it: it goes on to
 * the next line with `#` to which the parser, too, comes with nothing open. The texts of such sections parse the same alone
 * as they do within the document.
 *
 * @param text a document in which lines end with `\n` or `\r\n`.
 * @returns undefined where only the parser can tell.
 */
export function plainSectionAt(text: string, start: number): PlainSection | undefined {
  const end = endByLines(text, start);
  const labels = end === undefined ? undefined : labelsIn(text, start, end);
  return end === undefined || labels === undefined ? undefined : { end, labels };
}

/** Lines that define links and nothing else, on lines of their own, between blank ones. */
const definitions =
  /\n[ \t]*\r?((?:\n\[[^[\]\\\s]+(?: [^[\]\\\s]+)*\]: [^\s<()\\&]+\r?)+)(?=\n[ \t]*\r?(?:\n|$)|\n?$)/g;

/** @returns undefined when there is more that may be a definition than what is one for sure. */
function labelsIn(text: string, start: number, end: number): readonly string[] | undefined {
  const first = text.indexOf(']:', start);
  if (first < 0 || first >= end) return [];
  const section = text.slice(start, end);
  if (/`{3}|~{3}/.test(section)) return undefined;
  const labels = Array.from(section.matchAll(definitions), ([, lines]) =>
    lines!.match(/(?<=\[)[^\]]+/g)!,
  ).flat();
  return labels.length === section.split(']:').length - 1 ? labels : undefined;
}

function endByLines(text: string, start: number): number | undefined {
  telling.lastIndex = start;
  for (let match = telling.exec(text); match; match = telling.exec(text)) {
    const [, heading, fence, underline] = match;
    if (heading) return match.index + 1;
    if (fence) telling.lastIndex = endOfFence(text, telling.lastIndex, fence);
    else if (!underline || !isBreak(text, match.index, start)) return undefined;
  }
  return text.length;
}

/** The end of the line that closes a fence at the start of a line, or of the text. */
function endOfFence(text: string, from: number, fence: string): number {
  const closing = new RegExp(`\\n {0,3}${fence[0]}{${fence.length},}[ \\t]*\\r?(?=\\n|$)`, 'g');
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : text.length;
}

/**
 * Whether a line of dashes stands below a blank line, with no indented code or list above that: else it may make a
 * heading of what is above it.
 *
 * @param end the end of the line above.
 */
function isBreak(text: string, end: number, start: number): boolean {
  const above = text.slice(Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end);
  if (/[^ \t\r]/.test(above)) return false;
  const words = text.slice(start, end).trimEnd();
  return !/^(?: {4}| *\t)/.test(words.slice(words.lastIndexOf('\n') + 1));
}
