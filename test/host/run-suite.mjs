// Runs the suite of `test/suite` in the extension host of the embedded VS Code; exits with its result.
// The workbench sends one log, its own lines and the suite's; the suite marks its lines so that they can be told
// apart and printed. The errors of the workbench are printed only when the run failed, for it also logs some
// whenever it closes. Everything is kept in `dist/test-host.log`.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { launchChromium, requireChromium } from './chromium.mjs';
import { installHost, root } from './install.mjs';
import { copySamples, createProfile, exitOnSignals, startHost } from './vscode.mjs';

// Time for the workbench to load and the suite to print its first line; mocha limits the tests themselves.
const FIRST_OUTPUT_LIMIT = 120_000;
const MARK = 'suite│';
const LOG = path.join(root, 'dist/test-host.log');

const errors = [];

exitOnSignals();
process.exit(
  await main().catch(error => {
    console.error(error.message);
    return 1;
  }),
);

/** Installs what is needed, runs the suite and resolves with its exit code. */
async function main() {
  installHost();
  requireChromium();
  fs.rmSync(LOG, { force: true });
  process.env.TEST_OUTPUT_MARK = MARK;
  // Without this option the workbench ignores the payload that names the tests.
  const host = await startHost(createProfile(), ['enable-smoke-test-driver']);
  const browser = await launchChromium();
  const code = await runSuite(host, await browser.newPage());
  await browser.close();
  await host.stop();
  if (code !== 0) {
    console.error(errors.join('\n'));
    console.error(`The suite failed with code ${code}. All that VS Code logged is in ${LOG}`);
  }
  return code;
}

/** Opens the samples with this extension under development and its suite; resolves with the exit code. */
async function runSuite(host, page) {
  const { promise, resolve, reject } = deferred();
  const timer = setTimeout(
    () => reject(new Error(`The suite did not start. See ${LOG}`)),
    FIRST_OUTPUT_LIMIT,
  );
  page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
  host.exited.then(status => reject(new Error(`The embedded VS Code exited with code ${status}.`)), reject);
  await page.exposeFunction('codeAutomationExit', resolve);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    fs.appendFileSync(LOG, `${type}: ${line}\n`);
    if (line.startsWith(MARK)) {
      clearTimeout(timer);
      console.log(line.slice(MARK.length));
    } else if (type === 'error') errors.push(line);
  });
  await page.goto(workbenchUrl(host.url));
  return promise;
}

function deferred() {
  const handles = {};
  const promise = new Promise((resolve, reject) => Object.assign(handles, { resolve, reject }));
  return { promise, ...handles };
}

function workbenchUrl(url) {
  const remote = place => `vscode-remote://${new URL(url).host}${encodeURI(place)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(path.join(root, 'dist/test/suite/index.js'))],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `${url}/?${new URLSearchParams({ folder: copySamples(), payload: JSON.stringify(payload) })}`;
}
