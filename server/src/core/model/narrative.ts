import type { SectionRole } from '../vocabulary/vocabulary.ts';
import type { Postmortem } from './postmortem.ts';
import type { Section } from './section.ts';

const roles: ReadonlySet<SectionRole> = new Set([
  'summary',
  'impact',
  'userImpact',
  'technicalImpact',
  'rootCause',
  'whatHappened',
  'trigger',
  'contributingFactors',
  'detection',
  'diagnosis',
  'response',
  'resolution',
  'mitigation',
  'causeFix',
  'wentWell',
  'wentWrong',
]);

/** The sections that tell the incident: not what comes of it, not the timeline, not what is attached. */
export function narrativeOf({ sections }: Postmortem): Section[] {
  return sections.filter(isInNarrative);
}

/** Whether a section is one of those. */
export function isInNarrative(section: Section): boolean {
  const role = roleOf(section);
  return role !== undefined && roles.has(role);
}

/** The section's own role, else that of the nearest section around it. */
export function roleOf(section: Section): SectionRole | undefined {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.role) return at.role;
  return undefined;
}
