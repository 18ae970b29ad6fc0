import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { startServer } from './lsp/server.ts';
import { localNow } from './local-time.ts';
import { nodeFiles } from './node-files.ts';

/** The language server in Node: over stdio with `--stdio`, over IPC when an editor forks it. */

const pages = path.join(__dirname, '../docs/rules');

startServer(createConnection(ProposedFeatures.all), {
  now: localNow,
  instant: Date.now,
  defer: setImmediate,
  delay: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  ...(fs.existsSync(pages) && { rulePages: `${pathToFileURL(pages).href}/` }),
  files: nodeFiles,
  version,
});
