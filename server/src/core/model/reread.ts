import { withEdits } from '../markdown/edit.ts';
import type { Markdown } from '../markdown/markdown.ts';
import type { TextEdit } from '../text/span.ts';
import { readPostmortem, type Postmortem, type ReadOptions } from './postmortem.ts';
import { readContents, type PlacedContent, type Section, type SectionContent } from './section.ts';
import { withContents } from './tree.ts';

/**
 * Reads a document again of which something was edited: where only texts below headings have changed, and none of the
 * header, the outline stays what it was and no template has to be found anew.
 *
 * @param before the document before the edit, read with the same options.
 */
export function rereadPostmortem(markdown: Markdown, options: ReadOptions, before: Postmortem): Postmortem {
  const contents = readContents(markdown);
  if (!isSameOutline(before, contents)) return readPostmortem(markdown, options);
  const now = withContents(before.sections, contents);
  const { title, header, match } = before;
  return {
    ...before,
    markdown,
    sections: [...now.values()],
    ...(title && { title: now.get(title)! }),
    header: header.map(({ field, section }) => ({ field, section: now.get(section)! })),
    ...(match && {
      match: {
        ...match,
        sectionOf: new Map(Array.from(match.sectionOf, ([schema, section]) => [schema, now.get(section)!])),
        schemaOf: new Map(Array.from(match.schemaOf, ([section, schema]) => [now.get(section)!, schema])),
      },
    }),
  };
}

/** The postmortem that edits make of another one, by the same template; for those who ask what comes of the edits. */
export function postmortemAfter(before: Postmortem, edits: readonly TextEdit[]): Postmortem {
  const { markdown, match, templates, path } = before;
  const options = {
    templates,
    ...(path !== undefined && { path }),
    ...(match && { assume: match.template }),
  };
  return rereadPostmortem(withEdits(markdown, edits), options, before);
}

function isSameOutline({ sections, headerReach }: Postmortem, contents: readonly PlacedContent[]): boolean {
  return (
    sections.length === contents.length &&
    contents.every(({ content }, index) => {
      const before = sections[index]!.content;
      return content === before || (index >= headerReach && headingText(content) === headingText(before));
    })
  );
}

function headingText({ heading, text }: SectionContent): string | undefined {
  return heading && text.slice(0, heading.span.end);
}

/**
 * The sections that differ between two readings of a document, as they were and as they are.
 *
 * @returns undefined when the outline or the header may differ, too.
 */
export function changedSections(before: Postmortem, after: Postmortem): Section[] | undefined {
  if (before.recognition !== after.recognition) return undefined;
  return before.sections.flatMap((section, index) => {
    const now = after.sections[index]!;
    return section.content === now.content ? [] : [section, now];
  });
}
