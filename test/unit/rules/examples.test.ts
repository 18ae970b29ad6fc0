import assert from 'node:assert/strict';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import { analyseExample, marked, unmarked, withChosenFixes } from '../../support/analyse.ts';

describe('the examples of a rule', () => {
  for (const rule of allRules) {
    describe(rule.id, () => {
      it('show it at work and show it silent', () => {
        const findSomething = rule.docs.examples.map(({ markdown }) => markdown.includes('⟦'));
        assert.deepEqual(new Set(findSomething), new Set([true, false]));
      });

      for (const example of rule.docs.examples) {
        const { text, spans } = unmarked(example.markdown);

        it(`${spans.length > 0 ? 'finds' : 'is silent about'} ${example.title}`, () => {
          assert.equal(marked(analyseExample(rule, example, text)), example.markdown);
        });

        if (example.fixed !== undefined) {
          it(`repairs ${example.title}, and that for good`, () => {
            const fixed = withChosenFixes(analyseExample(rule, example, text));
            assert.equal(fixed, example.fixed);
            assert.equal(withChosenFixes(analyseExample(rule, example, fixed)), fixed);
          });
        }
      }
    });
  }
});
