import { parseDocument } from 'yaml';
import { syntaxProblems } from '../messages/yaml-syntax.ts';
import { messages } from '../messages/message.ts';
import { keyRole } from '../model/front-matter-field.ts';
import { inDocument } from '../model/postmortem.ts';
import { spanOf, type Section, type SectionContent } from '../model/section.ts';
import { unreadHeadingsOf } from '../model/unread-heading.ts';
import { nearest } from '../text/nearest.ts';
import { shiftSpan, span } from '../text/span.ts';
import { sectionRoles } from '../vocabulary/lookup.ts';
import { unclosed, unclosedFrontMatter } from './check-unclosed.ts';
import { markNames } from './marks.ts';
import type { TemplateProblem } from './check-template.ts';

const say = messages('template', {
  yaml: 'The front matter is no YAML, so that nothing in it counts. {reason}',
  key: 'Unexpected key “{found}”, expected “{expected}”.',
  mapping: 'The front matter has no keys. Expected lines such as “id: our-postmortem”.',
  emptyId: 'The id is empty. Expected a word by which documents name this template.',
  heading: '“{found}” is no heading for Markdown. Expected “{expected}”.',
  mark: 'Unexpected “{found}”. Expected one of optional, repeat and “role: name” in each comment.',
  replace: 'Replace by “{value}”',
});

/** What a template's author meant to say and Markdown or YAML does not read: sections would be asked of nobody. */
export function unreadParts(sections: readonly Section[]): TemplateProblem[] {
  const [first] = sections;
  return [
    ...(first ? unclosedFrontMatter(first) : []),
    ...(first && !first.content.heading ? checkFrontMatter(first) : []),
    ...sections.flatMap(section => [
      ...unclosed(section),
      ...unreadHeadings(section),
      ...misshapenMarks(section),
    ]),
  ];
}

function checkFrontMatter(section: Section): TemplateProblem[] {
  const [block] = section.content.blocks;
  if (block?.node.type !== 'yaml') return [];
  const place = inDocument(section, spanOf(block, block.node));
  const source = block.node.value;
  const document = parseDocument(source, { schema: 'core', logLevel: 'silent', prettyErrors: false });
  const [error] = syntaxProblems(source, document);
  if (error) return [{ span: place, message: say('yaml', { reason: error.message }) }];
  const value: unknown = document.toJSON() ?? {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ span: place, message: say('mapping') }];
  const { id } = value as { readonly id?: unknown };
  const isEmpty = id === null || (typeof id === 'string' && id.trim() === '');
  const text = section.content.text.slice(place.start - section.start, place.end - section.start);
  return [
    ...(isEmpty ? [{ span: place, message: say('emptyId') }] : []),
    ...misspeltKeys(Object.keys(value), text, place.start),
  ];
}

const ownKeys = ['id', 'name', 'language'];

/** Keys that are nearly those of a template. Others may ask for a field, or be said to other programs. */
function misspeltKeys(keys: readonly string[], text: string, start: number): TemplateProblem[] {
  return keys.flatMap(key => {
    if (ownKeys.includes(key) || keyRole(key) || key.length < 3) return [];
    const [near, ...others] = nearest(key, ownKeys);
    const at = new RegExp(`^["']?${key.replace(/[^\p{L}\p{N}]/gu, '\\$&')}(?=["']?[ \\t]*:)`, 'mu').exec(
      text,
    );
    if (near === undefined || others.length > 0 || keys.includes(near) || !at) return [];
    const place = shiftSpan(span(at.index, at.index + at[0].length), start);
    return [
      {
        span: place,
        message: say('key', { found: key, expected: near }),
        fix: { title: say('replace', { value: near }), edits: [{ span: place, text: near }] },
      },
    ];
  });
}

/** `##Timeline`: only where its words are those of a section, since other lines begin with `#`, too. */
function unreadHeadings(section: Section): TemplateProblem[] {
  return unreadHeadingsOf(section.content)
    .filter(({ title }) => sectionRoles(title).length > 0)
    .map(({ span: whole, level, title }) => {
      const place = inDocument(section, whole);
      const value = `${'#'.repeat(level)} ${title}`;
      const found = section.content.text.slice(whole.start, whole.end);
      return {
        span: place,
        message: say('heading', { found, expected: value }),
        fix: { title: say('replace', { value }), edits: [{ span: place, text: value }] },
      };
    });
}

const meantAsMarks = new RegExp(`<!--\\s*((?:${markNames.join('|')})\\b[^<>]{0,200}?)\\s*-->`, 'giu');
const wellFormed = /^(?:optional|repeat|role\s*:\s*[^\s,]+)$/i;

/** `<!-- optional repeat -->`, `<!-- role: -->`: marks that say nothing because of their form. Sentences are the author's own. */
function misshapenMarks(section: Section): TemplateProblem[] {
  return commentsOf(section.content).flatMap(({ text, start }) =>
    [...text.matchAll(meantAsMarks)].flatMap(({ index, 0: whole, 1: words }) => {
      const isMeant = /^role\s*:/i.test(words!) || words!.split(/[\s,;]+/).every(isMarkName);
      if (wellFormed.test(words!) || !isMeant) return [];
      const place = shiftSpan(span(index, index + whole.length), start);
      return [{ span: inDocument(section, place), message: say('mark', { found: whole }) }];
    }),
  );
}

function isMarkName(word: string): boolean {
  return (markNames as readonly string[]).includes(word.toLowerCase());
}

/** The text of the heading's line and of blocks of HTML, in which marks stand; text in code is none. */
function commentsOf({ text, heading, blocks }: SectionContent): { text: string; start: number }[] {
  const places = [
    ...(heading ? [heading.span] : []),
    ...blocks.filter(({ node }) => node.type === 'html').map(block => spanOf(block, block.node)),
  ];
  return places.map(({ start, end }) => ({ text: text.slice(start, end), start }));
}
