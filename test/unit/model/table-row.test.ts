import assert from 'node:assert/strict';
import { escapePipesInCode } from '../../../server/src/core/model/table-row.ts';

describe('the pipes in the code of a row', () => {
  const cases: Readonly<Record<string, string>> = {
    '| `a|b` | c |': '| `a\\|b` | c |',
    '| ``a|`b|c`` | `d|` |': '| ``a\\|`b\\|c`` | `d\\|` |',
    '| `a\\|b` | c |': '| `a\\|b` | c |',
    '| \\`a|b` | c |': '| \\`a|b` | c |',
    '| \\``a|b` | c |': '| \\``a\\|b` | c |',
    '| \\``a|b | c |': '| \\``a|b | c |',
    '| ``a|b` | c |': '| ``a|b` | c |',
    '| `a|b | `` |': '| `a|b | `` |',
    '| `a` | `b|c` |': '| `a` | `b\\|c` |',
  };
  for (const [line, expected] of Object.entries(cases))
    it(`are escaped: ${line}`, () => {
      assert.equal(escapePipesInCode(line), expected);
    });

  it('are looked for behind any number of backticks', () => {
    const fence = '`'.repeat(100_000);
    assert.equal(escapePipesInCode(`${fence} a`), `${fence} a`);
    assert.equal(escapePipesInCode(`${fence}|${fence}|`), `${fence}\\|${fence}|`);
  });
});
