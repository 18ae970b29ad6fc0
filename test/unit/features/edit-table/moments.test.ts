import assert from 'node:assert/strict';
import { editTable } from '../../../../server/src/core/features/edit-table/commands.ts';
import { momentsOf } from '../../../../server/src/core/features/edit-table/moments.ts';
import { editTables } from '../../../../server/src/core/features/edit-table/several.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { analyse, builtin } from '../../../support/analyse.ts';

describe('sorting the times of a timeline', () => {
  const timeline = (...times: readonly string[]) =>
    `# Postmortem: x\n\n## 2. Timeline (UTC)\n\n| Time | Event |\n|---|---|\n${times
      .map((time, index) => `| ${time} | ${index} |\n`)
      .join('')}`;
  const sorted = (
    text: string,
    command: 'sortAscending' | 'sortDescending',
    ...columns: readonly number[]
  ) => {
    const { postmortem } = analyse(text, { assume: builtin() });
    const header = text.indexOf('| Time');
    const offsets = columns.map(column => (column === 0 ? header + 2 : header + 10));
    const moments = momentsOf(postmortem);
    const { edits } =
      offsets.length === 1
        ? editTable(postmortem.markdown, text, offsets[0]!, command, { moments })!
        : editTables(postmortem.markdown, text, offsets, command, moments)!;
    return [...applyEdits(text, edits).matchAll(/^\| (\S*) \| \d/gm)].map(match => match[1]).join(' ');
  };

  it('keeps midnight', () => {
    assert.equal(sorted(timeline('23:50', '00:10', '00:20'), 'sortAscending', 0), '23:50 00:10 00:20');
    assert.equal(sorted(timeline('23:50', '00:10', '00:20'), 'sortDescending', 0), '00:20 00:10 23:50');
    assert.equal(sorted(timeline('23:50', '00:10', '00:05'), 'sortAscending', 0), '23:50 00:05 00:10');
  });

  it('puts rows without a time last', () => {
    assert.equal(sorted(timeline('23:50', '00:10', '??'), 'sortAscending', 1), '23:50 00:10 ??');
    assert.equal(sorted(timeline('23:50', '', '00:10'), 'sortAscending', 0), '23:50 00:10 ');
  });

  it('sorts once for several cursors', () => {
    assert.equal(sorted(timeline('23:50', '00:20', '00:10'), 'sortAscending', 0, 0), '23:50 00:10 00:20');
  });
});
