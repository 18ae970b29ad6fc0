import { fold } from './normalize.ts';

/** What is worked on when the incident is over: that it is resolved says nothing of the incident. */
const laterWork =
  /\b(?:follow[- ]?ups?|action[- ]items?|(?:remaining|open|all|last) (?:tickets?|tasks?|issues?|items?|cases|complaints)|post-?mortem|backlog|customer tickets?)\b|후속|재발 ?방지|사후|액션 ?아이템|フォローアップ|再発防止/;

/** Whether a row's words are about what is left to do behind an incident: `all follow-ups resolved`. */
export function isLaterWork(text: string): boolean {
  return laterWork.test(fold(text));
}

const wholeIncident =
  /\b(?:incident|outage|impact)\b[^.;,]{0,30}\b(?:resolved|over|ends|ended|fixed)\b|\b(?:resolved|end of) (?:the )?(?:incident|outage|impact)\b|\ball clear\b|(?:장애|사건|사고|인시던트)\s?(?:해결|종료|해소|복구)|障害(?:復旧|解消|終了)/;

/** Whether a row's words say of the incident itself that it is resolved, and not of a part or of a service. */
export function isOfWholeIncident(text: string): boolean {
  return wholeIncident.test(fold(text));
}
