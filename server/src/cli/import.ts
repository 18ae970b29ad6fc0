import fs from 'node:fs';
import { offerEvents, timelineSection } from '../core/features/import-events/import-events.ts';
import { insertEvents } from '../core/features/import-events/insert-events.ts';
import type { OfferedEvent } from '../core/features/import-events/offered-events.ts';
import { doubtIn, obstacleIn } from '../core/features/import-events/obstacle.ts';
import { importSources } from '../core/import/read-events.ts';
import { translate } from '../core/messages/message.ts';
import { parseMarkdown } from '../core/markdown/first-parse.ts';
import { readPostmortem } from '../core/model/postmortem.ts';
import { applyEdits } from '../core/text/edit.ts';
import { templateByPath } from '../project.ts';
import { exit, type Output } from './output.ts';
import { projectOf } from './project-of.ts';
import { readMarkdown } from './read-file.ts';
import { replaceFile } from './write-file.ts';

export interface ImportOptions {
  /** The id of a source; without one it is told from the text. */
  readonly from?: string;
  /** The postmortem whose timeline gets the events; without one they are printed as a section. */
  readonly into?: string;
  /** Writes into the postmortem; otherwise its text is printed. */
  readonly write: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

export const sourceIds: readonly string[] = importSources.map(({ id }) => id);

/**
 * Brings the events that another program tells into a timeline.
 *
 * @param file what the program printed; `-` is the standard input.
 * @returns the exit status: 0, or 2 when a file cannot be read or written, there are no events, or no timeline that could
 *   take them. Nothing is written then.
 */
export async function importFile(file: string, options: ImportOptions, output: Output): Promise<number> {
  const { from, into, write, today } = options;
  const failed = (place: string, problem: string) => {
    output.error(`${place}: ${problem}`);
    return exit.misuse;
  };
  const read = file === '-' ? { text: fs.readFileSync(0, 'utf8') } : readMarkdown(file);
  if ('problem' in read) return failed(file, read.problem);
  const warn = (events: readonly OfferedEvent[]) => {
    const doubt = doubtIn(events);
    if (doubt) output.error(`${file}: warning: ${translate(doubt)}`);
  };
  const context = { now: file === '-' ? Date.now() : fs.statSync(file).mtimeMs, today };
  const none = `no events; expected what ${from ?? sourceIds.join(', ')} prints`;
  if (into === undefined) {
    const section = timelineSection(read.text, context, from);
    if (section === undefined) return failed(file, none);
    warn(section.events);
    output.out(section.text.replace(/\n$/, ''));
    return exit.none;
  }
  const target = readMarkdown(into);
  if ('problem' in target) return failed(into, target.problem);
  const { project, uri } = await projectOf(into, output);
  const named = templateByPath(project, uri);
  const postmortem = readPostmortem(parseMarkdown(target.text), {
    templates: project.templates,
    path: into,
    ...(named !== undefined && { named }),
  });
  const offer = offerEvents(postmortem, read.text, context, from);
  if (!offer) return failed(file, none);
  const events = offer.events.filter(({ isKnown }) => !isKnown);
  const edits = insertEvents(postmortem, events);
  if (!edits) return failed(into, translate(obstacleIn(postmortem)!));
  warn(events);
  const text = applyEdits(target.text, edits);
  if (!write) output.out(text.replace(/\n$/, ''));
  else if (text !== target.text) {
    try {
      replaceFile(into, (target.isMarked ? '\ufeff' : '') + text);
    } catch (error) {
      return failed(into, (error as Error).message);
    }
  }
  return exit.none;
}
