// `npm test`: every check and every test, one after the other. All of them run even when one fails; the last line
// counts the tests of all runs, and every failed step without a failed test of its own as one failure.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'dist/test-results.json');
const desktop = hasDesktopVSCode();

const steps = [
  { name: 'Types', script: 'typecheck' },
  { name: 'Lint', script: 'lint' },
  { name: 'Format', script: 'format:check' },
  { name: 'Unit tests', script: 'test:unit', isTest: true },
  { name: 'Server over stdio', script: 'test:server', isTest: true },
  { name: 'Preview page', script: 'test:preview', isTest: true },
  desktop
    ? { name: 'Suite in the desktop VS Code', script: 'test:electron', isTest: true }
    : { name: 'Suite in the embedded VS Code', script: 'test:host', isTest: true },
  { name: 'UI tests of the packaged extension', script: 'test:ui', isTest: true },
];

// What an earlier build left behind must not pass or fail for what is there now.
fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true });
const built = run({ name: 'Build', script: 'build:test' });
const outcomes = [built, ...steps.map(step => (step.isTest && built.failed ? notRun(step) : run(step)))];

console.log();
for (const { name, isTest, passed, failed, reasons = [] } of outcomes) {
  const counts = isTest ? ` (${passed} passed, ${failed} failed)` : '';
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${name}${counts}`);
  for (const reason of reasons)
    console.log(`          ${reason.slice(0, 500).replaceAll('\n', '\n          ')}`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') ? 1 : 0);

/**
 * Runs a step's npm script and returns its name, how many tests passed and failed, and why. Here the build is a step
 * of its own, so npm is kept from building anew before each run (`--ignore-scripts`: no `pre` scripts).
 */
function run({ name, script, isTest }) {
  console.log(`\n=== ${name}`);
  fs.rmSync(results, { force: true });
  const { status } = spawnSync('npm', ['run', '--silent', '--ignore-scripts', script], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TEST_RESULTS: results },
  });
  const { passes, failures, failed: reasons } = readResults();
  const succeeded = status === 0 && (passes > 0 || !isTest);
  return { name, isTest, passed: passes, failed: succeeded ? failures : Math.max(failures, 1), reasons };
}

function readResults() {
  return fs.existsSync(results)
    ? JSON.parse(fs.readFileSync(results, 'utf8'))
    : { passes: 0, failures: 0, failed: [] };
}

function notRun({ name, isTest }) {
  console.log(`\n=== ${name}\nNot run, because the build failed.`);
  return { name, isTest, passed: 0, failed: 1 };
}

/** Whether a desktop VS Code is at hand: named by the environment, or downloaded by an earlier test:electron. */
function hasDesktopVSCode() {
  if (process.env.VSCODE_EXECUTABLE) return true;
  const downloads = path.join(root, '.vscode-test');
  return fs.existsSync(downloads) && fs.readdirSync(downloads).some(name => name.startsWith('vscode-'));
}

function sum(key) {
  return outcomes.reduce((total, outcome) => total + outcome[key], 0);
}
