import assert from 'node:assert/strict';
import fc from 'fast-check';
import vocabularies from 'glob:../../../server/src/core/vocabulary/languages/*.ts';
import {
  actionStatus,
  columnRole,
  fieldRole,
  isExampleLabel,
  lifecycleOf,
  namesNobody,
  sectionRoles,
  tellsOfOtherKind,
} from '../../../server/src/core/vocabulary/lookup.ts';
import { nameIn, tellsOfPostmortem } from '../../../server/src/core/vocabulary/telling.ts';
import { normalize } from '../../../server/src/core/vocabulary/normalize.ts';

/** Every list of words that tells a role, with the function that looks it up. */
const kinds = {
  sections: (text: string) => sectionRoles(text)[0],
  fields: fieldRole,
  columns: columnRole,
  actionStatuses: actionStatus,
  lifecycles: lifecycleOf,
} as const;
const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

interface Entry {
  readonly kind: keyof typeof kinds;
  readonly role: string;
  readonly word: string;
}

const entries: readonly Entry[] = vocabularies.flatMap(vocabulary =>
  kindNames.flatMap(kind =>
    Object.entries(vocabulary[kind]).flatMap(([role, words]) => words.map(word => ({ kind, role, word }))),
  ),
);

describe('a vocabulary', () => {
  for (const vocabulary of vocabularies) {
    it(`gives each word one role, and holds it once: ${vocabulary.language}`, () => {
      for (const kind of kindNames) {
        const words = Object.values(vocabulary[kind]).flatMap(list => list.map(normalize));
        assert.deepEqual(
          words.filter((word, index) => words.indexOf(word) !== index),
          [],
          kind,
        );
      }
      for (const kind of ['examples', 'nobody', 'telling', 'otherKinds'] as const) {
        const words = vocabulary[kind].map(normalize);
        assert.equal(new Set(words).size, words.length, kind);
      }
    });

    it(`has words for all kinds of lists: ${vocabulary.language}`, () => {
      const lists = [...kindNames.flatMap(kind => Object.values(vocabulary[kind])), vocabulary.examples];
      assert.deepEqual(
        lists.filter(words => words.length === 0 || words.some(word => normalize(word) === '')),
        [],
      );
    });
  }

  it('says the same of a word in every language', () => {
    for (const { kind, role, word } of entries) assert.equal(kinds[kind](word), role, `${kind}: ${word}`);
  });

  /** Ways in which people write a heading or a label. */
  const manners: readonly ((word: string) => string)[] = [
    word => `3. ${word}`,
    word => `10.2 ${word}`,
    word => `B. ${word}`,
    word => `2) ${word}`,
    word => `🔥 ${word}`,
    word => `${word} 🔥`,
    word => `${word}:`,
    word => `${word}：`,
    word => ` ${word} `,
    word => word.toUpperCase(),
    word => word.toLowerCase(),
    word => word.replaceAll(' ', '\u00a0'),
    word => word.normalize('NFD'),
    word => word.replace(/[!-~]/g, sign => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
    word => `${word} (zzz)`,
    word => `${word}(zzz)`,
    word => `zzz（${word}）`,
    word => `第一章 ${word}`,
    word => `一、${word}`,
    word => `Ⅲ. ${word}`,
    word => `① ${word}`,
    word => `제2장 ${word}`,
    word => `(3) ${word}`,
    word => `${word} {#custom-id}`,
    word => `${word} <a id="x"></a>`,
    word => `[${word}](#x)`,
    word => `${word} (2020-01-01)`,
    word => `${word}: 3 hours`,
    word => `${word} – 15 minutes`,
    word => `${word} — 15 minutes`,
    word => `${word} 2020-01-01`,
    word => `${word}, 10:15–11:02 UTC`,
    word => `${word} (all times UTC)`,
  ];

  it('knows its words however they are numbered, decorated and put into parentheses', () => {
    // Signs such as ✅ and [x] are no words.
    const words = entries.filter(({ word }) => /^[¿¡]?[\p{L}\p{N}#]/u.test(word));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...manners), ({ kind, role, word }, write) => {
        assert.equal(kinds[kind](write(word)), role, write(word));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the role of', () => {
  const table: readonly [kind: keyof typeof kinds, role: string | undefined, texts: readonly string[]][] = [
    ['sections', 'timeline', ['2. Timeline (UTC)', 'Timeline of Events', '타임라인', '⏱ Timeline']],
    [
      'sections',
      'impact',
      ['영향(Impact)', 'Impact / 영향', 'Impact – 영향', 'IMPACT:', '1. Impact', 'Ｉｍｐａｃｔ'],
    ],
    ['sections', 'summary', ['TL;DR (Executive Summary)', 'TL;DR', 'Executive Summary', '개요']],
    ['sections', 'fiveWhys', ['5 Whys', '3.2 왜 발생했는가 (Why It Happened)', 'What went wrong and why?']],
    ['sections', 'wentWrong', ['What didn’t go well?', 'What went wrong', '잘못된 점']],
    ['sections', 'actionItems', ['Remediation / future work', '7. Action Items', 'Follow-ups', 'TODO']],
    ['sections', 'technicalDetails', ['A. Technical Details']],
    [
      'sections',
      'timeline',
      ['Timeline UTC', 'Timeline (PST) 4/21/23-4/25/23', 'Timeline - March 3rd, 2021'],
    ],
    [
      'sections',
      'rootCause',
      ['Root Cause(s)', 'Root cause #2', '5. 根因', '3. Causa raíz', 'Causes profondes :'],
    ],
    ['sections', 'impact', ['影响 Impact', 'Impact 영향', 'Impact : 3 heures', '影響（Impact）']],
    ['sections', 'fiveWhys', ['Root cause identification: The Five Whys']],
    ['sections', 'wentWell', ['¿Qué salió bien?', 'Hva gikk bra / dårlig', 'うまくいったこと']],
    [
      'sections',
      'actionItems',
      ['8. Acoes corretivas e preventivas', 'MASSNAHMEN', 'Action Items & Followups'],
    ],
    [
      'sections',
      'detection',
      ['Detection and response', 'Detection, response', '감지 및 대응', 'Erkennung und Reaktion'],
    ],
    ['sections', 'rootCause', ['Root cause and mitigation', '原因と対策', '原因与影响']],
    [
      'sections',
      undefined,
      ['Impact of the new cache', 'Detection and cats', 'Redis 영향', 'Action items for Team X'],
    ],
    ['sections', undefined, ['', 'Timelines and tides', 'The impact', '1.', 'Impactful', '(UTC)']],
    ['fields', 'authors', ['Author(s)', 'Authors', '작성자', 'Author']],
    ['fields', 'date', ['Date', 'Date/Time', 'Date (UTC)', '발생 일시']],
    ['fields', 'start', ['Start', 'Started at', '시작 시각', 'Heure de début', '首次发生时间（UTC）']],
    ['fields', 'timeToDetect', ['Time to detect (TTD)', '検知までの時間 (TTD)']],
    ['fields', undefined, ['', 'Updated', 'Note']],
    ['columns', 'time', ['Time', 'Time (UTC)', '시간(UTC)', 'Date/Time', 'Date / Time', 'TIME']],
    ['columns', 'event', ['Who/What', 'Event', '이벤트']],
    ['columns', 'actionTaken', ['Action Taken', 'Action/Impact']],
    ['columns', 'due', ['Due Date', 'Due', 'ETA', '마감일']],
    ['columns', undefined, ['', '#', 'Channel']],
    [
      'actionStatuses',
      'done',
      ['✅ Done', '✅', 'Done ✅', '✔️', 'DONE', 'Done (2025-10-14)', '완료', '✅ 완료'],
    ],
    [
      'actionStatuses',
      'inProgress',
      ['🔄 In Progress', '🔄', 'In progress – 60%', 'WIP', '진행 중', '진행중'],
    ],
    [
      'actionStatuses',
      'done',
      ['Done, deployed on Monday', 'Completed 2025-10-14', '[x]', '已完成', 'Erledigt'],
    ],
    ['actionStatuses', 'open', ['[ ]', 'Not done', '未着手', 'Ikke startet', 'Sin empezar']],
    ['actionStatuses', 'open', ['📝 Open', '📝', 'TODO', 'To do', '⏳ 예정', '예정']],
    ['actionStatuses', 'dropped', ["Won't fix", 'Won’t do', '❌', '취소']],
    ['actionStatuses', undefined, ['', 'Doen', 'Not quite', '[Open/In Progress/Done]', '-', '?', '🦄']],
    ['lifecycles', 'draft', ['Draft', 'draft', '✏️ Draft', '초안', '**Draft**']],
    ['lifecycles', 'review', ['In Review', 'Review', '검토 중']],
    ['lifecycles', 'published', ['Published', 'Published (2025-10-20)', '게시']],
    ['lifecycles', 'published', ['Complete, action items in progress', 'Ferdig', '已发布', 'Veröffentlicht']],
    ['lifecycles', 'published', ['Draft -> Published', 'Draft → Published', '~~Draft~~ Published']],
    ['lifecycles', 'published', ['Published on 2025-10-20 by Kim']],
    ['lifecycles', undefined, ['', '[Draft/Review/Published]', 'Publshed']],
  ];
  for (const [kind, role, texts] of table)
    for (const text of texts)
      it(`${JSON.stringify(text)} in ${kind} is ${role}`, () => {
        assert.equal(kinds[kind](text), role);
      });

  it('a heading that may be two things, the more telling first', () => {
    assert.deepEqual(sectionRoles('3.1 근본 원인 (What Happened)'), ['rootCause', 'whatHappened']);
    assert.deepEqual(sectionRoles('Impact (영향)'), ['impact']);
    assert.deepEqual(sectionRoles('Detection, response & recovery'), ['detection', 'response', 'resolution']);
  });
});

describe('an owner', () => {
  const nobody = [
    '',
    ' ',
    '\u00a0',
    'TBD',
    'tbd',
    'TBD.',
    '-',
    '—',
    '–',
    '...',
    '…',
    '?',
    '???',
    '미정',
    'N/A',
    'n/a',
  ];
  const also = ['Unassigned', 'None', '_TBD_', '👤', '담당자', '담당자 미정', 'ＴＢＤ'];
  for (const owner of [...nobody, ...also])
    it(`${JSON.stringify(owner)} is nobody`, () => {
      assert.ok(namesNobody(owner));
    });

  for (const owner of ['Alice', '@alice', '김민수', 'TBD Smith', 'Nan', 'A.', 'SRE', '👤 Bob', '1'])
    it(`${JSON.stringify(owner)} is somebody`, () => {
      assert.ok(!namesNobody(owner));
    });
});

describe('the label of an example', () => {
  for (const label of ['예시', '예시:', '예시 (5 Whys)', 'Example', 'EXAMPLE:', 'For example', 'Example：'])
    it(JSON.stringify(label), () => {
      assert.ok(isExampleLabel(label));
    });
  for (const label of ['', 'Priority Definitions', 'Exemplary', 'Why?', '예시는 다음과 같다'])
    it(`is not ${JSON.stringify(label)}`, () => {
      assert.ok(!isExampleLabel(label));
    });
});

describe('a title', () => {
  const telling = [
    'Postmortem: x',
    'Post-Mortem',
    'post mortems',
    'post_mortem',
    'Incident 42',
    'API outages',
    'RCA',
  ];
  for (const title of [
    ...telling,
    'COE: x',
    '2025 장애보고서',
    '결제 장애',
    '포스트모템',
    'incidents/2025-01-02.md',
    'RCA를 위한 문서',
    'Incident42',
    'Avaliação pós-incidente',
    'ポストモーテム',
    '2025年10月14日 障害報告',
    '支付服务故障复盘',
    'Störungen im Shop',
    'Post mórtem'.normalize('NFD'),
    'POST-MÓRTEM',
    'driftshendelse',
  ])
    it(`${JSON.stringify(title)} tells of a postmortem`, () => {
      assert.ok(tellsOfPostmortem(title));
    });
  for (const title of [
    '',
    'Orca',
    'Coexistence',
    'Coincident',
    'Incidental',
    'Postmortemize',
    'Notes',
    'Zerstörung',
    'Ausfallsicher',
    'Éincident',
  ])
    it(`${JSON.stringify(title)} does not`, () => {
      assert.ok(!tellsOfPostmortem(title));
    });
  for (const title of [
    'Runbook: restart',
    'Meeting notes',
    'CHANGELOG',
    '장애 대응 런북',
    'Release Notes 2.1',
    'How to page',
    '运维手册：重启',
    'Leitfäden und ein Leitfaden',
    'Guía de guardias',
    '手順書',
  ])
    it(`${JSON.stringify(title)} tells of another kind of document`, () => {
      assert.ok(tellsOfOtherKind(title));
    });
  for (const title of ['Guidance', 'Processor outage', 'Awesomeness'])
    it(`${JSON.stringify(title)} does not`, () => {
      assert.ok(!tellsOfOtherKind(title));
    });
});

describe('what a path says of its document', () => {
  const cases: Readonly<Record<string, string>> = {
    'post-mortems/2025-10/14-checkout.md': 'post-mortems/2025-10/14-checkout.md',
    '/home/kim/shop/docs/postmortems/14.md': 'docs/postmortems/14.md',
    'file:///shop/%EC%9E%A5%EC%95%A0/14.md': 'shop/장애/14.md',
    'untitled:Untitled-1': 'untitled:Untitled-1',
    '100%-outage.md': '100%-outage.md',
    'C:\\docs\\incidents\\14.md': 'docs/incidents/14.md',
    '': '',
  };
  for (const [path, name] of Object.entries(cases))
    it(path, () => {
      assert.equal(nameIn(path), name);
    });
});
