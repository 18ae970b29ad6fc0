import type { SectionRole } from '../vocabulary/vocabulary.ts';

/** What an author is asked for by a template that was made of a document, by what the section is about. */
const words: Readonly<Partial<Record<SectionRole, string>>> = {
  summary: 'What happened, to whom and for how long, in two or three sentences',
  background: 'What a reader has to know to follow',
  impact: 'Who noticed what, how many they were and for how long',
  userImpact: 'What users noticed, and how many of them',
  technicalImpact: 'Which systems were affected, and how',
  timeline: 'What happened when, from the first sign to the end',
  rootCause: 'What had to come together for this to happen',
  whatHappened: 'What broke, technically',
  fiveWhys: 'Why it happened, and why that was so, down to what can be changed',
  trigger: 'What set it off',
  contributingFactors: 'What made it more likely or worse',
  detection: 'How it was noticed, and what would have shown it earlier',
  response: 'Who did what to understand and to contain it',
  resolution: 'What ended it',
  mitigation: 'What made it bearable while it lasted',
  causeFix: 'What takes the cause away for good',
  wentWell: 'What helped',
  wentWrong: 'What made it harder, seen as a property of the system',
  gotLucky: 'What could have been worse, and why it was not',
  actionItems: 'What is done, by whom and until when',
  lessons: 'What is known now that was not known before',
  prevention: 'What keeps it from happening again',
  links: 'Where to find tickets, dashboards, logs and changes',
  metricsSnapshot: 'The figures before, during and after',
};

/** @returns the guidance without brackets. */
export function guidanceFor(role: SectionRole | undefined): string {
  return (role && words[role]) ?? 'What belongs here';
}
