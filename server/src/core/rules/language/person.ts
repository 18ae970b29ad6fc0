import { messages } from '../../messages/message.ts';
import { holdsActions } from '../../model/action-item.ts';
import { isName } from '../../model/action-words.ts';
import { fieldsOf } from '../../model/field.ts';
import { proseOf, type Prose } from '../../model/inline.ts';
import { isInNarrative } from '../../model/narrative.ts';
import { isKoreanName, isPerson } from '../../model/person-words.ts';
import { knownPeople } from '../../model/people.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import type { Section, SectionContent } from '../../model/section.ts';
import { eventsOf, isInTimeline, type TimelineEvent } from '../../model/timeline.ts';
import { derived } from '../../text/derived.ts';
import { contains, span, type Span } from '../../text/span.ts';
import type { DocumentRule, Finding, Fix } from '../rule.ts';

const say = messages('language/person', {
  named:
    'Unexpected name “{name}” in what tells the incident, expected a role such as “the on-call engineer”.',
  leaveOut: 'Leave the name out',
});

const head =
  '# Incident: Slow checkout\n\n**Status:** Published\n\n## Timeline (UTC)\n\n| Time | Event | Action Taken |\n|---|---|---|\n';
const actions = '\n## Action Items\n\n| Action | Owner |\n|---|---|\n| Add an alert | Alice |\n';

const rule: DocumentRule = {
  id: 'language/person',
  scope: 'document',
  severity: { draft: 'off', review: 'information', published: 'information' },
  docs: {
    summary: 'What tells the incident names a person.',
    rationale:
      'A story with names is read as one about these people, and the next author will leave out what somebody might be blamed for. A role tells as well what could be known and done from there. Owners of action items, authors, reviewers and those who held a role in the response are named where that is asked for.\n\nNames are those that the document itself gives to owners and in its header; they are looked for in the summary, the impact, the timeline, the causes and the response.',
    source:
      'Google SRE book, [chapter 15](https://sre.google/sre-book/postmortem-culture/): a blameless postmortem focuses on the causes “without indicting any individual or team”; the guides of Etsy and PagerDuty ask for roles in the place of names.',
    examples: [
      {
        title: 'the name behind a role',
        markdown: `${head}| 10:18 | On-call engineer (⟦Alice⟧) acknowledged | - |\n${actions}`,
        fixed: `${head}| 10:18 | On-call engineer acknowledged | - |\n${actions}`,
      },
      {
        title: 'a name that begins like that of another owner',
        markdown: `${head}| 10:18 | On-call engineer (⟦Alice Kim⟧) acknowledged | - |\n${actions}| Add a graph | Alice Kim |\n`,
        fixed: `${head}| 10:18 | On-call engineer acknowledged | - |\n${actions}| Add a graph | Alice Kim |\n`,
      },
      {
        title: 'an owner, and another word that begins alike',
        markdown: `${head}| 10:18 | On-call engineer acknowledged, Alicent was restarted | - |\n${actions}`,
      },
    ],
  },
  reads: section => holdsActions(section) || isInTimeline(section) || isInNarrative(section),
  *check(postmortem) {
    const names = namesOf(postmortem);
    if (names.length === 0) return;
    const key = names.join('|');
    for (const section of postmortem.sections) {
      const isTelling = isInNarrative(section);
      if (!isTelling && !isInTimeline(section)) continue;
      for (const { name, at } of mentionsIn(section.content)({ names, key, isTelling }))
        yield finding(section, at, name);
    }
  },
};

interface Mention {
  readonly name: string;
  /** In the section. */
  readonly at: Span;
}

/** The names in the words of a section's events, and, of one that tells the incident, in its prose; kept until the names change. */
const mentionsIn = derived((content: SectionContent) => {
  let last: Wanted | undefined;
  let found: readonly Mention[] = [];
  return (wanted: Wanted): readonly Mention[] => {
    const { names, key, isTelling } = wanted;
    if (last?.key !== key || last.isTelling !== isTelling)
      found = mentionsOf(names, isTelling ? tellingProse(content) : eventProse(content));
    last = wanted;
    return found;
  };
});

interface Wanted {
  readonly names: readonly string[];
  /** The same for the same names. */
  readonly key: string;
  /** Whether the whole section tells the incident, and not its events alone. */
  readonly isTelling: boolean;
}

function mentionsOf(names: readonly string[], prose: readonly Prose[]): Mention[] {
  const pattern = patternOf(names);
  return prose.flatMap(({ source, span: where }) =>
    [...source.matchAll(pattern)].map(({ index, 0: found }) => {
      const name = names.find(known => found.replace(/^@/, '').startsWith(known))!;
      const start = where.start + index + found.indexOf(name);
      return { name, at: span(start, start + name.length) };
    }),
  );
}

function patternOf(names: readonly string[]): RegExp {
  const words = names.map(escaped).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}@._/-])@?(?:${words})(?:${particles})?(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`,
    'gu',
  );
}

/** Owners may as well be roles and services: only what is written as people are named counts. Longer names come first, since others may begin like them. */
function namesOf(postmortem: Postmortem): string[] {
  return knownPeople(postmortem)
    .filter(name => name.length > 1 && (isKoreanName(name) || (isName(name) && isPerson(name))))
    .map(name => name.replace(/^@/, ''))
    .sort((a, b) => b.length - a.length);
}

/** What Korean joins to a name. */
const particles = '님|씨|이|가|은|는|을|를|와|과|에게|에게서|의|도|께서|님이|님은|님께서|씨가';

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The prose of a section without its labelled values. */
function tellingProse(content: SectionContent): readonly Prose[] {
  const fields = fieldsOf(content).filter(({ role }) => role !== undefined);
  return proseOf(content).filter(({ span: run }) => !fields.some(({ span: field }) => contains(field, run)));
}

/** The prose in the events of a section. */
function eventProse(content: SectionContent): readonly Prose[] {
  const events = [...eventsOf(content)].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return proseOf(content).filter(({ span: run }) => {
    while (events[next + 1] && events[next + 1]!.span.start <= run.start) next++;
    const event = events[next];
    return event && contains(event.span, run) && isTold(event, run);
  });
}

/** In a table, what happened and what was done is told, and not who did it. */
function isTold({ row }: TimelineEvent, run: Span): boolean {
  if (!row) return true;
  const { table, row: own } = row;
  const index = own.cells.findIndex(cell => contains(cell.outer, run));
  const role = table.columns[index]?.role;
  return role === 'event' || role === 'actionTaken' || role === 'action';
}

function finding(section: Section, at: Span, name: string): Finding {
  const { text } = section.content;
  const before = /[ \t]*[(（]$/.exec(text.slice(0, at.start))?.[0];
  const isAlone = before !== undefined && /^[)）]/.test(text.slice(at.end));
  return {
    span: inDocument(section, at),
    message: say('named', { name }),
    fixes: (): Fix[] => {
      if (!isAlone) return [];
      const group = inDocument(section, span(at.start - before.length, at.end + 1));
      return [{ title: say('leaveOut'), edits: [{ span: group, text: '' }], safe: false }];
    },
  };
}

export default rule;
