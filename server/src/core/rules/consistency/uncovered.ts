import type { ListItem } from 'mdast';
import { actionFromLine, createFromLine } from '../../features/actions/action-from-line.ts';
import { plainText } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { writtenActionsOf, type ActionItem } from '../../model/action-item.ts';
import { examplesOf } from '../../model/example.ts';
import { roleOf } from '../../model/narrative.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { spanOf, type Section, type SectionContent } from '../../model/section.ts';
import { derived } from '../../text/derived.ts';
import { contains, type Span } from '../../text/span.ts';
import { contentWords, shareWords } from '../../vocabulary/content-words.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

const say = messages('consistency/uncovered', {
  uncovered: 'No action item has any word of this. Expected one that answers it.',
  lastWhy: 'No action item has any word of the last why. Expected one that answers it.',
  answersNothing:
    'No other part of the postmortem has any word of this action item. Expected what it answers to be told.',
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
    summary:
      'Something went wrong, or is the last why, and no action item is about it; or an action item is about nothing that is told.',
    rationale:
      'What went wrong and is answered by nothing goes wrong again. Each item of the section on what went wrong is compared with all action items: where it shares no word with any of them, it is likely that nobody has taken it up. Words that any action has (_add_, _improve_, _fix_) do not count, nor do endings. The last of several whys is what would have prevented the incident, and is looked up as well. The repair makes an action item of the line. The other way round, an action item without any word of the rest was likely meant for another incident, or its reason was forgotten.\n\nWords in Chinese and Japanese are not parted by spaces and are not compared.',
    source:
      'AWS Correction of Error: every finding leads to an action that can be traced to it. Google SRE workbook, chapter 10.',
    examples: [
      {
        title: 'a slow status page that nobody takes up',
        markdown: `${head}## 6. What Went Wrong\n\n- ⟦Communication delay to the status page (15 minutes)⟧\n- Load tests were insufficient for long sequences\n${table}| Enhance load tests to include long sequences | Carol | 2025-10-18 |\n`,
        fixed: `${head}## 6. What Went Wrong\n\n- Communication delay to the status page (15 minutes)\n- Load tests were insufficient for long sequences\n${table}| Enhance load tests to include long sequences | Carol | 2025-10-18 |\n| Communication delay to the status page (15 minutes) | [담당자] | 2027-01-07 |\n`,
      },
      {
        title: 'the last why, which is left as it is',
        markdown: `${head}### Five Whys\n\n1. **Why was checkout slow?**\n   → The pool was empty\n2. **Why was the pool empty?**\n   → Connections leaked\n3. ⟦**Why did nobody see it?**\n   → The staging environment has hardly any traffic⟧\n${table}| Close leaked connections of the pool | Carol | 2025-10-18 |\n`,
      },
      {
        title: 'an action item that has nothing to do with what is told',
        markdown: `${head}## 6. What Went Wrong\n\n- Communication delay to the status page (15 minutes)\n${table}| Update the status page automatically | Eve | 2025-10-18 |\n| ⟦Rotate expired signing certificates quarterly⟧ | Eve | 2025-10-18 |\n`,
      },
      {
        title: 'an action item for each',
        markdown: `${head}## 6. What Went Wrong\n\n- Communication delay to the status page (15 minutes)\n${table}| Update the status page automatically | Eve | 2025-10-18 |\n`,
      },
    ],
  },
  *check(postmortem, { today }) {
    const items = writtenActionsOf(postmortem);
    const words = items.map(({ item }) => actionWords(item));
    if (words.length === 0) return;
    for (const { text, words: own, at, key } of [...wentWrong(postmortem), ...lastWhys(postmortem)]) {
      if (!isComparable(text, own) || words.some(other => shareWords(own, other))) continue;
      yield { span: at, message: say(key), fixes: () => creating(postmortem, today, at) };
    }
    yield* answeringNothing(postmortem);
  },
};

function isComparable(text: string, words: ReadonlySet<string>): boolean {
  return words.size >= fewestWords && !unparted.test(text);
}

function creating(postmortem: Postmortem, today: string, { start }: Span): Fix[] {
  const row = actionFromLine(postmortem, today, start);
  return row ? [{ title: createFromLine, edits: row.edits, safe: false }] : [];
}

/** Action items that share no word with any section but those of action items. */
function* answeringNothing(postmortem: Postmortem): Generator<Finding> {
  const items = writtenActionsOf(postmortem);
  const ofActions = new Set(items.map(({ section }) => section));
  const others = postmortem.sections.filter(section => !ofActions.has(section));
  const told = others.map(({ content }) => sectionWords(content));
  const counts = new Map<string, number>();
  for (const { item } of items)
    counts.set(item.action?.text ?? '', (counts.get(item.action?.text ?? '') ?? 0) + 1);
  for (const { item, section } of items) {
    const text = item.action?.text ?? '';
    // What stands there twice is a placeholder in words that nobody knows.
    const isTwice = counts.get(text)! > 1;
    if (
      isTwice ||
      !isComparable(text, actionWords(item)) ||
      told.some(words => shareWords(actionWords(item), words))
    )
      continue;
    yield { span: inDocument(section, item.action!.span), message: say('answersNothing') };
  }
}

const sectionWords = derived((content: SectionContent) => contentWords(content.text));

const actionWords = derived((item: ActionItem) => contentWords(item.action?.text ?? ''));

interface Trouble extends Told {
  readonly key: 'uncovered' | 'lastWhy';
}

function wentWrong({ sections }: Postmortem): Trouble[] {
  return sections
    .filter(section => roleOf(section) === 'wentWrong')
    .flatMap(section => itemsOf(section.content).map(item => trouble(section, item, 'uncovered')));
}

/** With fewer whys it is no chain. */
const fewestWhys = 3;
const why = /^[\s\d.:)#-]*(?:why|왜|warum|pourquoi|por qué|por que|hvorfor)/i;

/** The last of the whys of each section, with its answer. */
function lastWhys({ sections }: Postmortem): Trouble[] {
  return sections
    .filter(section => roleOf(section) === 'fiveWhys')
    .flatMap(section => {
      const whys = itemsOf(section.content).filter(({ text }) => why.test(text));
      return whys.length < fewestWhys ? [] : [trouble(section, whys.at(-1)!, 'lastWhy')];
    });
}

/** @returns what is told, with its place in the document. */
function trouble(section: Section, told: Told, key: Trouble['key']): Trouble {
  return { ...told, at: inDocument(section, told.at), key };
}

interface Told {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** In the section. */
  readonly at: Span;
}

/** The items of the lists of a section, without those within them. */
const itemsOf = derived((content: SectionContent): readonly Told[] => {
  const examples = examplesOf(content);
  return content.blocks.flatMap(block => {
    if (block.node.type !== 'list') return [];
    return block.node.children.flatMap(item => {
      const words = wordsOf(item);
      if (!words) return [];
      const at = spanOf(block, words);
      const text = plainText(item, 'dropped');
      const isExample = examples.some(example => contains(example.span, at));
      return isExample ? [] : [{ text, words: contentWords(text), at }];
    });
  });
});

function wordsOf({ children: [first] }: ListItem) {
  return first?.type === 'paragraph' ? first : undefined;
}

export default rule;
