import { messages } from '../../messages/message.ts';
import { fieldsOf } from '../../model/field.ts';
import { proseOf } from '../../model/inline.ts';
import { narrativeOf } from '../../model/narrative.ts';
import { inDocument, type Postmortem } from '../../model/postmortem.ts';
import type { SectionContent } from '../../model/section.ts';
import { derived } from '../../text/derived.ts';
import { shiftSpan, span, type Span } from '../../text/span.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('consistency/data-loss', {
  told: 'Unexpected data loss “{value}”, where the text tells of lost data: “{words}”. Expected the two to agree.',
  here: 'Told here.',
});

const head = '# Incident: Slow checkout\n\n**Status:** Review\n\n## Impact\n\n';

const rule: DocumentRule = {
  id: 'consistency/data-loss',
  scope: 'document',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'The field says that no data was lost, and the text tells of lost data.',
    rationale:
      'Whether data was lost is the first thing that customers, auditors and lawyers look up, and they look it up in the field. Looked for are plain words for it in the sections that tell the incident: that orders were lost, that rows were deleted; what is denied, might have been or was got back is let be.',
    source: 'Google SRE book, chapter 26: data integrity is what users take for granted.',
    examples: [
      {
        title: 'orders that were lost',
        markdown: `${head}- **Data Loss:** ⟦No⟧\n\n## Root Cause\n\nWhen the queue was full, 312 orders were lost.\n`,
      },
      {
        title: 'orders that were lost for good',
        markdown: `${head}- **Data Loss:** ⟦No⟧\n\n## Root Cause\n\nData from 10:00 to 10:30 was lost and could not be recovered.\n`,
      },
      {
        title: 'a field that says so, and text that tells of none',
        markdown: `${head}- **Data Loss:** No\n\n## Root Cause\n\nNo orders were lost. Packets were dropped, and users lost time.\n`,
      },
    ],
  },
  reads: ({ content }) =>
    lossIn(content) !== undefined || fieldsOf(content).some(({ role }) => role === 'dataLoss'),
  *check(postmortem) {
    for (const section of postmortem.sections) {
      for (const { role, value, valueSpan } of fieldsOf(section.content)) {
        if (role !== 'dataLoss' || !/^(?:no(?:ne)?|없음|아니[오요]|なし|无|無)[\s.。]*$/i.test(value))
          continue;
        const told = toldLoss(postmortem);
        if (!told) continue;
        yield {
          span: inDocument(section, valueSpan),
          message: say('told', { value, words: told.words }),
          related: [{ span: told.span, message: say('here') }],
        };
      }
    }
  },
};

const data =
  '(?:data|records?|rows?|orders?|payments?|messages?|events|uploads|documents|files|backups?|transactions|entries)';
const ofWhat = '(?: (?:from|of|for|between|in|by|since|at|on|within) [^.;,]{1,40}?)?(?: (?:that|which))?';
const gone =
  '(?:(?!temporarily)\\w+ly )?(?:lost|deleted|overwritten|corrupted|destroyed)(?! (?:contact|track|time))';
const less = '(?!(?:access|track|visibility|sight|contact|connect\\w+|time)\\b)';
const loss = new RegExp(
  [
    `\\b(?:${data}${ofWhat} (?:was|were|has been|have been|got) ${gone}|(?:lost|lose|losing) (?:${less}[\\w,.]+ ){0,3}(?:of )?${data}|loss of (?:${less}\\w+ ){0,2}${data})\\b`,
    '(?:데이터|주문|메시지|결제|기록|레코드|이벤트|파일|문서)(?:\\s?\\d[\\d,]*\\s?(?:건|개|명))?[이가은는을를]?\\s?(?:일부|모두|전부|영구적으로|영구히)?\\s?(?:유실|손실|소실|삭제)(?:되|됐|된|됨|돼|했|하)',
  ].join('|'),
  'gi',
);
/** What might have been, wherever it stands in the sentence. */
const supposed =
  /\b(?:if|unless|avoid\w*|prevent\w*|would|might|could(?! not| n)|risk\w*)\b|\bmay\b|위험|수 있|뻔/i;
/** What was got back; *could not be recovered* was not. */
const restored =
  /(?<!\b(?:not|never|cannot|n['’]t|un\w+)\b.{0,12})\b(?:recovered|restored|replayed|reprocessed|backfilled|resent)\b|복원(?:했|되|됐|완료)|복구(?:했|되었|됐|완료)/i;
const denied = /\b(?:no|not|none|without|never|any|neither|nor|zero)\b|n['’]t\b|없|않|못/i;
/** Where a *not* before or behind the words is about something else. */
const clauseBefore =
  /^\s*(?:since|because|when|while|although|as|after)\b[^,]*,|.*(?:;|:|,? (?:but|so|because|since|when|while|although|after|and then)\b|, and\b)/is;
const clauseBehind = /[;:,]| (?:and|but|so|because|since|while|although|which)\b/i;

interface Loss {
  readonly span: Span;
  readonly words: string;
}

/** The first words that tell of lost data. */
function toldLoss(postmortem: Postmortem): Loss | undefined {
  for (const section of narrativeOf(postmortem)) {
    const told = lossIn(section.content);
    if (told) return { span: inDocument(section, told.span), words: told.words };
  }
  return undefined;
}

const lossIn = derived((content: SectionContent): Loss | undefined => {
  for (const { source, span: run } of proseOf(content)) {
    const match = [...source.matchAll(loss)].find(found => isTold(source, found.index, found[0].length));
    if (!match) continue;
    const at = shiftSpan(span(match.index, match.index + match[0].length), run.start);
    return { span: at, words: match[0] };
  }
  return undefined;
});

/** Whether the sentence around some words says that it was so: that nothing was lost is not said by *could not be recovered*. */
function isTold(text: string, at: number, length: number): boolean {
  const start = text.lastIndexOf('. ', at) + 1;
  const end = text.indexOf('. ', at + length);
  const sentence = text.slice(start, end < 0 ? undefined : end);
  if (supposed.test(sentence) || restored.test(sentence)) return false;
  const before = text.slice(start, at).replace(clauseBefore, '');
  const [behind = ''] = text.slice(at + length, start + sentence.length).split(clauseBehind);
  return !denied.test(before + text.slice(at, at + length) + behind);
}

export default rule;
