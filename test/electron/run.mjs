// Runs the suite of `test/suite` in a desktop VS Code: the one that VSCODE_EXECUTABLE names, else a downloaded one.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import path from 'node:path';
import { root } from '../host/install.mjs';
import { copySamples } from '../host/vscode.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  giveUp('Desktop VS Code needs a display. Run this under xvfb-run, or use npm run test:host.');
}

try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || (await download()),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/suite/index.js'),
    launchArgs: [copySamples(), '--disable-extensions'],
  });
} catch (error) {
  giveUp(error.message);
}

async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
  } catch (error) {
    giveUp(
      `VS Code could not be downloaded (${error.message}). ` +
        'Set VSCODE_EXECUTABLE to an installed one, or use npm run test:host.',
    );
  }
}

function giveUp(reason) {
  console.error(reason);
  process.exit(1);
}
