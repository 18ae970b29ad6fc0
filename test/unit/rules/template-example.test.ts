import assert from 'node:assert/strict';
import fs from 'node:fs';
import { translate } from '../../../server/src/core/messages/message.ts';
import { analyse } from '../../support/analyse.ts';

/** The finished sample: the examples of the built-in template, put together as one document. */
const file = 'samples/2025-10-14-qwen-oom.md';
const text = fs.readFileSync(file, 'utf8');
/** A finding: its rule, the line in which it is, the text that it marks. */
const expected: readonly (readonly [string, string, string])[] = [
  ['consistency/numbers', 'On October 14, 2025, the Qwen LLM model', '15 seconds'],
  ['metrics/baseline', '- **Duration:** 10:15 UTC ~ 11:02 UTC', '47 minutes'],
  ['language/person', '| 10:18 | On-call engineer (Alice)', 'Alice'],
  ['consistency/numbers', 'A memory leak was introduced', '15GB'],
  ['consistency/time-not-in-timeline', '1. **Hotfix deployment** (v2.1.4)', '14:00'],
  ['metrics/baseline', '- ✅ **Quick mitigation**', '22 minutes'],
  ['consistency/status', '| Add memory growth rate alert', '🔄 In Progress'],
  ['consistency/status', '| Enhance load tests', '📝 Open'],
  ['actions/priority-window', '| Implement automated memory profiling', '2025-10-25'],
  ['actions/priority-window', '| Improve status page automation', '2025-10-22'],
  ['links/broken', '- **Logs:** http://loki', 'http://loki/explore?q={component="LLM",model="qwen"}'],
];

describe('the example of the built-in template', () => {
  const { findings } = analyse(text, { path: file, today: '2025-10-15' });
  const own = findings;

  it('gets the findings that are true of it and no others', () => {
    assert.deepEqual(
      own.map(({ rule, span }) => [rule.id, text.slice(span.start, span.end)]),
      expected.map(([id, , marked]) => [id, marked]),
    );
    for (const [index, [, line]] of expected.entries()) {
      const start = text.lastIndexOf('\n', own[index]!.span.start) + 1;
      assert.ok(text.startsWith(line, start), line);
    }
  });

  it('is told by how many days an action item is late, and what a duration is from the start', () => {
    const messages = own.map(({ message }) => translate(message)).join('\n');
    assert.match(messages, /Due 11 days after the incident/);
    assert.match(messages, /Due 8 days after the incident/);
    assert.match(messages, /47 min count from detection at 10:15; from the start .* 52 min/);
    assert.match(messages, /22 min count from acknowledgement at 10:18/);
    assert.match(messages, /15\.8GB .*Qwen memory/);
    assert.match(messages, /15\.2s .*Creative mode p95/);
  });

  it('hears nothing about a component that failed', () => {
    const at = text.indexOf('attention mechanism caching layer, which failed');
    assert.deepEqual(
      findings.filter(({ span }) => span.start <= at + 80 && span.end > at),
      [],
    );
  });
});
