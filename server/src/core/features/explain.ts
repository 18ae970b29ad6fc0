import { messages, type Message } from '../messages/message.ts';
import type { Postmortem } from '../model/postmortem.ts';

const say = messages('explain', {
  postmortem: 'a postmortem ({lifecycle})',
  none: 'no postmortem',
  source: 'no postmortem: postmortems are checked by this file, as their template or their configuration',
  families: 'kinds of sections: {families}',
  noFamilies: 'kinds of sections: none',
  telling: 'its title or path tells of an incident',
  notTelling: 'neither title nor path tells of an incident',
  otherKind: 'its title tells of another kind of document',
  template: 'template {id}, score {score}',
  noTemplate: 'follows no known template, so nothing is said to be missing',
});

/** Why a document is taken for a postmortem, or not, and for one of which template: the verdict, then the reasons. */
export function explanationOf({ recognition, match, lifecycle }: Postmortem): Message[] {
  const { isPostmortem, families, telling, otherKind } = recognition;
  const reasons = [
    families.length > 0 ? say('families', { families: families.join(', ') }) : say('noFamilies'),
    telling ? say('telling') : say('notTelling'),
    ...(otherKind ? [say('otherKind')] : []),
  ];
  const template = match
    ? say('template', { id: match.template.id, score: match.score.toFixed(2) })
    : say('noTemplate');
  return [
    isPostmortem ? say('postmortem', { lifecycle }) : say('none'),
    ...reasons,
    ...(isPostmortem ? [template] : []),
  ];
}

/** The same of a file that a project is read from, whatever it looks like. */
export function sourceExplanation(): Message {
  return say('source');
}
