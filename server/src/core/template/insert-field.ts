import { withEdits } from '../markdown/edit.ts';
import { textOf } from '../markdown/markdown.ts';
import { fieldsIn, readHeader, type PlacedField } from '../model/header.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { readContents } from '../model/section.ts';
import { placeSections, titleSection } from '../model/tree.ts';
import { shiftEdits } from '../text/edit.ts';
import { lineEndAt, lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { span, type TextEdit } from '../text/span.ts';
import { labelAmong } from '../vocabulary/lookup.ts';
import { copyField, type Side } from './copy-field.ts';
import { insertColumn } from './insert-column.ts';
import { fillsField } from './fields.ts';
import { valueIn } from './fill-field.ts';
import type { Match } from './match.ts';
import type { FieldSchema } from './template.ts';

/** Where a field belongs that a document lacks: beside the one that is nearest in the template's order. */
export interface FieldPlace {
  readonly beside: PlacedField;
  readonly side: Side;
}

/** @returns undefined when the document has none of the template's fields. */
export function placeOfField(
  { header }: Postmortem,
  { template: { fields } }: Match,
  schema: FieldSchema,
): FieldPlace | undefined {
  const index = fields.indexOf(schema);
  const inDocument = (wanted: FieldSchema) => header.find(({ field }) => fillsField(wanted, field));
  const before = fields.slice(0, index).findLast(inDocument);
  if (before) return { beside: inDocument(before)!, side: 'after' };
  const after = fields.slice(index + 1).find(inDocument);
  return after && { beside: inDocument(after)!, side: 'before' };
}

/**
 * Inserts a field that a document lacks where the template has it, written as its neighbour is and with a label in the
 * language of the others.
 *
 * @param own whether the label is the author's, and stays as it is.
 * @returns the edits in the document; undefined where what they write would not be read as that field.
 */
export function insertField(
  postmortem: Postmortem,
  match: Match,
  schema: FieldSchema,
  value: string,
  own = false,
): readonly TextEdit[] | undefined {
  const place = placeOfField(postmortem, match, schema);
  const isFront = place?.beside.field.style === 'frontMatter';
  // Where the vocabulary does not know the author's words as a key, the name of their role stands.
  const ways = isFront && own && schema.role ? [true, false] : [own];
  return ways
    .map(isOwn =>
      place ? insertBeside(postmortem, place, schema, value, isOwn) : insertAlone(postmortem, schema, value),
    )
    .find(edits => isFilledIn(postmortem, schema, edits));
}

function insertBeside(
  { header }: Postmortem,
  { beside, side }: FieldPlace,
  schema: FieldSchema,
  value: string,
  own: boolean,
): TextEdit[] {
  const { section, field } = beside;
  const others = header.filter(other => other.field.style !== 'frontMatter').map(other => other.field.label);
  const label =
    field.style === 'frontMatter'
      ? keyFor(schema, own)
      : schema.role && !own
        ? labelAmong(others, schema.role, labelOf(schema))
        : labelOf(schema);
  const written = valueIn(field.style, value);
  const edits =
    field.style === 'row'
      ? insertColumn(section.content, field, side, label, written)
      : [copyField(section.content, fieldsIn(header, section), field, side, label, written)];
  return shiftEdits(edits, section.start);
}

/** The label for a text; a key of the front matter becomes words. */
function labelOf({ label, style }: FieldSchema): string {
  if (style !== 'frontMatter') return label;
  const words = label.replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The key for the front matter: the template's own, else the author's label or the role's words. */
function keyFor({ label, role, style }: FieldSchema, own = false): string {
  if (style === 'frontMatter') return label;
  const words = own ? label : (role?.replace(/[A-Z]/g, letter => ` ${letter}`) ?? label);
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** The first field of a header: in the front matter if the template has it there, else as bold words below the title. */
function insertAlone({ sections, title }: Postmortem, schema: FieldSchema, value: string): TextEdit[] {
  const [first] = sections;
  const { text } = first!.content;
  const lineEnding = lineEndingOf(text);
  const yaml = first!.content.blocks[0]?.node;
  const frontMatter = yaml?.type === 'yaml' ? yaml.position!.end.offset! : 0;
  if (schema.style === 'frontMatter') {
    const entry = `${keyFor(schema)}: ${valueIn('frontMatter', value)}${lineEnding}`;
    const at = lineStartAt(text, frontMatter);
    const whole = frontMatter > 0 ? entry : `---${lineEnding}${entry}---${lineEnding.repeat(2)}`;
    return [{ span: span(at, at), text: whole }];
  }
  const line = `**${labelOf(schema)}:** ${value}`;
  const own = title ?? first!;
  const above = title ? title.content.heading!.span.end : frontMatter;
  const at = own.start + above;
  const rest = own.content.text.slice(above);
  if (above === 0) return [{ span: span(at, at), text: line + lineEnding.repeat(2) }];
  const isApart = /^[ \t]*(?:(?:\r\n|\n|\r(?!\n))[ \t]*){2}|^\s*$/.test(rest);
  const end = own.start + lineEndAt(own.content.text, above);
  return [{ span: span(end, end), text: lineEnding.repeat(2) + line + (isApart ? '' : lineEnding) }];
}

/** Whether the field is there after the edits, and all others still are. */
function isFilledIn(
  { markdown, header }: Postmortem,
  schema: FieldSchema,
  edits: readonly TextEdit[],
): boolean {
  const edited = withEdits(markdown, edits);
  const sections = placeSections(readContents(edited));
  const after = readHeader(sections, titleSection(sections)).map(({ field }) => field);
  const count = (fields: readonly { readonly label: string }[], wanted: string) =>
    fields.filter(({ label }) => label === wanted).length;
  const before = header.map(({ field }) => field);
  const keys = keysOf(textOf(edited));
  return (
    new Set(keys).size === keys.length &&
    after.some(field => fillsField(schema, field)) &&
    before.every(({ label }) => count(after, label) >= count(before, label))
  );
}

/** The keys of the front matter, those that tell nothing of the incident included: none may stand there twice. */
function keysOf(text: string): string[] {
  const front = /^---[ \t]*(?:\r\n|\n|\r)([^]*?)(?:\r\n|\n|\r)---[ \t]*(?:\r|\n|$)/.exec(text)?.[1] ?? '';
  return [...front.matchAll(/^["']?([\p{L}_][^:"'\r\n]*?)["']?[ \t]*:(?=\s|$)/gmu)].map(([, key]) => key!);
}
