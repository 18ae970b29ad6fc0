import { parseMarkdown } from '../markdown/first-parse.ts';
import { readPostmortem } from '../model/postmortem.ts';
import { insertField } from '../template/insert-field.ts';
import { matchTemplate } from '../template/match.ts';
import type { FieldSchema, Template } from '../template/template.ts';
import { shapeOf } from '../template/value-shape.ts';
import { applyEdits } from '../text/edit.ts';
import type { HeaderValue } from './header-values.ts';

/**
 * Puts fields for which a template has no place behind those of a header, written as these are.
 *
 * @param head what stands above the first section, with its line endings.
 * @returns the text, and the values that found a place in it.
 */
export function withMoreFields(
  head: string,
  template: Template,
  values: readonly HeaderValue[],
): { readonly text: string; readonly used: readonly HeaderValue[] } {
  let text = head;
  const used: HeaderValue[] = [];
  for (const value of values) {
    const postmortem = readPostmortem(parseMarkdown(text), { templates: [], assume: template });
    if (!postmortem.title) break;
    const schema = schemaOf(value);
    const there = postmortem.header.map(({ field }) => schemaOf(field));
    const match = matchTemplate({ ...template, fields: [...there, schema] }, { sections: [], header: [] });
    // A label may tell more than its role does: `Start (UTC)`.
    const edits = insertField(postmortem, match, schema, value.value, true);
    if (!edits) continue;
    text = applyEdits(text, edits);
    used.push(value);
  }
  return { text, used };
}

function schemaOf({ label, role, value }: Pick<HeaderValue, 'label' | 'role' | 'value'>): FieldSchema {
  return { label, ...(role && { role }), style: 'bold', value, shape: shapeOf(value), required: false };
}
