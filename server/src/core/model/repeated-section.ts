import { derived } from '../text/derived.ts';
import { zoneIn } from '../time/zone.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import { normalize } from '../vocabulary/normalize.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section, SectionContent } from './section.ts';

export interface RepeatedSection {
  readonly section: Section;
  /** The first section that is about the same. */
  readonly first: Section;
}

/**
 * The sections that are about the same as one before them, on the same level in the same section. The role alone does
 * not tell: *Context* and *Background*, *Resolution* and *Recovery* stand beside each other in public postmortems and
 * mean two things. So their names have to be the same, or to say the same in two languages, and say nothing else.
 */
export function repeatedSections(postmortem: Postmortem): RepeatedSection[] {
  const { sections } = postmortem;
  const groups = new Map<Section | undefined, Section[]>();
  for (const section of sections) {
    if (!section.role || isAmongEvents(section)) continue;
    const group = groups.get(section.parent);
    if (group) group.push(section);
    else groups.set(section.parent, [section]);
  }
  const pairs = [...groups.values()].map(repeatedAmong);
  return isOneIncident(postmortem) ? pairs.flat() : pairs.flatMap(withoutInterleaved);
}

/** In a timeline headings are events, and in a list of action items they are items. */
function isAmongEvents({ parent }: Section): boolean {
  return (
    parent !== undefined &&
    (parent.role === 'timeline' || parent.role === 'actionItems' || isAmongEvents(parent))
  );
}

function repeatedAmong(siblings: readonly Section[]): RepeatedSection[] {
  const byRole = new Map<string, Section[]>();
  for (const section of siblings) {
    const key = `${section.role!} ${section.content.heading!.level}`;
    const known = byRole.get(key);
    if (known) known.push(section);
    else byRole.set(key, [section]);
  }
  return [...byRole.values()].flatMap(sections => {
    const [first, second, ...more] = sections as [Section, ...Section[]];
    // What comes a third time is a series: a section for each of several events.
    return second && more.length === 0 && isSame(first, second) ? [{ first, section: second }] : [];
  });
}

/** A document that names a template is one postmortem, even if all of the template stands in it twice. */
function isOneIncident({ named, configured, match }: Postmortem): boolean {
  const id = named?.id ?? configured;
  return id !== undefined && match?.template.id === id;
}

/** Impact, timeline, impact, timeline: several incidents stand in one document. */
function withoutInterleaved(pairs: readonly RepeatedSection[]): readonly RepeatedSection[] {
  return pairs.filter(pair => !pairs.some(other => areInterleaved(pair, other)));
}

function areInterleaved(a: RepeatedSection, b: RepeatedSection): boolean {
  const [one, other] = a.first.start < b.first.start ? [a, b] : [b, a];
  return one !== other && other.first.start < one.section.start && one.section.start < other.section.start;
}

/** Whether two sections of one role have names that mean the same, and say nothing beyond. */
function isSame(a: Section, b: Section): boolean {
  const [one, other] = [namesIn(a.content), namesIn(b.content)];
  if (!one || !other) return false;
  const isLatin = (name: string) => /[a-z]/.test(name);
  return one.some(name => other.includes(name)) || one.some(isLatin) !== other.some(isLatin);
}

/**
 * The names that a heading consists of: *Impact* and *영향* in `2. 영향 (Impact)`.
 *
 * @returns undefined when it says more: what it is about, a date, a number. A zone is no more.
 */
const namesIn = derived(({ heading }: SectionContent): readonly string[] | undefined => {
  const parts = normalize(heading!.title)
    .split(/[()[\]（）【】/|:]|\s[-–—]\s/u)
    .map(normalize)
    .filter(part => part !== '' && !isZone(part));
  return parts.every(part => sectionRoles(part).length > 0) ? parts : undefined;
});

/** For instance `utc`, `all times in utc`. */
function isZone(part: string): boolean {
  const rest = part
    .replace(/\b(?:all|times?|are|in)\b/g, '')
    .trim()
    .toUpperCase();
  return rest !== '' && zoneIn(rest) === rest;
}
