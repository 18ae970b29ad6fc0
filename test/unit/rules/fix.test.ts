import assert from 'node:assert/strict';
import fc from 'fast-check';
import { messages } from '../../../server/src/core/messages/message.ts';
import type { PlacedFinding } from '../../../server/src/core/rules/check.ts';
import { chosenFix, combine, safeFixes } from '../../../server/src/core/rules/fix.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { span, type TextEdit } from '../../../server/src/core/text/span.ts';

const say = messages('test/fix', { fix: 'Fix it', found: 'Found it' });
const replace = (start: number, end: number, text: string): TextEdit => ({ span: span(start, end), text });
const fix = (safe: boolean, ...edits: readonly TextEdit[]): Fix => ({ title: say('fix'), edits, safe });
const finding = (...fixes: readonly Fix[]): PlacedFinding => ({
  rule: allRules[0]!,
  severity: 'warning',
  span: span(0, 1),
  message: say('found'),
  fixes: () => fixes,
});

const [safe, unsafe] = [fix(true, replace(0, 1, 'x')), fix(false, replace(1, 2, 'y'))];
const preferred: Fix = { ...unsafe, preferred: true };

describe('the fix of a finding', () => {
  it('that is made when nobody chooses is the preferred one, else the first', () => {
    assert.equal(chosenFix(finding(safe, preferred)), preferred);
    assert.equal(chosenFix(finding(unsafe, safe)), unsafe);
    assert.equal(chosenFix(finding()), undefined);
  });

  it('that may be made unseen is the first safe one', () => {
    const other = { ...safe };
    assert.deepEqual(safeFixes([finding(unsafe, safe), finding(unsafe), finding(), finding(other)]), [
      safe,
      other,
    ]);
  });

  it('that several findings share comes once', () => {
    assert.deepEqual(safeFixes([finding(safe), finding(safe)]), [safe]);
  });
});

describe('fixes that are made together', () => {
  const cases: readonly { what: string; fixes: readonly (readonly TextEdit[])[]; after: string }[] = [
    { what: 'apart', fixes: [[replace(4, 5, 'E')], [replace(0, 1, 'A')]], after: 'AbcdEf' },
    { what: 'side by side', fixes: [[replace(1, 2, 'B')], [replace(2, 3, 'C')]], after: 'aBCdef' },
    { what: 'that overlap: the first', fixes: [[replace(1, 3, 'X')], [replace(2, 4, 'Y')]], after: 'aXdef' },
    {
      what: 'that overlap in part: all of the first',
      fixes: [[replace(1, 3, 'X')], [replace(5, 6, 'F'), replace(2, 4, 'Y')]],
      after: 'aXdef',
    },
    {
      what: 'of one replacement twice: once',
      fixes: [[replace(1, 2, 'X')], [replace(1, 2, 'X')]],
      after: 'aXcdef',
    },
    {
      what: 'that insert at one place: both, in their order',
      fixes: [[replace(3, 3, '1')], [replace(3, 3, '2')]],
      after: 'abc12def',
    },
    {
      what: 'that insert at the edges of a replacement',
      fixes: [[replace(1, 3, 'X')], [replace(1, 1, '<')], [replace(3, 3, '>')]],
      after: 'a<X>def',
    },
    {
      what: 'that insert into a replacement: the first',
      fixes: [[replace(1, 4, 'X')], [replace(2, 2, '!')]],
      after: 'aXef',
    },
    { what: 'of none', fixes: [], after: 'abcdef' },
  ];
  for (const { what, fixes, after } of cases)
    it(what, () => {
      assert.equal(applyEdits('abcdef', combine(fixes.map(edits => fix(true, ...edits)))), after);
    });

  it('can always be applied', () => {
    const edit = fc
      .tuple(fc.nat(20), fc.nat(4), fc.string({ maxLength: 3 }))
      .map(([start, length, text]) => replace(start, Math.min(20, start + length), text));
    fc.assert(
      fc.property(
        fc.array(
          edit.map(each => fix(true, each)),
          { maxLength: 10 },
        ),
        fixes => {
          const edits = combine(fixes);
          assert.equal(typeof applyEdits('x'.repeat(20), edits), 'string');
          assert.ok(fixes.length === 0 || edits.includes(fixes[0]!.edits[0]!));
        },
      ),
    );
  });
});

describe('the rules', () => {
  it('are known by their files, each under its own id', () => {
    const ids = allRules.map(rule => rule.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
    for (const id of ['actions/owner', 'structure/placeholder', 'table/cells', 'timeline/order'])
      assert.ok(
        ids.some(known => known === id),
        id,
      );
  });
});
