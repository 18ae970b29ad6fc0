// Property tests draw the same texts in every run, so that a run fails for what was changed and for nothing else.
// `npm run fuzz` draws other ones each time; what it finds becomes a test of its own. Every failure prints its seed.
/* global module, process, require */
/* eslint-disable @typescript-eslint/no-require-imports -- Mocha's command line loads a hook with require. */
const fc = require('fast-check');

const SEED = 20251014;

module.exports.mochaHooks = {
  beforeAll() {
    if (process.env.PROPERTY_SEED !== 'random')
      fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
  },
};
