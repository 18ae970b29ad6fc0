import assert from 'node:assert/strict';
import { translate } from '../../../server/src/core/messages/message.ts';
import columns from '../../../server/src/core/rules/table/columns.ts';
import { analyse, builtin, withChosenFixes } from '../../support/analyse.ts';

const how = { assume: builtin('blameless.en'), rules: [columns] };
const table = (heading: string, head: string, row: string) => {
  const dashes = head.replace(/[^|]+/g, '---').replace(/^---|---$/g, '');
  return `## ${heading}\n\n${head}\n${dashes}\n${row}\n`;
};
const said = (text: string) =>
  analyse(text, how).findings.map(({ span, message }) => [
    text.slice(span.start, span.end),
    translate(message),
  ]);

describe('table/columns', () => {
  it('asks for each column of the template, at its place', () => {
    const text = table('Action Items', '| Action | Owner | Priority |', '| Add | Mina | P0 |');
    assert.deepEqual(said(text), [
      ['| Action | Owner | Priority |', 'The column “Due Date” is missing, expected it as in the template.'],
      ['| Action | Owner | Priority |', 'The column “Status” is missing, expected it as in the template.'],
    ]);
    const fixed = withChosenFixes(analyse(text, how));
    assert.deepEqual(said(withChosenFixes(analyse(fixed, how))), []);
    assert.match(fixed, /^\| Action \| Owner \| Priority \| (?:Due Date|Status) \|/m);
  });

  it('puts a column at the beginning, into rows without outer pipes, and not into those that end before it', () => {
    const text = '## Timeline\n\nEvent | Action Taken\n--- | ---\nDown | -\nonly\n';
    assert.equal(
      withChosenFixes(analyse(text, how)),
      '## Timeline\n\nTime | Event | Action Taken\n--- | --- | ---\n|  | Down | -\nonly\n',
    );
  });

  it('takes a title that is nearly one for it, and any other for one more', () => {
    assert.deepEqual(
      said(table('Timeline', '| Time | Evnt | Action Taken |', '| 10:10 | Down | - |')).map(
        ([found]) => found,
      ),
      ['Evnt'],
    );
    assert.deepEqual(
      said(table('Timeline', '| Time | Event | Mood |', '| 10:10 | Down | - |')).map(([found]) => found),
      ['| Time | Event | Mood |'],
    );
  });

  const fine: Readonly<Record<string, string>> = {
    'a table that is about something else': table('Timeline', '| Metric | Before |', '| p95 | 0.6s |'),
    'a table in another section': table('Impact', '| Action | Owner |', '| Add | Mina |'),
    'two columns of times': table('Notes', '| Time (UTC) | Time (KST) | Event |', '| 10:10 | 19:10 | Down |'),
    'columns without titles': table('Notes', '|  |  |', '| Severity | Sev1 |'),
    'a word that may be either': table(
      'Action Items',
      '| 조치 | 담당자 | 우선순위 | 기한 | 상태 |',
      '| Add | Mina | P0 | 2025-11-07 | Open |',
    ),
  };
  for (const [what, text] of Object.entries(fine))
    it(`is content with ${what}`, () => {
      assert.deepEqual(said(text), []);
    });
});
