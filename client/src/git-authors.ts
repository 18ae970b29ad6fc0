import * as vscode from 'vscode';

/** How long git may take, in milliseconds. */
const patience = 3_000;
const most = 50;
/** Nothing that a repository configures is run. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];

/**
 * Those who wrote a repository, who wrote most first. None where git cannot be asked: in a folder that is not trusted or
 * not on this machine, without git, or outside of a repository.
 */
export async function gitAuthors(folder: vscode.WorkspaceFolder | undefined): Promise<readonly string[]> {
  if (folder?.uri.scheme !== 'file' || !vscode.workspace.isTrusted) return [];
  try {
    const { execFile } = await import('node:child_process');
    const output = await new Promise<string>((resolve, reject) => {
      execFile(
        'git',
        // On Windows a program in the working directory would be run in the place of git.
        [...safely, '-C', folder.uri.fsPath, 'shortlog', '--summary', '--numbered', '--no-merges', 'HEAD'],
        { timeout: patience, windowsHide: true },
        (error, stdout) => (error ? reject(error) : resolve(stdout)),
      );
    });
    return [...output.matchAll(/^\s*\d+\t(.+)$/gm)].map(match => match[1]!.trim()).slice(0, most);
  } catch {
    return [];
  }
}
