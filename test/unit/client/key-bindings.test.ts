import assert from 'node:assert/strict';
import manifest from '../../../package.json';

type Context = Readonly<Record<string, string | boolean>>;

/** Whether a `when` clause of `&&`, `||`, `!`, `==` and parentheses holds. */
function holds(when: string, context: Context): boolean {
  const tokens = when.match(/&&|\|\||==|[!()]|'[^']*'|[\w.]+/g) ?? [];
  let at = 0;
  const result = either();
  assert.equal(at, tokens.length, `“${when}” is not understood at ${tokens[at]}`);
  return result;

  function either(): boolean {
    let value = all();
    while (tokens[at] === '||') {
      at += 1;
      value = all() || value;
    }
    return value;
  }
  function all(): boolean {
    let value = one();
    while (tokens[at] === '&&') {
      at += 1;
      value = one() && value;
    }
    return value;
  }
  function one(): boolean {
    const token = tokens[at++]!;
    if (token === '!') return !one();
    if (token === '(') {
      const value = either();
      at += 1;
      return value;
    }
    if (tokens[at] !== '==') return context[token] === true;
    at += 2;
    return context[token] === tokens[at - 1]!.replace(/'/g, '');
  }
}

/** Somebody writes into a cell of a table. */
const writing: Context = {
  'postmortem.inTable': true,
  'config.postmortem.tables.tabKey': true,
  editorTextFocus: true,
  editorLangId: 'markdown',
};

describe('The keys of tables', () => {
  const keys = manifest.contributes.keybindings.filter(({ command }) =>
    command.startsWith('postmortem.table.'),
  );

  it('are Tab, Shift+Tab and Enter', () => {
    assert.deepEqual(keys.map(({ key }) => key).sort(), ['enter', 'shift+tab', 'tab']);
  });

  const cases: readonly (readonly [what: string, change: Context, taken: boolean])[] = [
    ['in a cell', {}, true],
    ['in a cell with Vim in insert mode', { 'vim.active': true, 'vim.mode': 'Insert' }, true],
    ['in a cell with Vim in normal mode', { 'vim.active': true, 'vim.mode': 'Normal' }, false],
    ['outside of tables', { 'postmortem.inTable': false }, false],
    ['when the setting is off', { 'config.postmortem.tables.tabKey': false }, false],
    ['in another view', { editorTextFocus: false }, false],
    ['in another language', { editorLangId: 'plaintext' }, false],
    ['in a document that is only read', { editorReadonly: true }, false],
    ['with several cursors', { editorHasMultipleSelections: true }, false],
    ['while suggestions are shown', { suggestWidgetVisible: true }, false],
    ['while an inline suggestion is shown', { inlineSuggestionVisible: true }, false],
    ['in a snippet', { inSnippetMode: true }, false],
    ['when Tab moves the focus', { editorTabMovesFocus: true }, false],
  ];
  for (const [what, change, taken] of cases) {
    it(`are ${taken ? 'taken' : 'left alone'} ${what}`, () => {
      for (const { key, when } of keys) assert.equal(holds(when, { ...writing, ...change }), taken, key);
    });
  }
});
