import { sectionRoles, tellsOfOtherKind } from '../vocabulary/lookup.ts';
import { nameIn, tellsOfPostmortem } from '../vocabulary/telling.ts';
import type { FieldRole, SectionRole } from '../vocabulary/vocabulary.ts';
import type { Field } from './field.ts';
import { frontMatterOf } from './front-matter.ts';
import type { Section } from './section.ts';

/** The kinds of sections by which a postmortem is known. */
const families = {
  summary: ['summary'],
  impact: ['impact', 'userImpact', 'technicalImpact'],
  timeline: ['timeline'],
  rootCause: ['rootCause', 'whatHappened', 'fiveWhys', 'trigger', 'contributingFactors'],
  detection: ['detection', 'diagnosis'],
  resolution: ['resolution', 'mitigation', 'causeFix', 'verification'],
  actionItems: ['actionItems', 'prevention'],
  lessons: ['lessons', 'evaluation', 'wentWell', 'wentWrong', 'gotLucky'],
} as const satisfies Readonly<Record<string, readonly SectionRole[]>>;
export type Family = keyof typeof families;

const familyOf: ReadonlyMap<SectionRole, Family> = new Map(
  (Object.keys(families) as Family[]).flatMap(family =>
    families[family].map(role => [role, family] as const),
  ),
);

/** The fields that only incidents have. */
const incidentRoles: ReadonlySet<string> = new Set<FieldRole>([
  ...(['incidentId', 'severity', 'incidentCommander', 'detectedBy', 'detected', 'mitigated'] as const),
  ...(['timeToDetect', 'timeToAcknowledge', 'timeToMitigate', 'timeToResolve'] as const),
]);

/** Whether a Markdown document is a postmortem, and what speaks for and against it. */
export interface Recognition {
  readonly isPostmortem: boolean;
  /** Which kinds of sections it has, of {@link families}. */
  readonly families: readonly Family[];
  /** Its title or its path says that it is about an incident. */
  readonly telling: boolean;
  /** It has a timeline, or a field of its header asks for what only incidents have: a severity, an id. */
  readonly tracesOfIncident: boolean;
  /** Its title says that it is something else: a runbook, minutes, release notes. */
  readonly otherKind: boolean;
  /** It is a log of several incidents, each with sections of its own. */
  readonly severalIncidents: boolean;
}

/**
 * Three kinds of sections and a timeline or a telling title make a postmortem; so do a telling title and three of the
 * header's fields, which is what a document just begun has. A title that tells of another kind of document speaks
 * against it, unless both are there: `Postmortem: RLS policy issue`. A file in which several sections are postmortems of
 * their own is a log, and none. What comes of it on documents that people wrote stands in docs/corpus.md.
 *
 * @param title the section of the document's title.
 * @param fields the labelled values under the title.
 * @param path the document's path or URI, if it has one.
 */
export function recognize(
  sections: readonly Section[],
  title: Section | undefined,
  fields: readonly Field[],
  path = '',
): Recognition {
  // Without a heading for it, the title stands where other programs look for it.
  const heading = title?.content.heading?.title ?? frontMatterOf(sections[0]?.content)['title'] ?? '';
  const found = familiesOf(sections);
  // Where a header tells in a line each what others tell in sections, its labels count.
  for (const { label } of fields) for (const family of familiesOfLabel(label)) found.add(family);
  const telling = tellsOfPostmortem(heading) || tellsOfPostmortem(nameIn(path));
  const otherKind = tellsOfOtherKind(heading);
  const header = new Set(fields.map(field => field.role).filter(role => role !== undefined));
  const bySections = found.size >= 3 && (found.has('timeline') || telling);
  const byHeader = telling && header.size >= 3;
  const severalIncidents = isLog(sections);
  const isPostmortem = !severalIncidents && (otherKind ? bySections && byHeader : bySections || byHeader);
  const tracesOfIncident = found.has('timeline') || [...header].some(role => incidentRoles.has(role));
  return { isPostmortem, families: [...found], telling, tracesOfIncident, otherKind, severalIncidents };
}

function familiesOf(sections: readonly Section[]): Set<Family> {
  return new Set(sections.flatMap(({ role }) => (role && familyOf.get(role)) ?? []));
}

function familiesOfLabel(label: string): Family[] {
  return sectionRoles(label).flatMap(role => familyOf.get(role) ?? []);
}

/** Whether two sections or more are postmortems of their own, each with two kinds of sections right below it. */
function isLog(sections: readonly Section[]): boolean {
  const incidents = sections.filter(
    ({ role, children }) => role === undefined && familiesOf(children).size >= 2,
  );
  return new Set(incidents.map(({ parent }) => parent)).size < incidents.length;
}
