import assert from 'node:assert/strict';
import fs from 'node:fs';
import { analyse } from '../../../server/src/core/analysis.ts';
import { outlineOf, type OutlineEntry } from '../../../server/src/core/features/outline.ts';
import { symbolsOf, type SymbolEntry } from '../../../server/src/core/features/symbols.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { contains, span } from '../../../server/src/core/text/span.ts';
import { readAs } from '../../support/cursor.ts';

const onRuleError = (_: unknown, error: unknown) => assert.fail(String(error));

/** The outline of a postmortem that is checked. */
function outline(text: string): OutlineEntry[] {
  const postmortem = readAs(text);
  const assumed = { ...postmortem, recognition: { ...postmortem.recognition, isPostmortem: true } };
  return outlineOf(assumed, check(assumed, { today: '2025-10-20', onRuleError }));
}

const marks = { complete: '✓', unfinished: '…', missing: '✗' } as const;

/** One line an entry: state, label, kind and count; children are indented. */
function drawn(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap(({ state, label, kind, count, children }) => [
    `${indent}${marks[state]} ${label} (${kind})${count ? ` ${count.value} ${count.what}` : ''}`,
    ...drawn(children, `${indent}  `),
  ]);
}

function all(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap(entry => [entry, ...all(entry.children)]);
}

const lines = (text: string) => drawn(outline(text));
const header =
  '# Postmortem: x\n\n**Incident ID:** INC-20251014-101500\n**Date:** 2025-10-14\n**Author(s):** Kim\n**Severity:** Sev1\n**Status:** Draft\n\n';

describe('the outline', () => {
  it('has the header with its fields, and what is missing of it', () => {
    assert.deepEqual(
      lines('# Postmortem: x\n\n**Severity:** Sev1\n**Date:**\n**Weather:** fine\n').slice(0, 7),
      [
        '… Postmortem: x (header)',
        '  ✓ Severity (field)',
        '  … Date (field)',
        '  ✓ Weather (field)',
        '  ✗ Incident ID (field)',
        '  ✗ Author(s) (field)',
        '  ✗ Status (field)',
      ],
    );
    assert.equal(lines(header)[0], '✓ Postmortem: x (header)');
    assert.equal(lines(header.replace('Kim', '[Name(s)]'))[0], '… Postmortem: x (header)');
    assert.equal(
      lines(header.replace(': x', ': [Incident Title]'))[0],
      '… Postmortem: [Incident Title] (header)',
    );
  });

  it('puts what is missing where the template has it', () => {
    const titles = lines(
      `${header}## Impact\n\ntext\n\n## 4. Resolution\n\ntext\n\n## Weather\n\nfine\n`,
    ).filter(line => !line.startsWith(' '));
    assert.deepEqual(titles.slice(1), [
      '✗ TL;DR (Executive Summary) (section)',
      '… Impact (section)',
      '✗ 2. Timeline (UTC) (section)',
      '✗ 3. Root Cause (section)',
      '… 4. Resolution (section)',
      '✗ 5. What Went Well (section)',
      '✗ 6. What Went Wrong (section)',
      '✗ 7. Action Items (section)',
      '✗ 8. Lessons Learned (section)',
      '✗ 9. Supporting Information (section)',
      '✗ 10. Sign-off (section)',
      '✗ Appendix (section)',
      '✓ Weather (section)',
    ]);
  });

  it('keeps sections of one title apart', () => {
    const text = `${header}## 2. Timeline (UTC)\n\n- 10:15 a\n\n## Notes\n\na\n\n## Notes\n\nb\n\n## Timeline\n\n- 10:20 b\n`;
    const titles = lines(text).filter(line => !line.startsWith(' ') && !line.startsWith('✗'));
    assert.deepEqual(titles.slice(1), [
      '✓ 2. Timeline (UTC) (timeline) 1 events',
      '✓ Notes (section)',
      '✓ Notes (section)',
      // It is there twice.
      '… Timeline (timeline)',
    ]);
  });

  it('does not ask for a section whose parts stand elsewhere', () => {
    const titles = lines(`${header}## Prevention\n\ntext\n`);
    assert.ok(!titles.some(line => line.includes('Lessons Learned')), titles.join('\n'));
  });

  it('takes a section for unfinished when nothing, or only an example of the template, stands in it', () => {
    const state = (content: string) =>
      outline(`${header}## Weather\n\n${content}\n## Next\n\ntext\n`).find(
        ({ label }) => label === 'Weather',
      )!.state;
    const states: Readonly<Record<string, OutlineEntry['state']>> = {
      '': 'unfinished',
      '---\n': 'unfinished',
      '**Example:**\n\n- one\n\n---\n': 'unfinished',
      '[YYYY-MM-DD]\n': 'unfinished',
      'text\n': 'complete',
      '### Sub\n\ntext\n': 'complete',
      '### Sub\n': 'unfinished',
      'text\n\n### Sub\n': 'unfinished',
    };
    for (const [content, expected] of Object.entries(states)) assert.equal(state(content), expected, content);
  });

  it('does not take a section for unfinished because of what is right before it', () => {
    const entries = outline(
      `${header}## Weather\n\n[YYYY-MM-DD]## Next\n\n## A\n\n[YYYY-MM-DD]\n## Next\n\ntext\n`,
    );
    assert.deepEqual(
      drawn(entries).filter(line => /Weather|A \(|Next/.test(line)),
      ['… Weather (section)', '… A (section)', '✓ Next (section)'],
    );
  });

  it('counts events, open action items, and done ones when all are', () => {
    const table = '## Action Items\n\n| Action | Owner | Status |\n|---|---|---|\n';
    const count = (text: string) => outline(header + text).find(({ count: of }) => of)?.count;
    assert.deepEqual(count('## Timeline\n\n- 10:15 a\n- 10:20 b\n'), { what: 'events', value: 2 });
    assert.deepEqual(count(`${table}| a | K | Open |\n| b | K | Done |\n| c | K | WIP |\n`), {
      what: 'open',
      value: 2,
    });
    assert.deepEqual(count(`${table}| a | K | Done |\n| b | K | ✅ |\n`), { what: 'done', value: 2 });
    const unwritten = '| [구체적 조치] | [담당자] | [Open/In Progress/Done] |\n';
    assert.deepEqual(count(`${table}| a | K | Open |\n${unwritten}`), { what: 'open', value: 1 });
    assert.deepEqual(count(`${table}| a | K | Done |\n${unwritten}`), { what: 'done', value: 1 });
    assert.equal(count(table + unwritten), undefined);
    assert.equal(count(table), undefined);
  });

  it('of a document without a template has just what is there', () => {
    const postmortem = { ...readAs('## Summary\n\n### Part\n\n## Timeline\n') };
    delete (postmortem as { match?: unknown }).match;
    assert.deepEqual(drawn(outlineOf(postmortem, [])), [
      '… Summary (section)',
      '  … Part (section)',
      '… Timeline (timeline) 0 events',
    ]);
  });

  it('of the finished sample is complete, of the draft it tells what is left', () => {
    const of = (file: string) => outline(fs.readFileSync(file, 'utf8'));
    assert.deepEqual(
      all(of('samples/2025-10-14-qwen-oom.md')).filter(({ state }) => state === 'missing'),
      [],
    );
    const draft = all(of('samples/drafts/2025-10-14-qwen-oom.md'));
    assert.deepEqual(
      draft.filter(({ state }) => state === 'missing').map(({ label }) => label),
      ['5. What Went Well', '6. What Went Wrong', '8. Lessons Learned', '9.2 메트릭 스냅샷', 'Appendix'],
    );
    assert.ok(draft.some(({ label, state }) => state === 'unfinished' && label === '4. Resolution'));
  });

  it('keeps the ids of its entries while text in them changes', () => {
    const before = all(outline(`${header}## Impact\n\ntext\n\n## Timeline\n\n- 10:15 a\n`));
    const after = all(outline(`${header}## Impact\n\nmore text\n\n## Timeline\n\n- 10:10 b\n- 10:15 a\n`));
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });

  it('points into the document', () => {
    const text = fs.readFileSync('samples/2025-11-03-checkout-latency-with-defects.md', 'utf8');
    const whole = span(0, text.length);
    const { postmortem, findings } = analyse(parseMarkdown(text), '', {
      templates: builtinTemplates(),
      today: '2025-11-10',
      onRuleError,
    });
    for (const { label, state, kind, span: at } of all(outlineOf(postmortem, findings))) {
      assert.ok(contains(whole, at));
      if (state !== 'missing' && kind !== 'field') assert.match(text.slice(at.start, at.end), /^#+ /, label);
    }
  });
});

describe('the outline of a header', () => {
  it('lacks nothing where only a field is absent that may be', () => {
    const template = readTemplate(
      '# [Title]\n\n**Date:** [YYYY-MM-DD]\n**Ticket:** [Id] <!-- optional -->\n\n## Impact\n',
      'x',
    );
    const text = '# Incident: checkout\n\n**Date:** 2025-10-14\n\n## Impact\n\nNobody could pay.\n';
    const postmortem = readPostmortem(parseMarkdown(text), { templates: [], assume: template });
    const findings = check(postmortem, { today: '2025-10-20', onRuleError });
    assert.deepEqual(drawn(outlineOf(postmortem, findings)), [
      '✓ Incident: checkout (header)',
      '  ✓ Date (field)',
      '✓ Impact (section)',
    ]);
  });
});

describe('the symbols', () => {
  const named = (symbols: readonly SymbolEntry[], indent = ''): string[] =>
    symbols.flatMap(({ name, children }) => [indent + name, ...named(children, `${indent}  `)]);

  it('are the tree of headings', () => {
    const symbols = symbolsOf(readAs('text\n\n# T\n\n## A\n\n### B\n\n## \n\n# U\n'));
    assert.deepEqual(named(symbols), ['T', '  A', '    B', '  #', 'U']);
    assert.deepEqual(symbolsOf(readAs('text\n')), []);
  });

  it('reach from their heading to the end of what is in them', () => {
    const text = 'x\n\n# T ✅\n\n## A\n\na\n\n## B\n';
    const [title] = symbolsOf(readAs(text)) as [SymbolEntry];
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(cut(title.span), text.slice(3));
    assert.equal(cut(title.nameSpan), '# T ✅');
    assert.deepEqual(
      title.children.map(child => cut(child.span)),
      ['## A\n\na\n\n', '## B\n'],
    );
  });
});
