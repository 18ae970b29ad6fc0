import picomatch from 'picomatch';
import { emptyConfiguration, type Configuration } from './core/configuration/configuration.ts';
import { mergeConfigurations } from './core/configuration/merge-configurations.ts';
import { readConfiguration, type ConfigurationProblem } from './core/configuration/read-configuration.ts';
import { messages } from './core/messages/message.ts';
import { allRules } from './core/rules/registry.ts';
import { builtinTemplates } from './core/template/builtin.ts';
import type { Template } from './core/template/template.ts';
import { span } from './core/text/span.ts';
import {
  filesThatFit,
  firstOf,
  patternsIn,
  readTeamTemplate,
  teamTemplates,
  templatesFolder,
  type FilePattern,
} from './team-templates.ts';

const say = messages('project', {
  unreadableSettings: 'This file cannot be read: {reason}. Nothing of it is heeded.',
});

export const configurationName = '.postmortem.yaml';

/** What a project is read with: files in Node, an editor's file system elsewhere. Addresses are URIs; folders end in `/`. */
export interface Files {
  /** @returns the text without a byte order mark; undefined when there is no such file. @throws when it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** @returns the URIs of the files directly in a folder; none when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Whether a folder is where a repository or a workspace begins: nothing above it is looked at. */
  readonly isRoot: (folder: string) => Promise<boolean>;
}

/** What an editor's settings say; it counts where no file speaks. */
export interface Settings {
  /** The workspace folder that the patterns of templates are relative to; without one they name nothing. */
  readonly folder?: string;
  readonly configuration: Configuration;
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
  /** The files that the configuration names as templates, wherever they are. */
  readonly named: readonly FilePattern[];
}

export interface FileProblem extends ConfigurationProblem {
  readonly uri: string;
  readonly text: string;
}

/** The project of a document in which nothing is set. */
export function defaultProject(): Project {
  return {
    configuration: emptyConfiguration,
    templates: builtinTemplates(),
    problems: [],
    sources: [],
    named: [],
  };
}

/**
 * Reads what holds for a document: the nearest `.postmortem.yaml` in its folder or above, up to the repository's root,
 * and the team's templates, those in the nearest `.postmortem/templates` and those that the file names.
 *
 * @param settings what counts where that file is silent.
 */
export async function loadProject(
  documentUri: string,
  files: Files,
  settings: Settings = { configuration: emptyConfiguration },
): Promise<Project> {
  const folders = await foldersAbove(documentUri, files);
  const file = await firstOf(folders, folder => readConfigurationIn(folder, files));
  const named = [
    ...(file ? patternsIn(file.configuration, file.folder, folders.at(-1)!) : []),
    ...(!file?.configuration.templates.length && settings.folder !== undefined
      ? patternsIn(settings.configuration, settings.folder, settings.folder)
      : []),
  ];
  const uris = [
    ...(await teamTemplates(folders, files)),
    ...(await Promise.all(named.map(pattern => filesThatFit(pattern, files)))).flat(),
  ];
  const problems: FileProblem[] = [...(file?.problems ?? [])];
  const sources = [...(file ? [file.uri] : []), ...new Set(uris)];
  const templates: Template[] = [];
  for (const uri of new Set(uris)) {
    const read = await readTeamTemplate(uri, files);
    if ('message' in read) problems.push(read);
    else templates.push(read);
  }
  const own = new Set(templates.map(template => template.id));
  return {
    configuration: file
      ? mergeConfigurations(file.configuration, settings.configuration)
      : settings.configuration,
    templates: [...templates, ...builtinTemplates().filter(template => !own.has(template.id))],
    ...(file && { folder: file.folder }),
    problems,
    sources,
    named,
  };
}

interface ConfigurationFile {
  readonly uri: string;
  readonly folder: string;
  readonly configuration: Configuration;
  readonly problems: readonly FileProblem[];
}

/** @returns undefined when there is none; one that cannot be read sets nothing and has a problem. */
async function readConfigurationIn(folder: string, files: Files): Promise<ConfigurationFile | undefined> {
  const uri = folder + configurationName;
  try {
    const text = await files.read(uri);
    if (text === undefined) return undefined;
    const { configuration, problems } = readConfiguration(text, allRules);
    return { uri, folder, configuration, problems: problems.map(problem => ({ ...problem, uri, text })) };
  } catch (error) {
    const message = say('unreadableSettings', { reason: (error as Error).message });
    const problem = { uri, text: '', span: span(0, 0), message };
    return { uri, folder, configuration: emptyConfiguration, problems: [problem] };
  }
}

/** Whether a file is one that a project is read from, wherever it is found. */
export function isProjectFile(uri: string): boolean {
  return (
    uri.endsWith(`/${configurationName}`) ||
    (uri.endsWith('.md') && uri.slice(0, uri.lastIndexOf('/') + 1).endsWith(`/${templatesFolder}`))
  );
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
