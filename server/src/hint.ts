import { telling, timelineHeadings } from './core/vocabulary/lookup.ts';

const words = [...timelineHeadings, ...telling].map(word => word.toLowerCase());

/**
 * Whether a Markdown document may be a postmortem: cheap, and never wrong in saying no. The server decides; this only
 * saves starting it for documents that cannot be one, so it is all of the core that the client may use.
 *
 * @param text the document or its beginning.
 */
export function looksLikePostmortem(text: string, path: string): boolean {
  const haystack = `${path.split('/').slice(-2).join('/')}\n${text}`.toLowerCase().replace(/[ _-]+/g, ' ');
  return /^template:/m.test(haystack) || words.some(word => haystack.includes(word.replace(/[ _-]+/g, ' ')));
}
