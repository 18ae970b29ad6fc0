import assert from 'node:assert/strict';
import fs from 'node:fs';
import { actionItemsOf } from '../../../server/src/core/model/action-item.ts';
import { examplesOf } from '../../../server/src/core/model/example.ts';
import { eventsOf } from '../../../server/src/core/model/timeline.ts';
import { contentOf, sectionsOf, slice } from '../../support/read.ts';

/** The section with `⟦⟧` around each example and `⟨⟩` around its label. */
function marked(text: string): string {
  const content = contentOf(text);
  return examplesOf(content).reduceRight((whole, { label, span }) => {
    assert.equal(label.start, span.start);
    const before = whole.slice(0, span.start);
    return `${before}⟦⟨${slice(text, label)}⟩${text.slice(label.end, span.end)}⟧${whole.slice(span.end)}`;
  }, text);
}

describe('the examples in a section', () => {
  const cases: readonly { what: string; expected: string }[] = [
    { what: 'a label and a quote', expected: '## A\n\n⟦⟨**예시:**⟩\n> quote\n> more⟧\n' },
    { what: 'a label and a list', expected: '⟦⟨**Example:**⟩\n- a\n- b⟧\n\n---\n\nafter\n' },
    { what: 'a label and a table', expected: '⟦⟨**예시:**⟩\n| a |\n|---|\n| 1 |⟧\n' },
    { what: 'a label and a fence', expected: '⟦⟨**예시:**⟩\n```\ncode\n---\n```⟧\n' },
    { what: 'a label with a word in parentheses', expected: '⟦⟨**예시 (5 Whys):**⟩\n1. a⟧\n' },
    { what: 'a label in another language and case', expected: '⟦⟨**EXAMPLE：**⟩\n\ntext⟧\n' },
    { what: 'a label with the colon outside', expected: '⟦⟨**Example**:⟩\n\ntext⟧\n' },
    { what: 'a label without a colon', expected: '⟦⟨**Example**⟩\n\ntext⟧\n' },
    { what: 'a label with text behind it', expected: '⟦⟨**Example:**⟩ Queue depth grew.⟧\n' },
    {
      what: 'a label with the colon outside and text behind it',
      expected: '⟦⟨**Example**:⟩ Queue depth grew.⟧\n',
    },
    { what: 'several paragraphs', expected: '⟦⟨**예시:**⟩\n\na\n\nb⟧\n' },
    { what: 'nothing below the label', expected: 'text\n\n⟦⟨**예시:**⟩⟧\n' },
    {
      what: 'what ends at the next bold label',
      expected: '⟦⟨**예시:**⟩\n- a⟧\n\n**Priority Definitions:**\n- b\n',
    },
    { what: 'one after the other', expected: '⟦⟨**예시:**⟩\n> a⟧\n\n⟦⟨**Example:**⟩\n> b⟧\n' },
    { what: 'none', expected: 'text\n\n**Priority:** P1\n\n- **Example:** in a list\n' },
    { what: 'none in a sentence', expected: '**Example** of a sentence.\n\nFor **example:** this.\n' },
    { what: 'none in a quote', expected: '> **예시:**\n> text\n' },
    { what: 'emoji before it', expected: '✅ 🔄\n\n⟦⟨**예시:**⟩\n> 가⟧\n' },
  ];
  for (const { what, expected } of cases)
    for (const [name, lineEnding] of Object.entries({ LF: '\n', CRLF: '\r\n' }))
      it(`${what}, ${name}`, () => {
        const text = expected.replaceAll('\n', lineEnding);
        assert.equal(marked(text.replace(/[⟦⟧⟨⟩]/g, '')), text);
      });

  it('are left out where events and action items are read', () => {
    const seed = sectionsOf(fs.readFileSync('templates/blameless.md', 'utf8'));
    const of = (role: string) => seed.find(section => section.role === role)!.content;
    assert.equal(eventsOf(of('timeline')).length, 7);
    assert.equal(actionItemsOf(of('actionItems')).length, 1);
    assert.equal(examplesOf(of('timeline')).length, 1);
  });
});
