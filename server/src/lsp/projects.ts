import { comparable } from '../comparable.ts';
import type { Environment } from '../core/analysis.ts';
import type { Rule } from '../core/rules/rule.ts';
import {
  defaultProject,
  isProjectFile,
  loadProject,
  templateByPath,
  type FileProblem,
  type Files,
  type Project,
  type Settings,
} from '../project.ts';
import type { ServerHost } from './host.ts';

/** What projects are read from. */
export interface ProjectSources {
  /** Undefined where there are no files. */
  readonly files: Files | undefined;
  /** What the editor's settings say for the document at an address. */
  readonly settings: (address: string) => Promise<Settings>;
  /** The address by which a document's project is found. */
  readonly addressOf: (uri: string) => string;
}

/** Told of what goes wrong. */
export interface ProjectLog {
  readonly ruleFailed: (rule: Rule, error: unknown) => void;
  /** Told once of each reason why the project of a folder's documents cannot be read. */
  readonly readingFailed: (folder: string, error: unknown) => void;
}

/** The projects of the open documents, each read once until one of its files changes. */
export class Projects {
  readonly #host: ServerHost;
  readonly #sources: ProjectSources;
  readonly #log: ProjectLog;
  readonly #failures = new Set<string>();
  readonly #loading = new Map<string, Promise<Project>>();
  readonly #loaded = new Map<string, Project>();
  #author: string | undefined;
  #owners: (() => readonly string[]) | undefined;
  #committers: readonly string[] = [];
  #whenRead: (project: Project, folder: string) => void = () => undefined;

  constructor(host: ServerHost, sources: ProjectSources, log: ProjectLog) {
    this.#host = host;
    this.#sources = sources;
    this.#log = log;
  }

  /** Reads the project of a document, if that has not been done. One that cannot be read is the default one for now. */
  load(uri: string): Promise<Project> {
    const address = this.#sources.addressOf(uri);
    const folder = folderOf(address);
    const known = this.#loading.get(folder);
    if (known) return known;
    const loading: Promise<Project> = this.#read(address).then(({ project, isWhole }) => {
      // A change meanwhile has made this reading an old one.
      if (this.#loading.get(folder) !== loading) return this.load(uri);
      this.#loaded.set(folder, project);
      if (isWhole) this.#whenRead(project, folder);
      else this.#loading.delete(folder);
      return project;
    });
    this.#loading.set(folder, loading);
    return loading;
  }

  /** What the core is handed for a document; the defaults until its project is read. */
  environment(uri: string): Environment {
    const address = this.#sources.addressOf(uri);
    const project = this.#loaded.get(folderOf(address)) ?? defaultProject();
    const named = templateByPath(project, address);
    return {
      templates: project.templates,
      configuration: project.configuration,
      ...(named !== undefined && { named }),
      today: this.#host.now().slice(0, 10),
      ...(this.#author !== undefined && { author: this.#author }),
      ...(this.#owners && { owners: this.#owners }),
      onRuleError: this.#log.ruleFailed,
    };
  }

  /** @param author the name of the person who writes, for fixes that need it. */
  writtenBy(author: string): void {
    this.#author = author;
  }

  /** @param owners who owns action items of other postmortems; those who wrote the repositories may own some, too. */
  ownedBy(owners: () => readonly string[]): void {
    this.#owners = () => [...new Set([...owners(), ...this.#committers])];
  }

  /** @param committers those who wrote the repositories of the workspace, who wrote most first. */
  committedBy(committers: readonly string[]): void {
    this.#committers = committers;
  }

  /** @param listener told of every project that was read, and for the documents of which folder. */
  onRead(listener: (project: Project, folder: string) => void): void {
    this.#whenRead = listener;
  }

  /** Whether a file is one that projects are read from: a configuration or a template, which is no postmortem itself. */
  isSource(uri: string): boolean {
    const file = comparable(uri);
    return (
      isProjectFile(file) ||
      [...this.#loaded.values()].some(({ sources }) => sources.some(source => comparable(source) === file))
    );
  }

  /** What is wrong with a project's file, as it was when it was read. */
  problemsIn(uri: string): readonly FileProblem[] {
    const file = comparable(uri);
    const own = this.#loaded.get(folderOf(uri));
    // Several projects may be made of one file; the one of its own folder is read whenever it is open.
    const project =
      own ??
      [...this.#loaded.values()].find(({ sources }) => sources.some(source => comparable(source) === file));
    return project?.problems.filter(problem => comparable(problem.uri) === file) ?? [];
  }

  /** To be called when a file of a project has changed: all are read anew. Until then what is known of them counts. */
  forget(): void {
    this.#loading.clear();
  }

  async #read(address: string): Promise<{ readonly project: Project; readonly isWhole: boolean }> {
    const { files, settings } = this.#sources;
    let project = defaultProject();
    try {
      const set = await settings(address);
      project = { ...project, configuration: set.configuration };
      if (files && URL.canParse(address) && /^[a-z][\w+.-]*:\/\//i.test(address))
        project = await loadProject(address, files, set);
      return { project, isWhole: true };
    } catch (error) {
      this.#tell(folderOf(address), error);
      return { project, isWhole: false };
    }
  }

  /** A project that cannot be read is tried again whenever it is needed; one word about it is enough. */
  #tell(folder: string, error: unknown): void {
    const failure = `${folder} ${String(error)}`;
    if (this.#failures.has(failure)) return;
    this.#failures.add(failure);
    this.#log.readingFailed(folder, error);
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
