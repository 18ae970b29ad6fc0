import { derived } from '../text/derived.ts';
import { withoutTellingWords } from '../vocabulary/telling.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';

/** What a title says that says nothing, and what holds its words together. */
const emptyWords =
  /(?<![\p{L}\p{N}])(?:title|untitled|name|issue|report|review|analysis|document|draft|template|tittel|TBD|TBC|TODO|XXX|an?|the|of|for|on)(?![\p{L}\p{N}])|제목|보고서|분석|초안/giu;

/** In UTF-16 code units; a longer title says something. */
const longest = 100;

/**
 * Whether a title has nothing but words that every postmortem may begin with: `Postmortem:`, `Incident report: TBD`. Text
 * in brackets is a placeholder of a template, or the author’s.
 */
export function saysNothing(title: string): boolean {
  if (title.length > longest || title.includes('[')) return false;
  return !/[\p{L}\p{N}]/u.test(withoutTellingWords(title).replace(emptyWords, ' '));
}

/** Whether the document is told a title elsewhere than in a heading: in front matter, be it YAML or TOML. */
export function hasFrontMatterTitle({ sections }: Postmortem): boolean {
  const [first] = sections;
  return (
    first !== undefined && (frontMatterOf(first.content)['title'] !== undefined || hasToml(first.content))
  );
}

const hasToml = derived(({ text }: SectionContent) => /^\+{3}[ \t]*[\r\n]/.test(text));

/**
 * The headings of level 1 behind the title, in a document whose parts are of level 2 and below. Where each of them stands
 * for an incident, with parts of its own, they are no further titles.
 */
export function furtherTitles(postmortem: Postmortem): Section[] {
  const { sections, title } = postmortem;
  if (!title || hasPartsOfLevelOne(postmortem)) return [];
  const others = sections.filter(section => section.content.heading?.level === 1 && section !== title);
  const parts = rolesBelow(title);
  const isIncident = (section: Section) => [...rolesBelow(section)].some(role => parts.has(role));
  return others.some(isIncident) ? [] : others;
}

/** Whether the headings of level 1 are those of parts, the first one included: `# Timeline`, `# Root cause`. */
export function hasPartsOfLevelOne({ sections, title }: Postmortem): boolean {
  const [first, ...others] = sections.filter(({ content }) => content.heading?.level === 1);
  return first !== title || (others.length > 0 && rolesBelow(first).size === 0);
}

function rolesBelow(section: Section | undefined): ReadonlySet<string> {
  return new Set(section?.children.flatMap(({ role }) => role ?? []));
}
