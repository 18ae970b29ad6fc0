import rules from 'glob:./*/*.ts';
import type { Rule } from './rule.ts';

/** Every rule, ordered by id. A rule is known by its file being there. */
export const allRules: readonly Rule[] = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
