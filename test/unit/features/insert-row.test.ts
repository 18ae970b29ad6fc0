import assert from 'node:assert/strict';
import { newRow, type RowKind } from '../../../server/src/core/features/insert-row.ts';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { atCursor } from '../../support/cursor.ts';

/** The document with the new row in it; `⟦⟧` marks what is selected. */
function insert(kind: RowKind, marked: string): string | undefined {
  const { text, offset, postmortem } = atCursor(marked);
  const row = newRow(postmortem, kind, '2025-10-14', offset);
  if (!row) return undefined;
  const after = applyEdits(text, row.edits);
  return `${after.slice(0, row.select.start)}⟦${after.slice(row.select.start, row.select.end)}⟧${after.slice(row.select.end)}`;
}

const head =
  '## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|--------|-------|----------|----------|--------|\n';

describe('a new row', () => {
  it('goes to the end of the table, with a due date and the status as the other rows write it', () => {
    assert.equal(
      insert(
        'action',
        `${head}| Deploy the hotfix | Alice | P0 | 2025-10-14 | ✅ Done |\n| Add an alert | Bob | P1 | 2025-10-15 | 📝 Open |\n\nMore█\n`,
      ),
      `${head}| Deploy the hotfix | Alice | P0 | 2025-10-14 | ✅ Done |\n| Add an alert | Bob | P1 | 2025-10-15 | 📝 Open |\n| ⟦[구체적 조치]⟧ | [담당자] | [P0/P1/P2] | 2025-10-21 | 📝 Open |\n\nMore\n`,
    );
  });

  it('goes below the row that the cursor is in', () => {
    const result = insert(
      'action',
      `${head}| A█ | Alice | P0 | 2025-10-14 | Done |\n| B | Bob | P1 | 2025-10-15 | Open |\n`,
    );
    assert.match(result!, /\| A \|.*\n\| ⟦.*\n\| B \|/);
  });

  it('goes below the delimiter of a table that has no rows', () => {
    assert.match(insert('action', head.trimEnd())!, /--\|\n\| ⟦\[구체적 조치\]⟧ \|/);
  });

  it('is aligned where its neighbours are, Hangul and emoji included', () => {
    const table = [
      '## Action Items',
      '',
      '| Action            | Owner    | Due        |',
      '| ----------------- | -------- | ---------- |',
      '| 메모리 알람 추가  | 김민수   | 2025-10-15 |',
      '',
    ].join('\n');
    assert.match(insert('action', table)!, /\n\| ⟦\[구체적 조치\]⟧ {5}\| \[담당자\] \| 2025-10-21 \|\n/);
  });

  it('has no outer pipes where its neighbours have none, and keeps CRLF', () => {
    assert.equal(
      insert('event', '## Timeline\r\n\r\nTime | Event\r\n---|---\r\n10:15 | Alert\r\n'),
      '## Timeline\r\n\r\nTime | Event\r\n---|---\r\n10:15 | Alert\r\n10:15 | ⟦[Event]⟧\r\n',
    );
  });

  it('is written as the rows above when space stands behind their last pipes', () => {
    assert.match(
      insert('action', `${head}| Do | Al | P0 | 2025-10-20 | 📝 Open | `)!,
      /📝 Open \| \n\| ⟦\[구체적 조치\]⟧ \| \[담당자\] \| \[P0\/P1\/P2\] \| 2025-10-21 \| 📝 Open \|$/u,
    );
  });

  it('takes over the time above in its notation, so that the timeline stays in order', () => {
    const table =
      '## Timeline\n\n| Time | Event | Action Taken |\n|---|---|---|\n| 10:15 UTC | Alert | - |\n| ?? | Later | - |\n';
    assert.match(insert('event', table)!, /\| \?\? .*\n\| 10:15 UTC \| ⟦\[Event\]⟧ \| - \|\n$/);
    assert.match(insert('event', table.replace('Alert', 'Al█ert'))!, /Alert \| - \|\n\| 10:15 UTC \| ⟦/);
  });

  it('does not go into an example of the template', () => {
    const text = `${head}| A | B | P0 | 2025-10-14 | Done |\n\n**예시:**\n| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n| X | Y | P0 | 2025-10-14 | Done |\n`;
    assert.match(insert('action', text)!, /\| A \|.*\n\| ⟦/);
  });

  it('has as many cells as the table has columns, whatever those are', () => {
    const result = insert(
      'action',
      '## Actions\n\n| # | Action | Owner | Ticket | Notes |\n|---|---|---|---|---|\n| 1 | a | b | c | d |\n',
    )!;
    const tree = parseWhole(result.replace(/[⟦⟧]/g, ''));
    const table = tree.children.find(node => node.type === 'table')!;
    assert.deepEqual(
      table.children.map(row => row.children.length),
      [5, 5, 5],
    );
  });

  it('begins the table of the template behind what the section says', () => {
    assert.match(
      insert('action', '## Action Items\n\nNothing yet.\n')!,
      /^## Action Items\n\nNothing yet\.\n\n\| Action .*\n\|-.*\n\| ⟦\[/,
    );
  });

  it('is not offered where there is no section of its kind', () => {
    assert.equal(insert('event', `${head}| A | B | P0 | 2025-10-14 | Done |\n`), undefined);
  });

  it('keeps its cells apart in a table without outer pipes, also when the first or the last is empty', () => {
    const table = '## Actions\n\nNr | Action | Owner | Note\n---|---|---|---\n1 | a | Kim | x\n';
    const result = insert('action', table)!.replace(/[⟦⟧]/g, '');
    const rows = parseWhole(result).children.flatMap(node => (node.type === 'table' ? node.children : []));
    assert.deepEqual(
      rows.map(row => row.children.length),
      [4, 4, 4],
    );
    assert.match(result, /\n\| +\| \[구체적 조치\] \| \[담당자\] \|.*\n$/);
  });

  it('keeps CR', () => {
    assert.equal(
      insert('event', '# x\r\r## Timeline\r\r| Time | Event |\r|---|---|\r| 10:15 | Alert |\r'),
      '# x\r\r## Timeline\r\r| Time | Event |\r|---|---|\r| 10:15 | Alert |\r| 10:15 | ⟦[Event]⟧ |\r',
    );
  });

  it('is indented as its neighbours', () => {
    assert.match(
      insert('event', '## Timeline\n\n  | Time | Event |\n  |---|---|\n  | 10:15 | Alert |\n')!,
      /\n {2}\| 10:15 \| Alert \|\n {2}\| 10:15 \| ⟦\[Event\]⟧ \|\n$/,
    );
  });

  it('goes before a text that stands right below the table', () => {
    assert.match(
      insert(
        'event',
        '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:15 | Alert |\nAll times are local.\n',
      )!,
      /\| Alert \|\n\| 10:15 \| ⟦\[Event\]⟧ \|\nAll times are local\.\n$/,
    );
  });

  it('begins where the range above ends', () => {
    assert.match(
      insert('event', '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:15–10:20 | Alert |\n')!,
      /\n\| 10:20 \| ⟦/,
    );
  });
});
