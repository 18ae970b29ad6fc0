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
      'Whether data was lost is the first thing that customers, auditors and lawyers look up, and they look it up in the field. Looked for are plain words for it in the sections that tell the incident: that orders were lost, that rows were deleted; sentences with a “no” or a “not” are let be.',
    source: 'Google SRE book, chapter 26: data integrity is what users take for granted.',
    examples: [
      {
        title: 'orders that were lost',
        markdown: `${head}- **Data Loss:** ⟦No⟧\n\n## Root Cause\n\nWhen the queue was full, 312 orders were lost.\n`,
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
  '(?:data|records?|rows?|orders?|payments?|messages|uploads|documents|files|backups?|transactions|entries)';
const gone = '(?:permanently |irrecoverably |accidentally )?(?:lost|deleted|overwritten|corrupted|destroyed)';
const loss = new RegExp(
  `\\b(?:${data} (?:was|were|has been|have been) ${gone}|(?:lost|lose|losing) (?:\\w+ ){0,3}(?:of )?${data}|loss of (?:\\w+ ){0,2}${data})\\b|(?:데이터|주문|메시지)[가이를을]?\\s?(?:유실|손실|삭제)(?:되|됐|했|하)`,
  'i',
);
const denied =
  /\b(?:no|not|none|without|never|any|avoid\w*|prevent\w*|could|would|might|may|risk|if)\b|n't|없/i;

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
    const match = loss.exec(source);
    if (!match || denied.test(sentenceAround(source, match.index))) continue;
    const at = shiftSpan(span(match.index, match.index + match[0].length), run.start);
    return { span: at, words: match[0] };
  }
  return undefined;
});

function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf('. ', at) + 1;
  const end = text.indexOf('. ', at);
  return text.slice(start, end < 0 ? undefined : end);
}

export default rule;
