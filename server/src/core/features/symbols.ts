import { inDocument, type Postmortem } from '../model/postmortem.ts';
import type { Section } from '../model/section.ts';
import { endOfTree } from '../model/tree.ts';
import { span, type Span } from '../text/span.ts';

/** A section for a symbol tree: what it is called and how far it and its subsections reach. */
export interface SymbolEntry {
  readonly name: string;
  /** The section with all below it. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly SymbolEntry[];
}

/** The tree of headings, for editors that have no outline view of ours. */
export function symbolsOf(postmortem: Postmortem): SymbolEntry[] {
  const read = (section: Section): SymbolEntry => ({
    name: section.content.heading!.title || '#',
    span: span(section.start, endOfTree(section)),
    nameSpan: inDocument(section, section.content.heading!.span),
    children: section.children.map(read),
  });
  return postmortem.sections
    .filter(section => section.content.heading && !section.parent?.content.heading)
    .map(read);
}
