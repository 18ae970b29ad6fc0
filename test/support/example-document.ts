import { examplesOf } from '../../server/src/core/model/example.ts';
import { spanOf, type SectionContent } from '../../server/src/core/model/section.ts';
import type { Template } from '../../server/src/core/template/template.ts';
import { placeholderPattern } from '../../server/src/core/template/value-shape.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { span } from '../../server/src/core/text/span.ts';
import { sectionsOf } from './read.ts';

/** What an author writes in place of a template's placeholders, by the placeholder: `[YYYY-MM-DD]`. */
export type Values = Readonly<Record<string, string>>;

const comment = /[ \t]*<!--.*?-->/g;

/**
 * The document that an author writes who fills in a template with its own examples: each stands in place of the
 * guidance of its section. Sections without an example get values for their placeholders; optional ones among them are
 * left out.
 */
export function exampleDocument(template: Template, values: Values): string {
  return sectionsOf(template.text)
    .filter(({ content }) => content.heading)
    .map(({ content }) => filledIn(content, values))
    .join('')
    .replace(/\n{3,}/g, '\n\n');
}

function filledIn(content: SectionContent, values: Values): string {
  const { heading, text } = content;
  const examples = examplesOf(content);
  if (examples.length === 0) {
    const isLeftOut = /<!--\s*optional/.test(text.split('\n', 1)[0]!);
    return isLeftOut ? '' : withValues(text, values).replace(comment, '');
  }
  const isPattern = /HH:MM/.test(heading!.title);
  const shown = examples.flatMap(example => example.blocks);
  const asked = content.blocks.filter(block => {
    const { start, end } = spanOf(block, block.node);
    return !shown.includes(block) && placeholders.test(text.slice(start, end));
  });
  const filled = applyEdits(text, [
    ...asked.map(block => ({ span: spanOf(block, block.node), text: '' })),
    ...examples.map(({ label: { start, end } }) => ({
      span: span(start, end + /^[ \t]*/.exec(text.slice(end))![0].length),
      text: '',
    })),
  ]);
  // The heading of a pattern is itself to be replaced: its example quotes whole sections.
  const written = isPattern ? filled.slice(heading!.span.end).replace(/^> ?/gm, '').trimStart() : filled;
  return written.replace(comment, '');
}

const placeholders = new RegExp(`${placeholderPattern.source}|HH:MM`);

function withValues(text: string, values: Values): string {
  return text.replace(placeholderPattern, placeholder => values[placeholder] ?? placeholder);
}
