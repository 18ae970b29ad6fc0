const what =
  '(?:action items?|actions?(?: items?)?|follow[- ]?ups?(?: items?| actions?)?|further work|work items?|tasks?)';
const attributes = '(?:(?:further|new|open|outstanding|additional|other|remaining|specific|immediate) )*';

/** Sentences by which an author says that there is nothing to be done; a word such as `None` is known elsewhere. */
const sentences = [
  `(?:there (?:are|were|is)|we have|we had|we identified|we found)? ?(?:currently |still )?(?:no|not any) ${attributes}${what}` +
    '(?: (?:items|were|are|is|was|have been|identified|needed|required|necessary|planned|taken|left|at this time|for now|yet|at the moment|from this incident))*',
  'nothing (?:to do|to be done|further|else|planned)',
  '(?:none|nothing)(?: (?:identified|needed|required|planned|yet|at this time|for now|at the moment))+',
  '(?:추가 |별도 |후속 )*(?:조치|액션|후속|할 일)(?: ?(?:항목|아이템|사항|작업|조치))?(?:은|는|이|가)? ?(?:없음|없습니다|없다|해당 ?없음)',
  '해당 ?(?:사항)? ?없음|없습니다',
  '(?:アクション(?:アイテム)?|対応|対応事項)(?:は|が)?(?:なし|ありません|無し)|特になし',
  '(?:无|無|没有|沒有)(?:后续|後續|其他)?(?:行动项|行動項目|改进项|措施)',
  'keine (?:weiteren )?(?:ma(?:ß|ss)nahmen|action items)(?: (?:nötig|erforderlich|geplant))?',
  'aucune action(?: (?:requise|nécessaire))?|ninguna acci[oó]n|nenhuma a[cç][aã]o|ingen tiltak',
];
const none = new RegExp(`^(?:${sentences.join('|')})[.!。]?$`, 'iu');
/** In UTF-16 code units. */
const longest = 100;

/** Whether a text in place of action items says that there is none: `We have no action items.` */
export function saysNone(text: string): boolean {
  return text.length <= longest && none.test(text.trim());
}
