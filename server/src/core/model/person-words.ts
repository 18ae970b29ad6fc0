import { actionStatus, columnRole, namesNobody, sectionRoles } from '../vocabulary/lookup.ts';

/** A surname of those that most people have, and two syllables: other words have this form, too. */
const koreanName =
  /^[강고곽구권김나남노류문박배백서성손송신심안양오우유윤이임장전정조주차최하한허홍황]\p{Script=Hangul}{2}$/u;
/** `kim`, `j.lee`: the names by which systems know people, and any other word. */
const accountName = /^\p{Ll}[\p{Ll}\d]*(?:[._-][\p{Ll}\d]+)?$/u;

/** Whether a text may be a name though nothing but its place tells so: beside a date it is one. */
export function isLikeName(text: string): boolean {
  if (namesNobody(text)) return false;
  return koreanName.test(text) || (accountName.test(text) && text.length >= 2 && !isOtherWord(text));
}

function isOtherWord(text: string): boolean {
  return actionStatus(text) !== undefined || columnRole(text) !== undefined || isTopic(text);
}

/** Whether a capitalised line is rather a name than a topic: `Alice`, but neither `Monitoring` nor `Next Steps`. */
export function isPerson(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 3 && sectionRoles(text).length === 0 && !words.some(isTopic);
}

function isTopic(word: string): boolean {
  return topicWord.test(word.toLowerCase()) || topics.has(word.toLowerCase());
}

const topicWord =
  /(?:ing|ions?|ments?|ity|ies|ics|ance|ence|ware|ures?|als?|able|ers|ors|ems?|ces|ses|sts?|ts|ks|ns|es|ed|-term|-up)$/;
const topics: ReadonlySet<string> = new Set(
  (
    'immediate immediately short medium mid long low high critical urgent backend frontend security database network code ' +
    'process people tools docs technical internal external other others next new now later soon today tomorrow week month ' +
    'quarter platform cloud client server service api build release phase step priority owner required optional must should ' +
    'could nice the our all any more less general misc web mobile data culture quick week asap tentative tentatively ' +
    'weekly daily monthly rollback hotfix everyone prod staging draft backlog sprint only maybe latest by or and in on for ' +
    'see after before until from to of at as if not yet since per via'
  ).split(' '),
);
