import type { ListItem } from 'mdast';
import { nodesIn, plainText } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { setState } from '../../model/action-edit.ts';
import {
  actionsOf,
  isOpen,
  writtenActionsOf,
  type ActionItem,
  type PlacedActionItem,
  holdsActions,
} from '../../model/action-item.ts';
import { datedFieldsOf, saysSomething } from '../../model/header-dates.ts';
import { roleOf } from '../../model/narrative.ts';
import { headerField, inDocument, type Postmortem } from '../../model/postmortem.ts';
import { spanOf, type Section, type SectionContent } from '../../model/section.ts';
import { shiftEdits } from '../../text/edit.ts';
import { derived } from '../../text/derived.ts';
import type { Span } from '../../text/span.ts';
import { contentWords, sharedWords } from '../../vocabulary/content-words.ts';
import { actionStatus, lifecycleOf } from '../../vocabulary/lookup.ts';
import { tellsOfPlan } from '../../vocabulary/planned.ts';
import type { Lifecycle, SectionRole } from '../../vocabulary/vocabulary.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

const say = messages('consistency/status', {
  open: 'Unexpected open action item: “{heading}” tells of it as done. Expected it to be done, or the text to say that it is planned.',
  told: 'Told as done here.',
  done: 'Mark the action item as done',
  status:
    'Unexpected status “{status}” of a document that was published on {date}. Expected one that says so.',
  publish: 'Set the status to Published',
});

/** Sections that tell what has been done for good; what mitigates is undone later. */
const telling: ReadonlySet<SectionRole> = new Set(['causeFix', 'resolution']);
/** What tells that something is, or was, not there. */
const denied =
  /\b(?:no|not|none|never|nobody|nothing|neither|without|cannot|missing|absent|lack(?:s|ed|ing)?|failed to|unable|yet|still|pending|open|unresolved|outstanding|postponed|deferred)\b|n['’]t\b|없|않|못|누락|미(?:적용|완료|구현|설정|도입|비)|아직|なかった|ない|ません|未|没有|沒有|尚未/i;

const head = '# Incident: Slow checkout\n\n**Date:** 2025-10-14\n**Status:** Review\n\n';
const fix = '## 4. Resolution\n\n### 4.2 Root Cause Fix\n\n';
const table =
  '\n## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n';

const rule: DocumentRule = {
  id: 'consistency/status',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'warning' },
  docs: {
    summary:
      'The text tells of something as done, and its action item is open; or the status and the sign-off disagree.',
    rationale:
      'Who reads that the alert was added does not look whether it is there. Where the action item beside it is still open, one of the two has to change, and before publication is the time to ask.\n\nRead are the items of lists in the sections on the resolution and on the fix of the cause. An item is taken for an action item when most of its words are those of that one and of no other; words that any action has (_add_, _improve_, _fix_) do not count. What is said to be planned is let be, and so is what says that something is not, or not yet. A document whose sign-off says when it was published is no draft.',
    source:
      'Google SRE workbook, chapter 10: a postmortem is reviewed for whether its action items tell the truth about what is done.',
    examples: [
      {
        title: 'a load test that was enhanced, and is to be',
        markdown: `${head}${fix}1. **Load test enhancement** to include long sequences\n${table}| Enhance load tests to include long sequences | Carol | P1 | 2025-10-18 | ⟦Open⟧ |\n`,
        fixed: `${head}${fix}1. **Load test enhancement** to include long sequences\n${table}| Enhance load tests to include long sequences | Carol | P1 | 2025-10-18 | Done |\n`,
      },
      {
        title: 'a draft that was published',
        markdown: `${head.replace('Review', '⟦Review⟧')}## 10. Sign-off\n\n**Published:** 2025-10-16\n`,
        fixed: `${head.replace('Review', 'Published')}## 10. Sign-off\n\n**Published:** 2025-10-16\n`,
      },
      {
        title: 'what was not there, or is still missing',
        markdown: `${head}${fix}1. There was no alert on checkout errors\n2. Alert on checkout errors was not added yet\n3. The alert on checkout errors is still missing\n${table}| Add an alert on checkout errors | Carol | P1 | 2025-10-18 | Open |\n`,
      },
      {
        title: 'what is planned, and what is done in both places',
        markdown: `${head}${fix}1. Load tests will include long sequences\n2. Hotfix of the reference counting deployed\n${table}| Enhance load tests to include long sequences | Carol | P1 | 2025-10-18 | Open |\n| Deploy hotfix of the reference counting | Alice | P0 | 2025-10-14 | Done |\n`,
      },
    ],
  },
  reads: section => holdsActions(section) || section.role === 'signOff' || tellsWhatIsDone(section),
  *check(postmortem, { today, lifecycle }) {
    yield* statusOfPublished(postmortem, today, lifecycle);
    yield* openButTold(postmortem);
  },
};

/** @param judgedAs a draft that is judged as what it is to become says so when it is. */
function* statusOfPublished(postmortem: Postmortem, today: string, judgedAs: Lifecycle): Generator<Finding> {
  const status = headerField(postmortem, 'status');
  const published = datedFieldsOf(postmortem).find(({ field }) => field.role === 'published');
  const date = published?.dates[0]?.dates[0];
  if (!status || date === undefined || date > today || !saysSomething(postmortem, status)) return;
  const { value, valueSpan } = status.field;
  const lifecycle = lifecycleOf(value);
  if (lifecycle === undefined || lifecycle === 'published' || lifecycle !== judgedAs) return;
  const at = inDocument(status.section, valueSpan);
  yield {
    span: at,
    message: say('status', { status: value, date }),
    fixes: () => [{ title: say('publish'), edits: [{ span: at, text: 'Published' }], safe: false }],
  };
}

interface Told {
  readonly words: ReadonlySet<string>;
  readonly heading: string;
  /** In the document. */
  readonly span: Span;
}

function* openButTold(postmortem: Postmortem): Generator<Finding> {
  const items = writtenActionsOf(postmortem);
  if (!items.some(isSaidOpen)) return;
  const words = items.map(({ item }) => wordsOf(item));
  const seen = new Set<PlacedActionItem>();
  for (const told of toldAsDone(postmortem)) {
    const placed = items[bestMatch(told.words, words)];
    if (!placed || seen.has(placed) || !isSaidOpen(placed)) continue;
    seen.add(placed);
    yield {
      span: inDocument(placed.section, placed.item.status!.span),
      message: say('open', { heading: told.heading }),
      related: [{ span: told.span, message: say('told') }],
      fixes: () => marking(placed),
    };
  }
}

/** Whether it has a status that is understood and says that it is not done. */
function isSaidOpen({ item }: PlacedActionItem): boolean {
  return isOpen(item) && actionStatus(item.status?.text ?? '') !== undefined;
}

function marking({ item, section }: PlacedActionItem): Fix[] {
  const edits = setState(section.content, item, 'done');
  return edits?.length ? [{ title: say('done'), edits: shiftEdits(edits, section.start), safe: false }] : [];
}

function tellsWhatIsDone(section: Section): boolean {
  const role = roleOf(section);
  return role !== undefined && telling.has(role);
}

function toldAsDone(postmortem: Postmortem): Told[] {
  const ofActions = new Set(actionsOf(postmortem).map(({ section }) => section));
  return postmortem.sections.flatMap(section => {
    const { content } = section;
    if (!tellsWhatIsDone(section) || ofActions.has(section)) return [];
    const heading = content.heading?.title ?? '';
    return tellsOfPlan(heading)
      ? []
      : listItemsOf(content).flatMap(({ text, span, words }) =>
          tellsOfPlan(text) || denied.test(text) ? [] : [{ words, heading, span: inDocument(section, span) }],
        );
  });
}

const wordsOf = derived((item: ActionItem) => contentWords(item.action?.text ?? ''));

interface ToldItem {
  readonly text: string;
  readonly span: Span;
  readonly words: ReadonlySet<string>;
}

const listItemsOf = derived(({ blocks }: SectionContent): readonly ToldItem[] =>
  blocks.flatMap(({ node, base }) =>
    Array.from(nodesIn(node)).flatMap(inner =>
      inner.type === 'listItem' ? [toldItem(inner, spanOf({ base }, inner))] : [],
    ),
  ),
);

function toldItem(item: ListItem, span: Span): ToldItem {
  const text = firstWords(item);
  return { text, span, words: contentWords(text) };
}

function firstWords({ children: [first] }: ListItem): string {
  return first?.type === 'paragraph' ? plainText(first, 'dropped') : '';
}

/** The index of the text that a told one is about: it shares two words or more, a third of its own, and more than the others do. */
function bestMatch(told: ReadonlySet<string>, texts: readonly ReadonlySet<string>[]): number {
  const shares = texts.map(words => {
    const shared = sharedWords(told, words).length;
    return shared < 2 || shared * 3 < words.size ? 0 : shared / Math.sqrt(words.size * told.size);
  });
  const best = Math.max(...shares);
  const is = shares.indexOf(best);
  return best === 0 || shares.lastIndexOf(best) !== is ? -1 : is;
}

export default rule;
