import { messages } from '../../messages/message.ts';
import { fieldsOf } from '../../model/field.ts';
import { span } from '../../text/span.ts';
import type { SectionRule } from '../rule.ts';

const say = messages('metrics/baseline', {
  missing:
    'Unexpected duration without a baseline for “{label}”. Expected from when to when it counts, for instance “({from} → {to})”.',
  add: 'Add “({from} → {to})”',
});

const head = '# Incident: Slow checkout\n\n**Status:** Review\n';

const rule: SectionRule = {
  id: 'metrics/baseline',
  scope: 'section',
  severity: { draft: 'off', review: 'hint', published: 'information' },
  docs: {
    summary: 'A time to detect, acknowledge, mitigate or resolve does not say from when to when it counts.',
    rationale:
      'The names of these metrics have no agreed meaning: one team counts the time to resolve from the start, another from detection, a third from the moment at which the incident was declared. Beside each other their numbers say nothing, and a year later nobody knows how one’s own was counted.',
    source:
      'FireFighter counts the time to acknowledge from the start to the declaration, Datadog the time to resolve from the declaration; the VOID report 2021 on how little such means tell.',
    examples: [
      {
        title: 'a duration alone',
        markdown: `${head}**Time to resolve:** ⟦47 minutes⟧\n`,
        fixed: `${head}**Time to resolve:** 47 minutes (detected → resolved)\n`,
      },
      {
        title: 'durations that say what they count, and a value that is none',
        markdown: `${head}**Time to detect:** 5 min (start → detected)\n**Time to mitigate:** 25 min from detection\n**Time to resolve:** 10:15–11:02, 47 min\n**MTTA:** unknown\n`,
      },
    ],
  },
  *check({ content }, { metrics }) {
    for (const { role, label, value, valueSpan } of fieldsOf(content)) {
      const metric = metrics.find(({ id }) => id === role);
      if (!metric || !isBareDuration(value)) continue;
      const { from, to } = metric;
      yield {
        span: valueSpan,
        message: say('missing', { label, from, to }),
        fixes: () => [
          {
            title: say('add', { from, to }),
            edits: [{ span: span(valueSpan.end, valueSpan.end), text: ` (${from} → ${to})` }],
            safe: false,
          },
        ],
      };
    }
  },
};

/** `47 minutes`, `2d 1h 29m`, `~1.5 hours`, `47분`: amounts of time and nothing else. */
function isBareDuration(value: string): boolean {
  return /^[~≈\s]*(?:about |약 ?)?(?:\d+(?:[.,]\d+)?\s?(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|일|시간|분|초)\.?[,\s]*(?:and\s)?)+$/i.test(
    value.slice(0, 80).trim(),
  );
}

export default rule;
