// The suite that runs in an extension host: VS Code calls `run` in the desktop and in the embedded one alike.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Runs every test file beside this one. Rejects when a test failed. */
export function run(): Promise<void> {
  markOutput(process.env['TEST_OUTPUT_MARK'] ?? '');
  const mocha = new Mocha({
    reporter: path.resolve(__dirname, '../../../test/support/reporter.cjs'),
    forbidPending: true,
    timeout: 60_000,
  });
  for (const name of fs.readdirSync(__dirname).filter(name => name.endsWith('.test.js'))) {
    mocha.addFile(path.join(__dirname, name));
  }
  return new Promise((resolve, reject) => {
    mocha.run(failures => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} of the suite's tests failed.`));
    });
  });
}

/** Puts a mark before all that mocha prints: the embedded VS Code mixes it with a log of its own. */
function markOutput(mark: string): void {
  const write = console.log;
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) write('%s', mark + line);
  };
}
