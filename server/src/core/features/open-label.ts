import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import { fillsField } from '../template/fields.ts';
import type { FieldSchema } from '../template/template.ts';
import { lineEndAt, lineStartAt } from '../text/line-ending.ts';
import { contains, span, type Span } from '../text/span.ts';
import { fieldRole } from '../vocabulary/lookup.ts';

/** A label that is being typed, `**Severity:`, which Markdown does not see as bold yet. */
export interface OpenLabel {
  readonly schema: FieldSchema;
  /** What closes the bold type. */
  readonly marks: string;
  /** What stands behind the colon, up to the cursor; relative to the section. */
  readonly span: Span;
}

const pattern = /^[ \t]*(?:[-*+][ \t]+)?(\*\*|__)([^*_:：]+)[:：][ \t]*$/;

/** The label of the template that ends at an offset of a section, with nothing behind it on its line. */
export function openLabelAt(postmortem: Postmortem, section: Section, at: number): OpenLabel | undefined {
  const { text, blocks } = section.content;
  const line = span(lineStartAt(text, at), lineEndAt(text, at));
  const written = text.slice(line.start, at);
  const found = pattern.exec(written);
  const isOpaque = blocks.some(
    block => ['code', 'html', 'yaml'].includes(block.node.type) && contains(spanOf(block, block.node), line),
  );
  if (!found || isOpaque || text.slice(at, line.end).trim() !== '') return undefined;
  const label = found[2]!.trim();
  const role = fieldRole(label);
  const schema = fieldsAskedIn(postmortem, section).find(asked =>
    fillsField(asked, { label, ...(role && { role }) }),
  );
  const space = written.length - written.trimEnd().length;
  return schema && { schema, marks: found[1]!, span: span(at - space, at) };
}

/** The header is below the title; in a document without one it is what stands first. */
function fieldsAskedIn({ match, title, sections }: Postmortem, section: Section): readonly FieldSchema[] {
  const isHeader = section === (title ?? sections[0]);
  return [...((isHeader && match?.template.fields) || []), ...(match?.schemaOf.get(section)?.fields ?? [])];
}
