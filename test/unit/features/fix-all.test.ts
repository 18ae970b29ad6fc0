import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyse, type Environment } from '../../../server/src/core/analysis.ts';
import { fixAllRepair } from '../../../server/src/core/features/fix-all.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

const path = 'postmortem.md';
const environment: Environment = {
  templates: builtinTemplates(),
  today: '2026-01-31',
  onRuleError: rule => assert.fail(rule.id),
};

const repair = (text: string) =>
  fixAllRepair(analyse(parseMarkdown(text), path, environment), path, environment);

const defective = fs.readFileSync('samples/2025-11-03-checkout-latency-with-defects.md', 'utf8');

describe('fixing everything', () => {
  for (const [name, text] of Object.entries({
    'line feeds': defective,
    'carriage returns and line feeds': defective.replaceAll('\n', '\r\n'),
  })) {
    it(`leaves nothing that could be fixed safely, with ${name}`, () => {
      const made = repair(text);
      assert.ok(made);
      const fixed = applyEdits(text, made.edits);
      assert.notEqual(fixed, text);
      assert.equal(repair(fixed), undefined);
      assert.equal(/[^\r]\n/.test(fixed), /[^\r]\n/.test(text), 'line endings stay');
    });
  }

  it('touches only what it changes', () => {
    const edited = repair(defective)!.edits.reduce((sum, { span }) => sum + span.end - span.start, 0);
    assert.ok(edited < defective.length / 4, `${edited} of ${defective.length} units are replaced`);
  });

  it('is not offered where there is nothing to fix', () => {
    assert.equal(repair(fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8')), undefined);
    assert.equal(repair('# Notes\n'), undefined);
  });
});
