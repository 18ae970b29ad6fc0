import { offerEvents } from '../../server/src/core/features/import-events/import-events.ts';
import { insertEvents } from '../../server/src/core/features/import-events/insert-events.ts';
import { obstacleIn } from '../../server/src/core/features/import-events/obstacle.ts';
import { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
import { translate } from '../../server/src/core/messages/message.ts';
import { readPostmortem } from '../../server/src/core/model/postmortem.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';

const head = '# Postmortem: Cache\n\n**Date:** 2025-10-14\n\n';
const context = { now: Date.UTC(2026, 10, 26, 12), today: '2026-11-26' };
export const postmortemOf = (text: string) => readPostmortem(parseMarkdown(head + text), { templates: [] });

/** The text below the header with all events in it that it does not know yet, or what is in the way. */
export function into(text: string, from: string): string {
  const postmortem = postmortemOf(text);
  const offer = offerEvents(postmortem, from, context);
  if (!offer) return 'no events';
  const edits = insertEvents(
    postmortem,
    offer.events.filter(({ isKnown }) => !isKnown),
  );
  return edits ? applyEdits(head + text, edits).slice(head.length) : translate(obstacleIn(postmortem)!);
}

/** A timeline that is a table; cells are parted as in Markdown, without pipes at the edges. */
export const table = (title: string, columns: string, ...rows: string[]) =>
  [
    `## ${title}\n`,
    `| ${columns} |`,
    `|${'---|'.repeat(columns.split('|').length)}`,
    ...rows.map(row => `| ${row} |`),
  ]
    .join('\n')
    .concat('\n');
/** A timeline of other lines. */
export const list = (title: string, ...lines: string[]) =>
  [`## ${title}\n`, ...lines].join('\n').concat('\n');
