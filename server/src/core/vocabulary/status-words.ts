import { nearest } from '../text/nearest.ts';
import { actionStatus } from './lookup.ts';
import { normalize } from './normalize.ts';
import { vocabularies } from './vocabularies.ts';
import type { ActionStatus } from './vocabulary.ts';

const signs: Readonly<Record<ActionStatus, string>> = {
  open: '📝',
  inProgress: '🔄',
  done: '✅',
  dropped: '❌',
};

/** Boxes that are signs of the text. */
const boxes: Readonly<Partial<Record<ActionStatus, string>>> = { open: '☐', done: '☑' };

/**
 * A status in the manner of another one: in its language, with an emoji where that has one, and in the words of the
 * template where it has some: `✅ Done` like `📝 Open`, `완료` like `예정`.
 *
 * @param written the other status, or nothing.
 * @param choices the statuses that the template allows.
 */
export function statusLike(written: string, state: ActionStatus, choices: readonly string[] = []): string {
  const sign = /^\p{Extended_Pictographic}/u.test(written.trim());
  const words = normalize(written);
  const isWord = /\p{L}/u.test(words);
  const box = /^[☐☑]$/u.test(written.trim()) ? boxes[state] : undefined;
  if (box) return box;
  if (sign && !isWord) return signs[state];
  const chosen = choices.find(choice => actionStatus(choice) === state);
  const language =
    vocabularies.find(({ actionStatuses }) =>
      Object.values(actionStatuses).some(list => list.some(word => normalize(word) === words)),
    ) ?? vocabularies[0]!;
  const isEnglish = language === vocabularies[0];
  const word = (isEnglish ? chosen : undefined) ?? language.actionStatuses[state]?.[0] ?? chosen ?? '';
  return sign ? `${signs[state]} ${word}` : word;
}

/** The status that a mistyped word means: `Completd`; undefined when none is near, or several are. */
export function nearestStatus(written: string): ActionStatus | undefined {
  const words = vocabularies.flatMap(({ actionStatuses }) => Object.values(actionStatuses).flat());
  const states = new Set(nearest(normalize(written), words.map(normalize)).map(actionStatus));
  return states.size === 1 ? [...states][0] : undefined;
}
