import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import type { Section } from '../../model/section.ts';
import { directivesOf, reaches, type Directive, type PlacedSuppression } from '../../model/suppression.ts';
import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedFinding } from '../check.ts';
import type { Finding, FindingsRule, Fix } from '../rule.ts';
import { isNamed, silences, suppressionsIn } from '../suppress.ts';

const say = messages('structure/unused-suppression', {
  unused: 'This comment silences nothing. Expected findings of {rules}.',
  any: 'any rule',
  remove: 'Delete the comment',
  keyword: 'Unexpected “{found}”, expected {expected}.',
  enable:
    'Unexpected “postmortem-enable”: nothing ends what is silenced. Expected “postmortem-disable-section” in the section that is meant.',
  rule: 'Unexpected rule “{found}”. Expected {expected}.',
  anyRule: 'the id of a rule, or a category',
  words:
    'Unexpected “{found}”. Expected ids of rules or categories with commas between them, and “--” before a reason.',
  dashes: 'Write “--” before the reason',
  replace: 'Write “{value}”',
});

const rule: FindingsRule = {
  id: 'structure/unused-suppression',
  scope: 'findings',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'A comment that silences rules has nothing to silence.',
    rationale:
      'Once the reason is gone, a comment that silences a rule hides the next finding, which nobody has looked at. A name that no rule has silences nothing either, nor does a comment that begins with another word than `postmortem-disable-next-line`, `postmortem-disable-section` or `postmortem-disable-file`.',
    source:
      'The practice of code linters, for instance `--report-unused-disable-directives` of ESLint: silenced findings are looked at again when they are gone.',
    examples: [
      {
        title: 'the action item has an owner by now',
        markdown:
          '## Action Items\n\n⟦<!-- postmortem-disable-next-line actions/owner -- asked the team -->⟧\n| Action | Owner |\n|--------|-------|\n| Add an alert | Bob |\n',
        fixed: '## Action Items\n\n| Action | Owner |\n|--------|-------|\n| Add an alert | Bob |\n',
      },
      {
        title: 'a keyword and a rule that do not exist',
        markdown:
          '## Action Items\n\n<!-- postmortem-⟦disable-line⟧ actions/owner -->\n\n<!-- postmortem-disable-next-line ⟦actions/ownr⟧ -->\n| Action | Owner |\n|--------|-------|\n| Add an alert | Bob |\n',
      },
      {
        title: 'a comment that is needed',
        markdown:
          '## Action Items\n\n<!-- postmortem-disable-next-line actions/owner -- decided on Monday -->\n| Action | Owner |\n|--------|-------|\n| Add an alert | TBD |\n',
      },
    ],
  },
  *check(postmortem, { rules }, found) {
    for (const section of postmortem.sections) {
      for (const directive of directivesOf(section.content)) yield* misspelt(section, directive);
    }
    const names = new Set(rules.flatMap(({ id }) => [id, id.split('/')[0]!]));
    for (const placed of suppressionsIn(postmortem)) {
      const words = wordsIn(placed, names);
      if (words) yield unexpectedWords(placed, words);
      yield* unknownNames(placed, names, words);
      if (!isUsed(placed, found, names)) yield unused(placed);
    }
  },
};

/** A comment that seems to be meant to silence rules but begins with another word than those that do. */
function* misspelt(section: Section, directive: Directive): Iterable<Finding> {
  const { keyword, keywordSpan, lead, isWellFormed } = directive;
  if (keyword === 'enable' || keyword.startsWith('enable-')) {
    yield { span: inDocument(section, keywordSpan), message: say('enable') };
    return;
  }
  const reach = keyword.replace(/^[a-z]+-?/, '');
  const isKnown = reaches.some(known => keyword === `disable-${known}`);
  if ((isKnown && isWellFormed) || nearest(/^[a-z]+/.exec(keyword)![0], silencingWords).length === 0) return;
  const near = reach.includes('line') ? ['next-line'] : nearest(reach, reaches);
  const meant = (near.length > 0 ? near : reaches).map(known => `disable-${known}`);
  const at = inDocument(section, isWellFormed ? keywordSpan : lead);
  const found = section.content.text.slice(lead.start, lead.end);
  const expected = meant.map(value => `“postmortem-${value}”`).join(' or ');
  yield {
    span: at,
    message: say('keyword', { found, expected }),
    fixes: () => replacing(at, isWellFormed ? meant : meant.map(value => `postmortem-${value}`)),
  };
}

/** With what other tools, and typing errors, begin what `disable` begins here. */
const silencingWords = ['disable', 'disabled', 'ignore', 'suppress', 'silence'];

/** Where a reason seems to begin without what sets it apart: two words or more that are no rule's, or one that is none. */
function wordsIn({ suppression }: PlacedSuppression, names: ReadonlySet<string>): Span | undefined {
  const { rules, ruleSpans, unread } = suppression;
  const isName = (name: string) => names.has(name) || nearest(name, [...names]).length > 0;
  const from = rules.findLastIndex(isName) + 1;
  if (!unread && rules.length - from < 2) return undefined;
  const [first = unread!] = ruleSpans.slice(from);
  return { start: first.start, end: (unread ?? ruleSpans.at(-1)!).end };
}

function unexpectedWords({ suppression, section }: PlacedSuppression, words: Span): Finding {
  const at = inDocument(section, words);
  const isBehindRules = suppression.ruleSpans.some(({ start }) => start < words.start);
  const insert = { span: { start: at.start, end: at.start }, text: '-- ' };
  return {
    span: at,
    message: say('words', { found: section.content.text.slice(words.start, words.end) }),
    fixes: () => (isBehindRules ? [{ title: say('dashes'), edits: [insert], safe: false }] : []),
  };
}

/** The names in a comment that no rule and no category has. */
function unknownNames(
  { suppression, section }: PlacedSuppression,
  names: ReadonlySet<string>,
  words: Span | undefined,
): readonly Finding[] {
  return suppression.rules.flatMap((name, index): Finding[] => {
    if (names.has(name) || (words && suppression.ruleSpans[index]!.start >= words.start)) return [];
    const meant = nearest(name, [...names]);
    const at = inDocument(section, suppression.ruleSpans[index]!);
    const expected = meant.map(value => `“${value}”`).join(' or ') || say('anyRule');
    return [{ span: at, message: say('rule', { found: name, expected }), fixes: () => replacing(at, meant) }];
  });
}

function replacing(at: Span, values: readonly string[]): Fix[] {
  return values.map(value => ({
    title: say('replace', { value }),
    edits: [{ span: at, text: value }],
    preferred: values.length === 1,
    safe: false,
  }));
}

/** Every known name in it has to silence something; a comment without names has to silence anything. */
function isUsed(
  placed: PlacedSuppression,
  found: readonly PlacedFinding[],
  names: ReadonlySet<string>,
): boolean {
  const silenced = found.filter(finding => silences(placed, finding));
  const { rules } = placed.suppression;
  if (rules.length === 0) return silenced.length > 0 || placed.suppression.unread !== undefined;
  return rules.every(name => !names.has(name) || silenced.some(({ rule: { id } }) => isNamed(name, id)));
}

function unused({ suppression, section }: PlacedSuppression): Finding {
  const { span, rules } = suppression;
  const at = inDocument(section, span);
  const { text } = section.content;
  const isWholeLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, span.start));
  const lineEnding = isWholeLine ? (/^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(span.end))?.[0].length ?? 0) : 0;
  return {
    span: at,
    message: say('unused', { rules: rules.length > 0 ? rules.join(', ') : say('any') }),
    fixes: () => [
      {
        title: say('remove'),
        edits: [{ span: { start: at.start, end: at.end + lineEnding }, text: '' }],
        safe: false,
      },
    ],
  };
}

export default rule;
