import type { Postmortem } from '../model/postmortem.ts';
import { allSections, type Template } from '../template/template.ts';
import { sectionWord } from '../vocabulary/lookup.ts';
import type { Part, Plan } from './plan.ts';

/** Where what has no place goes. */
export interface AppendixPlace {
  readonly part: Part;
  /** Of its heading. */
  readonly level: number;
  /** The plan's parts with the appendix among them. */
  readonly parts: readonly Part[];
  /** The plan's parts when nothing goes there. */
  readonly partsWithout: readonly Part[];
}

/** The template's own appendix, else the author's, else a new one at the end, in the language of the headings. */
export function appendixPlace(
  { parts, left }: Plan,
  template: Template,
  postmortem: Postmortem,
): AppendixPlace {
  const inTemplate = partsIn(parts).find(({ schema }) => schema?.role === 'appendix');
  if (inTemplate) return { part: inTemplate, level: inTemplate.schema!.level, parts, partsWithout: parts };
  const level = template.sections[0]?.level ?? 2;
  const schema = allSections(template.sections).find(({ role }) => role === 'appendix');
  const authors = left.find(({ section }) => section?.role === 'appendix');
  const titles = [...allSections(template.sections), ...headings(postmortem)].map(({ title }) => title);
  const part = schema ? { schema, children: [] } : (authors ?? newAppendix(titles));
  const withIt = [...parts, part];
  return { part, level, parts: withIt, partsWithout: part === authors ? withIt : parts };
}

function newAppendix(titles: readonly string[]): Part {
  return { title: sectionWord('appendix', titles), children: [] };
}

function headings({ sections }: Postmortem) {
  return sections.flatMap(({ content }) => content.heading ?? []);
}

function partsIn(parts: readonly Part[]): Part[] {
  return parts.flatMap(part => [part, ...partsIn(part.children)]);
}

/** Lines of fields as they are put into an appendix: items of lists stay together, as do lines of paragraphs. */
export function appendixLines(lines: readonly string[], lineEnding: string): string {
  const isItem = (line: string) => /^(?:[-*+]|\d+[.)])[ \t]/.test(line);
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return line;
      return lineEnding.repeat(isItem(before) === isItem(line) ? 1 : 2) + line;
    })
    .join('');
}
