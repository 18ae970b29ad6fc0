import type { Paragraph } from 'mdast';
import { plainText } from '../markdown/walk.ts';
import { span } from '../text/span.ts';
import { actionKind, sectionRoles } from '../vocabulary/lookup.ts';
import type { ActionStatus } from '../vocabulary/vocabulary.ts';
import type { Part } from './action-line.ts';
import { readPiece, statusIn } from './action-words.ts';
import { isPerson } from './person-words.ts';
import { boldLabel } from './inline.ts';
import { spanOf, type Block, type SectionContent } from './section.ts';

/** What a heading or a line above action items says of all of them. */
export interface Label {
  readonly owner?: Part;
  readonly kind?: Part;
  /** `P0`. */
  readonly priority?: Part;
  readonly state?: ActionStatus;
}

/** What the heading says, unless it is the one of the action items themselves. */
export function headingLabel({ heading, text }: SectionContent): Label {
  if (!heading || sectionRoles(heading.title).includes('actionItems')) return {};
  const { start, end } = heading.titleSpan;
  return readLabel({ span: heading.titleSpan, source: text.slice(start, end), text: heading.title });
}

/** In UTF-16 code units. A longer paragraph is no label of what comes below it. */
const longest = 60;

/** What a line above a list or a table says: `**Alice:**`, `✅ Done:`. @returns undefined for a paragraph that is no label. */
export function lineLabel({ text }: SectionContent, block: Block & { node: Paragraph }): Label | undefined {
  const at = spanOf(block, block.node);
  const source = text.slice(at.start, at.end);
  const isLabel = boldLabel(block.node) !== undefined || /[:：][*_\s]*$/.test(source);
  if (!isLabel || source.length > longest || /[\r\n]/.test(source)) return undefined;
  const lead = /^[*_\s]*/.exec(source)![0].length;
  const written = source.slice(lead).replace(/[\s*_:：]+$/, '');
  const start = at.start + lead;
  return readLabel({
    span: span(start, start + written.length),
    source: written,
    text: plainText(block.node).replace(/[\s:：]+$/, ''),
  });
}

/** A label of what is below: an owner where it can be nothing else, else a kind. */
export function readLabel(label: Part): Label {
  const state = statusIn(label.text);
  const grade = /(?<![\p{L}\p{N}])P\d(?![\p{L}\p{N}])/u.exec(label.source);
  // Behind a name stands what somebody is: `Kim (SRE)`.
  const bare = label.source.replace(/\s*[(（][^()（）]{1,20}[)）]$/, '');
  const reading = readPiece(bare, bare);
  const priority = grade && {
    span: span(label.span.start + grade.index, label.span.start + grade.index + 2),
    source: grade[0],
    text: grade[0],
  };
  const isOwner = reading?.said === 'owner' && actionKind(label.text) === undefined && state === undefined;
  return {
    ...(isOwner && (!reading.weak || isPerson(bare)) ? { owner: valueOf(label, reading) } : { kind: label }),
    ...(priority && { priority }),
    ...(state && { state }),
  };
}

function valueOf({ span: whole, source }: Part, { start, end }: { start: number; end: number }): Part {
  const written = source.slice(start, end);
  return { span: span(whole.start + start, whole.start + end), source: written, text: written };
}

/** A label below another one: what it says counts before what the other says. */
export function withLabel(above: Label, below: Label): Label {
  return { ...above, ...below };
}
