import { messages, type Message } from '../messages/message.ts';
import { fieldsIn } from '../model/header.ts';
import { inDocument, viewOf, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { tablesOf } from '../model/table.ts';
import { sectionAt } from '../model/tree.ts';
import { fieldSchemaOf } from '../template/fields.ts';
import type { FieldSchema, SectionSchema } from '../template/template.ts';
import type { ValueShape } from '../template/value-shape.ts';
import { contains, span, type Span } from '../text/span.ts';
import { columnSchemaOf } from './schema-at.ts';
import { eventHover } from './timeline-hover.ts';

const say = messages('hover', {
  section: '**{title}**',
  guidance: '{text}',
  example: '*Example*\n\n{markdown}',
  choice: 'One of {values}.',
  explained: 'One of {values}; an explanation may follow.',
  format: 'In the form `{format}`.',
});

export interface Hover {
  readonly span: Span;
  /** Paragraphs of Markdown. */
  readonly contents: readonly Message[];
}

/**
 * What the template says of the heading, field or column under the cursor, and what follows from the time and the words of
 * an event.
 */
export function hoverAt(postmortem: Postmortem, offset: number): Hover | undefined {
  if (!postmortem.recognition.isPostmortem) return undefined;
  return templateHover(postmortem, offset) ?? eventHover(postmortem, offset);
}

function templateHover(postmortem: Postmortem, offset: number): Hover | undefined {
  const section = sectionAt(postmortem.sections, offset);
  if (!postmortem.match || !section) return undefined;
  const at = offset - section.start;
  const holds = (part: Span) => contains(part, span(at, at));
  const { heading } = section.content;
  if (heading && holds(heading.span)) {
    const { schema } = viewOf(postmortem, section);
    if (schema) return hover(section, heading.span, ofSection(schema));
  }
  const field = fieldsIn(postmortem.header, section).find(candidate => holds(candidate.labelSpan));
  if (field) {
    const schema = fieldSchemaOf(postmortem, section, field);
    return schema && hover(section, field.labelSpan, ofField(schema));
  }
  for (const table of tablesOf(section.content)) {
    const index = table.header.cells.findIndex(cell => holds(cell.span));
    const schema = index < 0 ? undefined : columnSchemaOf(postmortem, section, table, index);
    if (schema) return hover(section, table.header.cells[index]!.span, ofShape(schema.shape));
  }
  return undefined;
}

function hover(section: Section, part: Span, contents: readonly Message[]): Hover | undefined {
  return contents.length === 0 ? undefined : { span: inDocument(section, part), contents };
}

function ofSection({ title, guidance, example, fields }: SectionSchema): Message[] {
  const asked = guidance ?? fields.map(field => `- ${field.label}: ${field.value}`).join('\n');
  return [
    say('section', { title }),
    ...(asked ? [say('guidance', { text: asked })] : []),
    ...(example ? [say('example', { markdown: example })] : []),
  ];
}

function ofField({ value, shape }: FieldSchema): Message[] {
  const told = ofShape(shape);
  return told.length > 0 || value === '' ? told : [say('guidance', { text: value })];
}

function ofShape(shape: ValueShape): Message[] {
  if (shape.kind === 'format') return [say('format', { format: shape.format })];
  if (shape.kind === 'text') return [];
  return [say(shape.explained ? 'explained' : 'choice', { values: shape.values.join(', ') })];
}
