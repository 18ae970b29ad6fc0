import words from 'value:./word-index.ts';
import { candidates, fold, normalize, translations } from './normalize.ts';
import { conjunctionPattern, phrasePattern } from './phrases.ts';
import { vocabularies } from './vocabularies.ts';
import type {
  ActionKind,
  ActionStatus,
  ColumnRole,
  FieldRole,
  Lifecycle,
  SectionRole,
  Vocabulary,
} from './vocabulary.ts';

const roles = <Role>(words: Readonly<Record<string, Role>>): ReadonlyMap<string, Role> =>
  new Map(Object.entries(words));

const sections = roles<SectionRole>(words.sections);
const fields = roles<FieldRole>(words.fields);
const columns = roles<ColumnRole>(words.columns);
const statuses = roles<ActionStatus>(words.statuses);
const kinds = roles<ActionKind>(words.kinds);
const lifecycles = roles<Lifecycle>(words.lifecycles);
const examples: ReadonlySet<string> = new Set(words.examples);
const nobody: ReadonlySet<string> = new Set(words.nobody);

const sectionRoleNames = new Set(vocabularies.flatMap(vocabulary => Object.keys(vocabulary.sections)));

/** Whether a text is the name of a section's role: `timeline`, `rootCause`. */
export function isSectionRole(name: string): name is SectionRole {
  return sectionRoleNames.has(name);
}

/** The names of all roles that a section may have. */
export function allSectionRoles(): readonly string[] {
  return [...sectionRoleNames];
}

function find<Role>(roles: ReadonlyMap<string, Role>, text: string): Role | undefined {
  const known = roles.get(normalize(text));
  if (known !== undefined) return known;
  for (const candidate of candidates(text)) {
    const role = roles.get(candidate);
    if (role !== undefined) return role;
  }
  const parts = translations(text).map(part => roles.get(part));
  return parts.includes(undefined) ? undefined : parts[0];
}

/** As {@link find}, and by what stands before the first comma or full stop: `Done, deployed on Monday`. */
function findFirst<Role>(roles: ReadonlyMap<string, Role>, text: string): Role | undefined {
  const [beginning = ''] = text.split(/[,;.，；。、]/u, 1);
  return find(roles, text) ?? find(roles, beginning);
}

const conjunctions = conjunctionPattern(vocabularies.flatMap(vocabulary => vocabulary.conjunctions));

/** In UTF-16 code units. No heading of a role is longer, and to cut a longer one at its conjunctions takes the square of it. */
const longest = 200;

/**
 * The roles that a heading may have, most telling first: `근본 원인 (What Happened)` may be both *rootCause* and
 * *whatHappened*; where it stands decides. A heading of several parts has the roles of all if each of them has one:
 * `Detection and response`.
 *
 * @param heading a heading's plain text, for instance `2. Timeline (UTC)`.
 */
export function sectionRoles(heading: string): readonly SectionRole[] {
  if (heading.length > longest) return [];
  const names = candidates(heading);
  const roles = names.flatMap(candidate => sections.get(candidate) ?? []);
  if (roles.length > 0) return [...new Set(roles)];
  for (const parts of [translations(heading), ...names.map(name => name.split(conjunctions))]) {
    const found = parts.map(part => sections.get(normalize(part)));
    if (found.length > 1 && !found.includes(undefined)) return [...new Set(found as SectionRole[])];
  }
  return [];
}

/** The words of a role in all languages, as they are written. */
export function sectionWords(role: SectionRole): readonly string[] {
  return vocabularies.flatMap(vocabulary => vocabulary.sections[role] ?? []);
}

/** @param label a field's label without its colon. */
export function fieldRole(label: string): FieldRole | undefined {
  return find(fields, label);
}

/**
 * The label of a role in the language that others are written in.
 *
 * @param label what it is called where that language does not matter; it stays when the language knows it.
 * @param others the labels around it.
 */
export function labelAmong(others: readonly string[], role: FieldRole, label: string): string {
  const knows = (vocabulary: Vocabulary, text: string) => {
    const words = new Set(Object.values(vocabulary.fields).flat().map(normalize));
    return candidates(text).some(candidate => words.has(candidate));
  };
  const counted = vocabularies.map(vocabulary => ({
    vocabulary,
    count: others.filter(other => knows(vocabulary, other)).length,
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  const spoken = counted
    .filter(({ count }) => count === most && count > 0)
    .map(({ vocabulary }) => vocabulary);
  if (spoken.length === 0 || spoken.some(vocabulary => knows(vocabulary, label))) return label;
  return spoken[0]!.fields[role]?.[0] ?? label;
}

/** @param title a column's title. */
export function columnRole(title: string): ColumnRole | undefined {
  return find(columns, title);
}

/** @param text a status cell: `✅ Done`, `In Progress`, `진행 중`, `✅`. */
export function actionStatus(text: string): ActionStatus | undefined {
  return findFirst(statuses, text);
}

/** @param text a cell of the kind or a heading above action items: `Prevent`, `予防（Prevent）`. */
export function actionKind(text: string): ActionKind | undefined {
  return find(kinds, text);
}

/** @param text the value of the field *Status*: `Published`, `Draft → Review`, `Published on 2025-10-20 by Kim`. */
export function lifecycleOf(text: string): Lifecycle | undefined {
  const current = currentValue(text);
  return findFirst(lifecycles, current) ?? find(lifecycles, current.split(/\s+(?:on|by|since|at)\s/i, 1)[0]!);
}

/** What holds now of a value in which its author kept what held before: `~~Draft~~ Review`, `Draft → Review`. */
export function currentValue(text: string): string {
  return text
    .replace(/~~[^~]*~~/g, '')
    .split(/->|=>|[→⇒➡]/u)
    .at(-1)!
    .trim();
}

/** Whether a label such as `예시 (5 Whys)` or `Example:` introduces an example. */
export function isExampleLabel(label: string): boolean {
  return candidates(label).some(candidate => examples.has(candidate));
}

/** Whether an owner cell names nobody: empty, `TBD`, `-`, `미정`. */
export function namesNobody(owner: string): boolean {
  const word = normalize(owner);
  return word === '' || /^[\p{P}\p{S}\s]+$/u.test(word) || nobody.has(word);
}

const otherKindWords = phrasePattern(vocabularies.flatMap(({ otherKinds }) => otherKinds));

/** Whether a title tells of another kind of document, such as a runbook. */
export function tellsOfOtherKind(title: string): boolean {
  return otherKindWords.test(fold(title));
}

/**
 * A role's first word in the language that most of some headings are written in; English where none is known.
 *
 * @param headings in plain text.
 */
export function sectionWord(role: SectionRole, headings: readonly string[]): string {
  const words = headings.map(candidates);
  const counted = vocabularies
    .filter(vocabulary => vocabulary.sections[role]?.length)
    .map(vocabulary => {
      const known = new Set(Object.values(vocabulary.sections).flatMap(list => list.map(normalize)));
      const count = words.filter(heading => heading.some(word => known.has(word))).length;
      return { word: vocabulary.sections[role]![0]!, count, isEnglish: vocabulary.language === 'en' };
    })
    .sort((a, b) => b.count - a.count || Number(b.isEnglish) - Number(a.isEnglish));
  return counted[0]?.word ?? role;
}
