import { messages, type Message } from '../../messages/message.ts';
import type { PlacedField } from '../../model/header.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { fillField } from '../../template/fill-field.ts';
import { fillsField } from '../../template/fields.ts';
import { probableValue } from '../../template/field-value.ts';
import { insertField, placeOfField } from '../../template/insert-field.ts';
import type { Match } from '../../template/match.ts';
import type { FieldSchema } from '../../template/template.ts';
import { lineEndAt } from '../../text/line-ending.ts';
import { span, type Span } from '../../text/span.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';

const say = messages('header/missing-field', {
  after: 'The field “{field}” is missing. Expected it after “{beside}”.',
  before: 'The field “{field}” is missing. Expected it before “{beside}”.',
  alone: 'The field “{field}” is missing. Expected it in the header.',
  empty: 'The field “{field}” is empty. Expected {expected}.',
  value: 'a value',
  asked: '{value}',
  insert: 'Insert the field “{field}”',
  fill: 'Fill in “{value}”',
});

const template =
  '# Postmortem: [Title]\n\n**Date:** [YYYY-MM-DD]\n**Severity:** [Sev1/Sev2]\n**Status:** [Draft/Published]\n\n## Summary\n\n[What happened]\n';

const story = '\n## Summary\n\nNobody could pay.\n';

const rule: DocumentRule = {
  id: 'header/missing-field',
  scope: 'document',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'A field of the header that the template asks for is absent or empty.',
    rationale:
      'Whoever looks for an incident again, or counts incidents by severity, reads nothing but the header. A field that is left out cannot be told from one that nobody thought of; `-` and `N/A` are answers.\n\nA field counts as there under any name that the vocabulary knows for it, in any language, and in whichever way it is written: as bold or plain words, with its text below, in a table, in the front matter, as a heading of its own. It is inserted as its neighbours are written. One whose line in the template carries the comment `<!-- optional -->` may be left out.',
    source:
      'Google, *Site Reliability Engineering*, appendix D, “Example Postmortem”: date, authors and status come first. Which fields a document needs, its own template says.',
    examples: [
      {
        title: 'a field that is absent',
        template,
        markdown: `# Postmortem: Checkout outage\n\n**Date:** 2025-10-14\n**⟦Severity⟧:** Sev2\n${story}`,
        fixed: `# Postmortem: Checkout outage\n\n**Date:** 2025-10-14\n**Severity:** Sev2\n**Status:** Draft\n${story}`,
      },
      {
        title: 'one that is empty',
        template,
        markdown: `# Postmortem: Checkout outage\n\n| Date | 2025-10-14 |\n|---|---|\n| Severity | Sev2 |\n| ⟦Status⟧ | |\n${story}`,
        fixed: `# Postmortem: Checkout outage\n\n| Date | 2025-10-14 |\n|---|---|\n| Severity | Sev2 |\n| Status | Draft |\n${story}`,
      },
      {
        title: 'other words, another order, another way of writing, and an answer',
        template,
        markdown: `---\nstatus: draft\n---\n\n# 포스트모템: 결제 장애\n\n- 심각도: N/A\n- 날짜: 2025-10-14\n${story}`,
      },
    ],
  },
  reads: () => false,
  *check(postmortem, context) {
    const { match, header } = postmortem;
    if (!match) return;
    for (const schema of match.template.fields) {
      const placed = header.find(({ field }) => fillsField(schema, field));
      if (placed && isEmpty(header, placed))
        yield {
          span: inDocument(placed.section, placed.field.labelSpan),
          message: say('empty', { field: placed.field.label, expected: expectedFor(schema) }),
          fixes: () => filling(postmortem, placed, schema, context),
        };
      else if (!placed && schema.required)
        yield {
          ...absence(postmortem, match, schema),
          fixes: () => inserting(postmortem, match, schema, context),
        };
    }
  },
};

/** Roles whose values are short; prose below such a label is about something else. */
const brief = new Set<string | undefined>(['date', 'incidentId', 'severity', 'status']);
const marks = /^(?:[\s\\>*+_-]|\d{1,9}[.)]|<br[ \t]*\/?>|<!--[^]*?-->)*$/;

/** Whether a field has no value, and no text below it either where a label may head a text: `**Summary:**`. */
function isEmpty(header: readonly PlacedField[], { field, section }: PlacedField): boolean {
  if (field.value !== '') return false;
  if (brief.has(field.role) || (field.style !== 'bold' && field.style !== 'plain')) return true;
  const starts = header.flatMap(other => (other.section === section ? [other.field.span.start] : []));
  const next = starts.find(start => start > field.span.start);
  return marks.test(section.content.text.slice(field.valueSpan.end, next));
}

function expectedFor({ value }: FieldSchema): Message {
  return value === '' ? say('value') : say('asked', { value });
}

/** At the field beside which it belongs; without one at the title, or at the document's first line. */
function absence(
  postmortem: Postmortem,
  match: Match,
  schema: FieldSchema,
): { span: Span; message: Message } {
  const place = placeOfField(postmortem, match, schema);
  if (place) {
    const { field, section } = place.beside;
    const message = say(place.side, { field: schema.label, beside: field.label });
    return { span: inDocument(section, field.labelSpan), message };
  }
  const section = postmortem.title ?? postmortem.sections[0]!;
  const { heading, text } = section.content;
  const whole = heading?.span ?? span(0, lineEndAt(text, 0));
  return { span: inDocument(section, whole), message: say('alone', { field: schema.label }) };
}

function inserting(postmortem: Postmortem, match: Match, schema: FieldSchema, context: RuleContext): Fix[] {
  const value = probableValue(postmortem, schema, context);
  const edits = insertField(postmortem, match, schema, value);
  return edits
    ? [{ title: say('insert', { field: schema.label }), edits, preferred: true, safe: false }]
    : [];
}

function filling(
  postmortem: Postmortem,
  placed: PlacedField,
  schema: FieldSchema,
  context: RuleContext,
): Fix[] {
  const value = probableValue(postmortem, schema, context);
  // A placeholder says no more than that nothing is there.
  if (value === schema.value) return [];
  const title = say('fill', { value });
  return [{ title, edits: [fillField(placed, value)], preferred: true, safe: false }];
}

export default rule;
