import { plainPart, type Line, type Part } from './action-line.ts';
import { isTeam } from './action-words.ts';

/** An owner if the document knows such a person, and what is to be done then; else a word like others. */
export interface Doubt {
  readonly owner: Part;
  /** Where the action begins and ends, in the line. */
  readonly from: number;
  readonly to: number;
}

/** In UTF-16 code units. A name with what is around it is no longer. */
const longest = 80;
const name = "@?\\p{L}[\\p{L}\\d'’._-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2}";
/** `[kim] `, `**Bob**: `, `Bob: `. */
const leading = new RegExp(
  `^(?:\\[(${name})\\]|\\*\\*(${name})(?:[:：]\\*\\*|\\*\\*\\s*[:：–—-])|(${name})[:：])\\s+`,
  'u',
);
/** ` (kim)`, ` [kim]`, ` - kim`. */
const trailing = new RegExp(`\\s+(?:[(（[](${name})[)）\\]]|[–—-]\\s+(${name}))$`, 'u');

/** The name before or behind an action in a stretch of a line. @param from and @param to are offsets in the line. */
export function readDoubt(line: Line, from: number, to: number): Doubt | undefined {
  const { masked, source } = line;
  const before = leading.exec(masked.slice(from, to));
  const at = before ? from : Math.max(from, to - longest);
  const match = before ?? trailing.exec(masked.slice(at, to));
  const written = match?.slice(1).find(Boolean);
  if (!match || written === undefined) return undefined;
  const start = at + match.index;
  const end = start + match[0].length;
  // Nothing would be left to do.
  if (before ? end === to : start === from) return undefined;
  const begin = start + match[0].indexOf(written);
  const owner = plainPart(source, line.start, begin, begin + written.length);
  return before ? { owner, from: end, to } : { owner, from, to: start };
}

/**
 * Names by which a document may call the people it knows: `Kim Lee`, `Kim`, `kim`.
 *
 * @param people names and handles as the document writes them.
 */
export function callNames(people: readonly string[]): ReadonlySet<string> {
  return new Set(people.filter(person => !isTeam(person)).flatMap(namesOf));
}

/** A person's name without what stands beside it, the first name and the address: each in small letters, without `@`. */
function namesOf(person: string): string[] {
  const whole = plainName(person);
  return [whole, ...(/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(person) ? [whole.split(' ')[0]!] : [])];
}

/** A name for comparing: in small letters, without `@`, address and parentheses. */
export function plainName(person: string): string {
  const bare = person.replace(/[<(（][^<>()（）]*[>)）]|\S+@\S+\.\S+/g, '').trim();
  return (bare || person).normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
}
