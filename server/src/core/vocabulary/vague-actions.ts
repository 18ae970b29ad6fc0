import { fold } from './normalize.ts';
import { phrasePattern } from './phrases.ts';

/** Words with which an action begins that says neither what is to be done nor when it is done. By language. */
const beginnings = {
  en: 'investigate | look into | look at | think about | improve | enhance | strengthen | better | be careful | be more careful | be careful with | be more careful with | be aware | pay attention | pay more attention | take care | try to | try and | make sure to be | remember to | revisit | discuss | raise awareness',
  de: 'untersuchen | prüfen | verbessern | überlegen | vorsichtiger | aufpassen | nachdenken über',
  fr: 'examiner | réfléchir à | améliorer | faire attention | étudier',
  es: 'investigar | mejorar | considerar | tener cuidado | tener más cuidado | prestar atención',
  pt: 'investigar | melhorar | considerar | ter cuidado | ter mais cuidado | prestar atenção',
  nb: 'undersøke | vurdere | forbedre | være forsiktig | være mer forsiktig | passe på',
};

/** The same in languages in which the verb stands last. */
const endings = {
  ko: '검토 | 검토하기 | 검토 필요 | 개선 | 개선하기 | 강화 | 주의 | 주의하기 | 더 주의 | 조심 | 조심하기 | 고민 | 노력 | 신경 쓰기',
  ja: '検討 | 検討する | 改善 | 改善する | 強化 | 強化する | 注意 | 注意する | 気をつける | 気を付ける | 徹底 | 徹底する | 努める',
  zh: '优化 | 改进 | 加强 | 注意 | 研究 | 调查 | 考虑 | 提高意识 | 改進 | 加強 | 考慮',
};

const list = (words: Readonly<Record<string, string>>) =>
  Object.values(words).flatMap(text => text.split('|').map(word => word.trim()));
const vagueBeginning = new RegExp(`^(?:to\\s+)?(?:${phrasePattern(list(beginnings)).source})`, 'u');
const vagueEnding = new RegExp(`(?:${phrasePattern(list(endings)).source})(?:합니다|한다|하자|할 것)?$`, 'u');
const chineseBeginning = new RegExp(`^(?:${phrasePattern(list({ zh: endings.zh })).source})`, 'u');

/** Words that begin a statement or a name and no order to do something. */
const noVerb = /^(?:the|a|an|it|there|this|that|these|those|no|not enough|lack of)\s/;

/** What makes a vague verb a plain task: a measure, a means, an aim or an end. */
const bounds =
  /\d|[()（）`"“”]|(?:^|\s)(?:so that|so|by|to|until|whether|why|how|with|such that|if|when|after|which|that|using|via|into|instead|from)\s/u;

/** In words; a longer action says enough of what is meant. */
const longestVague = 7;

/**
 * What is wrong with the words of an action: they begin with no verb, or say nothing of which anybody could tell that it
 * is done.
 *
 * @param action in plain text.
 * @returns the vague word as written, or an empty text for a missing verb; undefined where nothing is wrong.
 */
export function vagueIn(action: string): string | undefined {
  const text = fold(action.trim()).replace(/[.。!]+$/, '');
  if (text === '' || text.length > 200) return undefined;
  if (noVerb.test(text)) return '';
  const isShort = text.split(/\s+/).length <= longestVague && text.length <= 60;
  if (!isShort) return undefined;
  const beginning = vagueBeginning.exec(text) ?? chineseBeginning.exec(text);
  if (beginning && !bounds.test(text.slice(beginning[0].length))) return beginning[0].trim();
  const ending = vagueEnding.exec(text);
  return ending && !bounds.test(text) && text.length <= 20 ? ending[0].trim() : undefined;
}
