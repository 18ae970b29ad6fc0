import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  setDue,
  setOwner,
  setPriority,
  setState,
  setTicket,
} from '../../../server/src/core/model/action-edit.ts';
import { actionsOf, type ActionItem } from '../../../server/src/core/model/action-item.ts';
import type { SectionContent } from '../../../server/src/core/model/section.ts';
import { applyEdits, shiftEdits } from '../../../server/src/core/text/edit.ts';
import type { TextEdit } from '../../../server/src/core/text/span.ts';
import { readAs } from '../../support/cursor.ts';

type Edit = (content: SectionContent, item: ActionItem) => readonly TextEdit[] | undefined;

const done: Edit = (content, item) => setState(content, item, 'done');
const begun: Edit = (content, item) => setState(content, item, 'inProgress');
const open: Edit = (content, item) => setState(content, item, 'open');
const due: Edit = (content, item) => setDue(content, item, '2025-11-01');
const owned: Edit = (content, item) => setOwner(content, item, 'Kim');
const handled: Edit = (content, item) => setOwner(content, item, '@kim');
const first: Edit = (content, item) => setPriority(content, item, 'P0');
const ticketed: Edit = (content, item) => setTicket(content, item, 'https://x.test/browse/PAY-7');

const before = '# x\n\n## Action Items\n\n';

/** The text after an edit of one of its items; undefined where that has no place for it. */
function edited(text: string, edit: Edit, index = 0): string | undefined {
  const { item, section } = actionsOf(readAs(text))[index]!;
  const edits = edit(section.content, item);
  return edits && applyEdits(text, shiftEdits(edits, section.start));
}

const head = '| Action | Owner | Priority | Due | Status |\n|---|---|---|---|---|\n';

describe('an edit of an action item', () => {
  const cases: readonly { what: string; text: string; edit: Edit; expected: string | undefined }[] = [
    { what: 'checks a box', text: '- [ ] a\n', edit: done, expected: '- [x] a\n' },
    { what: 'checks a box of another kind', text: '- [~] a\n', edit: done, expected: '- [x] a\n' },
    { what: 'checks a box that is a sign', text: '- ☐ a\n', edit: done, expected: '- ☑ a\n' },
    { what: 'clears a box', text: '- [x] a\n', edit: open, expected: '- [ ] a\n' },
    { what: 'adds a checked box', text: '1. a (@kim)\n', edit: done, expected: '1. [x] a (@kim)\n' },
    { what: 'replaces an emoji', text: '- 🔄 a\n', edit: done, expected: '- ✅ a\n' },
    { what: 'replaces a word in its language', text: '- a (예정)\n', edit: done, expected: '- a (완료)\n' },
    { what: 'says what has begun', text: '- a\n', edit: begun, expected: '- a (in progress)\n' },
    ...(
      [
        [done, '**Status:** Open', '**Status:** Done'],
        [owned, '**Status:** Open', '**Status:** Open\n\n**Owner:** Kim'],
        [due, '**Status:** Open', '**Status:** Open\n\n**Due:** 2025-11-01'],
      ] as const
    ).map(([edit, from, to]) => ({
      what: `writes below the heading of an item: ${to}`,
      text: `### a\n\n**Priority:** P1\n\n${from}\n`,
      edit,
      expected: `### a\n\n**Priority:** P1\n\n${to}\n`,
    })),
    {
      what: 'writes a value in the list below the heading of an item, behind a label without one',
      text: '### a\n\n- **Owner:**\n- **Status:** Open\n',
      edit: owned,
      expected: '### a\n\n- **Owner:** Kim\n- **Status:** Open\n',
    },
    {
      what: 'adds a value to the list below the heading of an item',
      text: '### a\n\n- **Owner:** Kim\n- **Status:** Open\n',
      edit: due,
      expected: '### a\n\n- **Owner:** Kim\n- **Status:** Open\n- **Due:** 2025-11-01\n',
    },
    {
      what: 'writes a status as other rows do',
      text: `${head}| a | | | | 📝 Open |\n| b | | | | ✅ Fertig |\n`,
      edit: done,
      expected: `${head}| a | | | | ✅ Fertig |\n| b | | | | ✅ Fertig |\n`,
    },
    {
      what: 'writes a status in the manner of the one before',
      text: `${head}| a | | | | 📝 Open |\n`,
      edit: begun,
      expected: `${head}| a | | | | 🔄 In progress |\n`,
    },
    {
      what: 'lengthens a short row',
      text: `${head}| a | Lee |\n`,
      edit: done,
      expected: `${head}| a | Lee |  |  | Done |\n`,
    },
    {
      what: 'fills a cell without space',
      text: `${head}|a||||\n`,
      edit: owned,
      expected: `${head}|a| Kim |||\n`,
    },
    {
      what: 'replaces the date alone',
      text: `${head}| a | | | by 2025-10-14 | |\n`,
      edit: due,
      expected: `${head}| a | | | by 2025-11-01 | |\n`,
    },
    {
      what: 'replaces what is no date',
      text: `${head}| a | | | soon | |\n`,
      edit: due,
      expected: `${head}| a | | | 2025-11-01 | |\n`,
    },
    {
      what: 'has no place',
      text: '| Action | Owner |\n|---|---|\n| a | b |\n',
      edit: due,
      expected: undefined,
    },
    { what: 'adds a date', text: '- a.\n', edit: due, expected: '- a. (due 2025-11-01)\n' },
    {
      what: 'adds a date to parentheses',
      text: '- a (Tom Eriksen, A-1)\n  more\n- b\n',
      edit: due,
      expected: '- a (Tom Eriksen, A-1)\n  more (due 2025-11-01)\n- b\n',
    },
    {
      what: 'adds to what is there',
      text: '- a (@lee)\n',
      edit: due,
      expected: '- a (@lee, due 2025-11-01)\n',
    },
    { what: 'replaces an owner', text: '- a - @lee\n', edit: owned, expected: '- a - owner: Kim\n' },
    { what: 'replaces a handle at the end', text: '- a @lee\n', edit: owned, expected: '- a (owner: Kim)\n' },
    ...(
      [
        [done, '5554823 **TODO**', '5554823 **DONE**'],
        [ticketed, 'n/a **TODO**', '[PAY-7](https://x.test/browse/PAY-7) **TODO**'],
        [ticketed, '**TODO**', '[PAY-7](https://x.test/browse/PAY-7) **TODO**'],
      ] as const
    ).map(([edit, from, to]) => ({
      what: `knows the status beside a ticket: ${to}`,
      text: `| Action | Owner | Bug |\n|---|---|---|\n| a | Kim | ${from} |\n`,
      edit,
      expected: `| Action | Owner | Bug |\n|---|---|---|\n| a | Kim | ${to} |\n`,
    })),
    {
      what: 'writes a date into a column “When”',
      text: '| What | Who | When |\n|---|---|---|\n| a | Kim | |\n',
      edit: due,
      expected: '| What | Who | When |\n|---|---|---|\n| a | Kim | 2025-11-01 |\n',
    },
    ...(
      [
        [due, '- Due: 2025-10-20', '- Due: 2025-11-01'],
        [due, '- Due: Oct 20 (tentative)', '- Due: 2025-11-01 (tentative)'],
        [due, '- Due: TBD', '- Due: 2025-11-01'],
        [owned, '- **Owner:** lee', '- **Owner:** Kim'],
        [owned, '- Owner: TBD', '- Owner: Kim'],
        [done, '- Status: Open', '- Status: Done'],
        [done, '- Status: Open (blocked by PAY-1)', '- Status: Done (blocked by PAY-1)'],
        [ticketed, '- Ticket: PAY-1', '- Ticket: [PAY-7](https://x.test/browse/PAY-7)'],
      ] as const
    ).map(([edit, from, to]) => ({
      what: `writes where it was read, below the item: ${to}`,
      text: `1. a\n   ${from}\n2. b\n`,
      edit,
      expected: `1. a\n   ${to}\n2. b\n`,
    })),
    ...(
      [
        [begun, 'Open – waits for PAY-1', 'In progress – waits for PAY-1'],
        [done, '🔄 In Progress (see PR 12)', '✅ Done (see PR 12)'],
        [done, 'IN_PROGRESS', 'Done'],
        [done, 'Not started', 'Done'],
        [done, '**TODO**', '**Done**'],
      ] as const
    ).map(([edit, from, to]) => ({
      what: `keeps what is said beside a status: ${to}`,
      text: `${head}| a | | | | ${from} |\n`,
      edit,
      expected: `${head}| a | | | | ${to} |\n`,
    })),
    ...(
      [
        ['Lee (backup: Ann)', 'Kim (backup: Ann)'],
        ['Lee (since 10/20)', 'Kim (since 10/20)'],
        ['Lee (SRE)', 'Kim'],
        ['Lee Ann <lee@x.test>', 'Kim'],
      ] as const
    ).map(([from, to]) => ({
      what: `keeps what is said beside an owner: ${to}`,
      text: `${head}| a | ${from} | | | |\n`,
      edit: owned,
      expected: `${head}| a | ${to} | | | |\n`,
    })),
    ...(
      [
        [due, '- a @kim due:2025-10-30 p1', '- a @kim due:2025-11-01 p1'],
        [due, '- a — @kim (~10/25)', '- a — @kim (~2025-11-01)'],
        [due, '- a (due Oct 20)', '- a (due 2025-11-01)'],
        [owned, '- a, owner lee, due 2025-10-30', '- a, owner Kim, due 2025-10-30'],
        [first, '- a (@kim) [PAY-1] `P2`', '- a (@kim) [PAY-1] `P0`'],
        [
          due,
          `${head}| a | | | 2025-10-20 (moved to 2025-10-30) | |`,
          `${head}| a | | | 2025-10-20 (moved to 2025-11-01) | |`,
        ],
        [
          due,
          `${head}| a | | | 2025-10-30 (was 2025-10-20) | |`,
          `${head}| a | | | 2025-11-01 (was 2025-10-20) | |`,
        ],
        [due, `${head}| a | | | Oct 20 | |`, `${head}| a | | | 2025-11-01 | |`],
      ] as const
    ).map(([edit, from, to]) => ({
      what: `replaces what counts: ${to.split('\n').at(-1)}`,
      text: `${from}\n`,
      edit,
      expected: `${to}\n`,
    })),
    { what: 'adds an owner', text: '- a\n', edit: owned, expected: '- a (owner: Kim)\n' },
    { what: 'adds a handle', text: '- a\n', edit: handled, expected: '- a (@kim)\n' },
    {
      what: 'gives an item an owner of its own',
      text: '**@lee**\n\n- a\n',
      edit: handled,
      expected: '**@lee**\n\n- a (@kim)\n',
    },
    {
      what: 'sets a priority',
      text: `${head}| a | | P1 | | |\n`,
      edit: first,
      expected: `${head}| a | | P0 | | |\n`,
    },
    {
      what: 'adds a ticket',
      text: '- a\n',
      edit: ticketed,
      expected: '- a ([PAY-7](https://x.test/browse/PAY-7))\n',
    },
    {
      what: 'adds a ticket behind the action where there is no column',
      text: `${head}| a | | | | |\n`,
      edit: ticketed,
      expected: `${head}| a ([PAY-7](https://x.test/browse/PAY-7)) | | | | |\n`,
    },
    {
      what: 'fills in a ticket',
      text: '| Action | Owner | Ticket |\n|---|---|---|\n| a | b | |\n',
      edit: ticketed,
      expected:
        '| Action | Owner | Ticket |\n|---|---|---|\n| a | b | [PAY-7](https://x.test/browse/PAY-7) |\n',
    },
  ];
  for (const { what, text, edit, expected } of cases)
    for (const ending of ['\n', '\r\n'])
      it(`${what}${ending === '\n' ? '' : ', with CR and LF'}`, () => {
        const as = (part: string) => part.replaceAll('\n', ending);
        assert.equal(
          edited(as(before + text), edit),
          expected === undefined ? undefined : as(before + expected),
        );
      });

  const items = fc.oneof(
    fc.constantFrom(
      '- Add an alert',
      '- [ ] Test it (@lee)',
      '1. Tell them (Hana Sato, GATE-377, due 2025-03-21)',
      '* 🔄 Ask - @kim, 2025-10-14',
      '- A-1: Limit `a|b` it',
      '- [x] Done thing',
      '- Log it ([#1](https://x.test/1))',
    ),
    fc.constantFrom(
      '| Add \\| it | Lee | P1 | 2025-10-14 | Open |',
      '| 김 `x` | | | | |',
      '|a|b|P2|soon|✅ Done|',
      '| short | Lee |',
    ),
  );
  const edits: Readonly<Record<string, { edit: Edit; says: (item: ActionItem) => unknown; value: unknown }>> =
    {
      done: { edit: done, says: item => item.state, value: 'done' },
      begun: { edit: begun, says: item => item.state, value: 'inProgress' },
      due: { edit: due, says: item => item.date, value: '2025-11-01' },
      owner: { edit: handled, says: item => item.owners.join(), value: '@kim' },
      ticket: {
        edit: ticketed,
        says: item => `${item.action?.source} ${item.ticket?.source}`.includes('PAY-7'),
        value: true,
      },
    };
  for (const [name, { edit, says, value }] of Object.entries(edits))
    it(`changes one line and says it, once (${name})`, () => {
      fc.assert(
        fc.property(fc.array(items, { minLength: 1, maxLength: 5 }), fc.nat(), (lines, at) => {
          const list = lines
            .filter(line => !line.startsWith('|'))
            .map(line => line.replace(/^(?:\*|1\.)/, '-'));
          const rows = lines.filter(line => line.startsWith('|'));
          const text = `${before}${list.join('\n')}\n\n${rows.length > 0 ? `${head}${rows.join('\n')}\n` : ''}`;
          const all = actionsOf(readAs(text));
          const index = at % all.length;
          // A box that is checked stays the last word.
          if (name === 'begun' && all[index]!.item.item && all[index]!.item.state === 'done') return;
          const after = edited(text, edit, index)!;
          const changed = text.split('\n').filter((line, i) => line !== after.split('\n')[i]);
          assert.ok(changed.length <= 1, after);
          assert.equal(after.split('\n').length, text.split('\n').length);
          const now = actionsOf(readAs(after));
          assert.deepEqual(says(now[index]!.item), value, after);
          assert.equal(edited(after, edit, index), after);
          const others = (placed: typeof now) =>
            placed
              .filter((_, i) => i !== index)
              .map(({ item }) => [item.action?.text, item.owners, item.date, item.state]);
          assert.deepEqual(others(now), others(all));
        }),
      );
    });
});
