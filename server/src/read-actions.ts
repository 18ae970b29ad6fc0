import { listedActions, type ListedAction } from './core/features/actions/listed-action.ts';
import { parseOnDemand } from './core/markdown/parse-on-demand.ts';
import { writtenActionsOf } from './core/model/action-item.ts';
import { readByHeadings } from './core/model/action-outline.ts';
import { readPostmortem, type ReadOptions } from './core/model/postmortem.ts';
import { looksLikePostmortem } from './hint.ts';

/** How much of a file is looked at before it is read whole, in UTF-16 code units. */
const beginning = 64 * 1024;

/**
 * The action items of a file, as those of the whole reading, but with as little reading as they take.
 *
 * @param text without byte order mark.
 * @param file what the items say of where they stand.
 */
export function readActions(text: string, options: ReadOptions, file: string): ListedAction[] {
  const markdown = parseOnDemand(text);
  const outline = readByHeadings(markdown, options);
  if (outline === 'none') return [];
  // Which placeholders are those of the template, only the whole reading knows.
  if (outline && writtenActionsOf(outline).every(({ item }) => !item.action!.source.startsWith('[')))
    return listedActions(outline, text, file);
  return mayBePostmortem(text, options) ? listedActions(readPostmortem(markdown, options), text, file) : [];
}

/** Most Markdown is no postmortem, which its beginning shows; a template of the team may be in words of its own. */
function mayBePostmortem(text: string, { templates, path = '', named }: ReadOptions): boolean {
  const isOwn = named !== undefined || templates.some(({ builtin }) => !builtin);
  return isOwn || looksLikePostmortem(text.slice(0, beginning), path);
}
