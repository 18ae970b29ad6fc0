import assert from 'node:assert/strict';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { messages } from '../../../server/src/core/messages/message.ts';
import { readPostmortem } from '../../../server/src/core/model/postmortem.ts';
import { check, type PlacedFinding } from '../../../server/src/core/rules/check.ts';
import type {
  DocumentRule,
  Finding,
  Lifecycle,
  Rule,
  SectionRule,
} from '../../../server/src/core/rules/rule.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { replaceIn } from '../../support/read.ts';

const say = messages('test/rule', { found: 'Found {what}', fix: 'Fix it' });
const docs = { summary: '', rationale: '', source: '', examples: [] };
const severity = { draft: 'hint', review: 'warning', published: 'error' } as const;

/** Tells every section of its role, and counts how often it was asked. */
function roles(): SectionRule & { asked: number } {
  return {
    id: 'structure/roles',
    scope: 'section',
    severity,
    docs,
    asked: 0,
    *check({ content, role }) {
      this.asked += 1;
      if (!content.heading) return;
      const { span: at } = content.heading;
      yield {
        span: at,
        message: say('found', { what: role ?? 'none' }),
        related: [{ span: at, message: say('found', { what: 'itself' }) }],
        fixes: () => [{ title: say('fix'), edits: [{ span: span(at.end, at.end), text: '!' }], safe: true }],
      };
    },
  };
}

const atStart: DocumentRule = {
  id: 'structure/start',
  scope: 'document',
  severity,
  docs,
  *check() {
    yield { span: span(0, 0), message: say('found', { what: 'the start' }) };
  },
};

const text =
  '# Postmortem: x\n\n**Status:** Review\n\n## Root Cause\n\n### 원인\n\na\n\n## Timeline\n\n## Impact\n';
const read = (markdown = parseMarkdown(text)) => readPostmortem(markdown, { templates: builtinTemplates() });
const fail = (rule: Rule, error: unknown) => assert.fail(`${rule.id}: ${String(error)}`);
const run = (rules: readonly Rule[], postmortem = read(), today = '2025-10-14') =>
  check(postmortem, { today, rules, onRuleError: fail });
const told = (findings: readonly PlacedFinding[]) =>
  findings.map(({ message, span: at }) => `${at.start} ${String(message.args['what'])}`);

describe('a check', () => {
  it('places what section rules find in the document: findings, related places and fixes', () => {
    const findings = run([roles()]);
    for (const { span: at, related, fixes } of findings) {
      assert.match(text.slice(at.start, at.end), /^#+ .*$/);
      assert.deepEqual(related![0]!.span, at);
      assert.deepEqual(fixes!()[0]!.edits, [{ span: span(at.end, at.end), text: '!' }]);
    }
    assert.equal(findings.length, 5);
  });

  it('orders its findings by their place, whichever rule they are of', () => {
    const findings = run([roles(), atStart]);
    assert.deepEqual(told(findings), [
      '0 the start',
      '0 none',
      '37 rootCause',
      '52 none',
      '63 timeline',
      '76 impact',
    ]);
  });

  it('is as loud as the document is mature, and silent where a rule is off', () => {
    for (const [status, expected] of Object.entries({
      Draft: 'hint',
      Review: 'warning',
      Published: 'error',
    })) {
      const postmortem = read(parseMarkdown(text.replace('Review', status)));
      assert.deepEqual(
        new Set(run([roles()], postmortem).map(finding => finding.severity)),
        new Set([expected]),
      );
    }
    assert.deepEqual(run([{ ...atStart, severity: { ...severity, review: 'off' } }]), []);
  });

  it('finds nothing in what is no postmortem', () => {
    assert.deepEqual(run([roles(), atStart], read(parseMarkdown('# Notes\n'))), []);
  });

  it('reports a rule that throws, leaves out what it found, and goes on with the others', () => {
    const thrown: string[] = [];
    const broken = {
      ...atStart,
      id: 'structure/broken',
      *check(): Iterable<Finding> {
        yield { span: span(0, 0), message: say('found', { what: 'half of it' }) };
        throw new Error('boom');
      },
    } satisfies DocumentRule;
    const findings = check(read(), {
      today: '2025-10-14',
      rules: [broken, atStart],
      onRuleError: (rule, error) => thrown.push(`${rule.id}: ${(error as Error).message}`),
    });
    assert.deepEqual(thrown, ['structure/broken: boom']);
    assert.deepEqual(told(findings), ['0 the start']);
  });

  it('asks a section rule again only for what has changed', () => {
    const rule = roles();
    const markdown = parseMarkdown(text);
    const before = run([rule], read(markdown));
    assert.equal(rule.asked, 5);
    run([rule], read(markdown));
    assert.equal(rule.asked, 5);
    const after = run([rule], read(replaceIn(markdown, text, 'a\n', 'a longer text\n')));
    assert.equal(rule.asked, 6);
    assert.deepEqual(told(after).slice(-1), ['88 impact']);
    assert.equal(before.length, after.length);
    run([rule], read(markdown), '2025-10-15');
    assert.equal(rule.asked, 11);
  });

  it('keeps what it found for each lifecycle', () => {
    const rule = roles();
    const postmortem = read();
    const as = (lifecycle?: Lifecycle) =>
      check(postmortem, {
        today: '2025-10-14',
        rules: [rule],
        onRuleError: fail,
        ...(lifecycle && { lifecycle }),
      });
    for (let round = 0; round < 3; round++) {
      assert.equal(as()[0]!.severity, 'warning');
      assert.equal(as('published')[0]!.severity, 'error');
    }
    assert.equal(rule.asked, 10);
  });

  it('asks again for a section whose role has changed with the one above', () => {
    const rule = roles();
    const markdown = parseMarkdown(text);
    run([rule], read(markdown));
    const after = run([rule], read(replaceIn(markdown, text, '## Root Cause', '## Analysis')));
    assert.deepEqual(told(after).slice(1, 3), ['37 none', '50 rootCause']);
  });
});
