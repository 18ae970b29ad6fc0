import type { Template } from '../../server/src/core/template/template.ts';
import { lineEndAt, lineStartAt } from '../../server/src/core/text/line-ending.ts';
import { fieldRole } from '../../server/src/core/vocabulary/lookup.ts';
import type { Postmortem } from '../../server/src/core/model/postmortem.ts';
import { textOf } from '../../server/src/core/markdown/markdown.ts';

/** The frame of a table: a head of empty cells, a delimiter row. It says nothing without its rows. */
const frame = /^[|\s:-]*\|[|\s:-]*$/;

/** The lines of a text that say something, trimmed and without the marks of headings, with how often each is there. */
export function linesIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const written of text.split(/\r\n|\n|\r/)) {
    const line = plainLine(written);
    if (line !== '' && !frame.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** Lines of one text that are missing in the other, or there less often. */
export function lostLines(before: string, after: string): string[] {
  const there = linesIn(after);
  return [...linesIn(before)].filter(([line, count]) => (there.get(line) ?? 0) < count).map(([line]) => line);
}

/**
 * The lines of a document's author that a text lacks: all but those of its template and headings that gave way to those
 * of another template. Of a field its value counts, on whichever line it stands.
 *
 * @param templates the ones that it followed; what stands there as in one of them is nobody's.
 */
export function lostOf(postmortem: Postmortem, after: string, templates: readonly Template[]): string[] {
  const { sections, title, header } = postmortem;
  const own = new Set(templates.flatMap(({ text }) => [...linesIn(text).keys()]));
  const placeholders = new Set(templates.flatMap(({ fields }) => fields.map(({ value }) => value)));
  const headings = new Set(
    sections
      .filter(section => section !== title)
      .flatMap(({ content: { heading, text } }) =>
        heading ? text.slice(heading.span.start, heading.span.end).split(/\r\n|\n|\r/) : [],
      )
      .map(plainLine),
  );
  const values = new Map(
    header.flatMap(({ field, section }) => {
      const { text } = section.content;
      const start = lineStartAt(text, field.span.start);
      // A row of a table goes on behind its value.
      const ends = [field.span.end, lineEndAt(text, field.span.end)];
      return ends.map(end => [plainLine(text.slice(start, end)), field.value] as const);
    }),
  );
  // A label over a list gives way to a heading, as headings do.
  for (const { field, section } of header)
    if (field.style === 'bullet')
      headings.add(plainLine(lineAt(section.content.text, field.labelSpan.start)));
  for (const { content } of sections)
    if (content.heading && fieldRole(content.heading.title) && content.blocks.length === 1) {
      const value = content.text.slice(content.heading.span.end).trim();
      values.set(plainLine(value), value);
    }
  return lostLines(textOf(postmortem.markdown), after).filter(line => {
    if (own.has(line) || headings.has(line)) return false;
    const value = values.get(line);
    if (value === undefined) return true;
    return !placeholders.has(value) && !after.includes(value);
  });
}

/** In UTF-16 code units. Shorter words, such as times, stand in a postmortem by chance more than once. */
const shortestWords = 12;

/**
 * The words of a document's author that a text says more often than the document does: lines without their marks, and
 * the values of fields. Headings are left out, and front matter, whose values a header may say, too.
 */
export function repeatedOf(postmortem: Postmortem, after: string, templates: readonly Template[]): string[] {
  const { sections, header, markdown } = postmortem;
  const before = textOf(markdown);
  const own = templates.map(({ text }) => text).join('\n');
  const front = /^---[^]*?\n---/.exec(before)?.[0] ?? '';
  const headings = sections.map(({ content: { heading } }) => heading?.title ?? '').join('\n');
  const said = [...before.split(/\r\n|\n|\r/), ...header.map(({ field }) => field.value)]
    .map(line => line.replace(/^(?:[\s>*+|-]|#{1,6}[ \t]|\d{1,9}[.)][ \t])+/, '').trim())
    .filter(line => line.length >= shortestWords && !/[\r\n]/.test(line))
    .filter(line => ![own, front, headings].some(text => text.includes(line)));
  const timesIn = (text: string, words: string) => text.split(words).length - 1;
  return [...new Set(said)].filter(words => timesIn(after, words) > timesIn(before, words));
}

function lineAt(text: string, offset: number): string {
  return text.slice(lineStartAt(text, offset), lineEndAt(text, offset));
}

function plainLine(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}[ \t]+/, '')
    .replace(/^template: .*$/, '');
}
