import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { translate } from '../../../server/src/core/messages/message.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { nearest } from '../../../server/src/core/text/nearest.ts';
import { analyse, builtin, unmarked } from '../../support/analyse.ts';
import { mutated } from '../../support/mutate.ts';

const folder = 'test/fixtures/rules';
const fixtures = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
const examples = allRules.flatMap(rule =>
  rule.docs.examples.map(({ markdown }) => ({ rule, text: unmarked(markdown).text })),
);

/** The words of a text and how often each is there; case does not count. */
function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const words = [...wordsOf(fs.readFileSync('templates/blameless.md', 'utf8')).keys()];

/** What some rules may take away or write otherwise, since it says nothing of its own. */
const mayGo: Readonly<Record<string, (word: string, written: string) => boolean>> = {
  // The template wrote it.
  'structure/example-left': word => words.includes(word),
  'structure/near-heading': (word, written) => nearest(word, [...wordsOf(written).keys()]).length > 0,
  // 3:20 PM is 15:20, and 13:55 needs no PM.
  'time/value': word => /^(?:\d{1,2}|[ap]m|오전|오후|午前|午後|上午|下午)$/.test(word),
};

/** The safe fixes that lose words of a text: what is lost, by the rule. */
function lossesIn(text: string, rules = allRules): string[] {
  const before = wordsOf(text);
  return analyse(text, { assume: builtin(), rules }).findings.flatMap(({ rule, message, fixes }) =>
    (fixes?.() ?? [])
      .filter(({ safe }) => safe)
      .flatMap(({ edits }) => {
        const after = wordsOf(applyEdits(text, edits));
        const written = edits.map(edit => edit.text).join(' ');
        const lost = [...before].filter(
          ([word, count]) =>
            (after.get(word) ?? 0) < count &&
            !lettersOf(written).includes(word) &&
            !mayGo[rule.id]?.(word, written),
        );
        return lost.map(([word]) => `${rule.id}: ${translate(message)}: ${word}`);
      }),
  );
}

describe('a safe fix of any rule keeps every word', () => {
  it('in the examples and the fixtures', () => {
    assert.deepEqual(
      examples.flatMap(({ rule, text }) => lossesIn(text, [rule])),
      [],
    );
    assert.deepEqual(
      fixtures.flatMap(text => lossesIn(text)),
      [],
    );
  });

  it('in texts that come of them by slips', () => {
    fc.assert(
      fc.property(mutated([...examples.map(({ text }) => text), ...fixtures], 4), text => {
        assert.deepEqual(lossesIn(text), []);
      }),
      { numRuns: 200 },
    );
  });
});
