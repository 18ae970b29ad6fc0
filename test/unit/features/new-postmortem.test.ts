import assert from 'node:assert/strict';
import { newPostmortem } from '../../../server/src/core/features/new-postmortem.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { readAs } from '../../support/cursor.ts';

const now = '2025-10-14T10:15:09';

/** What stays in the document when the author leaves every tab stop as it is. */
function untouched(snippet: string): string {
  return snippet
    .replace(/\$0$/, '')
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\\(.)/g, '$1');
}

describe('a new postmortem', () => {
  const made = newPostmortem(builtinTemplates(), {
    title: 'Checkout $outage}',
    severity: 'Sev2',
    author: 'Kim',
    now,
  })!;
  const text = untouched(made.snippet);

  it('has what is known filled in', () => {
    assert.deepEqual(text.split('\n').slice(0, 8), [
      '# Postmortem: Checkout $outage}',
      '',
      '**Incident ID:** INC-20251014-101509',
      '**Date:** 2025-10-14',
      '**Author(s):** Kim',
      '**Severity:** Sev2',
      '**Status:** Draft',
      '',
    ]);
  });

  it('holds every section of the template, and no example of it', () => {
    const { match } = readAs(text);
    const [template] = builtinTemplates();
    assert.equal(match!.score, 1);
    assert.doesNotMatch(text, /예시|Qwen|10:15 UTC/);
    assert.ok(template!.text.includes('예시'));
  });

  it('is recognised as a postmortem of its template, in which nothing is wrong but what is not yet written', () => {
    const postmortem = readPostmortem(parseMarkdown(text), { templates: builtinTemplates() });
    assert.ok(postmortem.recognition.isPostmortem);
    const rules = new Set(
      check(postmortem, { today: '2025-10-14', onRuleError: (_, error) => assert.fail(String(error)) }).map(
        ({ rule }) => rule.id,
      ),
    );
    const unwritten = ['structure/placeholder', 'structure/empty-section', 'actions/owner'];
    assert.deepEqual(
      [...rules].filter(id => !unwritten.includes(id)),
      [],
    );
  });

  it('offers choices that begin with the placeholder itself, so that nothing is claimed unseen', () => {
    assert.match(made.snippet, /\$\{\d+\|\[P0\/P1\/P2\],P0,P1,P2\|\}/);
    assert.match(
      newPostmortem(builtinTemplates(), { title: 'x', now })!.snippet,
      /\*\*Severity:\*\* \$\{\d+\|\[Sev1\/Sev2\/Sev3\],Sev1,Sev2,Sev3\|\}/,
    );
  });

  it('has a file name of date and title, in any script', () => {
    const name = (title: string) => newPostmortem(builtinTemplates(), { title, now })!.fileName;
    assert.equal(name('Checkout: p95 > 15s!'), '2025-10-14-checkout-p95-15s.md');
    assert.equal(name('결제 장애'), '2025-10-14-결제-장애.md');
    assert.equal(name('../..'), '2025-10-14-postmortem.md');
  });

  it('leaves the title to be filled in when none is given', () => {
    assert.match(
      newPostmortem(builtinTemplates(), { title: ' ', now })!.snippet,
      /^# Postmortem: \$\{1:\[Incident Title\]\}/,
    );
  });

  it('is not made of a template that is not there', () => {
    assert.equal(newPostmortem(builtinTemplates(), { title: 'x', now, template: 'none' }), undefined);
  });

  it('has no file name that a file system may refuse', () => {
    const name = (title: string) => newPostmortem(builtinTemplates(), { title, now })!.fileName;
    const long = name('𝒳'.repeat(40) + '𠮷'.repeat(80));
    assert.ok(long.length <= 80);
    assert.doesNotThrow(() => encodeURIComponent(long), 'half a surrogate pair');
    assert.equal(name('हिन्दी त्रुटि'), '2025-10-14-हिन्दी-त्रुटि.md');
    assert.equal(name('a/b\\c:d*e?f"g<h>i|j'), '2025-10-14-a-b-c-d-e-f-g-h-i-j.md');
  });

  it('fills in a title whose placeholder has marks, and nothing where there is none', () => {
    const made = (title: string) =>
      newPostmortem([readTemplate(`${title}\n\n**Date:** [YYYY-MM-DD]\n`, 'ours')], {
        title: 'x',
        now,
        template: 'ours',
      })!.snippet;
    assert.equal(made('# Incident: [*What* broke]'), '# Incident: x\n\n**Date:** 2025-10-14\n$0');
    assert.equal(made('# Incident'), '# Incident\n\n**Date:** 2025-10-14\n$0');
  });

  it('fills in the date of a title that has one, and the title beside it', () => {
    const template = readTemplate('# [YYYY-MM-DD], [Incident Title]\n', 'ours');
    const made = (title: string) => newPostmortem([template], { title, now, template: 'ours' })!.snippet;
    assert.equal(made('Launches fail'), '# 2025-10-14, Launches fail\n$0');
    assert.equal(made(' '), '# 2025-10-14, ${1:[Incident Title]}\n$0');
  });

  it('leaves a severity to be chosen that the template does not know', () => {
    const template = readTemplate('# T\n\n**Severity:** [S1/S2]\n', 'ours');
    const made = (severity: string) =>
      newPostmortem([template], { title: 'x', severity, now, template: 'ours' })!.snippet;
    assert.equal(made('S2'), '# T\n\n**Severity:** S2\n$0');
    assert.equal(made('Sev2'), '# T\n\n**Severity:** ${1|[S1/S2],S1,S2|}\n$0');
  });

  it('escapes in choices what ends them, and nothing else', () => {
    const template = readTemplate('# T\n\n**Kind:** [A,b/C$d/E}f]\n', 'ours');
    assert.match(
      newPostmortem([template], { title: 'x', now, template: 'ours' })!.snippet,
      /\$\{1\|\[A\\,b\/C\$d\/E\}f\],A\\,b,C\$d,E\}f\|\}/,
    );
  });
});
