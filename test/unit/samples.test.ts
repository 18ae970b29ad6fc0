import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Heading, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { withoutFrontMatter } from '../support/read.ts';

const template = withoutFrontMatter(fs.readFileSync('templates/blameless.md', 'utf8'));
const finished = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
const draft = fs.readFileSync('samples/drafts/2025-10-14-qwen-oom.md', 'utf8');
const defective = fs.readFileSync('samples/2025-11-03-checkout-latency-with-defects.md', 'utf8');
const notes = fs.readFileSync('samples/notes.md', 'utf8');

function parse(markdown: string) {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** The headings below the title, with their level: `## 1. Impact`. */
function headings(markdown: string): string[] {
  return parse(markdown)
    .children.filter((node): node is Heading => node.type === 'heading' && node.depth > 1)
    .map(heading => `${'#'.repeat(heading.depth)} ${toString(heading)}`);
}

/** The tables that Markdown sees, row by row, cell by cell. */
function tables(markdown: string): string[][][] {
  return parse(markdown)
    .children.filter((node): node is Table => node.type === 'table')
    .map(table => table.children.map(row => row.children.map(cell => toString(cell))));
}

/** The lines of the template's examples, without the quotation marks that some of them have. */
function exampleLines(): string[] {
  const examples = template.match(/(?<=^\*\*예시.*\n)[^]*?(?=^#{1,6} |^---$)/gm) ?? [];
  return examples.flatMap(example => example.split('\n')).map(line => line.replace(/^> /, ''));
}

const sections = headings(template);

describe('the finished sample', () => {
  it('has the template’s headings', () => {
    assert.deepEqual(headings(finished), sections);
  });

  it('has every line of the template’s examples', () => {
    const lines = new Set(finished.split('\n'));
    assert.deepEqual(
      exampleLines().filter(line => !lines.has(line)),
      [],
    );
  });

  it('has nothing left of the template’s placeholders and example labels', () => {
    assert.doesNotMatch(finished, /예시|[[\]]/);
  });

  it('has the rows of the example tables and no others', () => {
    assert.deepEqual(tables(finished), [tables(template)[1], tables(template)[3]]);
  });
});

describe('the draft sample', () => {
  it('lacks sections, and has the others in the template’s order', () => {
    const there = headings(draft);
    assert.deepEqual(
      there,
      sections.filter(heading => there.includes(heading)),
    );
    assert.ok(!there.includes('## 8. Lessons Learned') && !there.includes('## Appendix'));
  });

  it('has placeholders and an example left over', () => {
    for (const rest of ['[금액 또는 N/A]', '[장기적 해결책]', '[YYYY-MM-DD]', '[P0/P1/P2]', '**예시:**\n> '])
      assert.ok(draft.includes(rest), rest);
  });

  it('has an action item without owner and one without due date', () => {
    const items = tables(draft)[1] ?? [];
    assert.deepEqual(
      items.map(([, owner, , due]) => [owner, due]).filter(cells => cells.includes('')),
      [
        ['', '2025-10-15'],
        ['Carol', ''],
      ],
    );
  });
});

describe('the sample with defects', () => {
  const defects: Readonly<Record<string, string>> = {
    'a severity that is none': '**Severity:** Sev5',
    'a table without delimiter row': '| Endpoint | Before | During |\n| /checkout | 0.6s | 9.0s |',
    'a delimiter row that is too short': '| Time | Channel | Message |\n|------|---------|\n',
    'a delimiter row of dashes that are no hyphens': '|—|—|—|—|\n',
    'a timeline row that is too short': '| 13:15 | Alert acknowledged |\n',
    'a row that a pipe in code makes too long': "`kubectl logs deploy/checkout | grep 'pool exhausted'`",
    'a timeline out of order': '\n| 13:31 | Connection waits',
    'a status that is none': '| Doen |',
    'an owner that is none': '| TBD |',
    'a priority that is none': '| P5 |',
    'a due date that is none': '| someday |',
    'a placeholder left over': '**Published:** [YYYY-MM-DD]',
  };
  for (const [defect, text] of Object.entries(defects))
    it(`has ${defect}`, () => {
      assert.equal(defective.split(text).length, 2);
    });

  it('lacks one section', () => {
    const there = headings(defective);
    assert.deepEqual(
      sections.filter(heading => !there.includes(heading)),
      ['## 5. What Went Well'],
    );
  });

  it('has two tables that Markdown sees, with the timeline’s rows uneven and out of order', () => {
    const [timeline = [], ...others] = tables(defective);
    assert.equal(others.length, 1);
    assert.deepEqual(
      timeline.map(row => row.length),
      [3, 3, 3, 2, 4, 3, 3, 3],
    );
    const times = timeline.slice(1).map(([time]) => time);
    assert.notDeepEqual(times, times.toSorted());
  });
});

describe('the sample that is no postmortem', () => {
  it('has no heading of the template', () => {
    assert.deepEqual(
      headings(notes).filter(heading => sections.includes(heading)),
      [],
    );
  });
});
