import assert from 'node:assert/strict';
import fc from 'fast-check';
import rule from '../../../server/src/core/rules/structure/section-order.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { straySections } from '../../../server/src/core/template/section-order.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse } from '../../support/analyse.ts';

const names = ['Impact', 'Timeline', 'Detection', 'Resolution', 'Lessons', 'Appendix'];
const template = readTemplate(
  `# Postmortem: [Title]\n\n${names.map(name => `## ${name}\n\n### First ${name}\n\n### Second ${name}\n`).join('\n')}`,
  'order',
);
const how = { assume: template, rules: [rule] };
const write = (order: readonly string[], gap = '\n\n', end = '\n') =>
  [
    '---\ntemplate: order\n---\n\n# Postmortem: x\n\n**Status:** Review',
    ...order.map(name => `## ${name}\n\nText of ${name}.`),
  ].join(gap) + end;
const titles = (text: string) => [...text.matchAll(/^## (.*?)\r?$/gm)].map(match => match[1]!);
const stray = (text: string) =>
  straySections(analyse(text, how).postmortem).map(
    ({ section, side, beside }) =>
      `${section.content.heading!.title} ${side} ${beside.content.heading!.title}`,
  );

describe('the sections out of order', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'Impact,Timeline,Detection': [],
    'Timeline,Detection,Impact': ['Impact before Timeline'],
    'Appendix,Impact,Timeline': ['Appendix after Timeline'],
    'Impact,Resolution,Timeline,Detection,Lessons': ['Resolution after Detection'],
    'Impact,Notes,Timeline': [],
    'Notes,Timeline,Notes,Impact': ['Timeline after Impact'],
  };
  for (const [order, expected] of Object.entries(cases))
    it(`are as few as possible: ${order}`, () => {
      assert.deepEqual(stray(write(order.split(','))), expected);
    });

  it('are none where a document that names no template has an order of its own', () => {
    const order = ['Lessons', 'Timeline', 'Impact'];
    assert.equal(stray(write(order)).length, 2);
    assert.deepEqual(stray(write(order).replace('template: order', 'x: y')), []);
  });

  it('are looked for among the subsections of each section', () => {
    const text = '# Postmortem: x\n\n## Impact\n\n### Second Impact\n\n### First Impact\n\n## Timeline\n';
    assert.deepEqual(stray(text), ['Second Impact after First Impact']);
  });

  it('are put in order one by one, with nothing lost', () => {
    const order = fc.shuffledSubarray([...names, 'Notes', 'Thanks'], { minLength: 2 });
    const gap = fc.constantFrom('\n\n', '\n\n---\n\n', '\r\n\r\n');
    fc.assert(
      fc.property(order, gap, fc.constantFrom('', '\n'), (shuffled, between, end) => {
        let text = write(shuffled, between, end);
        const letters = (of: string) => [...of].sort().join('');
        const before = letters(text);
        for (let left = straySections(analyse(text, how).postmortem).length; left > 0; left--) {
          const { findings } = analyse(text, how);
          assert.equal(findings.length, left);
          text = applyEdits(text, findings[0]!.fixes!()[0]!.edits);
        }
        const known = titles(text).filter(name => names.includes(name));
        assert.deepEqual(
          known,
          names.filter(name => shuffled.includes(name)),
        );
        assert.equal(letters(text), before);
        assert.ok(text.endsWith(`.${end}`));
      }),
      { numRuns: 40 },
    );
  });
});
