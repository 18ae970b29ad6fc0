import assert from 'node:assert/strict';
import emptySection from '../../../server/src/core/rules/structure/empty-section.ts';
import { analyse, withChosenFixes } from '../../support/analyse.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';

const assume = readTemplate(
  '# [Title]\n\n## Impact\n\n[Who noticed]\n\n## Timeline\n\n[What happened]\n',
  'short',
);

describe('the text put into an empty section', () => {
  for (const lineEnding of ['\n', '\r\n'])
    for (const behind of ['---\n', '<!-- none yet -->\n', '\n---\n', '', '## Timeline\n\nx\n'])
      it(`is set apart from ${JSON.stringify(behind)} in lines that end with ${JSON.stringify(lineEnding)}`, () => {
        const text = `# x\n\n## Impact\n${behind}`.replaceAll('\n', lineEnding);
        const fixed = withChosenFixes(analyse(text, { assume, rules: [emptySection] }));
        assert.match(fixed, /^## Impact(\r?\n){2}\[Who noticed\](\r?\n\r?\n|\r?\n?$)/m);
        assert.equal(fixed.includes('\r\n'), lineEnding === '\r\n');
      });
});
