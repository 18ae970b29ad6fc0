// Mocha's spec reporter, which also writes `{ passes, failures, failed }` (two numbers, and the
// titles and messages of what failed) to the file that TEST_RESULTS names.
/* global module, process, require */
/* eslint-disable @typescript-eslint/no-require-imports -- Mocha's command line loads a reporter with require. */
const fs = require('node:fs');
const Mocha = require('mocha');

module.exports = class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.TEST_RESULTS;
    if (!file) return;
    const failed = [];
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error.message}`));
    runner.once('end', () => {
      const { passes, failures } = this.stats;
      fs.writeFileSync(file, JSON.stringify({ passes, failures, failed }));
    });
  }
};
