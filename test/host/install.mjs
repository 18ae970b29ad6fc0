// Installs the embedded VS Code, which is code-server from npm together with the Node it demands.
// Desktop VS Code cannot be downloaded on every build machine; what npm offers can.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const CODE_SERVER = '4.139.1'; // VS Code 1.139.1
const NODE = '24.21.0';

export const root = path.resolve(import.meta.dirname, '../..');
const host = path.join(root, '.vscode-host');
const nodePackage = `node-${process.platform}-${process.arch}`;
const nodeDir = path.join(host, 'node_modules', nodePackage);
const vscodeDir = path.join(host, 'node_modules/code-server/lib/vscode');
const stamp = path.join(host, '.stamp');
const wanted = `code-server ${CODE_SERVER}, node ${NODE}, ${process.platform}-${process.arch}`;

/** The Node executable that runs the embedded VS Code, once it is installed. */
export const hostNode = path.join(nodeDir, 'bin/node');
/** The script with which that Node starts the embedded VS Code. */
export const hostEntry = path.join(host, 'node_modules/code-server/out/node/entry.js');

/**
 * Installs the embedded VS Code into `.vscode-host/`, unless the wanted version is already there.
 * An interrupted installation has no stamp and is begun again. Throws when npm fails or the system is not Linux.
 */
export function installHost() {
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  if (process.platform !== 'linux') {
    throw new Error(
      'The embedded VS Code is for Linux. Elsewhere use a desktop VS Code (npm run test:electron).',
    );
  }
  console.log(
    `Installing the embedded VS Code into .vscode-host/ (${wanted}). About 800 MB, a minute or two.`,
  );
  fs.rmSync(host, { recursive: true, force: true });
  fs.mkdirSync(host, { recursive: true });
  const dependencies = { 'code-server': CODE_SERVER, [nodePackage]: NODE };
  fs.writeFileSync(path.join(host, 'package.json'), JSON.stringify({ private: true, dependencies }));

  // The scripts of code-server itself refuse every Node but their own and compile modules that a loopback
  // server without sign-in never loads. So all scripts are skipped, and the two native modules built below.
  npm(host, ['install', '--ignore-scripts']);
  npm(vscodeDir, ['install', '--omit=dev', '--ignore-scripts']);
  npm(path.join(vscodeDir, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
  buildNativeModules();
  fs.writeFileSync(stamp, wanted);
  console.log('The embedded VS Code is installed.');
}

/** Builds the log writer and the watchdog. VS Code also runs without them, so a missing compiler is no failure. */
function buildNativeModules() {
  try {
    npm(vscodeDir, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog']);
  } catch {
    console.warn(
      'Its native modules were not built (g++, make and python3 are needed); it works without them.',
    );
  }
}

function npm(cwd, args) {
  const env = {
    ...withoutNpmVariables(process.env),
    PATH: path.join(nodeDir, 'bin') + path.delimiter + process.env.PATH,
    npm_config_nodedir: nodeDir,
  };
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** The environment without what an outer `npm run` adds to it, for that would mislead an inner npm. */
function withoutNpmVariables(env) {
  const outer = /^npm_(package_|lifecycle_|config_(user_agent|local_prefix|prefix|global_prefix)$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !outer.test(name)));
}
