import picomatch from 'picomatch';
import { comparable } from './comparable.ts';
import { emptyConfiguration, type Configuration } from './core/configuration/configuration.ts';
import { mergeConfigurations } from './core/configuration/merge-configurations.ts';
import {
  readConfiguration,
  type ConfigurationProblem,
  type ReadConfiguration,
} from './core/configuration/read-configuration.ts';
import { messages, type Message } from './core/messages/message.ts';
import { nearest } from './core/text/nearest.ts';
import { allRules } from './core/rules/registry.ts';
import { builtinTemplates } from './core/template/builtin.ts';
import type { Template } from './core/template/template.ts';
import { lineEndAt } from './core/text/line-ending.ts';
import { span, type Span } from './core/text/span.ts';
import {
  filesThatFit,
  firstOf,
  patternsIn,
  readTeamTemplate,
  sameIds,
  teamTemplates,
  templatesFolder,
  type FilePattern,
} from './team-templates.ts';

const say = messages('project', {
  unreadableSettings: 'This file cannot be read: {reason}. Nothing of it is heeded.',
  unknownTemplate: 'There is no template “{id}”, expected {expected}.',
  noFile: 'No Markdown file fits “{pattern}”, expected a template there.',
  otherName: 'This file is not read. Expected the configuration in “{name}”.',
  outside: 'Unexpected place “{pattern}”, expected one in this repository.',
});

export const configurationName = '.postmortem.yaml';

/** Names that a configuration may be given by mistake. */
const otherNames = ['.postmortem.yml', '.postmortem.json'];

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
  const fitting = await Promise.all(named.map(pattern => filesThatFit(pattern, files)));
  const uris = [...new Set([...(await teamTemplates(folders, files)), ...fitting.flat()])];
  const read = await Promise.all(uris.map(uri => readTeamTemplate(uri, files)));
  const own = read.flatMap(({ template }, index) => (template ? [{ uri: uris[index]!, template }] : []));
  const ids = new Set(own.map(({ template }) => template.id));
  const templates = [
    ...own.map(({ template }) => template),
    ...builtinTemplates().filter(({ id }) => !ids.has(id)),
  ];
  return {
    configuration: file
      ? mergeConfigurations(file.configuration, settings.configuration)
      : settings.configuration,
    templates,
    ...(file && { folder: file.folder }),
    problems: [
      ...(await misnamed(folders, file?.folder, files)),
      ...(file ? [...file.problems, ...unknownNames(file, templates, folders.at(-1)!, named, fitting)] : []),
      ...read.flatMap(({ problems }) => problems),
      ...sameIds(own),
    ],
    sources: [...(file ? [file.uri] : []), ...uris],
    named,
  };
}

/** Files beside the configuration, or in the folders where it is looked for, that seem to be meant as such. */
async function misnamed(
  folders: readonly string[],
  found: string | undefined,
  files: Files,
): Promise<FileProblem[]> {
  const searched = folders.slice(0, found === undefined ? undefined : folders.indexOf(found) + 1);
  const uris = searched.flatMap(folder => otherNames.map(name => folder + name));
  // One that cannot be read is there all the same.
  const texts = await Promise.all(uris.map(uri => files.read(uri).catch(() => '')));
  const message = say('otherName', { name: configurationName });
  return uris.flatMap((uri, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ uri, text, span: span(0, lineEndAt(text, 0)), message }];
  });
}

/**
 * What a configuration names and is not there: templates of paths, and patterns that no file fits or that lead out of the
 * repository.
 *
 * @param root of the repository.
 * @param named the patterns that were looked for, and the files that fit each.
 */
function unknownNames(
  { uri, text, folder, configuration, places }: ConfigurationFile,
  templates: readonly Template[],
  root: string,
  named: readonly FilePattern[],
  fitting: readonly (readonly string[])[],
): FileProblem[] {
  const problem = (at: Span, message: Message): FileProblem => ({ uri, text, span: at, message });
  const ids = templates.map(({ id }) => id);
  const unknown = configuration.paths.flatMap(({ template: id }, index) => {
    if (ids.includes(id)) return [];
    const near = nearest(id, ids);
    const expected = near.length > 0 ? near.join(', ') : ids.join(', ');
    return [problem(places.paths[index]!, say('unknownTemplate', { id, expected }))];
  });
  const without = configuration.templates.flatMap((pattern, index) => {
    const [looked] = patternsIn({ ...configuration, templates: [pattern] }, folder, root);
    const at = named.findIndex(other => other.folder === looked?.folder && other.pattern === looked.pattern);
    if (looked && (fitting[at]?.length ?? 0) > 0) return [];
    return [problem(places.templates[index]!, say(looked ? 'noFile' : 'outside', { pattern }))];
  });
  return [...unknown, ...without];
}

interface ConfigurationFile extends Omit<ReadConfiguration, 'problems'> {
  readonly uri: string;
  readonly text: string;
  readonly folder: string;
  readonly problems: readonly FileProblem[];
}

/** @returns undefined when there is none; one that cannot be read sets nothing and has a problem. */
async function readConfigurationIn(folder: string, files: Files): Promise<ConfigurationFile | undefined> {
  const uri = folder + configurationName;
  try {
    const text = await files.read(uri);
    if (text === undefined) return undefined;
    const read = readConfiguration(text, allRules);
    return {
      ...read,
      uri,
      text,
      folder,
      problems: read.problems.map(problem => ({ ...problem, uri, text })),
    };
  } catch (error) {
    const message = say('unreadableSettings', { reason: (error as Error).message });
    const problem = { uri, text: '', span: span(0, 0), message };
    const places = { templates: [], paths: [] };
    return { uri, text: '', folder, configuration: emptyConfiguration, places, problems: [problem] };
  }
}

/** Whether a file is one that a project is read from, wherever it is found. */
export function isProjectFile(uri: string): boolean {
  return (
    [configurationName, ...otherNames].some(name => uri.endsWith(`/${name}`)) ||
    (uri.endsWith('.md') && uri.slice(0, uri.lastIndexOf('/') + 1).endsWith(`/${templatesFolder}`))
  );
}

/** The template that the configuration names for a document's path. */
export function templateByPath({ configuration, folder }: Project, documentUri: string): string | undefined {
  if (folder === undefined || !documentUri.startsWith(folder)) return undefined;
  const path = comparable(documentUri.slice(folder.length));
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
