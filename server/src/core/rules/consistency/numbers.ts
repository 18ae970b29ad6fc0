import { messages } from '../../messages/message.ts';
import { proseOf } from '../../model/inline.ts';
import { measurementsOf, type PlacedMeasurement } from '../../model/metric-snapshot.ts';
import { narrativeOf } from '../../model/narrative.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import type { SectionContent } from '../../model/section.ts';
import { derived } from '../../text/derived.ts';
import { lineEndAt, lineStartAt } from '../../text/line-ending.ts';
import { quantitiesIn, type Quantity } from '../../text/quantity.ts';
import { shiftSpan, type Span } from '../../text/span.ts';
import { contentWords, sharedWords } from '../../vocabulary/content-words.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('consistency/numbers', {
  two: 'Unexpected {told}, where the snapshot of metrics has {measured} for “{label}”. Expected one value for one metric.',
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
    summary: 'The text gives a metric another value than the snapshot of metrics does.',
    rationale:
      'Two readers of one postmortem quote two numbers, and a year later nobody knows which was measured. Looked at are the values of the snapshot that were measured during the incident, since these are the ones that get quoted: a number of the same unit that leaves their decimals away, in a sentence that shares a word with the name of the metric, is taken for the same metric.',
    source: 'AWS, “Why you should develop a correction of error (COE)”: impact is quantified with data.',
    examples: [
      { title: 'a memory of 15GB that was 15.8GB', markdown: text('⟦15GB⟧') },
      { title: 'the same number in both places', markdown: text('15.8GB') },
    ],
  },
  reads: section => section.role === 'metricsSnapshot' || quantitiesOf(section.content).length > 0,
  *check(postmortem) {
    const during = measurementsOf(postmortem).filter(({ phase }) => phase === 'during');
    if (during.length === 0) return;
    const told = toldQuantities(postmortem);
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
      };
    }
  },
};

interface Told {
  readonly quantity: Quantity;
  readonly written: string;
  /** What its line is about. */
  readonly words: ReadonlySet<string>;
  readonly span: Span;
}

function toldQuantities(postmortem: Postmortem): Told[] {
  return narrativeOf(postmortem).flatMap(section =>
    quantitiesOf(section.content).map(told => ({ ...told, span: inDocument(section, told.span) })),
  );
}

/** The quantities in the prose of a section. */
const quantitiesOf = derived((content: SectionContent): readonly Told[] =>
  proseOf(content).flatMap(({ source, span: run }) =>
    quantitiesIn(source).map((quantity): Told => {
      const { text } = content;
      const line = text.slice(lineStartAt(text, run.start), lineEndAt(text, run.end));
      return {
        quantity,
        written: source.slice(quantity.span.start, quantity.span.end),
        words: contentWords(line),
        span: shiftSpan(quantity.span, run.start),
      };
    }),
  ),
);

function written({ section, span }: PlacedMeasurement): string {
  return section.content.text.slice(span.start, span.end);
}

/** Whether a told value is a measured one without its last digits, of the same metric. */
function isCutOff({ quantity, words }: Told, { quantity: exact, label }: PlacedMeasurement): boolean {
  return (
    quantity.unit === exact.unit &&
    quantity.digits !== exact.digits &&
    exact.digits.startsWith(`${quantity.digits}.`) &&
    sharedWords(words, contentWords(label)).length > 0
  );
}

export default rule;
