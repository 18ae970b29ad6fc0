import { plainPart, type Line, type Part } from './action-line.ts';
import { isTeam } from './action-words.ts';

/** An owner if the document knows such a person, and what is to be done then; else a word like others. */
export interface Doubt {
  readonly owner: Part;
  /** Where the action begins and ends, in the line. */
  readonly from: number;
  readonly to: number;
}

const name = "@?\\p{L}[\\p{L}\\d'’._-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2}";
/** `[kim] `, `**Bob**: `, `Bob: `. */
const leading = new RegExp(
  `^(?:\\[(${name})\\]|\\*\\*(${name})(?:[:：]\\*\\*|\\*\\*\\s*[:：–—-])|(${name})[:：])\\s+`,
  'u',
);
/** ` (kim)`, ` [kim]`, ` - kim`. */
const trailing = new RegExp(`\\s+(?:[(（[](${name})[)）\\]]|[–—-]\\s+(${name}))$`, 'u');

/** The name before or behind an action in a stretch of a line. @param from and @param to are offsets in the line. */
export function readDoubt({ masked, source, start }: Line, from: number, to: number): Doubt | undefined {
  const stretch = masked.slice(from, to);
  const before = leading.exec(stretch);
  const match = before ?? trailing.exec(stretch);
  const written = match?.slice(1).find(Boolean);
  const isAll = before ? before[0].length === stretch.length : match?.index === 0;
  if (!match || written === undefined || isAll) return undefined;
  const begin = from + match.index + match[0].indexOf(written);
  const owner = plainPart(source, start, begin, begin + written.length);
  return before ? { owner, from: from + match[0].length, to } : { owner, from, to: from + match.index };
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
