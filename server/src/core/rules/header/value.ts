import { fieldsOf } from '../../model/field.ts';
import { messages, type Message } from '../../messages/message.ts';
import { saysSomething } from '../../model/header-dates.ts';
import { inDocument, type PlacedField, type Postmortem } from '../../model/postmortem.ts';
import { fieldSchemaOf, fieldsInSections } from '../../template/fields.ts';
import { probableId } from '../../template/field-value.ts';
import { refillFormat } from '../../template/fill-format.ts';
import { isDateShape, type ValueShape } from '../../template/value-shape.ts';
import { span, type Span } from '../../text/span.ts';
import { currentValue, lifecycleOf } from '../../vocabulary/lookup.ts';
import { nearest, sameLetters } from '../../text/nearest.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('header/value', {
  misfit: 'Unexpected “{found}” in the field “{field}”, expected {expected}.',
  choice: 'one of {values}',
  format: 'the format {format}',
  replace: 'Replace by “{value}”',
});

const header = (lines: string) =>
  `# Postmortem: Checkout outage\n\n${lines}\n\n## 1. Impact\n\nNobody could pay.\n`;

const rule: DocumentRule = {
  id: 'header/value',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary:
      'A value of the header, or of a section’s field, is none of those that the template allows, or has another form.',
    rationale:
      'Incidents are counted by severity and found by their id. `SEV-2` and `Sev2` are two severities to whoever searches, and a mistyped status leaves the document a draft for ever.\n\nAn explanation may follow a value: `Sev2 – checkout only`. A status counts in any words that the vocabulary knows for one of the template’s. Placeholders and values such as `-` or `N/A` are left to other rules, and so are dates.',
    source:
      'The document’s template: `[Sev1/Sev2/Sev3]` lists the values, `[INC-YYYYMMDD-HHMMSS]` gives the form. That values come with explanations and in other words is taken from public postmortems.',
    examples: [
      {
        title: 'a mistyped status, and a severity in other letters',
        markdown: header('**Severity:** ⟦SEV-2⟧ (checkout only)\n**Status:** ⟦Publshed⟧'),
        fixed: header('**Severity:** Sev2 (checkout only)\n**Status:** Published'),
      },
      {
        title: 'a severity that the template does not have',
        markdown: header('**Severity:** ⟦Critical⟧'),
      },
      {
        title: 'an id of another form',
        markdown: header('**Incident ID:** ⟦inc-2025-10-14 101500⟧'),
        fixed: header('**Incident ID:** INC-20251014-101500'),
      },
      {
        title: 'a time of another form, and one in words',
        template: '# [Title]\n\n**Start:** [HH:MM]\n**Detected:** [HH:MM]\n**End:** [HH:MM]\n\n## Impact\n',
        markdown:
          '# Postmortem: Checkout outage\n\n**Start:** 2025-10-14 10:15 UTC\n**Detected:** ⟦half past 10⟧\n**End:** still going on\n\n## Impact\n\nNobody could pay.\n',
      },
      {
        title: 'a field of a section',
        template:
          '# [Title]\n\n## Impact\n\n- **Data loss:** [Yes/No - what was lost]\n- **Users:** [How many]\n',
        markdown:
          '# Postmortem: Checkout outage\n\n## Impact\n\n- **Data loss:** ⟦Maybe⟧\n- **Users:** 800\n',
      },
      {
        title: 'an answer in the author’s own words, where an explanation may follow',
        template: '# [Title]\n\n## Impact\n\n- **Data loss:** [Yes/No - what was lost]\n',
        markdown: '# Postmortem: Checkout outage\n\n## Impact\n\n- **Data loss:** No order was lost\n',
      },
      {
        title: 'decorated values, other words for a status, a link, and what says nothing yet',
        markdown: header(
          '**Incident ID:** [INC-20251014-101500](https://example.com/1)\n**Severity:** 🔥 **Sev2** – checkout only\n**Status:** 검토 중\n**Date:** 14 October 2025',
        ),
      },
      {
        title: 'answers and placeholders',
        markdown: header('**Severity:** N/A\n**Status:** [Draft/Review/Published]'),
      },
    ],
  },
  reads: ({ content }) => fieldsOf(content).length > 0,
  *check(postmortem) {
    for (const placed of [...postmortem.header, ...fieldsInSections(postmortem)]) {
      const shape = fieldSchemaOf(postmortem, placed.section, placed.field)?.shape;
      const misfit =
        shape && saysSomething(postmortem, placed) ? misfitOf(postmortem, placed, shape) : undefined;
      if (!misfit) continue;
      const { found, expected, meant } = misfit;
      const { field, section } = placed;
      const start = field.valueSpan.start + field.value.indexOf(found);
      const place = inDocument(section, span(start, start + found.length));
      yield {
        span: place,
        message: say('misfit', { found, field: field.label, expected }),
        fixes: () => meant().map((value, _, all) => replacing(place, found, value, all.length === 1)),
      };
    }
  },
};

interface Misfit {
  /** The part of the value that does not fit. */
  readonly found: string;
  readonly expected: Message;
  readonly meant: () => readonly string[];
}

function misfitOf(postmortem: Postmortem, { field }: PlacedField, shape: ValueShape): Misfit | undefined {
  // Dates are read and judged by a rule of their own.
  if (shape.kind === 'text' || isDateShape(shape)) return undefined;
  if (shape.kind === 'choice') {
    const value = coreOf(currentValue(field.value));
    if (value === '' || (shape.explained && isExplanation(value))) return undefined;
    const head = coreOf(value.split(/\s+(?:[-–—]+\s+|(?=\[))|\s*(?:[,;(（：、]|:(?!\d))/u)[0]!).replace(
      /\.$/,
      '',
    );
    const isFit = [value, head].some(
      text => shape.values.includes(text) || isKnownStatus(text, shape.values),
    );
    // What is written in letters that the vocabulary cannot read is not judged.
    if (isFit || !/[\p{Script=Latin}\p{Script=Hangul}\d]/u.test(head)) return undefined;
    const expected = say('choice', { values: shape.values.join(', ') });
    return { found: head, expected, meant: () => nearest(head, shape.values) };
  }
  const value = coreOf(field.value);
  if (value === '') return undefined;
  if (holds(field.value, shape.pattern) || isTimeInWords(value, shape.format)) return undefined;
  const meant = () => {
    const id =
      refillFormat(shape.format, value) ??
      (field.role === 'incidentId' ? probableId(postmortem, shape) : undefined);
    return id !== undefined && shape.pattern.test(id) ? [id] : [];
  };
  return { found: value, expected: say('format', { format: shape.format }), meant };
}

/** `No data was lost`, `없었음`: an answer in the author's own words, where these are asked for, too. */
function isExplanation(value: string): boolean {
  return /\s|[^\p{Script=Latin}\d]/u.test(value);
}

/** A value without the emoji and marks around it. */
function coreOf(value: string): string {
  return value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)）]+$/gu, '');
}

/** Whether a text is another word for one of the values; the same word in other letters is not another one. */
function isKnownStatus(text: string, values: readonly string[]): boolean {
  const meant = lifecycleOf(text);
  return (
    meant !== undefined &&
    values.some(value => lifecycleOf(value) === meant) &&
    !values.some(value => sameLetters(text, value))
  );
}

/** `still going on`, where the template asks for a time alone. */
function isTimeInWords(value: string, format: string): boolean {
  return !format.includes('YYYY') && !/\d/.test(value);
}

function holds(written: string, pattern: RegExp): boolean {
  // In 2025-10-14T10:15Z the letters belong to no word.
  const value = written.replace(/(?<=\d)[TZ](?=\d|$)/g, ' ');
  return new RegExp(`(?<![\\p{L}\\d])${pattern.source.slice(1, -1)}(?![\\p{L}\\d])`, 'u').test(value);
}

function replacing(place: Span, found: string, value: string, isOnly: boolean): Fix {
  return {
    title: say('replace', { value }),
    edits: [{ span: place, text: value }],
    preferred: isOnly,
    safe: isOnly && sameLetters(found, value),
  };
}

export default rule;
