// `npm start`: builds the extension and opens it on `samples/`, in the desktop VS Code when `code` is on the PATH,
// else in the embedded one with the packaged extension installed.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { findOnPath } from '../test/host/find-on-path.mjs';
import { installHost, root } from '../test/host/install.mjs';
import { createProfile, exitOnSignals, installExtension, startHost } from '../test/host/vscode.mjs';

const samples = path.join(root, 'samples');
const code = findOnPath('code');
try {
  if (code) openDesktop(code);
  else await openEmbedded();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function openDesktop(code) {
  npmRun('build');
  execFileSync(code, [`--extensionDevelopmentPath=${root}`, samples], { stdio: 'inherit' });
  console.log('Desktop VS Code opens on samples/ with the extension.');
}

async function openEmbedded() {
  exitOnSignals();
  npmRun('package');
  installHost();
  const profile = createProfile();
  await installExtension(profile, path.join(root, 'dist/postmortem.vsix'));
  const host = await startHost(profile);
  console.log(
    'There is no `code` on the PATH, so this is the embedded VS Code, with the extension installed.',
  );
  console.log(`Open ${host.url}/?${new URLSearchParams({ folder: samples })}`);
  console.log('Ctrl+C ends it.');
  const status = await host.exited;
  console.error(`The embedded VS Code exited with code ${status}.`);
  process.exit(1);
}

function npmRun(script) {
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' });
}
