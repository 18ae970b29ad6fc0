import { messages } from '../messages/message.ts';
import { proseOf } from '../model/inline.ts';
import { inDocument } from '../model/postmortem.ts';
import { spanOf, type Section } from '../model/section.ts';
import { span } from '../text/span.ts';
import type { TemplateProblem } from './check-template.ts';

const say = messages('template', {
  fence:
    'This code block is not closed, so that all below it is code. Expected a line “{fence}” that ends it.',
  comment: 'This comment is not closed, so that all below it is hidden. Expected “-->”.',
  openComment: 'This comment is not closed, so that it is read as words. Expected “-->”.',
  noFirstLine: 'This front matter is read as text. Expected a line “---” above it.',
  noLastLine: 'This front matter is read as text. Expected a line “---” below it.',
});

/** Comments that are words, and a code block or a comment that goes on to the end of the section. */
export function unclosed(section: Section): TemplateProblem[] {
  return [...openComments(section), ...endless(section)];
}

/** `## Impact <!-- optional`: within a line Markdown takes this for words. */
function openComments(section: Section): TemplateProblem[] {
  return proseOf(section.content).flatMap(({ source, span: at }) => {
    const found = /(?<!\\)<!--[^\r\n]*/.exec(source);
    if (!found) return [];
    const start = at.start + found.index;
    const place = span(start, start + found[0].trimEnd().length);
    return [{ span: inDocument(section, place), message: say('openComment') }];
  });
}

/** The lines of a template's front matter, one of them with a key that only templates have here. */
const keyLine = '(?:[a-z][\\w-]*[ \\t]*:.*\\r?\\n)';
const keyLines = `(?=${keyLine}*?(?:id|name|language)[ \\t]*:)${keyLine}+`;
const withoutFirst = new RegExp(`^${keyLines}---(?=[ \\t]*(?:\\r?\\n|$))`);
const withoutLast = new RegExp(`^---[ \\t]*\\r?\\n${keyLines}`);

/** Front matter at the top of a template that lacks one of the lines around it. @param first the first section. */
export function unclosedFrontMatter({ content: { text, blocks } }: Section): TemplateProblem[] {
  if (blocks[0]?.node.type === 'yaml') return [];
  const lacksFirst = withoutFirst.exec(text);
  if (lacksFirst) return [{ span: span(0, lacksFirst[0].length), message: say('noFirstLine') }];
  const lacksLast = withoutLast.exec(text);
  return lacksLast ? [{ span: span(0, lacksLast[0].trimEnd().length), message: say('noLastLine') }] : [];
}

/** A code block or a comment that goes on to the end of the section. */
function endless(section: Section): TemplateProblem[] {
  const { content } = section;
  const block = content.blocks.at(-1);
  if (!block) return [];
  const whole = spanOf(block, block.node);
  const text = content.text.slice(whole.start, whole.end);
  const opening = span(whole.start, whole.start + /^[^\r\n]*/.exec(text)![0].length);
  if (block.node.type === 'html' && text.startsWith('<!--') && !text.includes('-->'))
    return [{ span: inDocument(section, opening), message: say('comment') }];
  const fence = block.node.type === 'code' ? /^(`{3,}|~{3,})/.exec(text)?.[1] : undefined;
  if (fence === undefined) return [];
  const last = /[^\r\n]*$/.exec(text.trimEnd().slice(opening.end - opening.start))![0].trim();
  const isClosed = last.startsWith(fence) && [...last].every(sign => sign === fence[0]);
  return isClosed ? [] : [{ span: inDocument(section, opening), message: say('fence', { fence }) }];
}
