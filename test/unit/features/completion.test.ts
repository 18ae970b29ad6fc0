import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/core/features/completion.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { atCursor } from '../../support/cursor.ts';

function complete(marked: string) {
  const { text, offset, postmortem } = atCursor(marked);
  return completionsAt(postmortem, offset, '2025-10-14').map(({ label, edit }) => ({
    label,
    after: applyEdits(text, [edit]),
  }));
}
const labels = (marked: string) => complete(marked).map(({ label }) => label);

const header =
  '# Postmortem: Checkout\n\n**Incident ID:** INC-20251014-101500\n**Date:** \n**Severity:** \n**Status:** Draft\n';
const table =
  '## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n';

describe('completion', () => {
  it('offers the values of a header field', () => {
    assert.deepEqual(labels(header.replace('Severity:** ', 'Severity:** █')), ['Sev1', 'Sev2', 'Sev3']);
    assert.deepEqual(labels(header.replace('Draft', 'Dr█aft')), ['Draft', 'Review', 'Published']);
    assert.equal(complete(header.replace('Draft', 'Dr█aft'))[2]!.after, header.replace('Draft', 'Published'));
  });

  it('offers today for a date', () => {
    assert.deepEqual(labels(header.replace('Date:** ', 'Date:** █')), ['2025-10-14']);
  });

  it('offers nothing on a label or in prose', () => {
    assert.deepEqual(labels(header.replace('Severity', 'Sev█erity')), []);
    assert.deepEqual(labels(`${header}\nPlain te█xt: here | there\n`), []);
  });

  it('offers the values of a cell, also while the row is being written', () => {
    assert.deepEqual(labels(`${table}| A | B | █ | | |\n`), ['P0', 'P1', 'P2']);
    assert.deepEqual(labels(`${table}| A | B | █`), ['P0', 'P1', 'P2']);
    assert.deepEqual(labels(`${table}| A | B | P1 | | █ |\n`), ['Open', 'In Progress', 'Done']);
    assert.equal(complete(`${table}| A | B | P█5 | x | y |\n`)[1]!.after, `${table}| A | B | P1 | x | y |\n`);
  });

  it('counts no escaped pipe as the end of a cell', () => {
    assert.deepEqual(labels(`${table}| a \\| b | B | █ | | |\n`), ['P0', 'P1', 'P2']);
  });

  it('writes a status as the other rows do', () => {
    assert.deepEqual(
      labels(`${table}| A | B | P0 | 2025-10-14 | ✅ Done |\n| C | D | P1 | 2025-10-15 | █ |\n`),
      ['Open', 'In Progress', '✅ Done'],
    );
  });

  it('offers due dates from the priority definitions', () => {
    assert.deepEqual(labels(`${table}| A | B | P1 | █ | |\n`), ['2025-10-15', '2025-10-21', '2025-11-13']);
  });

  it('offers missing sections where a heading begins, with what stands in them', () => {
    const offered = complete(`${header}\n## TL;DR\n\nAll good.\n\n##█\n`);
    assert.ok(offered.some(({ label }) => label === '## 2. Timeline (UTC)'));
    assert.ok(!offered.some(({ label }) => label.includes('TL;DR')));
    const { after } = offered.find(({ label }) => label === '## 7. Action Items')!;
    assert.match(after, /All good\.\n\n## 7\. Action Items\n\n\| Action \| Owner \|/);
  });
});
