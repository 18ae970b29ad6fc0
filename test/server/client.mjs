import { spawn } from 'node:child_process';
import path from 'node:path';
import languageServer from 'vscode-languageserver/node';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = languageServer;
const server = path.resolve('dist/server.js');

/** What an editor that pushes nothing special understands. */
export const plainCapabilities = {
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/**
 * Starts the built server as an editor does, over stdio.
 *
 * @param answers what the client answers to requests of the server, by method: functions of their params.
 * @returns a small client; `stop()` ends the server and gives its exit code.
 */
export async function startServer(
  capabilities = plainCapabilities,
  initializationOptions = {},
  { workspaceFolders = null, answers = {} } = {},
) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const exited = new Promise(resolve => child.once('exit', resolve));
  const log = [];
  const received = [];
  const waiting = new Set();
  const deliver = (method, params) => {
    received.push({ method, params });
    for (const waiter of waiting) waiter();
  };
  for (const method of [
    'textDocument/publishDiagnostics',
    'postmortem/didAnalyze',
    'postmortem/didChangeActionItems',
  ]) {
    connection.onNotification(method, params => deliver(method, params));
  }
  connection.onNotification('window/logMessage', ({ message }) => log.push(message));
  connection.onRequest('workspace/diagnostic/refresh', () => deliver('workspace/diagnostic/refresh', null));
  connection.onRequest('client/registerCapability', params => deliver('client/registerCapability', params));
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, answer);
  connection.onRequest('window/showDocument', params => {
    deliver('window/showDocument', params);
    return { success: true };
  });
  connection.listen();
  const { capabilities: offered, serverInfo } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities,
    initializationOptions: { didAnalyze: true, ...initializationOptions },
  });
  await connection.sendNotification('initialized', {});

  return {
    offered,
    serverInfo,
    log,
    child,
    request: (method, ...params) => connection.sendRequest(method, ...params),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      }),
    /** The first message of a method that fits, of those that have come or will come. */
    next: (method, fits = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`no ${method} came; the server said: ${log.join('\n')}`)),
          50_000,
        );
        const look = () => {
          const found = received.find(message => message.method === method && fits(message.params));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found.params);
        };
        waiting.add(look);
        look();
      }),
    count: (method, fits = () => true) =>
      received.filter(message => message.method === method && fits(message.params)).length,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}
