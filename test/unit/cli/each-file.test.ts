import assert from 'node:assert/strict';
import { eachFile } from '../../../server/src/cli/each-file.ts';

describe('the files of a command', () => {
  it('get their turn though one of them cannot be dealt with, which is said', async () => {
    const said: string[] = [];
    const output = { out: (line: string) => said.push(line), error: (line: string) => said.push(line) };
    const depth = (levels: number): number => (levels === 0 ? 0 : 1 + depth(levels - 1));
    const status = await eachFile(['a.md', 'deep.md', 'b.md'], 'checked', output, file => {
      output.out(`${file}: ${file === 'deep.md' ? depth(1_000_000) : 0}`);
      return Promise.resolve(1);
    });
    assert.equal(status, 2);
    assert.deepEqual(said, [
      'a.md: 0',
      'deep.md: could not be checked: Maximum call stack size exceeded',
      'b.md: 0',
    ]);
  });
});
