import { messages, type Message } from '../../messages/message.ts';
import { fieldsOf, type Field } from '../../model/field.ts';
import { quantitiesIn } from '../../text/quantity.ts';
import { shiftSpan, span, type Span } from '../../text/span.ts';
import type { SectionRule } from '../rule.ts';

const say = messages('consistency/slo', {
  range: 'Unexpected {value}% of the error budget, expected a share between 0% and 100%.',
  falling:
    'Unexpected error budget that was consumed to {from}% before and to {to}% after the incident, expected it to grow.',
  within: 'Unexpected violation: the actual {actual} is within the target {target}.',
});

const head = '# Incident: Slow checkout\n\n**Status:** Review\n\n## Impact\n\n';
const impact = (text: string) => `${head}- **SLO Impact:** ${text}\n`;

const rule: SectionRule = {
  id: 'consistency/slo',
  scope: 'section',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'The impact on a service level objective contradicts itself.',
    rationale:
      'The share of the error budget that is consumed lies between nothing and all of it, and an incident never gives any back; a target that is said to be violated is not met by the actual value. One of the two numbers is mistyped, or the objective was not violated.',
    source:
      'Google SRE workbook, chapter 2: the error budget is what is left of 100 % above the objective. More than all of it can be consumed only in words such as “overspent”.',
    examples: [
      {
        title: 'a budget that grows while it is consumed',
        markdown: impact('violated. Error budget consumed: ⟦95% → 82%⟧'),
      },
      { title: 'more than all of it', markdown: impact('Error budget consumed: 82% → ⟦195%⟧') },
      {
        title: 'an actual value that meets the target',
        markdown: impact('p95 violated (target: <4.5s, ⟦actual: 3.8s⟧)'),
      },
      {
        title: 'a target that is missed',
        markdown: impact('p95 violated (target: <4.5s, actual: 15s). Error budget consumed: 82% → 95%'),
      },
    ],
  },
  *check({ content }) {
    for (const field of fieldsOf(content)) {
      const { role, value, valueSpan } = field;
      if ((role !== 'sloImpact' && role !== 'errorBudget') || value.length > longestValue) continue;
      for (const { at, message } of [...budgetProblems(field), ...targetProblems(field)])
        yield { span: shiftSpan(at, valueSpan.start), message };
    }
  },
};

/** In UTF-16 code units; what is longer tells a story. */
const longestValue = 500;

interface Problem {
  /** In the value. */
  readonly at: Span;
  readonly message: Message;
}

/** `Error budget consumed: 82% → 95%`; of what remains nothing is said. */
function* budgetProblems({ role, value }: Field): Generator<Problem> {
  const place = /error budgets?|에러 버짓|오류 예산|エラーバジェット/i.exec(value);
  const start = place?.index ?? (role === 'errorBudget' ? 0 : undefined);
  if (start === undefined || /remain|left|남은|残/i.test(value.slice(start))) return;
  const clause = value.slice(start);
  const shares = [...clause.matchAll(/(?<![\d.])(\d{1,4}(?:\.\d+)?)\s?%/g)];
  const beyond = shares.find(([, share]) => Number(share) > 100);
  if (beyond && !/over|exceed|초과/i.test(clause)) {
    const at = shiftSpan(span(beyond.index, beyond.index + beyond[0].length), start);
    yield { at, message: say('range', { value: beyond[1]! }) };
  }
  const change = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?%\s?(?:→|->|to|⇒)\s?(\d{1,3}(?:\.\d+)?)\s?%/.exec(clause);
  // Without a word for it, the budget that is left may be meant.
  const isConsumed = change && /consum|used|spent|burn|소진|사용|消費/i.test(clause.slice(0, change.index));
  if (!isConsumed || Number(change[1]) <= Number(change[2])) return;
  const at = shiftSpan(span(change.index, change.index + change[0].length), start);
  yield { at, message: say('falling', { from: change[1]!, to: change[2]! }) };
}

const target = /(?:target|목표|目標)\s*[:：=]?\s*(<=?|>=?|≤|≥)\s*([^,;)]{1,24})/i;
const actual = /(?:actual|실제|実績)\s*[:：=]?\s*([^,;)]{1,24})/i;

/** `target: <4.5s, actual: 15s`, where the objective is said to be violated. */
function* targetProblems({ value }: Field): Generator<Problem> {
  const [wanted, found] = [target.exec(value), actual.exec(value)];
  if (!wanted || !found || !/violat|breach|miss|위반|違反/i.test(value)) return;
  const [limit] = quantitiesIn(wanted[2]!);
  const [measured] = quantitiesIn(found[1]!);
  if (!limit || !measured || limit.unit !== measured.unit) return;
  const isBelow = /^[<≤]/.test(wanted[1]!);
  if (isBelow ? measured.value >= limit.value : measured.value <= limit.value) return;
  const at = span(found.index, found.index + found[0].trimEnd().length);
  const message = say('within', { actual: found[1]!.trim(), target: `${wanted[1]!}${wanted[2]!.trim()}` });
  yield { at, message };
}

export default rule;
