import * as vscode from 'vscode';

const pattern = '**/*.md';

/**
 * The Markdown files of the workspace, and which of them have changed. They are searched when somebody first asks, and
 * followed from then on.
 */
export class MarkdownFiles implements vscode.Disposable {
  readonly #change = new vscode.EventEmitter<undefined>();
  readonly #changed = new Set<string>();
  #files: Set<string> | undefined;
  #sorted: readonly string[] = [];
  #watcher: vscode.Disposable | undefined;

  readonly onDidChange = this.#change.event;

  /**
   * The addresses of all files, in order, which are the same list as long as no file comes or goes, and of those that
   * changed since it was asked last.
   */
  async take(): Promise<{ readonly files: readonly string[]; readonly changed: readonly string[] }> {
    this.#watcher ??= this.#watch();
    this.#files ??= await search();
    const changed = [...this.#changed];
    this.#changed.clear();
    if (this.#sorted.length !== this.#files.size || this.#sorted.some(file => !this.#files!.has(file)))
      this.#sorted = [...this.#files].sort();
    return { files: this.#sorted, changed };
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#change.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const tell = (uri: vscode.Uri, isThere: boolean) => {
      const address = uri.toString();
      this.#changed.add(address);
      if (!isThere) this.#files?.delete(address);
      else if (this.#files && !this.#files.has(address)) this.#files = undefined;
      this.#change.fire(undefined);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(uri => tell(uri, true)),
      watcher.onDidChange(uri => tell(uri, true)),
      watcher.onDidDelete(uri => tell(uri, false)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#files = undefined;
        this.#change.fire(undefined);
      }),
    );
  }
}

/** What the settings exclude from searches is left out, such as packages. */
async function search(): Promise<Set<string>> {
  const exclude = vscode.workspace.getConfiguration('search').get<Record<string, unknown>>('exclude', {});
  const patterns = Object.keys(exclude).filter(glob => exclude[glob] === true);
  const found = await vscode.workspace.findFiles(
    pattern,
    `{${[...patterns, '**/node_modules/**'].join(',')}}`,
  );
  return new Set(found.map(uri => uri.toString()));
}
