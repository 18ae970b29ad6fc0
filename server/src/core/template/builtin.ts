import packed from 'value:./packed-templates.ts';
import { unpackTemplate } from './pack.ts';
import type { Template } from './template.ts';

/** The template that a new postmortem follows when none is named. */
export const defaultTemplateId = 'blameless';

let read: readonly Template[] | undefined;

/** The templates in `templates/`: the default one first, the others by their files' names. */
export function builtinTemplates(): readonly Template[] {
  read ??= packed
    .map(template => ({ ...unpackTemplate(template), builtin: true }))
    .sort((a, b) => Number(b.id === defaultTemplateId) - Number(a.id === defaultTemplateId));
  return read;
}
