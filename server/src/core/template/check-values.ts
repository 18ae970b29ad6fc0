import { messages } from '../messages/message.ts';
import { fieldsOf } from '../model/field.ts';
import { inDocument } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { tablesOf } from '../model/table.ts';
import { span, type Span } from '../text/span.ts';
import type { TemplateProblem } from './check-template.ts';
import { inExample } from './read-template.ts';
import { placeholderPattern, shapeOf } from './value-shape.ts';

const say = messages('template', {
  value: 'A choice of one value, “{found}”. Expected two or more, or a text without a slash.',
  twice: 'Unexpected second “{value}” in “{found}”. Expected each value once.',
  anyText: 'Any text is allowed in the place of “{found}”. Expected “{expected}”.',
  format: 'Unexpected “{found}”, expected “{expected}”.',
  replace: 'Replace by “{value}”',
});

/** Placeholders of a section that say nothing, or something else than they look like. */
export function checkValues(section: Section): TemplateProblem[] {
  return [
    ...choices(section),
    ...[...valuesOf(section)].flatMap(place =>
      inExample(section.content, place) ? [] : (misreadValue(section, place) ?? []),
    ),
  ];
}

/** Values of fields, and cells: what documents are held to. */
function* valuesOf({ content }: Section): Iterable<Span> {
  const tables = tablesOf(content);
  const rows = tables.flatMap(table => table.rows);
  const cells = rows.flatMap(row => row.cells.map(cell => cell.span));
  const starts = new Set(cells.map(({ start }) => start));
  yield* cells;
  for (const { valueSpan } of fieldsOf(content)) if (!starts.has(valueSpan.start)) yield valueSpan;
}

function misreadValue(section: Section, place: Span): TemplateProblem | undefined {
  const found = section.content.text.slice(place.start, place.end);
  const at = inDocument(section, place);
  const letters = /^\[.*?(Y{5,}|M{3,}|D{3,}|H{3,}).*\]$/.exec(found)?.[1];
  if (letters !== undefined && shapeOf(found).kind === 'format') {
    const expected = letters.slice(0, letters.startsWith('Y') ? 4 : 2);
    const message = say('format', { found: letters, expected });
    return { span: at, message, fix: replacing(at, found.replace(letters, expected)) };
  }
  const expected = meantChoice(found);
  if (expected === undefined) return undefined;
  return { span: at, message: say('anyText', { found, expected }), fix: replacing(at, expected) };
}

/** The choice that a placeholder was meant to be: with other signs between its values, in lower case, or not closed. */
function meantChoice(found: string): string | undefined {
  const inner = /^\[([^[\]]+)\]?$/.exec(found)?.[1];
  if (inner === undefined || shapeOf(found).kind !== 'text') return undefined;
  const values = inner.split(/\s*(?:\\?\||\/)\s*/);
  const isLower = values.every(value => /^\p{Ll}+$/u.test(value));
  // Two such words are alternatives of a sentence.
  if (isLower && values.length < 3) return undefined;
  const written = values.map(value => (isLower ? value[0]!.toUpperCase() + value.slice(1) : value));
  const expected = `[${written.join('/')}]`;
  return shapeOf(expected).kind === 'choice' ? expected : undefined;
}

function replacing(at: Span, value: string): NonNullable<TemplateProblem['fix']> {
  return { title: say('replace', { value }), edits: [{ span: at, text: value }] };
}

/** Placeholders such as `[Open/]` and `[Sev1/Sev1]`, in which there is nothing to choose, and `[Low/High/Low]`. */
function choices(section: Section): TemplateProblem[] {
  const { text } = section.content;
  return [...text.matchAll(placeholderPattern)].flatMap(({ index, 0: whole, 1: inner }) => {
    const place = span(index, index + whole.length);
    if (inExample(section.content, place)) return [];
    const listed = inner!.replace(/\bN\/A\b/g, 'NA').split('/');
    const written = listed.map(value => value.trim()).filter(value => value !== '');
    const values = written.map(value => value.toLowerCase());
    const isSingle = listed.length > 1 && new Set(values).size === 1;
    const second = values.findIndex((value, at) => values.indexOf(value) < at);
    const isTwice = !isSingle && second >= 0 && shapeOf(whole).kind === 'choice';
    const message = isSingle
      ? say('value', { found: whole })
      : isTwice && say('twice', { value: written[second]!, found: whole });
    return message ? [{ span: inDocument(section, place), message }] : [];
  });
}
