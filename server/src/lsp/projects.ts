import type { Environment } from '../core/analysis.ts';
import type { Rule } from '../core/rules/rule.ts';
import { defaultProject, loadProject, templateByPath, type Project } from '../project.ts';
import type { ServerHost } from './host.ts';

/** The projects of the open documents, each read once until one of its files changes. */
export class Projects {
  readonly #host: ServerHost;
  readonly #onRuleError: (rule: Rule, error: unknown) => void;
  readonly #loading = new Map<string, Promise<Project>>();
  readonly #loaded = new Map<string, Project>();
  #author: string | undefined;
  #whenRead: (project: Project) => void = () => undefined;

  constructor(host: ServerHost, onRuleError: (rule: Rule, error: unknown) => void) {
    this.#host = host;
    this.#onRuleError = onRuleError;
  }

  /** Reads the project of a document, if that has not been done. @throws when its files cannot be read at all. */
  load(uri: string): Promise<Project> {
    const folder = folderOf(uri);
    const known = this.#loading.get(folder);
    if (known) return known;
    const loading = this.#read(uri).then(project => {
      // A change meanwhile has made this reading an old one.
      if (this.#loading.get(folder) === loading) {
        this.#loaded.set(folder, project);
        this.#whenRead(project);
      }
      return project;
    });
    this.#loading.set(folder, loading);
    return loading;
  }

  /** What the core is handed for a document; the defaults until its project is read. */
  environment(uri: string): Environment {
    const project = this.#loaded.get(folderOf(uri)) ?? defaultProject();
    const named = templateByPath(project, uri);
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

  /** @param listener told of every project that was read. */
  onRead(listener: (project: Project) => void): void {
    this.#whenRead = listener;
  }

  /** Whether a file is one of those that a project was read from. */
  reads(uri: string): boolean {
    return [...this.#loaded.values()].some(({ sources }) => sources.includes(uri));
  }

  /** To be called when a file of a project has changed: all are read anew. */
  forget(): void {
    this.#loading.clear();
    this.#loaded.clear();
  }

  async #read(uri: string): Promise<Project> {
    const { files } = this.#host;
    return files && URL.canParse(uri) && /^[a-z][\w+.-]*:\/\//i.test(uri)
      ? loadProject(uri, files)
      : defaultProject();
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
