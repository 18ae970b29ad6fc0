import { messages, type Message } from '../../messages/message.ts';
import { datedFieldsOf, saysSomething, withDates, type DatedField } from '../../model/header-dates.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import { fieldSchemaOf } from '../../template/fields.ts';
import { toldDate } from '../../template/field-value.ts';
import { isDateShape } from '../../template/value-shape.ts';
import { shiftSpan } from '../../text/span.ts';
import { datesIn, type DateReading } from '../../time/date-notation.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

const say = messages('header/date', {
  impossible: 'Unexpected “{found}”, expected a date of the calendar.',
  ambiguous: 'Unexpected “{found}”, which may be {readings}. Expected the form YYYY-MM-DD.',
  or: '{first} or {second}',
  form: 'Unexpected “{found}”, expected {date}.',
  none: 'Unexpected “{found}” in the field “{field}”, expected a date such as 2025-10-14.',
  write: 'Write {date}',
});

const header = (lines: string) =>
  `# Postmortem: Checkout outage\n\n${lines}\n\n## 1. Impact\n\nNobody could pay.\n`;

const rule: DocumentRule = {
  id: 'header/date',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary:
      'A date is none of the calendar, may be read in two ways, or is not written as the template asks.',
    rationale:
      'The date is what everything else in the postmortem counts from. `03/04/2025` is in March to one reader and in April to another, and a day that does not exist is a typo whose right value nobody will remember later.\n\nDates in words, with times, and stretches of days are read as they are written: `14 October 2025`, `Oct 14, 2025`, `2025년 10월 14일`, `2025-10-14 ~ 2025-10-15`. With dots the day comes first: `14.10.2025`. Other rows of numbers are only reported where the template asks for `[YYYY-MM-DD]`.',
    source:
      'ISO 8601 for the form; the notations are those of public postmortems, among them the typos `22025-03-18` and `0.02.2020`.',
    examples: [
      {
        title: 'a day that no calendar has',
        markdown: header('**Date:** ⟦22025-03-18⟧ 10:15 UTC'),
      },
      { title: 'a date that may be read in two ways', markdown: header('**Date:** ⟦03/04/2025⟧') },
      {
        title: 'a date of the wrong form, where the template asks for one',
        markdown: header('**Date:** ⟦2025/10/14⟧ ~ ⟦15.10.2025⟧'),
        fixed: header('**Date:** 2025-10-14 ~ 2025-10-15'),
      },
      {
        title: 'digits of full width',
        markdown: header('**Date:** ⟦２０２５－１０－１４⟧'),
        fixed: header('**Date:** 2025-10-14'),
      },
      {
        title: 'a day and a month that may be meant the other way round, which no safe fix writes',
        markdown: header('**Date:** ⟦1.2.2025⟧'),
        fixed: header('**Date:** 2025-02-01'),
      },
      { title: 'no date at all', markdown: header('**Date:** ⟦last Tuesday⟧') },
      { title: 'a date in words', markdown: header('**Date:** Tuesday, 14 October 2025, 10:15 UTC') },
      { title: 'a date in Korean', markdown: header('**날짜:** 2025년 10월 14일 오전 10:15') },
      { title: 'a placeholder', markdown: header('**Date:** [YYYY-MM-DD]') },
    ],
  },
  reads: ({ role }) => role === 'signOff',
  *check(postmortem) {
    for (const placed of judgedFields(postmortem)) {
      const asks = asksForDate(postmortem, placed);
      for (const reading of placed.dates) yield* judge(postmortem, placed, reading, asks);
      if (asks && placed.dates.length === 0) {
        const { field, section } = placed;
        yield {
          span: inDocument(section, field.valueSpan),
          message: say('none', { found: field.value, field: field.label }),
          fixes: () => narrowed(placed),
        };
      }
    }
  },
};

/** The fields of dates, and others of the header whose template asks for one. */
function judgedFields(postmortem: Postmortem): DatedField[] {
  const dated = datedFieldsOf(postmortem);
  const others = postmortem.header.filter(
    placed =>
      !dated.some(({ field }) => field === placed.field) &&
      saysSomething(postmortem, placed) &&
      asksForDate(postmortem, placed),
  );
  return [...dated, ...others.map(withDates)];
}

function asksForDate(
  postmortem: Postmortem,
  { section, field }: DatedField | Omit<DatedField, 'dates'>,
): boolean {
  const schema = fieldSchemaOf(postmortem, section, field);
  return schema !== undefined && isDateShape(schema.shape);
}

function* judge(
  postmortem: Postmortem,
  placed: DatedField,
  { span, notation, dates }: DateReading,
  asks: boolean,
): Iterable<Finding> {
  const { field, section } = placed;
  const start = section.start + field.valueSpan.start;
  const found = field.value.slice(span.start - start, span.end - start);
  const write = (date: string, safe: boolean): Fix => ({
    title: say('write', { date }),
    edits: [{ span, text: date }],
    preferred: safe || date === toldDate(postmortem),
    safe,
  });
  const [date, ...more] = dates;
  if (date === undefined) yield { span, message: say('impossible', { found }) };
  else if (more.length > 0) {
    const message = say('ambiguous', { found, readings: list(dates) });
    yield { span, message, fixes: () => dates.map(meant => write(meant, false)) };
  } else if (notation === 'numeric' && asks)
    yield { span, message: say('form', { found, date }), fixes: () => [write(date, !isInDoubt(found))] };
}

/** In `1.2.2025` the day comes first, but not for everybody. */
function isInDoubt(found: string): boolean {
  const [, first, second] = /^(\d{1,2})\.\s?(\d{1,2})\./.exec(found) ?? [];
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

/** The date in digits of full width, as input methods write them. */
function narrowed({ section, field }: DatedField): Fix[] {
  const plain = field.value.replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const [reading, ...others] = datesIn(plain);
  const [date, ...more] = reading?.dates ?? [];
  if (!reading || date === undefined || others.length + more.length > 0) return [];
  const at = inDocument(section, shiftSpan(reading.span, field.valueSpan.start));
  return [{ title: say('write', { date }), edits: [{ span: at, text: date }], preferred: true, safe: false }];
}

function list([first = '', ...rest]: readonly string[]): Message | string {
  return rest.length === 0 ? first : say('or', { first, second: list(rest) });
}

export default rule;
