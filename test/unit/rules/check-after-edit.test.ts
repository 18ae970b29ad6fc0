import assert from 'node:assert/strict';
import fs from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import fc from 'fast-check';
import { analyse, type Analysis, type Environment } from '../../../server/src/core/analysis.ts';
import { emptyConfiguration } from '../../../server/src/core/configuration/configuration.ts';
import { editMarkdown } from '../../../server/src/core/markdown/edit.ts';
import { textOf } from '../../../server/src/core/markdown/markdown.ts';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { changedSections } from '../../../server/src/core/model/reread.ts';
import { allRules } from '../../../server/src/core/rules/registry.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { span, type TextEdit } from '../../../server/src/core/text/span.ts';

const environment: Environment = {
  templates: builtinTemplates(),
  today: '2025-11-20',
  // Rules that are off in drafts have to be seen, too.
  lifecycle: 'published',
  configuration: {
    ...emptyConfiguration,
    rules: new Map(
      allRules.map(({ id }) => [
        id,
        { severity: { draft: 'warning', review: 'warning', published: 'warning' }, options: {} },
      ]),
    ),
  },
  onRuleError: (rule, error) => assert.fail(`${rule.id}: ${String(error)}`),
};
const path = 'postmortems/2025-10-14-x.md';

const examples = allRules.flatMap(rule =>
  rule.docs.examples.map(example => example.markdown.replace(/[⟦⟧]/g, '')),
);
const samples = ['2025-10-14-qwen-oom.md', '2025-11-03-checkout-latency-with-defects.md'].map(name =>
  fs.readFileSync(`samples/${name}`, 'utf8'),
);
/** Lines of other documents, so that edits bring in and take away what rules look for. */
const lines = [...examples, ...samples].flatMap(text => text.split(/(?<=\n)/));

/** What a check says, fixes included. */
function said({ postmortem, findings }: Analysis): unknown {
  return {
    recognition: postmortem.recognition,
    template: postmortem.match?.template.id,
    header: postmortem.header.map(({ field, section }) => [field.label, field.value, section.start]),
    findings: findings.map(({ rule, severity, span: at, message, related, fixes }) => ({
      rule: rule.id,
      severity,
      at,
      message,
      related,
      fixes: fixes?.().map(fix => ({ ...fix })),
    })),
  };
}

const edit: fc.Arbitrary<DrawnEdit> = fc.record({
  at: fc.nat({ max: 100_000 }),
  removed: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(60)),
  text: fc.oneof(
    fc.constantFrom(
      'x',
      ' ',
      '|',
      '\n',
      '10:15',
      '45 minutes',
      '1 Nov',
      '[ ]',
      'TBD',
      '#',
      '<!--',
      '`',
      '실',
    ),
    fc.constantFrom(...lines),
    fc.constantFrom('', ''),
  ),
});

interface DrawnEdit {
  /** Counted around the document's end. */
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

function editIn(text: string, { at, removed, text: inserted }: DrawnEdit): TextEdit {
  const start = at % (text.length + 1);
  return { span: span(start, Math.min(text.length, start + removed)), text: inserted };
}

describe('a check after an edit', () => {
  it('says what a check of the whole document says', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...examples), fc.constantFrom(...samples)),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (text, edits) => {
          let markdown = parseMarkdown(text);
          let before = analyse(markdown, path, environment);
          for (const next of edits) {
            markdown = editMarkdown(markdown, editIn(textOf(markdown), next));
            const after = analyse(markdown, path, environment, before);
            if (changedSections(before.postmortem, after.postmortem)) kept += 1;
            assert.deepEqual(said(after), said(analyse(markdown, path, environment)));
            before = after;
          }
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
    assert.ok(kept > 100, `only ${kept} edits left the outline as it was`);
  });

  it('holds none of the documents before, whatever their fixes are made from', async () => {
    v8.setFlagsFromString('--expose-gc');
    const collectGarbage = vm.runInNewContext('gc') as () => void;
    const text = samples[0]!;
    const place = text.indexOf('memory leak was introduced');
    const before: WeakRef<object>[] = [];
    let analysis = analyse(parseMarkdown(text), path, environment);
    for (let edits = 0; edits < 8; edits++) {
      const { postmortem } = analysis;
      before.push(new WeakRef(postmortem));
      const markdown = editMarkdown(postmortem.markdown, { span: span(place, place), text: 'x' });
      analysis = analyse(markdown, path, environment, analysis);
      assert.ok(changedSections(postmortem, analysis.postmortem), 'the outline is as it was');
    }
    // What a turn has touched lives until its end.
    await new Promise(setImmediate);
    collectGarbage();
    assert.ok(analysis.findings.some(({ fixes }) => fixes));
    assert.deepEqual(
      before.slice(0, -2).filter(document => document.deref()),
      [],
    );
  });

  it('says so when a section of a rule’s example is emptied and written again', () => {
    for (const example of examples) {
      const text = /^# /m.test(example)
        ? example
        : `# Incident: Slow checkout\n\n## Summary\n\nx\n\n${example}`;
      for (const body of bodiesOf(text)) {
        const emptied = editIn(text, { at: body.start, removed: body.end - body.start, text: '' });
        const whole = parseMarkdown(text);
        const without = editMarkdown(whole, emptied);
        const again = editMarkdown(without, { span: span(body.start, body.start), text: body.text });
        let before = analyse(whole, path, environment);
        for (const markdown of [without, again]) {
          const after = analyse(markdown, path, environment, before);
          assert.deepEqual(said(after), said(analyse(markdown, path, environment)));
          before = after;
        }
      }
    }
  });
});

/** What stands below each heading of a text. */
function bodiesOf(text: string): { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...text.matchAll(/^#{1,6} .*\n+([^#]+)/gm)].map(({ 0: whole, 1: body = '', index }) => {
    const start = index + whole.length - body.length;
    return { start, end: start + body.length, text: body };
  });
}
