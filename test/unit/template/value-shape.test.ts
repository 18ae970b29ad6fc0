import assert from 'node:assert/strict';
import { fits, placeholderPattern, shapeOf } from '../../../server/src/core/template/value-shape.ts';

/** The shape in words: `Open | Done`, with `…` when an explanation may follow; `/pattern/`; or `text`. */
function words(value: string): string {
  const shape = shapeOf(value);
  if (shape.kind === 'choice') return shape.values.join(' | ') + (shape.explained ? ' …' : '');
  return shape.kind === 'format' ? shape.pattern.source : 'text';
}

const same = (written: string, allowed: string) => written.toLowerCase() === allowed.toLowerCase();

describe('the shape of a value', () => {
  const cases: Readonly<Record<string, string>> = {
    '[Sev1/Sev2/Sev3]': 'Sev1 | Sev2 | Sev3',
    '[Open/In Progress/Done]': 'Open | In Progress | Done',
    ' [P0/P1/P2] ': 'P0 | P1 | P2',
    '[ Draft / Review / Published ]': 'Draft | Review | Published',
    '[예정/완료]': '예정 | 완료',
    '[예정/진행 중/완료]': '예정 | 진행 중 | 완료',
    '[Yes/No - what was lost]': 'Yes | No …',
    '[Yes/No – 구체적 설명]': 'Yes | No …',
    '[N/A]': 'text',
    '[Low/High/N/A]': 'Low | High | N/A',
    '[1/2/3]': '1 | 2 | 3',
    '[Sev1]': 'text',
    '[Sev1/]': 'text',
    '[Sev1/Sev1]': 'text',
    '[affected systems/components]': 'text',
    '[자동 알람/수동 발견]': 'text',
    '[영향받은 시스템/컴포넌트]': 'text',
    '[숫자 또는 비율]': 'text',
    '[Name(s)]': 'text',
    '[a/b] and [c/d]': 'text',
    'Sev1/Sev2': 'text',
    '[]': 'text',
    '': 'text',
  };
  for (const [value, expected] of Object.entries(cases))
    it(`of ${JSON.stringify(value)} is ${expected}`, () => {
      assert.equal(words(value), expected);
    });

  const formats: readonly { value: string; good: readonly string[]; bad: readonly string[] }[] = [
    {
      value: '[YYYY-MM-DD]',
      good: ['2025-10-14', '2025-12-31'],
      bad: [
        '',
        '2025-13-01',
        '2025-10-32',
        '2025-00-10',
        '25-10-14',
        '2025/10/14',
        '2025-10-14 ',
        'YYYY-MM-DD',
      ],
    },
    {
      value: '[INC-YYYYMMDD-HHMMSS]',
      good: ['INC-20251014-101500', 'INC-20251231-235959'],
      bad: ['INC-2025-10-14', 'INC-20251014-106000', 'inc-20251014-101500', 'INC-20251014-1015'],
    },
    { value: '[HH:MM]', good: ['10:15', '00:00', '23:59'], bad: ['10:60', '25:00', '1:15', '10:15:00'] },
    { value: '[HH:MM:SS]', good: ['10:15:59'], bad: ['10:15', '10:15:60'] },
    { value: '[YYYY-MM-DD HH:MM]', good: ['2025-10-14 10:45'], bad: ['2025-10-14', '2025-10-14 10:75'] },
    { value: '[HH:MM UTC]', good: ['10:15 UTC'], bad: ['10:15', '10:15 utc'] },
    { value: '[DD.MM.YYYY]', good: ['14.10.2025'], bad: ['14-10-2025', '14x10x2025'] },
    { value: '[YYYY/MM/DD]', good: ['2025/10/14'], bad: ['2025-10-14'] },
  ];
  for (const { value, good, bad } of formats)
    it(`of ${value} is its format`, () => {
      const shape = shapeOf(value);
      assert.ok(shape.kind === 'format');
      assert.equal(`[${shape.format}]`, value);
      for (const text of good) assert.ok(fits(shape, text, same), text);
      for (const text of bad) assert.ok(!fits(shape, text, same), text);
    });

  for (const value of ['[YYYY-MM-DD or never]', '[YYYY-MM-DD 형식]', '[DD]', '[Summary]'])
    it(`of ${value} is no format`, () => {
      assert.equal(words(value), 'text');
    });
});

describe('a value', () => {
  const cases: readonly { shape: string; good: readonly string[]; bad: readonly string[] }[] = [
    { shape: '[Sev1/Sev2]', good: ['Sev1', 'SEV2'], bad: ['', 'Sev3', 'Sev1 - bad', 'Sev1, Sev2'] },
    {
      shape: '[Yes/No - what was lost]',
      good: ['Yes', 'no', 'No - nothing', 'Yes: one order', 'No, nothing', 'Yes (one order)'],
      bad: ['', 'Maybe', 'Not - sure', 'Nothing'],
    },
    { shape: '[anything at all]', good: ['', 'x', '값'], bad: [] },
  ];
  for (const { shape, good, bad } of cases) {
    for (const value of good)
      it(`${JSON.stringify(value)} fits ${shape}`, () => {
        assert.ok(fits(shapeOf(shape), value, same));
      });
    for (const value of bad)
      it(`${JSON.stringify(value)} does not fit ${shape}`, () => {
        assert.ok(!fits(shapeOf(shape), value, same));
      });
  }
});

describe('placeholders in a text', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '[a] and [b c]': ['[a]', '[b c]'],
    '([a]) **[b]**': ['[a]', '[b]'],
    '[link](x) [a][b] [a]: x': [],
    '- [ ] task\n- [x] task\n- [X] task': [],
    '[시작 시간] ~ [종료 시간] ([총 시간])': ['[시작 시간]', '[종료 시간]', '[총 시간]'],
    'a note[^1] and its text\n\n[^1]: x': [],
    '\\[not this\\] ![nor this]': [],
    '[over\nlines] []': [],
  };
  for (const [text, expected] of Object.entries(cases))
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        [...text.matchAll(placeholderPattern)].map(match => match[0]),
        expected,
      );
    });
});
