import type { ListItem } from 'mdast';
import { plainText } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { writtenActionsOf, type ActionItem, holdsActions } from '../../model/action-item.ts';
import { examplesOf } from '../../model/example.ts';
import { roleOf } from '../../model/narrative.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { spanOf, type Section } from '../../model/section.ts';
import { derived } from '../../text/derived.ts';
import { contains, type Span } from '../../text/span.ts';
import { contentWords, sharedWords } from '../../vocabulary/content-words.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('consistency/uncovered', {
  uncovered: 'No action item has any word of this. Expected one that answers it.',
});

/** What says less may be meant by anything. */
const fewestWords = 3;
/** Words are not parted by spaces there, so that nothing could be compared. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const head = '# Incident: Slow checkout\n\n**Date:** 2025-10-14\n**Status:** Review\n\n';
const table = '\n## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n';

const rule: DocumentRule = {
  id: 'consistency/uncovered',
  scope: 'document',
  severity: { draft: 'off', review: 'hint', published: 'information' },
  docs: {
    summary: 'Something went wrong, and no action item is about it.',
    rationale:
      'What went wrong and is answered by nothing goes wrong again. Each item of the section on what went wrong is compared with all action items: where it shares no word with any of them, it is likely that nobody has taken it up. Words that any action has (_add_, _improve_, _fix_) do not count, nor do endings. The light bulb makes an action item of it.\n\nWords in Chinese and Japanese are not parted by spaces and are not compared.',
    source:
      'AWS Correction of Error: every finding leads to an action that can be traced to it. Google SRE workbook, chapter 10.',
    examples: [
      {
        title: 'a slow status page that nobody takes up',
        markdown: `${head}## 6. What Went Wrong\n\n- ⟦Communication delay to the status page (15 minutes)⟧\n- Load tests were insufficient for long sequences\n${table}| Enhance load tests to include long sequences | Carol | 2025-10-18 |\n`,
      },
      {
        title: 'an action item for each',
        markdown: `${head}## 6. What Went Wrong\n\n- Communication delay to the status page (15 minutes)\n${table}| Update the status page automatically | Eve | 2025-10-18 |\n`,
      },
    ],
  },
  reads: section => holdsActions(section) || roleOf(section) === 'wentWrong',
  *check(postmortem) {
    const items = writtenActionsOf(postmortem);
    const words = items.map(({ item }) => actionWords(item));
    if (words.length === 0) return;
    for (const { text, at } of wentWrong(postmortem)) {
      const own = contentWords(text);
      if (own.size < fewestWords || unparted.test(text)) continue;
      if (words.some(other => sharedWords(own, other).length > 0)) continue;
      yield { span: at, message: say('uncovered') };
    }
  },
};

const actionWords = derived((item: ActionItem) => contentWords(item.action?.text ?? ''));

function wentWrong(postmortem: Postmortem): { readonly text: string; readonly at: Span }[] {
  return postmortem.sections.filter(section => roleOf(section) === 'wentWrong').flatMap(itemsOf);
}

/** The items of the lists of a section, without those within them. */
function itemsOf(section: Section): { readonly text: string; readonly at: Span }[] {
  const { content } = section;
  const examples = examplesOf(content);
  return content.blocks.flatMap(block => {
    if (block.node.type !== 'list') return [];
    return block.node.children.flatMap(item => {
      const words = wordsOf(item);
      if (!words) return [];
      const at = spanOf(block, words);
      const isExample = examples.some(example => contains(example.span, at));
      return isExample ? [] : [{ text: plainText(item, 'dropped'), at: inDocument(section, at) }];
    });
  });
}

function wordsOf({ children: [first] }: ListItem) {
  return first?.type === 'paragraph' ? first : undefined;
}

export default rule;
