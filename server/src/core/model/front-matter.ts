import { parse } from 'yaml';
import { derived } from '../text/derived.ts';
import type { SectionContent } from './section.ts';

/** The front matter's entries whose values are plain; empty when there is none or it is no mapping. */
export type FrontMatter = Readonly<Record<string, string>>;

const none: FrontMatter = {};

/** @param content what stands before the first heading. */
export function frontMatterOf(content: SectionContent | undefined): FrontMatter {
  return content && !content.heading ? read(content) : none;
}

const options = {
  // Without timestamps, so that a date stays the text that its author wrote.
  schema: 'core',
  // To look for keys that are there twice takes seconds when there are thousands.
  uniqueKeys: false,
  // Warnings would be printed.
  logLevel: 'error',
} as const;

const read = derived((content: SectionContent): FrontMatter => {
  const node = content.blocks[0]?.node;
  if (node?.type !== 'yaml') return none;
  try {
    const value: unknown = parse(node.value, options);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return none;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, entry]) => (isPlain(entry) ? [[key, String(entry)]] : [])),
    );
  } catch {
    // Half-typed YAML is no reason to say nothing about the rest of the document.
    return none;
  }
});

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
