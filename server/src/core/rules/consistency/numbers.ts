import { messages } from '../../messages/message.ts';
import { measurementsOf, type PlacedMeasurement } from '../../model/metric-snapshot.ts';
import { narrativeOf } from '../../model/narrative.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import type { Section, SectionContent } from '../../model/section.ts';
import { quantitiesOf, toldQuantities, type ToldQuantity } from '../../model/told-quantity.ts';
import { derived } from '../../text/derived.ts';
import { span } from '../../text/span.ts';
import { contentWords, shareWords } from '../../vocabulary/content-words.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

const say = messages('consistency/numbers', {
  two: 'Unexpected {told}, where the snapshot of metrics has {measured} for “{label}”. Expected one value for one metric.',
  text: 'Unexpected {told}, where another section has {other} for the same metric. Expected one value for one metric.',
  other: 'Told here as {other}.',
  both: 'Show both: {told} ({measured})',
  measured: 'Measured here.',
  again: 'Told here, too.',
});

const head = '# Incident: Slow checkout\n\n**Status:** Review\n\n';
const snapshot =
  '\n### 9.2 Metrics Snapshot\n\n```\nBefore Incident (10:00):\n  - Qwen memory: 8.2GB\n\nDuring Incident (10:30):\n  - Qwen memory: 15.8GB (OOM)\n```\n';
const text = (told: string) =>
  `${head}## 3. Root Cause\n\nThe memory of Qwen grew from 8GB to ${told}; its limit is 16GB.\n\n## 9. Supporting Information\n${snapshot}`;

const rule: DocumentRule = {
  id: 'consistency/numbers',
  scope: 'document',
  severity: { draft: 'off', review: 'hint', published: 'information' },
  docs: {
    summary: 'The text gives a metric another value than the snapshot of metrics or another section does.',
    rationale:
      'Two readers of one postmortem quote two numbers, and a year later nobody knows which was measured. Looked at are the values of the snapshot that were measured during the incident, since these are the ones that get quoted: a number of the same unit that leaves their decimals away, in a sentence that shares a word with the name of the metric, is taken for the same metric. So are two numbers in two sections that tell the incident, where their clauses have the same words, no other number, and the numbers are close.',
    source: 'AWS, “Why you should develop a correction of error (COE)”: impact is quantified with data.',
    examples: [
      { title: 'a memory of 15GB that was 15.8GB', markdown: text('⟦15GB⟧'), fixed: text('15GB (15.8GB)') },
      {
        title: 'an error rate that is told twice',
        markdown: `${head}## 1. Summary\n\nThe error rate of checkout peaked at ⟦8.5 %⟧.\n\n## 3. Root Cause\n\nThe pool was empty, and the error rate of checkout reached 9.1 %.\n`,
      },
      {
        title: 'numbers of two metrics, of two moments, and both values of one',
        markdown: `${head}## 1. Summary\n\nThe error rate of checkout rose from 0.1 % to 8.5 %; the error rate of search was 9.1 %.\n\n## 3. Root Cause\n\nThe memory of Qwen grew to 15GB (15.8GB).\n\n## 9. Supporting Information\n${snapshot}`,
      },
      { title: 'the same number in both places', markdown: text('15.8GB') },
    ],
  },
  reads: section => section.role === 'metricsSnapshot' || quantitiesOf(section.content).length > 0,
  *check(postmortem) {
    yield* toldTwice(postmortem);
    const during = measurementsOf(postmortem).filter(({ phase }) => phase === 'during');
    const told = during.length > 0 ? toldQuantities(postmortem) : [];
    for (const measured of during) {
      const [first, ...others] = told.filter(one => isCutOff(one, measured));
      if (!first) continue;
      yield {
        span: first.span,
        message: say('two', {
          told: first.written,
          measured: written(measured),
          label: measured.label,
        }),
        related: [
          { span: inDocument(measured.section, measured.span), message: say('measured') },
          ...others.map(({ span }) => ({ span, message: say('again') })),
        ],
        fixes: () => showingBoth(first, written(measured)),
      };
    }
  },
};

function showingBoth({ span: { end }, written: told }: ToldQuantity, measured: string): Fix[] {
  const edits = [{ span: span(end, end), text: ` (${measured})` }];
  return [{ title: say('both', { told, measured }), edits, safe: false }];
}

/** A metric is named by so many words at least. */
const fewestWords = 2;
/** Values that are farther apart are those of two moments. */
const closest = 0.25;

interface Named {
  readonly section: Section;
  readonly told: ToldQuantity;
}

/** Two sections that give one metric two values. */
function* toldTwice(postmortem: Postmortem): Generator<Finding> {
  for (const group of byMetric(postmortem)) {
    const seen = new Set<ToldQuantity>();
    for (const [index, { section, told }] of group.entries()) {
      const other = group.slice(index + 1).find(next => next.section !== section && differ(told, next.told));
      if (!other || seen.has(told)) continue;
      seen.add(other.told);
      const span = inDocument(other.section, other.told.span);
      yield {
        span: inDocument(section, told.span),
        message: say('text', { told: told.written, other: other.told.written }),
        related: [{ span, message: say('other', { other: other.told.written }) }],
      };
    }
  }
}

/** The metrics that are told more than once, with what is told. */
function byMetric(postmortem: Postmortem): Named[][] {
  const groups = new Map<string, Named[]>();
  for (const section of narrativeOf(postmortem)) {
    for (const { key, told } of namedIn(section.content)) {
      const group = groups.get(key);
      if (group) group.push({ section, told });
      else groups.set(key, [{ section, told }]);
    }
  }
  return [...groups.values()].filter(group => group.length > 1);
}

/** The quantities of a section of which the metric is named, with its words, in whatever order they stand, and its unit. */
const namedIn = derived((content: SectionContent) =>
  quantitiesOf(content)
    .filter(({ metric }) => metric.size >= fewestWords)
    .map(told => ({ key: `${[...told.metric].sort().join(' ')} ${told.quantity.unit}`, told })),
);

function differ({ quantity: x }: ToldQuantity, { quantity: y }: ToldQuantity): boolean {
  return x.value !== y.value && Math.abs(x.value - y.value) <= closest * Math.max(x.value, y.value);
}

function written({ section, span }: PlacedMeasurement): string {
  return section.content.text.slice(span.start, span.end);
}

/** Whether a told value is a measured one without its last digits, of the same metric. */
function isCutOff(
  { quantity, words, beside }: ToldQuantity,
  { quantity: exact, label }: PlacedMeasurement,
): boolean {
  return (
    quantity.unit === exact.unit &&
    quantity.digits !== exact.digits &&
    !beside.includes(exact.digits) &&
    exact.digits.startsWith(`${quantity.digits}.`) &&
    shareWords(words, contentWords(label))
  );
}

export default rule;
