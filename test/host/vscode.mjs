// The embedded VS Code: a server on the loopback interface that serves the workbench as a web page and runs
// extensions in a Node extension host. Every start has a profile of its own; nothing reaches the network.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hostEntry, hostNode, root } from './install.mjs';

const START_LIMIT = 60_000;
const STOP_LIMIT = 5_000;

const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  // In a browser VS Code saves by itself: what one test edits would be there for the next.
  'files.autoSave': 'off',
};

/**
 * Makes an empty profile (settings, extensions, home) and returns its folder, which is deleted at exit.
 * `settings` are VS Code settings that are added to those which keep it quiet and offline.
 */
export function createProfile(settings = {}) {
  const profile = temporaryFolder('profile');
  const user = path.join(profile, 'data/User');
  fs.mkdirSync(user, { recursive: true });
  fs.mkdirSync(path.join(profile, 'extensions'));
  fs.writeFileSync(path.join(profile, 'config.yaml'), 'auth: none\n');
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  return profile;
}

/** Copies `samples/` into a folder that tests may edit and that is deleted at exit; returns its path. */
export function copySamples() {
  const folder = path.join(temporaryFolder('workspace'), 'samples');
  fs.cpSync(path.join(root, 'samples'), folder, { recursive: true });
  return folder;
}

/** Installs a .vsix into a profile. Rejects with what VS Code printed when it refuses. */
export async function installExtension(profile, vsix) {
  const child = spawnHost(profile, ['--install-extension', path.resolve(vsix)]);
  const output = collectOutput(child);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`${vsix} was not installed:\n${output.text}`);
}

/**
 * Starts the embedded VS Code on a free port of 127.0.0.1.
 * `options` are options of the VS Code server, without dashes. Resolves once it listens, with its `url`,
 * `exited` (a promise of its exit code) and `stop()`. It also ends when this process exits.
 */
export async function startHost(profile, options = []) {
  const child = spawnHost(profile, [
    ...['--bind-addr', '127.0.0.1:0', '--disable-telemetry', '--disable-update-check'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    ...options.flatMap(option => ['--vscode-option', option]),
  ]);
  const exited = new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  const kill = () => signalGroup(child, 'SIGKILL');
  // Before the profile is deleted, which happens at exit, too.
  process.prependOnceListener('exit', kill);

  async function stop() {
    signalGroup(child, 'SIGTERM');
    await Promise.race([exited, delay(STOP_LIMIT)]);
    process.off('exit', kill);
    kill();
  }

  try {
    return { url: await listeningUrl(child, exited), exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Lets a signal end this process by way of `process.exit`, so that the hosts it started end with it. */
export function exitOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => process.exit(128 + os.constants.signals[signal]));
  }
}

function temporaryFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `vscode-${name}-`));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A group of its own, because VS Code starts children (extension hosts, watchers) that must end with it. */
function spawnHost(profile, args) {
  const places = {
    '--config': path.join(profile, 'config.yaml'),
    '--user-data-dir': path.join(profile, 'data'),
    '--extensions-dir': path.join(profile, 'extensions'),
  };
  return spawn(hostNode, [hostEntry, ...Object.entries(places).flat(), '--auth', 'none', ...args], {
    env: hostEnvironment(profile),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** This process' environment, less what would configure VS Code, with the profile as home and no gallery. */
function hostEnvironment(profile) {
  const foreign = /^(VSCODE_|CODE_SERVER_|npm_|ELECTRON_|PASSWORD$|HASHED_PASSWORD$|PORT$)/;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    HOME: profile,
    XDG_CONFIG_HOME: path.join(profile, '.config'),
    XDG_DATA_HOME: path.join(profile, '.local/share'),
    EXTENSIONS_GALLERY: '{}',
    PATH: path.dirname(hostNode) + path.delimiter + process.env.PATH,
  };
}

function collectOutput(child) {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output.text += data));
  return output;
}

/** The URL that the server prints when it listens. Rejects when it exits before, or says nothing for a minute. */
function listeningUrl(child, exited) {
  const output = collectOutput(child);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(`did not start within ${START_LIMIT / 1000} seconds`), START_LIMIT);
    function fail(reason) {
      clearTimeout(timer);
      reject(new Error(`The embedded VS Code ${reason}.\n${output.text}`));
    }
    exited.then(
      code => fail(`exited with code ${code}`),
      error => fail(`could not be started: ${error.message}`),
    );
    child.stdout.on('data', () => {
      const [, url] = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(output.text) ?? [];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

function delay(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds).unref());
}
