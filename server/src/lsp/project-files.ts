import {
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  type Diagnostic,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { translate } from '../core/messages/message.ts';
import type { FileProblem, Project } from '../project.ts';
import { fits, type FilePattern } from '../team-templates.ts';
import { toRange } from './convert.ts';
import { settingsSection } from './editor-settings.ts';
import type { Session } from './session.ts';
import { watchFiles } from './watch-files.ts';

/** The files of a project, wherever in a workspace they are. */
const watched = ['**/.postmortem.{yaml,yml,json}', '**/.postmortem/templates/*.md'];

/** How long the author of a template or a configuration pauses before all is checked by it, in milliseconds. */
const pause = 300;

/**
 * Follows what projects are made of, files and settings: says in the files what is wrong, and has everything checked
 * again when something changes, saved or not.
 *
 * @param checkAll checks all open documents.
 * @param filesChanged told of all files that the client says have changed.
 */
export function serveProjectFiles(
  session: Session,
  checkAll: () => void,
  filesChanged: (uris: readonly string[]) => void,
): void {
  const { connection, documents, projects, folders, host, capabilities } = session;
  const { workspace } = capabilities;
  const publish = publisher(session);
  const named = new Map<string, readonly FilePattern[]>();
  // Postmortems may be watched, too: a change of one is none of its project.
  const isOfProject = (uri: string) =>
    !uri.endsWith('.md') ||
    projects.isSource(uri) ||
    [...named.values()].flat().some(pattern => fits(uri, pattern));
  const watch = watchFiles(session);
  let callOff: () => void = () => undefined;
  const reload = () => {
    callOff();
    projects.forget();
    checkAll();
  };
  const reloadLater = ({ document }: { readonly document: { readonly uri: string } }) => {
    if (!projects.isSource(document.uri)) return;
    callOff();
    callOff = host.delay(pause, reload);
  };
  connection.onInitialized(() => {
    watch(watched.map(globPattern => ({ globPattern })));
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      const section = { section: settingsSection };
      void connection.client.register(DidChangeConfigurationNotification.type, section);
    }
    if (workspace?.workspaceFolders !== true) return;
    connection.workspace.onDidChangeWorkspaceFolders(event => {
      folders.change(event);
      reload();
    });
  });
  connection.onDidChangeConfiguration(reload);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isOfProject(uri))) reload();
    filesChanged(changes.map(({ uri }) => uri));
  });
  documents.onDidChangeContent(reloadLater);
  documents.onDidSave(reloadLater);
  documents.onDidClose(reloadLater);
  projects.onRead((project, folder) => {
    publish(project, folder);
    named.set(folder, project.named);
    watch(project.named.map(pattern => toWatcher(pattern, session)));
  });
}

function toWatcher({ folder, pattern }: FilePattern, { capabilities }: Session): FileSystemWatcher {
  const isRelative = capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
  // Without it a client is asked for more than is needed: a change too many is only read again.
  return { globPattern: isRelative ? { baseUri: folder, pattern } : `**/${pattern}` };
}

/** Publishes a project's problems, and takes back those that are gone. */
function publisher({ connection }: Session): (project: Project, folder: string) => void {
  const published = new Map<string, readonly string[]>();
  return ({ problems, sources }, folder) => {
    const wrong = new Set(problems.map(({ uri }) => uri));
    const before = published.get(folder) ?? [];
    published.set(folder, [...wrong]);
    for (const uri of wrong) {
      const own = problems.filter(problem => problem.uri === uri);
      void connection.sendDiagnostics({ uri, diagnostics: own.map(problemDiagnostic) });
    }
    // A file that is gone may still be wrong for the documents of another folder.
    const elsewhere = new Set([...published.values()].flat());
    const mended = [
      ...sources.filter(uri => elsewhere.has(uri)),
      ...before.filter(uri => !elsewhere.has(uri)),
    ];
    for (const uri of mended.filter(candidate => !wrong.has(candidate)))
      void connection.sendDiagnostics({ uri, diagnostics: [] });
  };
}

export function problemDiagnostic({ uri, text, span, message }: FileProblem): Diagnostic {
  const document = TextDocument.create(uri, 'plaintext', 0, text);
  return {
    range: toRange(document, span),
    message: translate(message),
    severity: DiagnosticSeverity.Warning,
    source: 'postmortem',
    code: 'configuration',
  };
}
