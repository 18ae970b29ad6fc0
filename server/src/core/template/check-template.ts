import { parseMarkdown } from '../markdown/first-parse.ts';
import { messages, type Message } from '../messages/message.ts';
import { isHeadingField, readHeader, type PlacedField } from '../model/header.ts';
import { inDocument } from '../model/postmortem.ts';
import { readContents, type Section } from '../model/section.ts';
import { placeSections, titleSection } from '../model/tree.ts';
import { nearest } from '../text/nearest.ts';
import { span, type Span, type TextEdit } from '../text/span.ts';
import { allSectionRoles, isSectionRole } from '../vocabulary/lookup.ts';
import { unreadParts } from './check-source.ts';
import { checkTables } from './check-tables.ts';
import { checkValues } from './check-values.ts';
import { markNames, marksIn, marksOf, type Mark } from './marks.ts';
import { priorityWindowsIn } from './priorities.ts';

const say = messages('template', {
  role: 'A second section of the role {role}. Expected one: documents would fill in only the first, “{first}”.',
  field: 'A second field “{label}”. Expected one: documents would fill in only the first.',
  window: 'A second time by which {priority} is due. Expected one: documents would heed only the first.',
  unknownRole: 'There is no role “{found}”. Expected one of {expected}.',
  nearRole: 'There is no role “{found}”. Expected “{expected}”.',
  unknownMark: 'Unexpected comment “{found}”, expected {expected}.',
  noSections:
    'This template has no sections, so that no document follows it. Expected at least one heading below the title, such as “## Impact”; a line in bold is none.',
  replace: 'Replace by “{value}”',
});

/** Something in a template that contradicts itself or says nothing. The rest of the template counts. */
export interface TemplateProblem {
  /** In the template's text. */
  readonly span: Span;
  readonly message: Message;
  readonly fix?: { readonly title: Message; readonly edits: readonly TextEdit[] };
}

/**
 * Looks for what an author of a template would not have meant.
 *
 * @param text the template, without a byte order mark.
 */
export function checkTemplate(text: string): TemplateProblem[] {
  const sections = placeSections(readContents(parseMarkdown(text)));
  const title = titleSection(sections);
  const parts = sections.filter(section => section !== title && section.content.heading);
  const header = readHeader(sections, title);
  const asksForText = parts.some(section => !isHeadingField(section, header));
  return [
    ...(asksForText ? [] : [{ span: span(0, 0), message: say('noSections') }]),
    ...unreadParts(sections),
    ...secondRoles(parts),
    ...secondFields(header),
    ...sections.flatMap(section => [
      ...marksIn(section.content).flatMap(mark => checkMark(section, mark)),
      ...checkValues(section),
      ...checkTables(section, header),
    ]),
    ...secondWindows(sections),
  ].sort((a, b) => a.span.start - b.span.start);
}

function secondRoles(parts: readonly Section[]): TemplateProblem[] {
  const first = new Map<string, Section>();
  return parts.flatMap(section => {
    const { optional, repeat, role = section.role } = marksOf(section.content);
    if (!role || repeat) return [];
    const known = first.get(role);
    // Nobody misses the second one where it is optional.
    if (known && optional) return [];
    if (!known) first.set(role, section);
    if (!known) return [];
    const title = known.content.heading!.title;
    return [
      {
        span: inDocument(section, section.content.heading!.titleSpan),
        message: say('role', { role, first: title }),
      },
    ];
  });
}

function secondFields(header: readonly PlacedField[]): TemplateProblem[] {
  const seen = new Set<string>();
  return header.flatMap(({ field, section }) => {
    const key = field.role ?? field.label;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ span: inDocument(section, field.labelSpan), message: say('field', { label: field.label }) }];
  });
}

function secondWindows(sections: readonly Section[]): TemplateProblem[] {
  const seen = new Set<string>();
  return sections.flatMap(section =>
    priorityWindowsIn(section.content.text).flatMap(({ priority, span: at }) => {
      if (!seen.has(priority)) {
        seen.add(priority);
        return [];
      }
      return [{ span: inDocument(section, at), message: say('window', { priority }) }];
    }),
  );
}

function checkMark(section: Section, { name, value, span: at }: Mark): TemplateProblem[] {
  const place = inDocument(section, at);
  if (name === 'role' && value !== undefined && !isSectionRole(value)) {
    const roles = allSectionRoles();
    const [near, ...others] = nearest(value, roles);
    const isClear = near !== undefined && others.length === 0;
    return [
      {
        span: place,
        message: isClear
          ? say('nearRole', { found: value, expected: near })
          : say('unknownRole', { found: value, expected: roles.join(', ') }),
        ...(isClear && { fix: replacement(place, `<!-- role: ${near} -->`) }),
      },
    ];
  }
  if ((markNames as readonly string[]).includes(name)) return [];
  const [near] = nearest(name, markNames);
  // Other comments are the author's own.
  if (near === undefined) return [];
  const text = `<!-- ${near}${value === undefined ? '' : `: ${value}`} -->`;
  return [
    {
      span: place,
      message: say('unknownMark', { found: name, expected: near }),
      fix: replacement(place, text),
    },
  ];
}

function replacement(place: Span, text: string): NonNullable<TemplateProblem['fix']> {
  return { title: say('replace', { value: text }), edits: [{ span: place, text }] };
}
