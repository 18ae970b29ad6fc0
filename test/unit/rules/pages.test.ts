import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rulePages } from '../../support/rule-page.ts';

const folder = 'docs/rules';
const pages = rulePages();

describe('the pages of the rules', () => {
  it('are one for each rule, and a list', () => {
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const names = files.filter(name => name.endsWith('.md')).map(name => name.split(path.sep).join('/'));
    assert.deepEqual(names.sort(), [...pages.keys()].sort());
  });

  for (const [name, text] of pages)
    it(`say what the rules say: ${name} (else run \`npm run generate\`)`, () => {
      assert.equal(fs.readFileSync(path.join(folder, name), 'utf8'), text);
    });
});
