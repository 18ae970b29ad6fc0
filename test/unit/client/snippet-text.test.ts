import assert from 'node:assert/strict';
import { withoutIndentation } from '../../../client/src/snippet-text.ts';

describe('a snippet that its editor will indent', () => {
  for (const [snippet, indentation, expected] of [
    ['\n| ${1:[Action]} |$0', '', '\n| ${1:[Action]} |$0'],
    ['\r\n  - ${1:[Action]}$0', '  ', '\n- ${1:[Action]}$0'],
    ['\n\t  - ${1:[Action]}$0', '\t', '\n  - ${1:[Action]}$0'],
    ['\n\n  - ${1:[Action]}$0', '  ', undefined],
    ['| ${1:[Action]} |$0', '  ', '| ${1:[Action]} |$0'],
  ] as const)
    it(`of ${JSON.stringify(snippet)} behind ${JSON.stringify(indentation)}`, () => {
      assert.equal(withoutIndentation(snippet, indentation), expected);
    });
});
