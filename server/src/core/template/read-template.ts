import { parseMarkdown } from '../markdown/first-parse.ts';
import { examplesOf } from '../model/example.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import { frontMatterOf } from '../model/front-matter.ts';
import { frontMatterFieldsOf } from '../model/front-matter-field.ts';
import { isHeadingField, readHeader } from '../model/header.ts';
import { boldLabel } from '../model/inline.ts';
import { readContents, spanOf, type Section, type SectionContent } from '../model/section.ts';
import { cellOf, tablesOf, type Table } from '../model/table.ts';
import { endOfTree, placeSections, titleSection, topSections } from '../model/tree.ts';
import { readTime } from '../time/read-time.ts';
import { applyEdits } from '../text/edit.ts';
import { contains, span, type Span } from '../text/span.ts';
import { markPattern, marksOf } from './marks.ts';
import { readPriorityWindows } from './priorities.ts';
import {
  placeholderKey,
  type ColumnSchema,
  type FieldSchema,
  type ListSchema,
  type SectionSchema,
  type TableSchema,
  type Template,
} from './template.ts';
import { placeholderPattern, shapeOf } from './value-shape.ts';

/**
 * Reads a Markdown document as a template. Whatever its line endings, what is made of it has line feeds.
 *
 * @param source the document, without a byte order mark.
 * @param fallbackId the id of a template that names none in its front matter: its file's name without the ending.
 */
export function readTemplate(source: string, fallbackId: string): Template {
  const text = source.replace(/\r\n?/g, '\n');
  const sections = placeSections(readContents(parseMarkdown(text)));
  const title = titleSection(sections);
  const header = readHeader(sections, title).filter(({ section }) => section.role === undefined);
  const meta = frontMatterOf(sections[0]?.content);
  const heading = title?.content.heading?.title;
  return {
    id: meta['id'] ?? fallbackId,
    name: meta['name'] ?? meta['id'] ?? fallbackId,
    text,
    blank: sections
      .map(({ content }) => (content.heading ? blankOf(content) : blankFrontMatter(content)))
      .join(''),
    ...(heading !== undefined && { title: heading }),
    fields: header
      .filter(({ field, section }) => isAsked(section.content, field))
      .map(({ field, section }) => readField(section.content, field)),
    sections: topSections(sections, title)
      .filter(section => !isHeadingField(section, header))
      .map(section => readSection(section)),
    placeholders: new Set(sections.flatMap(section => placeholdersIn(section.content))),
    priorities: sections.flatMap(section => readPriorityWindows(section.content.text)),
  };
}

function readSection(section: Section, parent?: SectionSchema): SectionSchema {
  const { content } = section;
  const heading = content.heading!;
  const { optional, role = section.role, ...marks } = marksOf(content);
  const repeat = marks.repeat || isPlaceholder(heading.title);
  const [table] = tablesOf(content).filter(candidate => !inExample(content, candidate.span));
  const guidance = guidanceOf(content);
  const [example] = examplesOf(content);
  const list = listOf(content);
  const schema: SectionSchema = {
    title: heading.title,
    level: heading.level,
    ...(role && { role }),
    required: !optional && !repeat,
    repeat,
    ...(guidance && { guidance }),
    ...(example && { example: content.text.slice(example.label.end, example.span.end).trim() }),
    skeleton: skeletonOf(content),
    fields: fieldsOf(content)
      .filter(field => isAsked(content, field))
      .map(field => readField(content, field)),
    ...(table && { table: readTable(table) }),
    ...(list && { list }),
    ...(parent && { parent }),
    children: [],
    span: span(section.start, endOfTree(section)),
  };
  return Object.assign(schema, { children: section.children.map(child => readSection(child, schema)) });
}

/** `[Date and time]`: each document has headings of its own there. */
function isPlaceholder(title: string): boolean {
  return /^\[[^[\]]+\]$/.test(title);
}

/** Whether a part of a template's section belongs to an example. */
export function inExample(content: SectionContent, part: Span): boolean {
  return examplesOf(content).some(example => contains(example.span, part));
}

function isAsked(content: SectionContent, field: Field): boolean {
  return !inExample(content, field.span) && !introduces(content, field);
}

/** Whether a label without a value is one of a list or a table below it: `**Priority Definitions:**`. */
function introduces(content: SectionContent, { role, value, span: line }: Field): boolean {
  if (role !== undefined || value !== '') return false;
  const at = content.blocks.findIndex(block => contains(spanOf(block, block.node), line));
  const below = content.blocks[at + 1]?.node.type;
  return (
    at >= 0 &&
    boldLabel(content.blocks[at]!.node) !== undefined &&
    below !== undefined &&
    below !== 'paragraph'
  );
}

function readField(content: SectionContent, field: Field): FieldSchema {
  const { label, role, style, value, valueSpan } = field;
  const behind = content.text.slice(valueSpan.end, field.span.end);
  const required = !/<!--\s*optional\s*-->/i.test(behind);
  return { label, ...(role && { role }), style, required, value, shape: shapeOf(value) };
}

/** The list that a document is to go on with: the first one that is none of labelled values or of priorities. */
function listOf(content: SectionContent): ListSchema | undefined {
  for (const block of content.blocks) {
    const { node } = block;
    if (node.type !== 'list' || inExample(content, spanOf(block, node))) continue;
    const whole = spanOf(block, node);
    if (readPriorityWindows(content.text.slice(whole.start, whole.end)).length > 0) continue;
    const [item] = node.children;
    const [first] = item?.children ?? [];
    if (!item || first?.type !== 'paragraph') continue;
    const { start, end } = spanOf(block, first);
    if (fieldsOf(content).some(field => contains(spanOf(block, item), field.span))) continue;
    const isTask = item.checked !== undefined && item.checked !== null;
    const kind = isTask ? 'tasks' : node.ordered ? 'numbered' : 'bullets';
    return { kind, item: content.text.slice(start, end).replace(markPattern, '') };
  }
  return undefined;
}

/** A column's shape is what all its placeholders agree on; `-` and literal times do not speak for a column. */
function readTable(table: Table): TableSchema {
  const columns = table.columns.map(({ title, role, index }): ColumnSchema => {
    const written = table.rows
      .flatMap(row => row.cells[index]?.source ?? [])
      .filter(cell => /^\[.*\]$/.test(cell));
    const agreed = written.every(cell => cell === written[0]) ? written[0] : undefined;
    const isTime =
      role === 'time' || table.rows.some(row => readTime(row.cells[index]?.text ?? '') !== undefined);
    return {
      title,
      ...(role && { role }),
      shape: shapeOf(agreed ?? ''),
      placeholder: agreed ?? (isTime ? 'HH:MM' : `[${title}]`),
    };
  });
  return { columns };
}

function guidanceOf(content: SectionContent): string | undefined {
  const paragraphs = content.blocks
    .filter(({ node }) => node.type === 'paragraph')
    .map(block => spanOf(block, block.node));
  const asked = paragraphs
    .filter(part => !inExample(content, part))
    .map(({ start, end }) => /^\[([^[\]]+)\]$/.exec(content.text.slice(start, end).trim())?.[1])
    .filter(text => text !== undefined);
  return asked.join('\n\n') || undefined;
}

/**
 * The content as a new document begins: without examples, and with placeholders for the times that stand for any time.
 *
 * @param end where to stop; no example and no table reaches beyond it.
 */
function blankOf(content: SectionContent, end = content.text.length): string {
  const times = tablesOf(content)
    .filter(table => !inExample(content, table.span))
    .flatMap(table => table.rows.flatMap(row => cellOf(table, row, 'time') ?? []))
    .filter(cell => readTime(cell.text) !== undefined)
    .map(cell => ({ span: cell.span, text: 'HH:MM' }));
  const examples = examplesOf(content).map(example => ({ span: example.span, text: '' }));
  const edits = [...times, ...examples].filter(edit => edit.span.end <= end);
  return applyEdits(content.text.slice(0, end), edits)
    .replace(markPattern, '')
    .replace(/\n{3,}/g, '\n\n');
}

/** The fields of the front matter; what else stands there is said to the machinery and not to those who write. */
function blankFrontMatter(content: SectionContent): string {
  const lines = frontMatterFieldsOf(content).map(({ span: { start, end } }) =>
    content.text.slice(start, end),
  );
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---\n\n` : '';
}

/** What a section that is put into a document begins with: up to the thematic break that sets it apart from the next. */
function skeletonOf(content: SectionContent): string {
  const separator = content.blocks.find(({ node }) => node.type === 'thematicBreak');
  return blankOf(content, separator && spanOf(separator, separator.node).start).trimEnd() + '\n';
}

function placeholdersIn(content: SectionContent): string[] {
  return [...content.text.matchAll(placeholderPattern)]
    .filter(match => !inExample(content, span(match.index, match.index + match[0].length)))
    .map(match => placeholderKey(match[0]));
}
