import { messages, type Message } from '../messages/message.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Family } from '../model/recognition.ts';
import { scoreParts } from '../template/score.ts';
import { rankTemplates, threshold, type Match } from '../template/match.ts';

const say = messages('explain', {
  postmortem: 'a postmortem ({lifecycle})',
  none: 'no postmortem',
  source: 'no postmortem: postmortems are checked by this file, as their template or their configuration',
  families: 'kinds of sections: {families}',
  list: '{first}, {more}',
  summary: 'summary',
  impact: 'impact',
  timeline: 'timeline',
  rootCause: 'root cause',
  detection: 'detection',
  resolution: 'resolution',
  actionItems: 'action items',
  lessons: 'lessons',
  noFamilies: 'kinds of sections: none',
  telling: 'its title or path tells of an incident',
  notTelling: 'neither title nor path tells of an incident',
  otherKind: 'its title tells of another kind of document',
  isOther:
    'none, because its title tells of another kind of document; expected a title of an incident, too, with a timeline or three kinds of sections and three fields below it',
  isLog: 'none, because it holds several incidents, each with sections of its own; expected one in each file',
  isPlain:
    'none, because it follows the template {id} as any report may; expected a timeline, a title or path of an incident, or a field such as a severity or an incident id',
  isShort:
    'none, because too little tells of an incident; expected three kinds of sections, and one of them a timeline or a title or path of an incident; or such a title and three known fields, or a template that it names',
  template: 'template {id}, score {score}',
  noTemplate: 'follows no known template, so nothing is said to be missing',
  unknown: 'names the template {id}, which there is not',
  frontMatter: 'of that template because its front matter names it',
  comment: 'of that template because a comment names it',
  configured: 'of that template because the configuration names it for this path',
  best: 'of that template because it fits best; the next best is {id}, score {score}',
  only: 'of that template because it fits, and there is no other',
  nearest: 'nearest is the template {id}, score {score}',
  wording: 'lowered to {percent} % because headings say what the template says in other words',
  order: 'lowered to {percent} % because sections stand in another order than in the template',
  begun: 'raised by {amount} because a placeholder of the template stands in the header',
  meaning:
    'the score is the share of sections and fields that document and template have in common: 1.00 is all of them, and from {builtin} on a template is taken to be followed, one that the team keeps from {own} on',
});

/** Why a document is taken for a postmortem, or not, and for one of which template: the verdict, then the reasons. */
export function explanationOf(postmortem: Postmortem): Message[] {
  const { recognition, lifecycle } = postmortem;
  const { isPostmortem, families, telling, otherKind } = recognition;
  return [
    isPostmortem ? say('postmortem', { lifecycle }) : say('none'),
    families.length > 0 ? say('families', { families: listed(families) }) : say('noFamilies'),
    telling ? say('telling') : say('notTelling'),
    ...(otherKind ? [say('otherKind')] : []),
    ...(isPostmortem ? template(postmortem) : [whyNot(postmortem)]),
  ];
}

/** The names of kinds of sections: `summary, root cause`. */
function listed(families: readonly Family[]): Message {
  return families.map(family => say(family)).reduceRight((more, first) => say('list', { first, more }));
}

function whyNot({ recognition, templates, sections, header }: Postmortem): Message {
  const { severalIncidents, otherKind, telling, tracesOfIncident } = recognition;
  if (severalIncidents) return say('isLog');
  if (otherKind) return say('isOther');
  const [best] = rankTemplates(templates, { sections, header });
  const isPlain = best && best.score >= threshold.builtin && !telling && !tracesOfIncident;
  return isPlain ? say('isPlain', { id: best.template.id }) : say('isShort');
}

/** Which template a postmortem follows, why that one, and what its score means. */
function template(postmortem: Postmortem): Message[] {
  const { match, named, templates, sections, header } = postmortem;
  const isUnknown = named !== undefined && !templates.some(({ id }) => id === named.id);
  const others = rankTemplates(templates, { sections, header }).filter(
    other => other.template.id !== match?.template.id,
  );
  return [
    ...(isUnknown ? [say('unknown', { id: named.id })] : []),
    match ? say('template', scored(match)) : say('noTemplate'),
    ...(match
      ? [...howScored(match, postmortem), reason(postmortem, match, others[0])]
      : others
          .slice(0, 1)
          .filter(({ score }) => score > 0)
          .map(other => say('nearest', scored(other)))),
    say('meaning', { builtin: threshold.builtin.toFixed(2), own: threshold.own.toFixed(2) }),
  ];
}

/** What made a score other than the share that is in common. */
function howScored(match: Match, { sections, header }: Postmortem): Message[] {
  const parts = scoreParts(match, { sections, header });
  if (!parts) return [];
  const { wording, order, begun } = parts;
  const percent = (part: number) => ({ percent: Math.round(part * 100) });
  return [
    ...(wording < 1 ? [say('wording', percent(wording))] : []),
    ...(order < 1 ? [say('order', percent(order))] : []),
    ...(begun > 0 ? [say('begun', { amount: begun })] : []),
  ];
}

function reason(
  { named, configured }: Postmortem,
  { template: { id } }: Match,
  next: Match | undefined,
): Message {
  if (named?.id === id) return say(named.place);
  if (!named && configured === id) return say('configured');
  return next ? say('best', scored(next)) : say('only');
}

function scored({ template: { id }, score }: Match): { readonly id: string; readonly score: string } {
  return { id, score: score.toFixed(2) };
}

/** The same of a file that a project is read from, whatever it looks like. */
export function sourceExplanation(): Message {
  return say('source');
}
