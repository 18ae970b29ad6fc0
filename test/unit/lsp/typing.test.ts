import assert from 'node:assert/strict';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import {
  emptyConfiguration,
  type Configuration,
} from '../../../server/src/core/configuration/configuration.ts';
import { OpenDocument } from '../../../server/src/lsp/open-document.ts';
import { LineBeingTyped } from '../../../server/src/lsp/typing.ts';

const text =
  '# Postmortem: Checkout\n\n## Summary\n\nNobody could pay.\n\n## Timeline\n\n- 10:15 Alert\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| Add an alert | Ann |\n| Add a test | Bob |\n';
const environment = { templates: builtinTemplates(), today: '2025-10-14', onRuleError: assert.fail };
const off = { draft: 'off', review: 'off', published: 'off' } as const;
const silent: typeof environment & { configuration: Configuration } = {
  ...environment,
  configuration: {
    ...emptyConfiguration,
    rules: new Map([['actions/owner', { severity: off, options: {} }]]),
  },
};

/** A document in an editor whose time stands still until it is told to go on. */
function editor() {
  const document = new OpenDocument('file:///x.md', 'markdown', 1, text);
  const timers = new Set<() => void>();
  const typing = new LineBeingTyped((_, callback) => {
    timers.add(callback);
    return () => timers.delete(callback);
  });
  let settled = 0;
  const show = (rules: typeof environment = environment) =>
    typing
      .withhold(document, document.analysis(rules).findings, () => (settled += 1))
      .filter(({ rule }) => rule.id === 'actions/owner')
      .map(({ span }) => document.text.positionAt(span.start).line);
  return {
    show,
    type(line: number, from: number, to: number, inserted: string) {
      const range = { start: { line, character: from }, end: { line, character: to } };
      document.update([{ range, text: inserted }], document.version + 1);
    },
    /** @returns whether something is shown by it that was not before. */
    pause() {
      const before = settled;
      for (const timer of [...timers]) {
        timers.delete(timer);
        timer();
      }
      return settled > before;
    },
  };
}

describe('the line being typed', () => {
  it('is judged when its author pauses', () => {
    const { show, type, pause } = editor();
    assert.deepEqual(show(), []);
    type(14, 17, 20, 'TBD');
    assert.deepEqual(show(), []);
    assert.ok(pause());
    assert.deepEqual(show(), [14]);
  });

  it('keeps the findings that it had', () => {
    const { show, type, pause } = editor();
    show();
    type(14, 17, 20, 'TBD');
    show();
    pause();
    type(14, 2, 2, 'Please ');
    assert.deepEqual(show(), [14]);
  });

  it('withholds a finding that says the same as one on another line', () => {
    const { show, type, pause } = editor();
    show();
    type(14, 17, 20, 'TBD');
    show();
    pause();
    assert.deepEqual(show(), [14]);
    type(15, 15, 18, 'TBD');
    assert.deepEqual(show(), [14]);
    assert.ok(pause());
    assert.deepEqual(show(), [14, 15]);
  });

  it('keeps its finding when a line above it with the same one is deleted', () => {
    const { show, type, pause } = editor();
    type(14, 17, 20, 'TBD');
    type(15, 15, 18, 'TBD');
    show();
    pause();
    assert.deepEqual(show(), [14, 15]);
    type(14, 17, 20, 'Ann');
    show();
    type(15, 2, 2, 'Please ');
    assert.deepEqual(show(), [15]);
  });

  it('is judged at once when something else than the text changes', () => {
    const { show, type, pause } = editor();
    show(silent);
    type(14, 17, 20, 'TBD');
    assert.deepEqual(show(silent), []);
    pause();
    assert.deepEqual(show(silent), []);
    assert.deepEqual(show(environment), [14]);
  });

  it('goes on withholding while it is asked about again before the pause', () => {
    const { show, type, pause } = editor();
    show();
    type(14, 17, 20, 'TBD');
    show();
    assert.deepEqual(show(), []);
    assert.ok(pause());
    assert.deepEqual(show(), [14]);
  });
});
