import assert from 'node:assert/strict';
import { translate } from '../../../server/src/core/messages/message.ts';
import { analyse, builtin } from '../../support/analyse.ts';

/** What the rule on comments says of a comment in a document, with the texts that it offers in the place of what is wrong. */
function said(comment: string): string[] {
  const text = `# Postmortem: x\n\n## Summary\n\n${comment}\n\nNobody could pay.\n`;
  return analyse(text, { assume: builtin() })
    .findings.filter(({ rule }) => rule.id === 'structure/unused-suppression')
    .map(({ span, message, fixes }) => {
      const offers = (fixes?.() ?? []).map(({ edits }) => edits[0]!.text);
      return [text.slice(span.start, span.end), translate(message), ...offers].join(' → ');
    });
}

describe('a comment that silences', () => {
  const names = 'Expected ids of rules or categories with commas between them, and “--” before a reason.';
  const line = '“postmortem-disable-next-line”';
  const cases: Readonly<Record<string, readonly string[]>> = {
    '<!-- postmortem-disable-line -->': [
      `disable-line → Unexpected “postmortem-disable-line”, expected ${line}. → disable-next-line`,
    ],
    '<!-- postmortem-disabled-next-line actions/owner -- soon -->': [
      `disabled-next-line → Unexpected “postmortem-disabled-next-line”, expected ${line}. → disable-next-line`,
    ],
    '<!-- postmortem-ignore-sections -->': [
      'ignore-sections → Unexpected “postmortem-ignore-sections”, expected “postmortem-disable-section”. → disable-section',
    ],
    '<!-- postmortem-disable -->': [
      `disable → Unexpected “postmortem-disable”, expected ${line} or “postmortem-disable-section” or “postmortem-disable-file”. → disable-next-line → disable-section → disable-file`,
    ],
    '<!-- postmortem-disable-file actions/ownr -->': [
      'actions/ownr → Unexpected rule “actions/ownr”. Expected “actions/owner”. → actions/owner',
    ],
    '<!-- postmortem-disable-file whatever -->': [
      'whatever → Unexpected rule “whatever”. Expected the id of a rule, or a category.',
    ],
    '<!-- postmortem-disable-file structure/missing-section, header -- it is a draft -->': [],
    ...Object.fromEntries(
      ['—', ' — ', ' – ', ' - ', ': ', ' --- '].map(separator => [
        `<!-- postmortem-disable-file structure/missing-section; header${separator}it is a draft -->`,
        [],
      ]),
    ),
    '<!-- postmortem-disable-file: structure/missing-section、header -->': [],
    '<!-- postmortem-disable-file structure/missing-section — header/missing-field — it is a draft -->': [],
    '<!-- postmortem-disable-file header; it is a draft -->': [
      `it is a draft → Unexpected “it is a draft”. ${names} → -- `,
    ],
    '<!-- postmortem-disable-file header (a draft) -- soon -->': [
      `(a draft) → Unexpected “(a draft)”. ${names} → -- `,
    ],
    '<!-- postmortem-disable-file *.* -->': [`*.* → Unexpected “*.*”. ${names}`],
    '<!-- postmortem-of: the checkout team -->': [],
    '<!-- postmortem-enable actions/owner -->': [
      'enable → Unexpected “postmortem-enable”: nothing ends what is silenced. Expected “postmortem-disable-section” in the section that is meant.',
    ],
    '<!-- Postmortem-Disable-File header -->': [
      'Postmortem-Disable-File → Unexpected “Postmortem-Disable-File”, expected “postmortem-disable-file”. → postmortem-disable-file',
    ],
    '<!-- postmortem disable-next-line -->': [
      `postmortem disable-next-line → Unexpected “postmortem disable-next-line”, expected ${line}. → postmortem-disable-next-line`,
    ],
    '<!-- postmortem: disable the alert first -->': [],
    '<!-- Postmortem ignored by the board -->': [],
    '| a | b |\n|---|---|\n| 1 <!-- postmortem-disable-next-line table/cell-type --> | 2 |\n| 3 | 4 |': [
      '<!-- postmortem-disable-next-line table/cell-type --> → This comment silences nothing. Expected findings of table/cell-type. → ',
    ],
    '`<!-- postmortem-disable-line -->`': [],
  };
  for (const [comment, expected] of Object.entries(cases))
    it(comment, () => {
      assert.deepEqual(said(comment), expected);
    });

  it('for a section silences what stands in the sections below it, and nothing else', () => {
    const places = (text: string) =>
      analyse(text, { assume: builtin() })
        .findings.filter(({ rule }) => rule.id === 'structure/placeholder')
        .map(({ span }) => text.slice(0, span.start).split('\n').length);
    const comment = '<!-- postmortem-disable-section structure/placeholder -->\n';
    const rest = '## Impact\n\nTODO\n\n### Technical Impact\n\nTODO\n\n## Timeline\n\nTODO\n';
    assert.deepEqual(places(`# Postmortem: x\n\n${rest}`), [5, 9, 13]);
    assert.deepEqual(
      places(`# Postmortem: x\n\n${rest.replace('## Impact\n', `## Impact\n${comment}`)}`),
      [14],
    );
    assert.deepEqual(places(`# Postmortem: x\n${comment}\n${rest}`), [6, 10, 14]);
  });

  it('behind the heading of its section counts as one below it', () => {
    const places = (text: string) =>
      analyse(text, { assume: builtin() })
        .findings.filter(({ rule }) => /placeholder|unused/.test(rule.id))
        .map(({ span }) => text.slice(0, span.start).split('\n').length);
    const rest = (comment: string) => `# Postmortem: x\n\n## Impact${comment}\n\nTODO\n\nTODO\n`;
    assert.deepEqual(places(rest('')), [5, 7]);
    assert.deepEqual(places(rest(' <!-- postmortem-disable-section structure/placeholder -->')), []);
    assert.deepEqual(places(rest(' <!-- postmortem-disable-next-line structure/placeholder -->')), [7]);
  });

  it('silences a missing section above the heading that the finding names', () => {
    const text = [
      '# Postmortem: x',
      '',
      '## 1. Impact',
      '',
      '### Technical Impact',
      '',
      'Much.',
      '',
      '## Action Items',
      '',
      'None.',
      '',
    ].join('\n');
    const missing = (of: string) =>
      analyse(of, { assume: builtin() }).findings.filter(
        ({ rule }) => rule.id === 'structure/missing-section',
      );
    const found = missing(text);
    assert.ok(found.length > 5);
    for (const { span, message } of found) {
      const heading = text.slice(span.start, span.end);
      assert.equal(heading.replace(/^#+ /, ''), message.args['near']);
      const silent = text.replace(heading, `<!-- postmortem-disable-next-line -->\n${heading}`);
      const left = missing(silent).map(other => translate(other.message));
      assert.ok(!left.includes(translate(message)), translate(message));
    }
  });
});
