import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import { movableFields } from '../../server/src/core/convert/movable-fields.ts';
import { completionsAt } from '../../server/src/core/features/completion.ts';
import { hoverAt } from '../../server/src/core/features/hover.ts';
import { newRow } from '../../server/src/core/features/insert-row.ts';
import { outlineOf, type OutlineEntry } from '../../server/src/core/features/outline.ts';
import { repairsAt } from '../../server/src/core/features/repairs.ts';
import { symbolsOf, type SymbolEntry } from '../../server/src/core/features/symbols.ts';
import { timelinePicture } from '../../server/src/core/features/timeline-view.ts';
import { editMarkdown } from '../../server/src/core/markdown/edit.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import type { Markdown } from '../../server/src/core/markdown/markdown.ts';
import { translate, type Message } from '../../server/src/core/messages/message.ts';
import { readPostmortem, type Postmortem } from '../../server/src/core/model/postmortem.ts';
import { check, type PlacedFinding } from '../../server/src/core/rules/check.ts';
import { builtinTemplates } from '../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { contains, span, type Span, type TextEdit } from '../../server/src/core/text/span.ts';

const today = '2025-10-20';
const templates = builtinTemplates();

/** The documents that are damaged, with any line ending, parsed once. */
const originals = [
  'templates/blameless.md',
  'samples/2025-10-14-qwen-oom.md',
  'samples/drafts/2025-10-14-qwen-oom.md',
  'samples/2025-11-03-checkout-latency-with-defects.md',
].flatMap(file =>
  ['\n', '\r\n', '\r'].map(lineEnding => {
    const text = fs.readFileSync(file, 'utf8').replaceAll('\n', lineEnding);
    return { text, markdown: parseMarkdown(text) };
  }),
);

const fragment = fc.oneof(
  fc.constantFrom(
    '|',
    '||',
    '\\|',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '#',
    '## ',
    '\n## ',
    '---',
    '\n---\n',
    '```',
    '\n```\n',
  ),
  fc.constantFrom(
    '**',
    '**예시:**',
    '**Date:**',
    '[',
    ']',
    '[YYYY-MM-DD]',
    '>',
    '- ',
    '1. ',
    '<!--',
    '-->',
    '\t',
    '    ',
  ),
  fc.constantFrom(
    '✅',
    '\ud83d',
    '\u00a0',
    '\ufeff',
    '\0',
    '가',
    'TBD',
    '25:61',
    '10:15–',
    '오후',
    'UTC',
    '｜',
    '—',
    '[a]: b',
  ),
  fc.constantFrom(
    '\n|---|---|\n',
    '| a | b |\n|---|---|\n| c |',
    '\n## Timeline\n',
    '\n## Action Items\n',
    '<!-- optional -->',
  ),
  fc.string({ maxLength: 5 }),
);

/** What is done to a text: a place and a length as shares of it, and what is put there, or a copy of another part. */
const damage = fc.record({
  at: fc.nat({ max: 9999 }),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
  put: fc.option(fragment),
  copyOf: fc.nat({ max: 9999 }),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function editFor(text: string, { at, length, put, copyOf }: Damage): TextEdit {
  const start = Math.floor((at / 10_000) * (text.length + 1));
  const from = Math.floor((copyOf / 10_000) * (text.length + 1));
  return {
    span: span(start, Math.min(text.length, start + length)),
    text: put ?? text.slice(from, from + length),
  };
}

/** The document after each of the edits, with its text. */
function* damaged(
  index: number,
  damages: readonly Damage[],
): Generator<{ text: string; markdown: Markdown }> {
  let { text, markdown } = originals[index]!;
  for (const each of damages) {
    const edit = editFor(text, each);
    text = applyEdits(text, [edit]);
    markdown = editMarkdown(markdown, edit);
    yield { text, markdown };
  }
}

function assertWithin(text: string, part: Span, what: string): void {
  assert.ok(part.start <= part.end && contains(span(0, text.length), part), what);
}

function assertSaid(message: Message): void {
  assert.doesNotMatch(translate(message), /\{\w+\}|undefined|\[object/);
}

function assertApplies(text: string, edits: readonly TextEdit[]): string {
  const after = applyEdits(text, edits);
  assert.ok(edits.every(edit => !edit.text.includes('undefined')));
  return after;
}

function assertFindings(text: string, findings: readonly PlacedFinding[]): void {
  for (const { rule, span: at, message, related, fixes } of findings) {
    assertWithin(text, at, rule.id);
    assertSaid(message);
    for (const part of related ?? []) assertWithin(text, part.span, rule.id);
    for (const fix of fixes?.() ?? []) {
      assertSaid(fix.title);
      assertApplies(text, fix.edits);
    }
  }
}

function assertOutline(text: string, entries: readonly OutlineEntry[]): void {
  for (const { span: at, label, children } of entries) {
    assertWithin(text, at, label);
    assertOutline(text, children);
  }
}

function assertSymbols(symbols: readonly SymbolEntry[], around: Span): void {
  for (const symbol of symbols) {
    assert.ok(contains(around, symbol.span) && contains(symbol.span, symbol.nameSpan), symbol.name);
    assert.notEqual(symbol.name, '');
    assertSymbols(symbol.children, symbol.span);
  }
}

function assertAtCursor(
  text: string,
  postmortem: Postmortem,
  findings: readonly PlacedFinding[],
  offset: number,
): void {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  for (const { edit, detail } of completionsAt(postmortem, offset, today)) {
    assertApplies(text, [edit]);
    assertSaid(detail);
    // An editor takes a completion only if it replaces a part of the line around the cursor.
    assert.ok(offset === 0 || lineStart <= edit.span.start);
    assert.ok(contains(edit.span, span(offset, offset)));
    assert.doesNotMatch(text.slice(edit.span.start, edit.span.end), /[\r\n]/);
  }
  const hover = hoverAt(postmortem, offset);
  if (hover) {
    assertWithin(text, hover.span, 'hover');
    assert.ok(contains(hover.span, span(offset, offset)));
    hover.contents.forEach(assertSaid);
  }
  for (const kind of ['action', 'event'] as const) {
    const row = newRow(postmortem, kind, today, offset);
    if (row) assertWithin(assertApplies(text, row.edits), row.select, kind);
  }
  const cursor = span(offset, Math.min(text.length, offset + 10));
  for (const { title, edits } of repairsAt({ postmortem, findings }, cursor, today)) {
    assertApplies(text, edits);
    assertSaid(title);
  }
}

describe('a damaged document', () => {
  const index = fc.nat({ max: originals.length - 1 });
  const damages = fc.array(damage, { minLength: 1, maxLength: 6 });

  it('is read, checked and shown without an error, and every place lies in it', () => {
    fc.assert(
      fc.property(
        index,
        damages,
        fc.array(fc.nat({ max: 9999 }), { maxLength: 8 }),
        (which, edits, shares) => {
          for (const { text, markdown } of damaged(which, edits)) {
            const postmortem = readPostmortem(markdown, { templates });
            const findings = check(postmortem, {
              today,
              onRuleError: (rule, error) =>
                assert.fail(`${rule.id}: ${(error as Error).stack ?? String(error)}`),
            });
            assertFindings(text, findings);
            assertOutline(text, outlineOf(postmortem, findings));
            assertSymbols(symbolsOf(postmortem), span(0, text.length));
            for (const event of timelinePicture(postmortem).events)
              assertWithin(text, event.span, event.text);
            for (const share of shares) {
              const offset = Math.floor((share / 10_000) * (text.length + 1));
              assertAtCursor(text, postmortem, findings, offset);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read as a template without an error', () => {
    fc.assert(
      fc.property(index, damages, (which, edits) => {
        for (const { text } of damaged(which, edits)) {
          const template = readTemplate(text, 'damaged');
          readPostmortem(parseMarkdown(template.blank), { templates: [template], assume: template });
        }
      }),
      { numRuns: 20 },
    );
  });

  const slow = {
    'a comment with many reasons': `<!-- postmortem-disable-file${' -- a'.repeat(20_000)}\n`,
    'a closed comment with many reasons': `<!-- postmortem-disable-file${' -- a'.repeat(20_000)} -->\n`,
    'a heading with much space': `## a${' '.repeat(50_000)}b\n`,
    'a heading of many lines': `a${' \n  b'.repeat(2000)}\n===\n`,
  };
  for (const [what, text] of Object.entries(slow))
    it(`may have ${what}`, () => {
      const whole = `# Postmortem: x\n\n## Summary\n\n${text}`;
      const postmortem = readPostmortem(parseMarkdown(whole), { templates, assume: templates[0]! });
      assertFindings(
        whole,
        check(postmortem, { today, onRuleError: (_, error) => assert.fail(String(error)) }),
      );
    });

  const deep = {
    quotes: `${'>'.repeat(3000)} a [x] TBD\n`,
    'quotes with a comment': `${'>'.repeat(3000)} <!-- a -->\n`,
    lists: `${'- '.repeat(400)}**Date:** [x]\n`,
    emphasis: `${'*'.repeat(2000)}a${'*'.repeat(2000)}\n`,
  };
  for (const [what, text] of Object.entries(deep))
    it(`may have deeply nested ${what}`, () => {
      const heading = text.startsWith('*') ? `## ${text}` : '';
      const whole = `# Postmortem: x\n\n## Summary\n\n${text}\n${heading}\n## Timeline\n\n${text}`;
      const markdown = parseMarkdown(whole);
      const postmortem = readPostmortem(markdown, { templates, assume: templates[0]! });
      const findings = check(postmortem, { today, onRuleError: (_, error) => assert.fail(String(error)) });
      assertFindings(whole, findings);
      assertOutline(whole, outlineOf(postmortem, findings));
      assertAtCursor(whole, postmortem, findings, whole.length);
      for (const { content } of postmortem.sections) movableFields(content);
      assert.ok(readTemplate(whole, 'deep').sections.length > 0);
    });

  const repeated: Readonly<Record<string, number>> = {
    '| a ': 3000,
    '| --- ': 3000,
    '- 10:15 x\n': 3000,
    '## A\n': 3000,
    '**A:** ': 3000,
    '**A:** x\n': 3000,
    '[x] ': 3000,
    '<!-- x -->': 3000,
    '✅': 3000,
    '**예시:**\n': 3000,
    '| a | b |\n|---|---|\n\n': 1000,
    '> ': 300,
    '- ': 300,
    ' ': 100_000,
    '-': 100_000,
    'a\\': 100_000,
    '<!-- postmortem-disable-file': 3000,
  };
  for (const [part, times] of Object.entries(repeated))
    it(`may be ${JSON.stringify(part)} ${times} times`, () => {
      const text = `# Postmortem: x\n\n## Timeline\n\n| a | b |\n|---|---|\n| a${part.repeat(times)}b`;
      const postmortem = readPostmortem(parseMarkdown(text), { templates, assume: templates[0]! });
      const findings = check(postmortem, { today, onRuleError: (_, error) => assert.fail(String(error)) });
      assertOutline(text, outlineOf(postmortem, findings));
      assertAtCursor(text, postmortem, findings, text.length);
    });
});
