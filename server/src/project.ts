import picomatch from 'picomatch';
import { emptyConfiguration, type Configuration } from './core/configuration/configuration.ts';
import { readConfiguration, type ConfigurationProblem } from './core/configuration/read-configuration.ts';
import { messages } from './core/messages/message.ts';
import { allRules } from './core/rules/registry.ts';
import { builtinTemplates } from './core/template/builtin.ts';
import { readTemplate } from './core/template/read-template.ts';
import type { Template } from './core/template/template.ts';
import { span } from './core/text/span.ts';

const say = messages('project', {
  unreadable:
    'This template cannot be read: {reason}. The documents that follow it are not checked against it.',
  empty: 'This template has no sections. Expected at least one heading below the title.',
});

export const configurationName = '.postmortem.yaml';
const templatesFolder = '.postmortem/templates/';

/** What a project is read with: files in Node, an editor's file system elsewhere. Addresses are URIs; folders end in `/`. */
export interface Files {
  /** @returns the text without a byte order mark; undefined when there is no such file. @throws when it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** @returns the URIs of the files directly in a folder; none when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Whether a folder is where a repository or a workspace begins: nothing above it is looked at. */
  readonly isRoot: (folder: string) => Promise<boolean>;
}

/** What holds for the documents of a folder. */
export interface Project {
  readonly configuration: Configuration;
  /** The team's templates and the built-in ones; a team's own stands for a built-in one of the same id. */
  readonly templates: readonly Template[];
  /** The folder of the configuration file, if there is one. */
  readonly folder?: string;
  /** What is wrong with the project's own files. The rest of them counts. */
  readonly problems: readonly FileProblem[];
  /** Every file that was read, right or wrong: a change of one of them changes the project. */
  readonly sources: readonly string[];
}

export interface FileProblem extends ConfigurationProblem {
  readonly uri: string;
  readonly text: string;
}

/** The project of a document in which nothing is set. */
export function defaultProject(): Project {
  return { configuration: emptyConfiguration, templates: builtinTemplates(), problems: [], sources: [] };
}

/**
 * Reads what holds for a document: the nearest `.postmortem.yaml` in its folder or above, up to the repository's root,
 * and the team's templates, those in the nearest `.postmortem/templates` and those that the file names.
 */
export async function loadProject(documentUri: string, files: Files): Promise<Project> {
  const folders = await foldersAbove(documentUri, files);
  const problems: FileProblem[] = [];
  const sources: string[] = [];
  const found = await firstOf(folders, async folder => {
    const text = await files.read(folder + configurationName);
    return text === undefined ? undefined : { folder, text };
  });
  const set = found && readConfiguration(found.text, allRules);
  if (found && set) {
    const uri = found.folder + configurationName;
    sources.push(uri);
    problems.push(...set.problems.map(problem => ({ ...problem, uri, text: found.text })));
  }
  const configuration = set?.configuration ?? emptyConfiguration;
  const uris = [
    ...(await teamTemplates(folders, files)),
    ...(found ? await namedTemplates(found.folder, folders.at(-1)!, configuration, files) : []),
  ];
  const templates: Template[] = [];
  for (const uri of new Set(uris)) {
    sources.push(uri);
    const read = await readTeamTemplate(uri, files);
    if ('message' in read) problems.push(read);
    else templates.push(read);
  }
  const own = new Set(templates.map(template => template.id));
  return {
    configuration,
    templates: [...templates, ...builtinTemplates().filter(template => !own.has(template.id))],
    ...(found && { folder: found.folder }),
    problems,
    sources,
  };
}

/** The template that the configuration names for a document's path. */
export function templateByPath({ configuration, folder }: Project, documentUri: string): string | undefined {
  if (folder === undefined || !documentUri.startsWith(folder)) return undefined;
  const path = decodeURIComponent(documentUri.slice(folder.length));
  return configuration.paths.find(({ pattern }) => picomatch.isMatch(path, pattern, { dot: true }))?.template;
}

/** The document's folder first, the repository's root last. */
async function foldersAbove(documentUri: string, files: Files): Promise<string[]> {
  const folders: string[] = [];
  let folder = new URL('.', documentUri).href;
  for (;;) {
    folders.push(folder);
    const above = new URL('..', folder).href;
    if (above === folder || (await files.isRoot(folder))) return folders;
    folder = above;
  }
}

async function firstOf<From, To>(
  from: readonly From[],
  find: (from: From) => Promise<To | undefined>,
): Promise<To | undefined> {
  for (const item of from) {
    const found = await find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function teamTemplates(folders: readonly string[], files: Files): Promise<readonly string[]> {
  const found = await firstOf(folders, async folder => {
    const inside = (await files.list(folder + templatesFolder)).filter(uri => uri.endsWith('.md'));
    return inside.length > 0 ? inside : undefined;
  });
  return found ?? [];
}

/**
 * The files that the configuration's patterns name; a pattern may have wildcards in its last part.
 *
 * @param root nothing outside of it is read.
 */
async function namedTemplates(
  folder: string,
  root: string,
  { templates }: Configuration,
  files: Files,
): Promise<string[]> {
  const named = templates.map(async pattern => {
    const parent = pattern.slice(0, pattern.lastIndexOf('/') + 1);
    const place = new URL(parent, folder).href;
    const isMatch = picomatch(pattern.slice(parent.length), { dot: true });
    const inside = place.startsWith(root) ? await files.list(place) : [];
    return inside.filter(uri => uri.endsWith('.md') && isMatch(decodeURIComponent(uri.slice(place.length))));
  });
  return (await Promise.all(named)).flat();
}

async function readTeamTemplate(uri: string, files: Files): Promise<Template | FileProblem> {
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
