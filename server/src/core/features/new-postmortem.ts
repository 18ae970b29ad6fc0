import { parseMarkdown } from '../markdown/first-parse.ts';
import { readPostmortem, type PlacedField } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { defaultTemplateId } from '../template/builtin.ts';
import { fillFormat } from '../template/fill-format.ts';
import { fillField } from '../template/fill-field.ts';
import { severitiesOf, type Template } from '../template/template.ts';
import { shapeOf, type ValueShape } from '../template/value-shape.ts';
import { applyEdits } from '../text/edit.ts';
import { span, type TextEdit } from '../text/span.ts';
import { toSnippet } from './snippet.ts';

export interface NewPostmortemOptions {
  readonly title: string;
  readonly severity?: string;
  readonly author?: string;
  /** Local date and time of the author, `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: string;
  /** The template's id; the default one when absent. */
  readonly template?: string;
}

/** A postmortem to begin with, as a snippet. */
export interface NewDocument {
  readonly snippet: string;
  /** `2025-10-14-checkout-outage.md` */
  readonly fileName: string;
  readonly severities: readonly string[];
}

/**
 * A new document of a template: title and header are filled in as far as they are known; every other placeholder is a
 * tab stop that holds the placeholder itself, so that what is skipped can be told from what is written.
 *
 * @returns undefined when there is no such template.
 */
export function newPostmortem(
  templates: readonly Template[],
  options: NewPostmortemOptions,
): NewDocument | undefined {
  const template = templates.find(({ id }) => id === (options.template ?? defaultTemplateId));
  if (!template) return undefined;
  const text = applyEdits(template.blank, knownValues(template, options));
  return { snippet: toSnippet(text), fileName: fileName(options), severities: severitiesOf(template) };
}

function knownValues(template: Template, options: NewPostmortemOptions): TextEdit[] {
  const { title, header } = readPostmortem(parseMarkdown(template.blank), {
    templates: [],
    assume: template,
  });
  const values = header.flatMap(placed => {
    const text = headerValue(placed.field.role, shapeOf(placed.field.value), options);
    return text ? [fillField(placed, text)] : [];
  });
  return title ? [...titleValues(title, options), ...values] : values;
}

/** In a title such as `[YYYY-MM-DD], [Incident Title]` a date is filled in; the title stands for the first other placeholder. */
function titleValues({ content, start }: Section, { title, now }: NewPostmortemOptions): TextEdit[] {
  const { titleSpan } = content.heading!;
  const placeholders = [...content.text.slice(titleSpan.start, titleSpan.end).matchAll(/\[[^\]]+\]/g)];
  const named = placeholders.find(([text]) => shapeOf(text).kind !== 'format');
  return placeholders.flatMap(placeholder => {
    const shape = shapeOf(placeholder[0]);
    const text =
      shape.kind === 'format' ? fillFormat(shape.format, now) : placeholder === named && oneLine(title);
    const from = start + titleSpan.start + placeholder.index;
    return text ? [{ span: span(from, from + placeholder[0].length), text }] : [];
  });
}

function headerValue(
  role: PlacedField['field']['role'],
  shape: ValueShape,
  { severity, author, now }: NewPostmortemOptions,
): string | undefined {
  // A severity of another template stays to be chosen.
  if (role === 'severity')
    return shape.kind !== 'choice' || shape.values.includes(severity!) ? severity : undefined;
  if (role === 'authors') return author && oneLine(author);
  if (role === 'status') return shape.kind === 'choice' ? shape.values[0] : undefined;
  return (role === 'date' || role === 'incidentId') && shape.kind === 'format'
    ? fillFormat(shape.format, now)
    : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fileName({ title, now }: NewPostmortemOptions): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  // A surrogate pair that is cut in half is no file name.
  const slug = words
    .join('-')
    .slice(0, 60)
    .replace(/-+$|[\ud800-\udbff]$/, '');
  return `${now.slice(0, 10)}-${slug || 'postmortem'}.md`;
}
