import * as vscode from 'vscode';

const configuration = '.postmortem.yaml';
const templates = '.postmortem/templates';

/**
 * Knows which workspace folders say themselves how their postmortems are checked: their documents may be postmortems
 * whose headings only their own templates know. A folder is looked at once, when the first document in it asks, and is
 * watched from then on.
 */
export class ProjectFolders implements vscode.Disposable {
  readonly #found: () => void;
  readonly #isProject = new Map<string, boolean>();
  readonly #watchers: vscode.Disposable[] = [];

  /** @param found called for each folder that turns out to be such a one. */
  constructor(found: () => void) {
    this.#found = found;
  }

  /** Whether a document is in such a folder, as far as that is known by now. */
  hold({ uri }: vscode.TextDocument): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return false;
    const key = folder.uri.toString();
    if (!this.#isProject.has(key)) {
      this.#isProject.set(key, false);
      void this.#look(folder);
    }
    return this.#isProject.get(key)!;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
  }

  async #look(folder: vscode.WorkspaceFolder): Promise<void> {
    for (const pattern of [configuration, `${templates}/*.md`]) {
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, pattern),
        false,
        true,
        true,
      );
      this.#watchers.push(
        watcher,
        watcher.onDidCreate(() => this.#tell(folder)),
      );
    }
    if ((await hasConfiguration(folder)) || (await hasTemplates(folder))) this.#tell(folder);
  }

  #tell(folder: vscode.WorkspaceFolder): void {
    this.#isProject.set(folder.uri.toString(), true);
    this.#found();
  }
}

async function hasConfiguration({ uri }: vscode.WorkspaceFolder): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, configuration));
    return true;
  } catch {
    // There is none, or nobody may know.
    return false;
  }
}

async function hasTemplates({ uri }: vscode.WorkspaceFolder): Promise<boolean> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, templates));
    return entries.some(([name]) => name.endsWith('.md'));
  } catch {
    return false;
  }
}
