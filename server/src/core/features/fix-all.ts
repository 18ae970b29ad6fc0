import { analyseAfter, type Analysis, type Environment } from '../analysis.ts';
import { messages } from '../messages/message.ts';
import { fixAllSafely } from '../rules/fix-all.ts';
import type { Repair } from './repairs.ts';

const say = messages('fix-all', { title: 'Fix everything that can be fixed safely' });

/**
 * One repair that makes every safe fix of a document.
 *
 * @param path the document's path or URI.
 * @param environment the one that the analysis was made in.
 * @returns undefined when there is nothing to fix.
 */
export function fixAllRepair(analysis: Analysis, path: string, environment: Environment): Repair | undefined {
  const { edits } = fixAllSafely(analysis, (before, made) => analyseAfter(before, made, path, environment));
  if (edits.length === 0) return undefined;
  return { title: say('title'), edits, kind: 'fixAll', findings: [], preferred: false };
}
