import { nameIn, tellsOfPostmortem, timelineHeadings } from './core/vocabulary/telling.ts';
import { foldAll } from './core/vocabulary/normalize.ts';

/**
 * Whether a Markdown document may be a postmortem: cheap, and as good as never wrong in saying no. The server decides;
 * this only saves starting it for documents that cannot be one, so it is all of the core that the client may use.
 *
 * @param text the document or its beginning.
 * @param path the document's path or URI.
 */
export function looksLikePostmortem(text: string, path: string): boolean {
  const plain = foldAll(text.replace(/[*_~`\\]/g, ''));
  const namesTemplate = /^---[^]*?\btemplate\b|<!--\s*template\s*:/i.test(text);
  return (
    namesTemplate ||
    timelineHeadings.some(heading => plain.includes(heading)) ||
    tellsOfPostmortem(plain) ||
    tellsOfPostmortem(nameIn(path))
  );
}
