import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse, linesOf, withSafeFixes } from '../../support/analyse.ts';

/**
 * Documents, with what is found in them and what they are after all safe fixes: NAME.findings.txt and NAME.fixed.md
 * beside NAME.md, for the samples in a folder of their own. `UPDATE_FIXTURES=1` writes both anew; look at the difference.
 */
const fixtures = 'test/fixtures/rules';
const update = process.env['UPDATE_FIXTURES'] === '1';

function markdownIn(folder: string): string[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter(file => file.endsWith('.md') && !file.endsWith('.fixed.md')).sort();
}

const documents = [
  ...markdownIn(fixtures).map(file => ({ file, source: path.join(fixtures, file) })),
  ...markdownIn('samples').map(file => ({
    file: path.join('samples', file),
    source: path.join('samples', file),
  })),
];

/** Compares with a file, or writes it; what is empty has no file. */
function expectFile(file: string, text: string): void {
  if (update) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (text === '') fs.rmSync(file, { force: true });
    else fs.writeFileSync(file, text);
  }
  assert.equal(text, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
}

describe('the rules together', () => {
  for (const { file, source } of documents) {
    const expected = path.join(fixtures, file.replace(/\.md$/, ''));
    const text = fs.readFileSync(source, 'utf8');
    const analysed = analyse(text, { path: source });

    it(`find in ${file} what is expected`, () => {
      expectFile(
        `${expected}.findings.txt`,
        linesOf(analysed)
          .map(line => `${line}\n`)
          .join(''),
      );
    });

    it(`repair ${file} as expected`, () => {
      const fixed = withSafeFixes(analysed, { path: source });
      expectFile(`${expected}.fixed.md`, fixed === text ? '' : fixed);
    });
  }
});
