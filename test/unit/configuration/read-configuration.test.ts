import assert from 'node:assert/strict';
import fc from 'fast-check';
import { optionsOf, severityOf } from '../../../server/src/core/configuration/configuration.ts';
import { readConfiguration } from '../../../server/src/core/configuration/read-configuration.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';

const rule = (id: Rule['id'], options?: Rule['options']): Rule => ({
  id,
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: { summary: '', rationale: '', source: '', examples: [] },
  ...(options && { options }),
  check: () => [],
});
const order = rule('timeline/order');
const gap = rule('timeline/gap', { minutes: 15 });
const owner = rule('actions/owner');
const rules = [order, gap, owner];

const read = (text: string) => readConfiguration(text, rules).configuration;

/** What is wrong, as `found: message`, with the text after the fix where there is one. */
function problems(text: string): string[] {
  return readConfiguration(text, rules).problems.map(({ span, message, fix }) => {
    const replaced = fix ? ` → ${fix.edits[0]!.text}` : '';
    return `${text.slice(span.start, span.end)}: ${translate(message)}${replaced}`;
  });
}

describe('a configuration', () => {
  it('is empty in an empty file', () => {
    for (const text of ['', '# nothing yet\n', 'rules:\n', '---\n']) {
      assert.deepEqual(problems(text), []);
      assert.equal(severityOf(read(text), order, 'review'), 'warning');
    }
  });

  it('sets one severity for all of a document’s life, or one for each part of it', () => {
    const configuration = read(
      'rules:\n  timeline/order: off\n  actions/owner:\n    draft: error\n    published: information\n',
    );
    assert.equal(severityOf(configuration, order, 'draft'), 'off');
    assert.equal(severityOf(configuration, owner, 'draft'), 'error');
    assert.equal(severityOf(configuration, owner, 'review'), 'warning', 'what is not set keeps its default');
    assert.equal(severityOf(configuration, owner, 'published'), 'information');
  });

  it('counts a rule more than its category', () => {
    const configuration = read('rules:\n  timeline: off\n  timeline/order: hint\n');
    assert.equal(severityOf(configuration, order, 'published'), 'hint');
    assert.equal(severityOf(configuration, gap, 'published'), 'off');
  });

  it('sets options of a rule', () => {
    const configuration = read('rules:\n  timeline/gap:\n    severity: hint\n    options: { minutes: 30 }\n');
    assert.deepEqual(optionsOf(configuration, gap), { minutes: 30 });
    assert.deepEqual(optionsOf(configuration, order), {});
    assert.equal(severityOf(configuration, gap, 'draft'), 'hint');
  });

  it('names templates', () => {
    const configuration = read('templates: [a.md, team/*.md]\npaths:\n  "docs/**": short\n');
    assert.deepEqual(configuration.templates, ['a.md', 'team/*.md']);
    assert.deepEqual(configuration.paths, [{ pattern: 'docs/**', template: 'short' }]);
    assert.deepEqual(read('templates: a.md').templates, ['a.md']);
  });

  it('says between which milestones metrics count', () => {
    assert.deepEqual(read('metrics:\n  timeToResolve: { from: start, to: resolved }\n').metrics, [
      { id: 'timeToResolve', from: 'start', to: 'resolved' },
    ]);
    assert.deepEqual(problems('metrics: { a: { from: detcted, to: resolved } }\n'), [
      'detcted: Unexpected value “detcted”, expected “detected”. → detected',
    ]);
    assert.deepEqual(problems('metrics: { a: { from: start } }\n'), [
      'a: Unexpected metric “a” without “to”, expected from which milestone to which it counts.',
    ]);
    assert.deepEqual(problems('metrics: { a: { from: start, to: start } }\n'), [
      'a: Unexpected metric “a” from start to itself, expected two milestones.',
    ]);
    const mistyped = 'metrics: { timeToResolv: { from: start, to: resolved } }\n';
    assert.deepEqual(problems(mistyped), [
      'timeToResolv: “timeToResolv” is a metric of its own. Expected “timeToResolve”, or another name. → timeToResolve',
    ]);
    assert.deepEqual(read(mistyped).metrics, [{ id: 'timeToResolv', from: 'start', to: 'resolved' }]);
    assert.deepEqual(problems('metrics: { timeToResolve: { from: resolved, to: start } }\n'), [
      'timeToResolve: Unexpected metric “timeToResolve” from resolved to start, expected the earlier milestone in “from”.',
    ]);
    assert.deepEqual(problems('metrics: { timeToRecover: { from: detected, to: resolved } }\n'), []);
  });

  it('says how tables are aligned', () => {
    assert.equal(read('tables: { style: compact }\n').tableStyle, 'compact');
    assert.equal(read('tables:\n').tableStyle, undefined);
    assert.deepEqual(problems('tables: { style: compct }\n'), [
      'compct: Unexpected value “compct”, expected “compact”. → compact',
    ]);
    assert.deepEqual(problems('tables: { stile: compact }\n'), [
      'stile: Unexpected key “stile”, expected “style”. → style',
    ]);
  });

  it('says what it does not understand, with the nearest right one', () => {
    assert.deepEqual(problems('rulez: {}\n'), ['rulez: Unexpected key “rulez”, expected “rules”. → rules']);
    assert.deepEqual(problems('rules:\n  timeline/ordr: off\n'), [
      'timeline/ordr: There is no rule or category “timeline/ordr”, expected “timeline/order”. → timeline/order',
    ]);
    assert.deepEqual(problems('rules:\n  timeline: eror\n'), [
      'eror: Unexpected value “eror”, expected “error”. → error',
    ]);
    assert.deepEqual(problems('rules:\n  timeline/gap:\n    options: { minuts: 1 }\n'), [
      'minuts: The rule timeline/gap has no option “minuts”; it has minutes. → minutes',
    ]);
    assert.deepEqual(problems('rules:\n  timeline/gap:\n    options: { minutes: soon }\n'), [
      'soon: Unexpected “soon” for “minutes”, expected a number.',
    ]);
    assert.deepEqual(problems('rules: off\n'), ['off: Unexpected “off” for “rules”, expected a mapping.']);
    assert.deepEqual(problems('templates: { a: b }\n'), [
      '{ a: b }: Unexpected a mapping for “templates”, expected a text.',
    ]);
  });

  it('says where the file is no YAML, and heeds what can be read', () => {
    const text = 'rules:\n  timeline/order: off\n  actions/owner: [\n';
    assert.match(problems(text).at(-1)!, /never closed\. Expected “]”/);
    assert.equal(severityOf(read(text), order, 'draft'), 'off');
  });

  const faults: Readonly<Record<string, string>> = {
    'rules:\n\ttimeline: off\n': '\t: Unexpected tab in the indentation. Expected spaces.',
    'rules:\n    timeline: off\n  actions: off\n':
      ' : Unexpected indentation. Expected the keys of one mapping, and the items of one list, in one column.',
    'templates: [a.md\n':
      ': The list or mapping above is never closed. Expected “]”, or lines that are indented more.',
    'templates: "a.md\n': ': The text in quotes is never closed. Expected " at its end.',
    'our rules\nrules:\n':
      'our rules\nrules: Unexpected “our rules”. Expected “key: value”, with the key on one line.',
    'rules: timeline: off\n':
      'timeline: Unexpected second key. Expected each key on a line of its own, indented as those beside it, and quotes around a text with a colon.',
    'rules:\nrules:\n': 'rules: Unexpected second “rules”. Expected each key once.',
    'rules:\n---\nrules:\n':
      '---\nrules:: Unexpected second document. Expected one, without “---” between its parts.',
    'paths:\n  **/a.md: short\n':
      '**/a.md:: Unexpected “*” at the beginning. Expected quotes around a text that begins with it.',
    'templates: @a.md\n':
      '@: Unexpected “@” at the beginning. Expected quotes around a text that begins with it.',
    'templates: "\\d.md"\n':
      '\\: Unexpected “\\” in double quotes. Expected single quotes around the text, or “\\\\” for each backslash.',
    "templates: 'it's'\n":
      "s': Unexpected “s'”. Expected “key: value” or “- item” on each line, and quotes around texts with marks of YAML in them.",
    'templates: *.md\n':
      '*.md: Unexpected “*.md”, expected quotes around a text that begins with “*”, or “&.md” before a value above.',
    'timeline: false\n': 'timeline: Unexpected place of “timeline”, expected it below “rules”.',
    'tables: { width: 80 }\n': 'width: Unexpected key “width”, expected “style”.',
    'paths: { "docs/[": short }\n':
      '"docs/[": Unexpected pattern “docs/[”, expected a closing bracket for each opening one, or “\\” before a bracket that is part of a name.',
  };
  for (const [text, said] of Object.entries(faults))
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problems(text), [said]);
    });

  it('reads patterns with brackets, closed or of a name', () => {
    const text = "paths: { 'docs/[0-9]*/{a,b}.md': short, 'a\\[b.md': short }\n";
    assert.deepEqual(problems(text), []);
    assert.equal(read(text).paths.length, 2);
  });

  it('reads what stands elsewhere in it by its anchor', () => {
    const text =
      'rules:\n  timeline/order: &late { draft: off }\n  actions/owner: *late\n  timeline/gap: &gone off\n  actions: *gone\ntemplates: [&a a.md, *a]\n';
    assert.deepEqual(problems(text), []);
    assert.equal(severityOf(read(text), owner, 'draft'), 'off');
    assert.deepEqual(read(text).templates, ['a.md', 'a.md']);
  });

  it('never throws, and every problem stands in the text', () => {
    const word = fc.constantFrom(
      'rules',
      'paths',
      'templates',
      'timeline',
      'timeline/order',
      'off',
      'error',
      ':',
      ': ',
      '\n',
      '\n  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&a',
      '*a',
      '!!x',
      '"',
      "'",
      '#',
      '|',
      '? ',
      '\t',
      '1',
      'null',
      '한글',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), words => {
        const text = words.join('');
        for (const { span } of readConfiguration(text, rules).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
