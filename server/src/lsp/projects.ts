import type { Environment } from '../core/analysis.ts';
import type { Rule } from '../core/rules/rule.ts';
import {
  defaultProject,
  isProjectFile,
  loadProject,
  templateByPath,
  type Files,
  type Project,
  type Settings,
} from '../project.ts';
import type { ServerHost } from './host.ts';
import { comparable } from './workspace-folders.ts';

/** What projects are read from. */
export interface ProjectSources {
  /** Undefined where there are no files. */
  readonly files: Files | undefined;
  /** What the editor's settings say for the document at an address. */
  readonly settings: (address: string) => Promise<Settings>;
  /** The address by which a document's project is found. */
  readonly addressOf: (uri: string) => string;
}

/** The projects of the open documents, each read once until one of its files changes. */
export class Projects {
  readonly #host: ServerHost;
  readonly #sources: ProjectSources;
  readonly #onRuleError: (rule: Rule, error: unknown) => void;
  readonly #loading = new Map<string, Promise<Project>>();
  readonly #loaded = new Map<string, Project>();
  #author: string | undefined;
  #whenRead: (project: Project, folder: string) => void = () => undefined;

  constructor(host: ServerHost, sources: ProjectSources, onRuleError: (rule: Rule, error: unknown) => void) {
    this.#host = host;
    this.#sources = sources;
    this.#onRuleError = onRuleError;
  }

  /** Reads the project of a document, if that has not been done. @throws when its files cannot be read at all. */
  load(uri: string): Promise<Project> {
    const address = this.#sources.addressOf(uri);
    const folder = folderOf(address);
    const known = this.#loading.get(folder);
    if (known) return known;
    const loading: Promise<Project> = this.#read(address).then(project => {
      // A change meanwhile has made this reading an old one.
      if (this.#loading.get(folder) !== loading) return this.load(uri);
      this.#loaded.set(folder, project);
      this.#whenRead(project, folder);
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
      onRuleError: this.#onRuleError,
    };
  }

  /** @param author the name of the person who writes, for fixes that need it. */
  writtenBy(author: string): void {
    this.#author = author;
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

  /** To be called when a file of a project has changed: all are read anew. Until then what is known of them counts. */
  forget(): void {
    this.#loading.clear();
  }

  async #read(address: string): Promise<Project> {
    const { files, settings } = this.#sources;
    const set = await settings(address);
    return files && URL.canParse(address) && /^[a-z][\w+.-]*:\/\//i.test(address)
      ? loadProject(address, files, set)
      : { ...defaultProject(), configuration: set.configuration };
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
