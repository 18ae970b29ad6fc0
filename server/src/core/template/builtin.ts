import files from 'glob:../../../../templates/*.md';
import { readTemplate } from './read-template.ts';
import type { Template } from './template.ts';

/** The template that a new postmortem follows when none is named. */
export const defaultTemplateId = 'blameless';

let read: readonly Template[] | undefined;

/**
 * The templates in `templates/`: the default one first, the others by their files' names. They are read when first asked
 * for, since a server that starts should not wait for it.
 */
export function builtinTemplates(): readonly Template[] {
  read ??= files
    .map(({ path, text }) => readTemplate(text, path.replace(/\.md$/, '')))
    .sort((a, b) => Number(b.id === defaultTemplateId) - Number(a.id === defaultTemplateId));
  return read;
}
