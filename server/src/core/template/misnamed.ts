import { distance } from 'fastest-levenshtein';
import type { Postmortem } from '../model/postmortem.ts';
import type { Section, SectionContent } from '../model/section.ts';
import { typos } from '../text/nearest.ts';
import { derived } from '../text/derived.ts';
import { span, type Span } from '../text/span.ts';
import { sectionRoles, sectionWords } from '../vocabulary/lookup.ts';
import { normalize } from '../vocabulary/normalize.ts';
import { allSections, type SectionSchema, type Template } from './template.ts';

/** A heading that is known by no name and is nearly that of a section which the document lacks: `Apendix`. */
export interface Misnamed {
  readonly section: Section;
  /** The section of the template that is meant. */
  readonly schema: SectionSchema;
  /** The words that are written wrong, in the section. */
  readonly span: Span;
  /** What they are meant to be. */
  readonly meant: string;
}

/** Headings that were misspelt, each with the section of the template that is missing because of it. */
export const misnamedIn = derived(({ sections, title, match }: Postmortem): readonly Misnamed[] => {
  if (!match) return [];
  const found = new Map<SectionSchema, Misnamed>();
  for (const section of sections) {
    const isUnknown = section !== title && section.role === undefined && !match.schemaOf.has(section);
    // Events are written as headings, in the author's words.
    if (!isUnknown || isBelowTimeline(section)) continue;
    const near = namesNear(match.template)(section.content).filter(
      ({ schema }) => !match.sectionOf.has(schema) && !found.has(schema),
    );
    const least = Math.min(...near.map(({ count }) => count));
    const [nearest, ...others] = near.filter(({ count }) => count === least);
    if (!nearest || others.some(({ schema }) => schema !== nearest.schema)) continue;
    const { schema, span: at, name } = nearest;
    found.set(schema, { section, schema, span: at, meant: name });
  }
  return [...found.values()];
});

function isBelowTimeline({ parent }: Section): boolean {
  return parent !== undefined && (parent.role === 'timeline' || isBelowTimeline(parent));
}

interface Name {
  readonly schema: SectionSchema;
  /** As the template or the vocabulary writes it. */
  readonly name: string;
  /** In the form in which letters are counted. */
  readonly letters: string;
}

interface NearName extends Name {
  readonly span: Span;
  /** How many typos lie between. */
  readonly count: number;
}

/** The names that a heading nearly has, by template. */
const namesNear = derived((template: Template) => {
  const names = namesOf(template);
  return derived(({ heading, text }: SectionContent): readonly NearName[] => {
    if (!heading) return [];
    const { start, end } = heading.titleSpan;
    const parts = partsOf(text.slice(start, end));
    if (parts.some(({ part }) => sectionRoles(part).length > 0)) return [];
    return parts.flatMap(({ at, part }) => {
      const written = lettersOf(part);
      return names.flatMap(name => {
        const count = typosIn(written, name.letters);
        const place = span(start + at, start + at + part.length);
        return count === undefined ? [] : [{ ...name, span: place, count }];
      });
    });
  });
});

/** By what the sections of a template are known: first the template's own titles, then the vocabulary's words. */
function namesOf({ sections }: Template): Name[] {
  const schemas = allSections(sections);
  const named = (words: (schema: SectionSchema) => readonly string[]) =>
    schemas.flatMap(schema => words(schema).map(name => ({ schema, name, letters: lettersOf(name) })));
  const own = named(({ title }) => partsOf(title).map(({ part }) => part));
  const known = named(({ role }) => (role ? sectionWords(role) : []));
  return [...new Map([...known, ...own].map(name => [name.letters, name] as const)).values()];
}

/** In UTF-16 code units; no name is longer. */
const longest = 60;

/** The parts of a title that may be a name, without numbering and marks: those around parentheses, slashes and dashes. */
function partsOf(title: string): { readonly at: number; readonly part: string }[] {
  if (title.length > 2 * longest) return [];
  return [...title.matchAll(/(?:(?!\s[-–—]\s)[^()[\]（）【】/|:：])+/gu)].flatMap(({ index, 0: piece }) => {
    const before = /^(?:[^\p{L}]*(?:\p{L}|[ivx]+)[.)]\s+)?[^\p{L}]*/iu.exec(piece)![0].length;
    const part = piece.slice(before).replace(/[^\p{L}\p{N}]+$/u, '');
    return part === '' || part.length > longest ? [] : [{ at: index + before, part }];
  });
}

/** Syllables of Hangul are taken apart, since each holds several letters. */
function lettersOf(part: string): string {
  return normalize(part).normalize('NFD');
}

/**
 * How many typos lie between two texts, if it may have been typos: one in a word of six letters, two in twelve; scripts
 * other than the Latin one say more by a letter. Other spaces, hyphens, accents and endings make no misspelt word but
 * another form of it, or one of another language: `Workarounds`, `Détection`, `Impacto`. Nor do letters in the place of
 * others in a short word, or two of them: “Content” is no “Context”, “Prevention” is no “Preventive”.
 */
function typosIn(written: string, name: string): number | undefined {
  const most = Math.min(2, Math.floor(name.length / (/[a-z]/.test(name) ? 6 : 8)));
  if (Math.abs(written.length - name.length) > most) return undefined;
  // Two letters in the wrong order are two for `distance` and one typo.
  if (distance(written, name) > most + 1 || isOtherForm(written, name)) return undefined;
  const count = typos(written, name);
  const isReplaced = lettersReplaced(written, name) === count && (count > 1 || name.length <= 7);
  return count <= most && !isReplaced ? count : undefined;
}

/** In how many places two texts of one length differ. */
function lettersReplaced(written: string, name: string): number | undefined {
  return written.length === name.length
    ? [...written].filter((letter, index) => letter !== name[index]).length
    : undefined;
}

function isOtherForm(written: string, name: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters(written) === letters(name)) return true;
  const [short, long] = written.length < name.length ? [written, name] : [name, written];
  const ending = long.startsWith(short) ? long.slice(short.length) : '';
  const isTypedTwice = ending === short.at(-1);
  return (ending !== '' && long === written && !isTypedTwice) || ending === 's';
}
