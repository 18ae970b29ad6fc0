import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseWhole } from '../../../server/src/core/markdown/parse.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { chosenFix } from '../../../server/src/core/rules/fix.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import cellType from '../../../server/src/core/rules/table/cell-type.ts';
import cells from '../../../server/src/core/rules/table/cells.ts';
import delimiter from '../../../server/src/core/rules/table/delimiter.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse, builtin, unmarked, withSafeFixes } from '../../support/analyse.ts';
import { cellsIn } from '../../support/tables.ts';

const how = (rule: Rule) => ({ assume: builtin(), rules: [rule] });

/** Checks a text against its marks and returns what is said, one finding a line: message, then the titles of the fixes. */
function say(rule: Rule, marked: string): string[] {
  const { text, spans } = unmarked(marked);
  const { findings } = analyse(text, how(rule));
  assert.deepEqual(
    findings.map(({ span }) => span),
    spans,
  );
  return findings.map(({ message, fixes }) => {
    const titles = (fixes?.() ?? []).map(({ title, safe }) => translate(title) + (safe ? ', safe' : ''));
    return [translate(message), ...titles].join(' → ');
  });
}

/** The text after the fix that is made when nobody chooses, of its only finding. */
function fixed(rule: Rule, text: string): string {
  const { findings } = analyse(text, how(rule));
  assert.equal(findings.length, 1);
  return applyEdits(text, chosenFix(findings[0]!)?.edits ?? []);
}

describe('table/delimiter', () => {
  it('does not correct the delimiter row unasked where the rows tell that the header lost a pipe', () => {
    const rows = '| /cart | 0.2s | 1.4s | 0.2s |\n| /pay | 0.6s | 9.0s | 0.6s |\n';
    assert.deepEqual(say(delimiter, `| Metric Before | During | After |\n⟦|---|---|---|---|⟧\n${rows}`), [
      'Unexpected number of cells in the delimiter row: 4, expected 3 as in the header. → Correct the delimiter row',
    ]);
    assert.deepEqual(say(delimiter, `⟦| Metric Before | During | After |⟧\n${rows}`), [
      'Unexpected rows without a delimiter row, expected “|---------------|--------|-------|” below the header. → Write the delimiter row',
    ]);
    assert.deepEqual(
      say(delimiter, `| Metric | Before | During | After |\n⟦|---|---|---|⟧\n${rows}| /x | 1 | 2 |\n`),
      [
        'Unexpected number of cells in the delimiter row: 3, expected 4 as in the header. → Correct the delimiter row, safe',
      ],
    );
  });

  it('names the row that it expects', () => {
    assert.deepEqual(say(delimiter, '⟦| Metric | Before |⟧\n| p95 | 0.6s |\n'), [
      'Unexpected rows without a delimiter row, expected “|--------|--------|” below the header. → Write the delimiter row, safe',
    ]);
    assert.deepEqual(say(delimiter, '| Metric | Before |\n⟦|—|—|⟧\n'), [
      'Unexpected delimiter row “|—|—|”, expected “|--------|--------|”. → Correct the delimiter row, safe',
    ]);
    assert.deepEqual(say(delimiter, '| Metric | Before |\n⟦|---|⟧\n'), [
      'Unexpected number of cells in the delimiter row: 1, expected 2 as in the header. → Correct the delimiter row, safe',
    ]);
  });

  it('moves the delimiter row below the header, and no further', () => {
    assert.equal(
      fixed(delimiter, '| a | b |\n| 1 | 2 |\n| ---: | --- |\n| ---- | --- |\n| 3 | 4 |\n'),
      '| a | b |\n| --: | --- |\n| 1 | 2 |\n| 3 | 4 |\n',
    );
  });

  it('leaves it to the author which of two rows is the header when the titles stand in the lower one', () => {
    assert.deepEqual(say(delimiter, '| 10:10 | Down |\n| Time | Event |\n⟦|---|---|⟧\n| 10:15 | Alert |\n'), [
      'Unexpected delimiter row below a row of the table, expected it right below the header.',
    ]);
  });

  it('escapes a pipe in the header’s code where the delimiter row is right', () => {
    assert.equal(
      fixed(delimiter, '| `a|b` | c |\n|---|---|\n| 1 | 2 |\n'),
      '| `a\\|b` | c |\n|---|---|\n| 1 | 2 |\n',
    );
  });

  it('moves a comment out of the header, but not unseen', () => {
    const text = '| a | b | <!-- in UTC -->\n|---|---|\n| 1 | 2 |\n';
    assert.equal(fixed(delimiter, text), '<!-- in UTC -->\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    assert.equal(withSafeFixes(analyse(text, how(delimiter)), how(delimiter)), text);
  });

  it('removes no row of dashes unseen that stands further down or aligns columns', () => {
    assert.deepEqual(say(delimiter, '| a | b |\n|---|---|\n| 1 | 2 |\n⟦|---|---|⟧\n| 3 | 4 |\n'), [
      'Unexpected second delimiter row, expected only the one below the header. → Remove the second delimiter row',
    ]);
    assert.deepEqual(say(delimiter, '| a | b |\n|---|---|\n⟦|:--|--:|⟧\n| 3 | 4 |\n'), [
      'Unexpected second delimiter row, expected only the one below the header. → Remove the second delimiter row',
    ]);
  });

  it('sets text apart that stood right below the rows', () => {
    assert.equal(
      fixed(delimiter, '| a | b |\r\n| 1 | 2 |\r\nSo it was.\r\n'),
      '| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n\r\nSo it was.\r\n',
    );
  });
});

describe('table/cells', () => {
  it('counts', () => {
    assert.deepEqual(say(cells, '| a | b | c |\n|---|---|---|\n⟦| 1 |⟧\n| 1 | 2 | 3 ⟦| 4 |⟧\n'), [
      'Unexpected number of cells in this row: 1, expected 3 as in the header. → Add the missing cells, safe',
      'Unexpected number of cells in this row: 4, expected 3 as in the header. What is beyond them is not shown.',
    ]);
  });

  const repairs: Readonly<Record<string, readonly [row: string, repaired: string]>> = {
    'pads a row': ['| 1 |', '| 1 |  |  |'],
    'closes a row that was open': ['| 1 | 2', '| 1 | 2 |  |'],
    'keeps space at the end': ['| 1 | 2 | ', '| 1 | 2 |  | '],
    'removes empty cells': ['| 1 | 2 | 3 | ||', '| 1 | 2 | 3 |'],
    'escapes pipes in code': ['| `a|b` | ``c|`|d`` | 3 |', '| `a\\|b` | ``c\\|`\\|d`` | 3 |'],
    'moves a comment out': ['| 1 | 2 | 3 | <!-- a | b --> |', '| 1 | 2 | 3 |\n<!-- a | b -->'],
    'does not know what to do with more': ['| 1 | 2 | 3 | 4 |', '| 1 | 2 | 3 | 4 |'],
  };
  for (const [name, [row, repaired]] of Object.entries(repairs)) {
    it(name, () => {
      const head = '| a | b | c |\n|---|---|---|\n';
      assert.equal(fixed(cells, `${head}${row}\n`), `${head}${repaired}\n`);
    });
  }

  it('tells of pipes in code, also where the row has as many cells as the header or fewer', () => {
    const head = '| Action | Owner | Status |\n|---|---|---|\n';
    const rows: readonly (readonly [row: string, repaired: string])[] = [
      ['| run `a|b` | Kim |', '| run `a\\|b` | Kim |  |'],
      ['| run `a|b` |', '| run `a\\|b` |  |  |'],
      ['| run `a|b|c` | Kim |', '| run `a\\|b\\|c` | Kim |  |'],
      ['run `a|b` | Kim', 'run `a\\|b` | Kim |  |'],
    ];
    for (const [row, repaired] of rows) {
      assert.equal(fixed(cells, `${head}${row}\n`), `${head}${repaired}\n`);
      assert.equal(withSafeFixes(analyse(head + row, how(cells)), how(cells)), head + row);
    }
    assert.deepEqual(say(cells, `${head}| run \`a⟦|⟧b\` | Kim |\n`), [
      'Unexpected pipe in the code of this row: it cuts a cell in two, and what follows stands one column too far to the right. → Escape the pipe in the code and add the missing cells',
    ]);
  });

  it('counts a row without outer pipes, if there are two pipes in it', () => {
    assert.equal(say(cells, '| a | b | c | d |\n|---|---|---|---|\n⟦1 | 2 | 3⟧\n').length, 1);
  });

  it('says nothing of text right below a table, nor of a row of dashes', () => {
    assert.deepEqual(say(cells, '| a | b | c |\n|---|---|---|\n|---|---|\nEither `a|b`\nor more\n'), []);
    assert.deepEqual(say(cells, 'a | b\n---|---\n1 | 2\nor more\n'), []);
  });
});

describe('table/cell-type', () => {
  const row = (...[priority, due, status]: readonly string[]) =>
    `## 7. Action Items\n\n| Action | Owner | Priority | Due | Status |\n|---|---|---|---|---|\n| Alert | Ann | ${priority} | ${due} | ${status} |\n`;

  it('says what the column takes', () => {
    assert.deepEqual(say(cellType, row('⟦P5⟧', '⟦someday⟧', '⟦**Doen**⟧')), [
      'Unexpected “P5” in the column “Priority”, expected one of P0, P1, P2. → Replace by “P0” → Replace by “P1” → Replace by “P2”',
      'Unexpected “someday” in the column “Due”, expected the format YYYY-MM-DD.',
      'Unexpected “Doen” in the column “Status”, expected one of Open, In Progress, Done. → Replace by “Done”',
    ]);
    assert.deepEqual(say(cellType, row('⟦High⟧', '⟦2025-02-30⟧', '⟦InProgress⟧')), [
      'Unexpected “High” in the column “Priority”, expected one of P0, P1, P2. → Replace by “P1”',
      'Unexpected “2025-02-30” in the column “Due”, expected a date of the calendar.',
      'Unexpected “InProgress” in the column “Status”, expected one of Open, In Progress, Done. → Replace by “In Progress”, safe',
    ]);
  });

  it('replaces the value and leaves what decorates it', () => {
    assert.equal(
      fixed(cellType, row('P0', '2025-10-15', '🔄 **Opne**')),
      row('P0', '2025-10-15', '🔄 **Open**'),
    );
    assert.equal(fixed(cellType, row('P0', '2025. 10. 5.', 'Open')), row('P0', '2025-10-05', 'Open'));
  });

  it('writes what was meant as the other rows do', () => {
    const two = (status: string, other: string) =>
      `${row('P0', '2025-10-15', status)}| Test | Bo | P1 | 2025-10-16 | ${other} |\n`;
    const cases: readonly (readonly [written: string, other: string, made: string])[] = [
      ['Doen', '✅ Done', '✅ Done'],
      ['✅ Doen', '✅ Done', '✅ Done'],
      ['Doen', '📝 Open', '✅ Done'],
      ['Doen', '완료', '완료'],
      ['Completd', 'Open', 'Done'],
      ['Doen', 'Done, deployed on Monday', 'Done'],
      ['Doen', '[Open/In Progress/Done]', 'Done'],
    ];
    for (const [written, other, made] of cases)
      assert.equal(fixed(cellType, two(written, other)), two(made, other), written);
  });

  it('reads dates in words, but for stretches of days', () => {
    const dates: readonly (readonly [written: string, made: string])[] = [
      ['Oct 30, 2025', '2025-10-30'],
      ['30 October 2025 (moved)', '2025-10-30 (moved)'],
      ['2025년 10월 3일', '2025-10-03'],
      ['14–19 January 2026', '14–19 January 2026'],
      ['03/04/2025', '03/04/2025'],
    ];
    for (const [written, made] of dates)
      assert.equal(fixed(cellType, row('P0', written, 'Open')), row('P0', made, 'Open'));
  });

  it('takes the document’s own word for a priority before that of the usual scale', () => {
    const defined = (priority: string) =>
      `${row(priority, '2025-10-15', 'Open')}\n- **P1** - 긴급, at once\n- **P2** - High (within 2 weeks)\n`;
    assert.equal(fixed(cellType, defined('High')), defined('P2'));
    assert.equal(fixed(cellType, defined('긴급')), defined('P1'));
    assert.equal(fixed(cellType, defined('Critical')), defined('P0'));
  });

  it('judges tables in lists and quotes', () => {
    const listed = row('P0', '2025-10-15', '⟦Doen⟧')
      .replace(/^\| /gm, '  | ')
      .replace('  | Action |', '- | Action |');
    assert.equal(say(cellType, listed.replace('|---|', '  |---|')).length, 1, listed);
  });

  const fitting: readonly (readonly [priority: string, due: string, status: string])[] = [
    ['**P0**', '2025-10-15', '✅ Done'],
    ['🔴 p1', '**2025-10-15**', '진행 중'],
    ['P2 (nice to have)', '2025-10-15 (moved)', '[Done](https://example.com/1)'],
    ['P1, this week', '~~2025-10-15~~ 2025-10-20', 'in-progress since Monday'],
    ['P0/P1', '2025-10-15T17:00', 'DONE<br>see below'],
    ['', '', ''],
    ['-', 'TBD', 'N/A'],
    ['[P0/P1/P2]', '[YYYY-MM-DD]', '[Open/In Progress/Done]'],
    ['?', 'YYYY-MM-DD', '[x]'],
    ['미정', 'Done', '✅'],
    ['P0', '2025-10-15까지', '未着手'],
    ['P0', '2025-10-15', 'https://example.com/1'],
  ];
  for (const values of fitting) {
    it(`is content with ${values.join(' · ')}`, () => assert.deepEqual(say(cellType, row(...values)), []));
  }

  const times = ['10:15', '~10:15', '10:15:30', '10:10–10:20', '2025-10-14 10:15 UTC', '[07:00]', '`01:27`'];
  times.push(
    '오전 2:27',
    '午後3時',
    '??:??',
    'T+90:15',
    '1250 UTC',
    'Later',
    '24:00',
    '10:15 (+09:00)',
    'HH:MM',
  );
  for (const time of times) {
    it(`takes ${time} for a time`, () => {
      assert.deepEqual(
        say(cellType, `## Timeline\n\n| Time | Event |\n|---|---|\n| ${time} | Alert |\n`),
        [],
      );
    });
  }

  for (const time of ['25:61', '10:60 UTC', '~10:15-10:75', '2025-13-01 10:00', '10:5']) {
    it(`does not take ${time} for a time`, () => {
      assert.equal(
        say(cellType, `## Timeline\n\n| Time | Event |\n|---|---|\n| ⟦${time}⟧ | Alert |\n`).length,
        1,
      );
    });
  }

  it('asks nothing of tables that the template does not describe, nor of examples, nor of rows out of joint', () => {
    const priorities = '| Priority | Due |\n|---|---|\n| P9 | in a day |\n';
    assert.deepEqual(say(cellType, `## Action Items\n\n${priorities}`), []);
    assert.deepEqual(say(cellType, row('P9', 'someday', 'Doen').replace('\n\n', '\n\n**Example:**\n\n')), []);
    assert.deepEqual(say(cellType, row('`a|b`', 'P0', '2025-10-15')), []);
    assert.deepEqual(say(cellType, row('P0', '`a|b`', '').replace(' |  |', ' |')), []);
    assert.deepEqual(
      say(cellType, '## Notes\n\n| Priority | Status |\n|---|---|\n| Urgent | Blocked |\n'),
      [],
    );
  });
});

describe('safe fixes of tables', () => {
  const word = fc.constantFrom('a', 'latency', '한글', '🔥', '10:15', 'é');
  const cell = fc
    .array(
      fc.oneof(word, fc.constantFrom('`x`', '\\|', '`a \\| b`', '**b**', '-', '\\\\', '[l](#a)', '~10', '…')),
      {
        maxLength: 3,
      },
    )
    .map(parts => parts.join(' '));
  /** Rows of one length, header included, whose first cells are words so that no row is a row of dashes. */
  const rows = fc.integer({ min: 2, max: 4 }).chain(columns =>
    fc.array(
      fc
        .tuple(word, fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 }))
        .map(([a, b]) => [a, ...b]),
      { minLength: 2, maxLength: 5 },
    ),
  );
  const before = fc.constantFrom('', 'Text:\n', '## Timeline\n\n', '**Note:**\n\n');
  const after = fc.constantFrom('', '\n', '\nText below.\n', '\n\nText | below.\n', '\n---\n', '\n## Next\n');
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;

  /** The table's lines after something has happened to its delimiter row. */
  const accidents: Readonly<Record<string, (header: string, dashes: string, body: string[]) => string[]>> = {
    lost: (header, _, body) => [header, ...body],
    short: (header, dashes, body) => [header, dashes.replace(/[^|]+\|$/, ''), ...body],
    long: (header, dashes, body) => [header, `${dashes}---|`, ...body],
    autocorrected: (header, dashes, body) => [header, dashes.replace(/-+/g, '—'), ...body],
    indented: (header, dashes, body) => [header, `    ${dashes}`, ...body],
    moved: (header, dashes, [first, ...others]) => [header, first!, dashes, ...others],
    doubled: (header, dashes, body) => [header, dashes, dashes, ...body],
    'moved and doubled': (header, dashes, [first, ...others]) => [header, first!, dashes, dashes, ...others],
    'moved and autocorrected': (header, dashes, [first, ...others]) => [
      header,
      first!,
      dashes.replace(/-+/g, '———'),
      ...others,
    ],
  };
  const words = (text: string) => text.replace(/[\s|:—–-]/g, '');

  for (const [name, accident] of Object.entries(accidents)) {
    it(`bring back the cells of a table whose delimiter row was ${name}`, () => {
      fc.assert(
        fc.property(rows, before, after, fc.constantFrom('\n', '\r\n'), (table, lead, rest, ending) => {
          const [header, ...body] = table as [string[], ...string[][]];
          const dashes = `|${header.map((_, index) => (index % 2 ? '---' : ':---')).join('|')}|`;
          const plainDashes = name === 'doubled' ? dashes.replace(/:/g, '') : dashes;
          const lines = accident(line(header), plainDashes, body.map(line));
          // Text right below a table that Markdown knows is a row of it.
          fc.pre(name !== 'doubled' || !rest.includes('Text below'));
          const text = (lead + lines.join('\n') + rest).replace(/\n/g, ending);
          const analysed = analyse(text, how(delimiter));
          assert.equal(analysed.findings.length, 1);
          const repaired = withSafeFixes(analysed, how(delimiter));
          assert.deepEqual(analyse(repaired, how(delimiter)).findings, []);
          assert.deepEqual(cellsIn(repaired), [table]);
          assert.equal(words(repaired), words(text));
          if (ending === '\r\n') assert.doesNotMatch(repaired, /[^\r]\n/);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('pad short rows and keep every cell', () => {
    fc.assert(
      fc.property(
        rows,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (table, cuts, closed) => {
          const [header, ...body] = table as [string[], ...string[][]];
          const short = body.map((row, index) => row.slice(0, Math.max(1, cuts[index]! % (row.length + 1))));
          const text = [
            line(header),
            `|${header.map(() => '---').join('|')}|`,
            ...short.map(row =>
              closed ? line(row) : line([...row.slice(0, -1), row.at(-1) || 'x']).slice(0, -2),
            ),
          ].join('\n');
          const repaired = withSafeFixes(analyse(text, how(cells)), how(cells));
          assert.deepEqual(analyse(repaired, how(cells)).findings, []);
          assert.deepEqual(
            cellsIn(repaired)[0]!.map(row => row.filter(written => written !== '')),
            cellsIn(text)[0]!.map(row => row.filter(written => written !== '')),
          );
          assert.ok(cellsIn(repaired)[0]!.every(row => row.length === header.length));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('show code with pipes as it was meant', () => {
    const code = fc
      .array(fc.constantFrom('|', 'a', ' x ', '||', '한'), { minLength: 1, maxLength: 5 })
      .map(parts => `x${parts.join('')}x`);
    fc.assert(
      fc.property(fc.array(code, { minLength: 2, maxLength: 2 }), ([first, second]) => {
        const text = `| a | b | c |\n|---|---|---|\n| \`${first}\` | so | \`\`${second}\`\` |\n`;
        const repaired = withSafeFixes(analyse(text, how(cells)), how(cells));
        const [table] = parseWhole(repaired).children as [Table];
        assert.deepEqual(
          table.children[1]!.children.map(node => toString(node)),
          [first, 'so', second],
        );
      }),
      { numRuns: 100 },
    );
  });

  it('come to an end and lose no word, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '| a | b |',
        '| `a|b` |',
        '|---|---|',
        '|—|—|',
        '| 1 |',
        '|',
        '---',
        '    ',
        '\t',
        'text',
        '<!-- c -->',
        '-',
        '#',
        '>',
        ':',
        '\\',
      ],
      ...['\n', '\n', '\n', '\r\n', '\n\n'],
    );
    const both = { assume: builtin(), rules: [delimiter, cells] };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
        const text = pieces.join('');
        const repaired = withSafeFixes(analyse(text, both), both);
        // New lines of a quote have its marks.
        const kept = (written: string) => words(written).replace(/[\\>]/g, '');
        assert.equal(kept(repaired), kept(text));
      }),
      { numRuns: 500 },
    );
  });
});
