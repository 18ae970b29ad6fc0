import picomatch from 'picomatch';
import type { Configuration } from './core/configuration/configuration.ts';
import { messages } from './core/messages/message.ts';
import { readTemplate } from './core/template/read-template.ts';
import type { Template } from './core/template/template.ts';
import { span } from './core/text/span.ts';
import type { FileProblem, Files } from './project.ts';

const say = messages('project', {
  unreadable:
    'This template cannot be read: {reason}. The documents that follow it are not checked against it.',
  empty: 'This template has no sections. Expected at least one heading below the title.',
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
export async function filesThatFit({ folder, pattern }: FilePattern, files: Files): Promise<string[]> {
  const isMatch = picomatch(pattern, { dot: true });
  const inside = await files.list(folder);
  return inside.filter(uri => uri.endsWith('.md') && isMatch(decodeURIComponent(uri.slice(folder.length))));
}

/** @returns the template, or what is wrong with the file. */
export async function readTeamTemplate(uri: string, files: Files): Promise<Template | FileProblem> {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.md$/, '');
  let text = '';
  try {
    text = (await files.read(uri)) ?? '';
    const template = readTemplate(text, name);
    if (template.sections.length > 0) return template;
    return { uri, text, span: span(0, 0), message: say('empty') };
  } catch (error) {
    return { uri, text, span: span(0, 0), message: say('unreadable', { reason: (error as Error).message }) };
  }
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
