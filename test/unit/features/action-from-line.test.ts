import assert from 'node:assert/strict';
import { actionFromLine, actionOfWords } from '../../../server/src/core/features/actions/action-from-line.ts';
import { itemEdits } from '../../../server/src/core/features/actions/edit-item.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { atCursor } from '../../support/cursor.ts';

const today = '2025-10-20';
const table = '## 7. Action Items\n\n| Action | Owner | Status |\n|---|---|---|\n| a | Kim | 📝 Open |\n';

/** The document after the action at `█`, with `⟦` and `⟧` around what is selected; undefined where there is none. */
function after(marked: string): string | undefined {
  const { text, offset, postmortem } = atCursor(marked);
  const row = actionFromLine(postmortem, today, offset);
  if (!row) return undefined;
  const made = applyEdits(text, row.edits);
  const { start, end } = row.select;
  return `${made.slice(0, start)}⟦${made.slice(start, end)}⟧${made.slice(end)}`;
}

describe('an action item out of a line', () => {
  const wrong = '# x\n\n## 6. What Went Wrong\n\n- ❌ **Gradual leak** not `seen` by a | b.\n  - 작은 것\n\n';

  it('has the words of the line, and selects the next cell to fill in', () => {
    assert.equal(
      after(`${wrong.replace('leak', 'le█ak')}${table}`)?.slice(wrong.length + table.length),
      '| Gradual leak not `seen` by a \\| b | ⟦[담당자]⟧ | 📝 Open |\n',
    );
  });

  it('has the words of the innermost item, below every heading of these', () => {
    const lessons = wrong.replace('6. What Went Wrong', 'Lessons Learned\n\n### 기술적 교훈');
    assert.match(after(`${lessons.replace('작은', '작█은')}${table}`)!, /\| 작은 것 \| ⟦/);
  });

  it('is a list item where the action items are a list', () => {
    const text = `${wrong.replace('leak', 'le█ak')}## Action Items\n\n1. a\n`;
    assert.match(after(text)!, /\n1\. a\n2\. Gradual leak not `seen` by a \| b⟦⟧\n$/);
  });

  it('has the words that it is told, without what stands around them', () => {
    const { text, postmortem } = atCursor(`# x\n\n${table}`);
    const row = (words: string) => {
      const made = actionOfWords(postmortem, today, words);
      return made && applyEdits(text, made.edits).trim().split('\n').at(-1);
    };
    assert.equal(row('🔥 OOM | found\nlate.'), '| OOM \\| found late | [담당자] | 📝 Open |');
    assert.equal(row(' ✅ '), undefined);
  });

  it('is none elsewhere', () => {
    assert.equal(after(`# x\n\n## What Went Well\n\n- Fast █detection\n\n${table}`), undefined);
    assert.equal(after(`${wrong}Wo█rds.\n\n${table}`), undefined);
    assert.equal(after(wrong.replace('leak', 'le█ak')), undefined);
  });
});

describe('what can be done about an action item', () => {
  const edits = (marked: string) => {
    const { text, offset, postmortem } = atCursor(marked);
    return itemEdits(postmortem, span(offset, offset), today).map(
      ({ title, edits: made }) => `${translate(title)}: ${applyEdits(text, made).trim().split('\n').at(-1)}`,
    );
  };
  const head = '# x\n\n## 7. Action Items\n\n| Action | Owner | Due Date | Status |\n|---|---|---|---|\n';

  it('is to mark it as done and to postpone it', () => {
    assert.deepEqual(edits(`${head}| a | Kim | 2025-10-18 | 📝 Op█en |\n`), [
      'Mark the action item as done: | a | Kim | 2025-10-18 | ✅ Done |',
      'Postpone the action item by a week, to 2025-10-27: | a | Kim | 2025-10-27 | 📝 Open |',
    ]);
    assert.match(edits(`${head}| a | Kim | 2025-10-22 | Op█en |\n`)[1]!, /\| 2025-10-29 \| Open \|$/);
  });

  it('is nothing where it is done, says nothing yet, or is none', () => {
    assert.deepEqual(edits(`${head}| a | Kim | 2025-10-18 | Do█ne |\n`), []);
    assert.deepEqual(edits(`${head}| [Action] | Kim | 2025-10-18 | Op█en |\n`), []);
    assert.deepEqual(edits(`${head.replace('## 7', '## █7')}| a | Kim | 2025-10-18 | Open |\n`), []);
  });
});
