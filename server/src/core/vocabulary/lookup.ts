import vocabularies from 'glob:./languages/*.ts';
import { candidates, normalize } from './normalize.ts';
import type {
  ActionStatus,
  ColumnRole,
  FieldRole,
  Lifecycle,
  SectionRole,
  Vocabulary,
} from './vocabulary.ts';

/** Role by normalised word; where two roles share a word, the first vocabulary and the first role have it. */
function index<Role extends string>(
  words: (vocabulary: Vocabulary) => Readonly<Partial<Record<Role, readonly string[]>>>,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const vocabulary of vocabularies) {
    for (const [role, list] of Object.entries(words(vocabulary)) as [Role, readonly string[]][]) {
      for (const word of list) {
        const key = normalize(word);
        if (!roles.has(key)) roles.set(key, role);
      }
    }
  }
  return roles;
}

function set(words: (vocabulary: Vocabulary) => readonly string[]): ReadonlySet<string> {
  return new Set(vocabularies.flatMap(vocabulary => words(vocabulary).map(normalize)));
}

const sections = index<SectionRole>(vocabulary => vocabulary.sections);
const fields = index<FieldRole>(vocabulary => vocabulary.fields);
const columns = index<ColumnRole>(vocabulary => vocabulary.columns);
const statuses = index<ActionStatus>(vocabulary => vocabulary.actionStatuses);
const lifecycles = index<Lifecycle>(vocabulary => vocabulary.lifecycles);
const examples = set(vocabulary => vocabulary.examples);
const nobody = set(vocabulary => vocabulary.nobody);

function find<Role>(roles: ReadonlyMap<string, Role>, text: string): Role | undefined {
  for (const candidate of candidates(text)) {
    const role = roles.get(candidate);
    if (role !== undefined) return role;
  }
  return undefined;
}

/**
 * The roles that a heading may have, most telling first: `근본 원인 (What Happened)` may be both *rootCause* and
 * *whatHappened*; where it stands decides.
 *
 * @param heading a heading's plain text, for instance `2. Timeline (UTC)`.
 */
export function sectionRoles(heading: string): readonly SectionRole[] {
  const roles = candidates(heading).flatMap(candidate => sections.get(candidate) ?? []);
  return [...new Set(roles)];
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
  return find(statuses, text);
}

/** @param text the value of the field *Status*. */
export function lifecycleOf(text: string): Lifecycle | undefined {
  return find(lifecycles, text);
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

/** The words by which a heading tells a timeline, in the form that {@link normalize} gives them. */
export const timelineHeadings: readonly string[] = vocabularies.flatMap(vocabulary =>
  (vocabulary.sections.timeline ?? []).map(normalize),
);

const tellingWords = vocabularies.flatMap(({ telling }) => telling.map(wordPattern));
const otherKindWords = vocabularies.flatMap(({ otherKinds }) => otherKinds.map(wordPattern));

/** Whether a text has a word that tells of a postmortem. @param text a title or {@link nameIn} of a path. */
export function tellsOfPostmortem(text: string): boolean {
  const plain = text.normalize('NFKC');
  return tellingWords.some(word => word.test(plain));
}

/** Whether a title tells of another kind of document, such as a runbook. */
export function tellsOfOtherKind(title: string): boolean {
  const plain = title.normalize('NFKC');
  return otherKindWords.some(word => word.test(plain));
}

/**
 * What a path says of its document: its last three names, as in `post-mortems/2025-10/14-checkout.md`.
 *
 * @param path a path or a URI.
 */
export function nameIn(path: string): string {
  const name = path.split(/[/\\]/).slice(-3).join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    // A path that is no URI may hold a percent sign.
    return name;
  }
}

function wordPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[\\s_-]?');
  // Words of alphabets end at a boundary; Hangul takes particles without one.
  return /[a-z]/i.test(word) ? new RegExp(`(?<![a-z])${escaped}s?(?![a-z])`, 'iu') : new RegExp(escaped, 'u');
}
