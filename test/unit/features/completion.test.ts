import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
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

  it('offers the owners of this and of other postmortems, be they people or handles', () => {
    const { offset, postmortem } = atCursor(`${table}| A | Hana Sato | P0 | | |\n| B | █ | P1 | | |\n`);
    const offered = completionsAt(postmortem, offset, '2025-10-14', { owners: ['@kim', 'Hana Sato'] });
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['Hana Sato', '@kim'],
    );
    const filters = (cell: string) => {
      const { offset, postmortem } = atCursor(`${table}| A | ${cell}█ | P0 | | |\n`);
      return completionsAt(postmortem, offset, '2025-10-14', { owners: ['Kim'] }).map(({ filter }) => filter);
    };
    assert.deepEqual(filters('K'), [undefined]);
    assert.deepEqual(filters('@'), ['@Kim']);
    assert.deepEqual(filters('[Owner]'), ['[Owner]']);
  });

  it('offers owners without a template, too, but not in other tables', () => {
    const own =
      '# Incident report\n\n## Timeline\n\n- 10:15 Alert\n\n## Todo\n\n| Task | Owner |\n|---|---|\n';
    const people = (marked: string) => {
      const { offset, postmortem } = atCursor(marked);
      return completionsAt(postmortem, offset, '2025-10-14', { owners: ['Kim'] }).map(({ label }) => label);
    };
    assert.deepEqual(people(`${own}| A | █ |\n`), ['Kim']);
    assert.deepEqual(people(`${own.replace('Task', 'Host')}| A | █ |\n`), []);
  });

  it('counts no escaped pipe as the end of a cell', () => {
    assert.deepEqual(labels(`${table}| a \\| b | B | █ | | |\n`), ['P0', 'P1', 'P2']);
  });

  it('writes a status as the other rows do', () => {
    assert.deepEqual(
      labels(`${table}| A | B | P0 | 2025-10-14 | ✅ Done |\n| C | D | P1 | 2025-10-15 | █ |\n`),
      ['📝 Open', '🔄 In Progress', '✅ Done'],
    );
  });

  it('writes values as the tables of the section do, also in a list', () => {
    const listed = table.replace(/^\|/gm, '  |').replace('  | Action', '- | Action');
    assert.deepEqual(labels(`${listed}  | A | B | P0 | 2025-10-14 | 완료 |\n  | C | D | P1 | | █ |\n`), [
      '예정',
      '진행 중',
      '완료',
    ]);
  });

  it('offers due dates from the document’s own definitions', () => {
    const own = '\n- **P0** - Critical (within 3 days)\n- **P1** - High (within 2 weeks)\n';
    assert.deepEqual(labels(`${table}| A | B | P1 | █ | |\n${own}`), ['2025-10-17', '2025-10-28']);
  });

  describe('of times in the timeline', () => {
    const now = Date.UTC(2025, 9, 14, 12, 30);
    const times = (marked: string) => {
      const { offset, postmortem } = atCursor(marked);
      return completionsAt(postmortem, offset, '2025-10-14', { now }).map(({ label }) => label);
    };
    const head = (zone: string, title = 'Time') =>
      `# Postmortem: x\n\n## 2. Timeline${zone}\n\n| ${title} | Event | Action Taken |\n|---|---|---|\n`;
    const cases: Readonly<Record<string, readonly [marked: string, offered: readonly string[]]>> = {
      'offers that of the row above, the start and now': [
        `${head(' (UTC)')}| 10:15 | Incident begins | - |\n| 10:20 | Alert fires | - |\n| █ | | |\n`,
        ['10:20', '10:15', '12:30'],
      ],
      'counts in the zone of the timeline': [
        `${head(' (KST)')}| 10:15 | Incident begins | - |\n|█ | | |\n`,
        ['10:15', '21:30'],
      ],
      'writes twelve hours where the others do': [
        `${head(' (KST)')}| 오전 10:15 | Incident begins | - |\n| █ | | |\n`,
        ['오전 10:15', '오후 9:30'],
      ],
      'writes dates where the others do': [
        `${head(' (UTC)')}| 2025-10-13 23:15 | Incident begins | - |\n| █ | | |\n`,
        ['2025-10-13 23:15', '2025-10-14 12:30'],
      ],
      'knows not what its clocks show without a zone': [
        `${head('')}| 10:15–10:20 | Incident begins | - |\n| █ | | |\n`,
        ['10:20', '10:15'],
      ],
      'offers now in an empty timeline': [`${head(' (UTC)')}| █ | | |\n`, ['12:30']],
      'is silent in other columns': [`${head(' (UTC)')}| 10:15 | a█ | |\n`, []],
    };
    for (const [what, [marked, offered]] of Object.entries(cases))
      it(what, () => assert.deepEqual(times(marked), offered));

    it('replaces what is written', () => {
      const { text, offset, postmortem } = atCursor(
        `${head(' (UTC)')}| 10:15 | Incident begins | - |\n| [HH:MM]█ | | |\n`,
      );
      const [first] = completionsAt(postmortem, offset, '2025-10-14', { now });
      assert.equal(first!.filter, '[HH:MM]');
      assert.equal(applyEdits(text, [first!.edit]), text.replace('[HH:MM]', '10:15'));
    });
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

  it('offers the values of a field that ends its paragraph, also behind the space after the label', () => {
    assert.deepEqual(complete('# x\n\n**Severity:** █\n')[0]!.after, '# x\n\n**Severity:** Sev1\n');
    assert.deepEqual(complete('# x\n\n**Status:** Draft \n**Severity:** S  █')[2]!.after.slice(-4), 'Sev3');
    assert.deepEqual(labels('# x\n\n**Severity:** \n█'), []);
  });

  it('counts pipes behind two backslashes as the end of a cell', () => {
    assert.deepEqual(labels(`${table}| a \\\\| B | █ | | |\n`), ['P0', 'P1', 'P2']);
  });

  it('replaces no more than the cell, wherever in it the cursor is', () => {
    const rows: readonly (readonly [before: string, after: string])[] = [
      ['| A | B |█ P5 | x | y |', '| A | B |P1 | x | y |'],
      ['| A | B | P5  █| x | y |', '| A | B | P1| x | y |'],
      ['| A | B |█| x | y |', '| A | B | P1| x | y |'],
      ['| A | B |█ | x | y |', '| A | B | P1 | x | y |'],
      ['| A | B |█', '| A | B | P1'],
      ['A | B | █P5', 'A | B | P1'],
      ['| A | B |   █   | x', '| A | B |   P1   | x'],
    ];
    for (const [before, after] of rows)
      assert.equal(complete(`${table}${before}\n`)[1]!.after, `${table}${after}\n`);
    assert.deepEqual(labels(`${table}█| A | B | P1 | x | y |\n`), []);
    assert.deepEqual(labels(`${table}| A | B | P1 | x | y | █\n`), []);
  });

  it('offers the same whatever the line endings', () => {
    for (const lineEnding of ['\r\n', '\r']) {
      const cell = `${table}| A | B | █ | | |\n`.replaceAll('\n', lineEnding);
      assert.deepEqual(labels(cell), ['P0', 'P1', 'P2']);
      const [first] = complete(`${header}\n#█\n`.replaceAll('\n', lineEnding));
      assert.ok(first!.after.includes(`#${lineEnding}${lineEnding}[2-3`.slice(1)));
      assert.equal(first!.label, '## TL;DR (Executive Summary)');
    }
  });

  it('offers no section where no heading begins', () => {
    for (const marked of [
      `${header}\n\`\`\`sh\n# restart█\n\`\`\`\n`,
      `${header}\n    #█\n`,
      `${header}\n##█ Impact\n`,
      `${header}\ntext #█\n`,
      `${header}\n<!--\n#█\n-->\n`,
    ])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('does not take a placeholder for the way in which statuses are written', () => {
    assert.deepEqual(
      labels(`${table}| A | B | P0 | x | [Open/In Progress/Done] |\n| C | D | P1 | x | █ |\n`),
      ['Open', 'In Progress', 'Done'],
    );
  });

  it('offers today for a due date when the template has no priorities', () => {
    const template = readTemplate(
      '# T\n\n## Actions\n\n| Action | Due |\n|---|---|\n| [What] | [YYYY-MM-DD] |\n',
      'ours',
    );
    const text = '# x\n\n## Actions\n\n| Action | Due |\n|---|---|\n| a |  |\n';
    const postmortem = readPostmortem(parseMarkdown(text), { templates: [], assume: template });
    assert.deepEqual(
      completionsAt(postmortem, text.lastIndexOf('|') - 1, '2025-10-14').map(({ label }) => label),
      ['2025-10-14'],
    );
  });

  it('knows the fields of a section that begins a document without a title', () => {
    assert.deepEqual(labels('## Impact\n\n### 기술적 영향\n\n- **Data Loss:** █'), ['Yes', 'No']);
    assert.deepEqual(labels('### 기술적 영향\n\n- **Data Loss:** █'), ['Yes', 'No']);
  });

  it('sets a section off from what stands right below it', () => {
    for (const [below, behind] of [
      ['---\n', '\n'],
      ['Text.\n', '\n'],
      ['  - item\n', '\n'],
      ['## 1. Impact\n', '\n'],
      ['\n---\n', ''],
      ['', ''],
    ] as const)
      for (const lineEnding of ['\n', '\r\n']) {
        const marked = `${header}\n##█\n${below}`.replaceAll('\n', lineEnding);
        const { after } = complete(marked).find(({ label }) => label.startsWith('## TL;DR'))!;
        const end = `]\n${behind}${below}`.replaceAll('\n', lineEnding);
        assert.ok(after.endsWith(end), JSON.stringify(after.slice(-40)));
      }
  });

  it('lets editors leave out nothing where a wrong value is to be replaced', () => {
    const filters = (marked: string) => {
      const { offset, postmortem } = atCursor(marked);
      return completionsAt(postmortem, offset, '2025-10-14').map(({ filter }) => filter);
    };
    assert.deepEqual(filters(`${table}| A | B | P5█ | x | y |\n`), ['P5', 'P5', 'P5']);
    assert.deepEqual(filters(`${table}| A | B | P1 | someday█ | y |\n`), ['someday', 'someday', 'someday']);
    assert.deepEqual(filters(`${table}| A | B | P1 | some█day | y |\n`), ['some', 'some', 'some']);
    assert.deepEqual(filters(header.replace('Draft', 'final█')), ['final', 'final', 'final']);
    assert.deepEqual(filters(header.replace('Draft', 'pub█')), [undefined, undefined, undefined]);
    assert.deepEqual(filters(`${table}| A | B | █P5 | x | y |\n`), [undefined, undefined, undefined]);
  });

  it('closes the label whose values it offers', () => {
    for (const [before, after] of [
      ['**Severity:█', '**Severity:** Sev1'],
      ['**Severity: █', '**Severity:** Sev1'],
      ['__Severity:█', '__Severity:__ Sev1'],
      ['- **심각도：█', '- **심각도：** Sev1'],
      [
        '**Date:** 2025-10-14\n**Severity:█\n**Status:** Draft',
        '**Date:** 2025-10-14\n**Severity:** Sev1\n**Status:** Draft',
      ],
    ] as const)
      assert.equal(complete(`# x\n\n${before}\n`)[0]?.after, `# x\n\n${after}\n`, before);
    assert.equal(
      complete('# x\n\n## Impact\n\n### 기술적 영향\n\n- **Data Loss:█')[0]?.after,
      '# x\n\n## Impact\n\n### 기술적 영향\n\n- **Data Loss:** Yes',
    );
    for (const marked of [
      '# x\n\n**Severity:█ is high\n',
      '# x\n\n```\n**Severity:█\n```\n',
      '# x\n\n## Notes\n\n**Severity:█\n',
      '# x\n\n**Weather:█\n',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });
});
