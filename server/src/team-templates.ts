import picomatch from 'picomatch';
import type { Configuration } from './core/configuration/configuration.ts';
import { messages } from './core/messages/message.ts';
import { builtinTemplates } from './core/template/builtin.ts';
import { checkTemplate } from './core/template/check-template.ts';
import { readTemplate } from './core/template/read-template.ts';
import type { Template } from './core/template/template.ts';
import { span } from './core/text/span.ts';
import type { FileProblem, Files } from './project.ts';

const say = messages('project', {
  unreadable:
    'This template cannot be read: {reason}. The documents that follow it are not checked against it.',
  sameId:
    'The template {id} is also in {other}. Expected an id of its own, by its file’s name or by “id” in its front matter.',
  builtinId:
    'This template stands in the place of the built-in one, {id}. Expected “id: {id}” in its front matter if that is meant, else another name of the file.',
});

export const templatesFolder = '.postmortem/templates/';

/** Files directly in a folder whose names fit a pattern. */
export interface FilePattern {
  readonly folder: string;
  readonly pattern: string;
}

/** The templates in the nearest `.postmortem/templates` that has some, of folders given from the innermost out. */
export async function teamTemplates(folders: readonly string[], files: Files): Promise<readonly string[]> {
  const found = await firstOf(folders, async folder => {
    const inside = (await files.list(folder + templatesFolder)).filter(uri => uri.endsWith('.md'));
    return inside.length > 0 ? inside : undefined;
  });
  return found ?? [];
}

/**
 * What the configuration's patterns name; a pattern may have wildcards in its last part.
 *
 * @param root nothing outside of it is read.
 */
export function patternsIn({ templates }: Configuration, folder: string, root: string): FilePattern[] {
  return templates
    .map(pattern => {
      const parent = pattern.slice(0, pattern.lastIndexOf('/') + 1);
      const place = URL.canParse(parent, folder) ? new URL(parent, folder).href : '';
      return { folder: place, pattern: pattern.slice(parent.length) };
    })
    .filter(named => named.folder.startsWith(root));
}

/** The Markdown files among those that a pattern names. */
export async function filesThatFit(named: FilePattern, files: Files): Promise<string[]> {
  const inside = await files.list(named.folder);
  return inside.filter(uri => uri.endsWith('.md') && fits(uri, named));
}

/** Whether a pattern names a file, be there such a one or not. */
export function fits(uri: string, { folder, pattern }: FilePattern): boolean {
  if (!uri.startsWith(folder)) return false;
  return picomatch.isMatch(decodeURIComponent(uri.slice(folder.length)), pattern, { dot: true });
}

/** @returns the template, if the file holds one, and what is wrong with it. */
export async function readTeamTemplate(
  uri: string,
  files: Files,
): Promise<{ readonly template?: Template; readonly problems: readonly FileProblem[] }> {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.md$/, '');
  let text = '';
  try {
    text = (await files.read(uri)) ?? '';
    const template = readTemplate(text, name);
    const problems = checkTemplate(text).map(problem => ({ ...problem, uri, text }));
    if (template.sections.length === 0) return { problems };
    return { template, problems: [...problems, ...builtinId(uri, template)] };
  } catch (error) {
    const message = say('unreadable', { reason: (error as Error).message });
    return { problems: [{ uri, text, span: span(0, 0), message }] };
  }
}

/** A file named like a built-in template takes its place, also for documents that name that one. */
function builtinId(uri: string, { id, text }: Template): FileProblem[] {
  const isBuiltin = builtinTemplates().some(template => template.id === id);
  if (!isBuiltin || readTemplate(text, '').id === id) return [];
  return [{ uri, text, span: span(0, 0), message: say('builtinId', { id }) }];
}

/** What is wrong with templates of one id: only the first of them counts. */
export function sameIds(
  templates: readonly { readonly uri: string; readonly template: Template }[],
): FileProblem[] {
  const first = new Map<string, string>();
  return templates.flatMap(({ uri, template: { id, text } }) => {
    const known = first.get(id);
    if (known === undefined) first.set(id, uri);
    if (known === undefined) return [];
    const other = decodeURIComponent(known.slice(known.lastIndexOf('/') + 1));
    return [{ uri, text, span: span(0, 0), message: say('sameId', { id, other }) }];
  });
}

/** The first thing that is found, looking at one after the other. */
export async function firstOf<From, To>(
  from: readonly From[],
  find: (from: From) => Promise<To | undefined>,
): Promise<To | undefined> {
  for (const item of from) {
    const found = await find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
