import { messages, type Message } from '../messages/message.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import { sectionAt } from '../model/tree.ts';
import type { PlacedFinding } from '../rules/check.ts';
import { lineEndingOf, lineStartAt } from '../text/line-ending.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';

const say = messages('silence', {
  line: 'Disable {rule} for this place',
  section: 'Disable {rule} for this section',
  file: 'Disable {rule} for this file',
});

export interface Silencing {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/** Comments that silence a finding: right above it, in its section, or in the whole document. */
export function silencingsOf(postmortem: Postmortem, { rule, span: found }: PlacedFinding): Silencing[] {
  const section = sectionAt(postmortem.sections, found.start);
  if (!section) return [];
  const lineEnding = lineEndingOf(section.content.text);
  const comment = (reach: string) => `<!-- postmortem-disable-${reach} ${rule.id} -->${lineEnding}`;
  const at = (offset: number, text: string): TextEdit[] => [{ span: span(offset, offset), text }];
  const first = postmortem.sections[0]!;
  const { heading } = section.content;
  const belowHeading = heading && section.start + lineAfter(section.content.text, heading.span.end);
  return [
    { title: say('line', { rule: rule.id }), edits: at(lineAbove(section, found), comment('next-line')) },
    ...(belowHeading === undefined
      ? []
      : [
          {
            title: say('section', { rule: rule.id }),
            edits: at(belowHeading, lineEnding + comment('section')),
          },
        ]),
    { title: say('file', { rule: rule.id }), edits: at(startOfText(first), comment('file') + lineEnding) },
  ];
}

/** The start of the line that a comment has to stand above; of the whole table or list, which it would break apart. */
function lineAbove({ content, start }: Section, found: Span): number {
  const at = found.start - start;
  const block = content.blocks
    .filter(({ node }) => node.type === 'table' || node.type === 'list')
    .map(candidate => spanOf(candidate, candidate.node))
    .find(part => part.start <= at && at < part.end);
  const from = block?.start ?? at;
  return start + lineStartAt(content.text, from);
}

function lineAfter(text: string, offset: number): number {
  const line = /[^\r\n]*(?:\r\n|\n|\r)?/y;
  line.lastIndex = offset;
  line.exec(text);
  return line.lastIndex;
}

/** Behind the front matter, which has to be the first thing in a document. */
function startOfText({ content, start }: Section): number {
  const [block] = content.blocks;
  return !content.heading && block?.node.type === 'yaml'
    ? start + lineAfter(content.text, spanOf(block, block.node).end)
    : start;
}
