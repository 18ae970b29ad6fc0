import { candidates, fold, normalize } from './normalize.ts';
import { vocabularies, wordsOf, type Lists } from './vocabularies.ts';
import type { Level, Vocabulary } from './vocabulary.ts';

/** The worst first. */
const levels: readonly Level[] = ['critical', 'high', 'medium', 'low', 'minimal'];

function levelsOf(lists: (vocabulary: Vocabulary) => Lists<Level>): ReadonlyMap<string, Level> {
  return new Map([...wordsOf(lists)].reverse().map(([word, level]) => [normalize(word), level]));
}

const severities = levelsOf(vocabulary => vocabulary.severities);
const priorities = levelsOf(vocabulary => vocabulary.priorities);
const gradeWords = new Set(vocabularies.flatMap(({ grades }) => grades.map(normalize)));

/**
 * How grave an incident is, for comparing: `SEV-2`, `S2`, `Severity 2`, `심각도 2`, `2등급` and, by the usual scale in
 * which 1 is *Critical*, `High` are all 2.
 *
 * @returns 0 or 1 for the worst; `undefined` when the text tells no severity, or a choice such as `[Sev1/Sev2]`.
 */
export function severityOf(text: string): number | undefined {
  return gradeOf(text, severities, 1);
}

/**
 * How urgent an action item is, for comparing: `P1`, `Prio 1` and, by the usual scale in which 0 is *Critical*, `High`
 * are all 1.
 *
 * @returns 0 for the most urgent; `undefined` when the text tells no priority, or a choice such as `[P0/P1]`.
 */
export function priorityOf(text: string): number | undefined {
  return gradeOf(text, priorities, 0);
}

function gradeOf(text: string, words: ReadonlyMap<string, Level>, worst: number): number | undefined {
  // A text that is too long for a word, and a placeholder, tell nothing.
  if (text.length > longest || /^\s*[[{<]/.test(text)) return undefined;
  const parts = partsOf(text);
  for (const part of parts) {
    const number = numberOf(part);
    if (number !== undefined) return number;
  }
  for (const part of parts) {
    const level = words.get(normalize(part));
    if (level) return worst + levels.indexOf(level);
  }
  return undefined;
}

/** In UTF-16 code units. */
const longest = 200;

/** The whole text, what stands outside and inside of parentheses, and the parts around dashes and colons. */
function partsOf(text: string): readonly string[] {
  const [outside = '', ...inside] = fold(text).split(/[()（）【】[\]]/u);
  return [...outside.split(/\s*[:：|,;·]\s*|\s+[-–—]\s+/u), ...inside, ...candidates(text)];
}

const numbered = /^([^\d]*?)[\s#._-]*(\d|[一二三四五])[\s._-]*([^\d]*)$/u;
const digits = '一二三四五';

function numberOf(part: string): number | undefined {
  const [, before = '', digit = '', after = ''] = numbered.exec(part.trim()) ?? [];
  if (digit === '' || ![before, after].every(isGradeWord)) return undefined;
  if (before + after === '' && /\D/.test(digit)) return undefined;
  return /\d/.test(digit) ? Number(digit) : digits.indexOf(digit) + 1;
}

function isGradeWord(text: string): boolean {
  const word = normalize(text);
  return word === '' || gradeWords.has(word);
}
