import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';

/** What goes into the package: the patterns of `.vscodeignore` that take back its first line, which leaves all out. */
const allowed = fs
  .readFileSync('.vscodeignore', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('!'))
  .map(line => line.slice(1));

/** The files and folders of the project that a page links to or shows. */
function linksOf(page: string): string[] {
  const text = fs.readFileSync(page, 'utf8').replace(/```[^]*?```/g, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)|(?:src|href)="([^"#]+)/g)].map(([, a, b]) => (a ?? b)!);
  return links
    .filter(link => !/^[a-z]+:/.test(link))
    .map(link => path.posix.join(path.posix.dirname(page), link));
}

describe('the packaged extension', () => {
  for (const page of ['README.md', 'docs/templates.md', 'docs/snippets.md'])
    it(`has all that ${page} links to`, () => {
      const isAllowed = picomatch(allowed);
      const dead = linksOf(page).filter(link => !isAllowed(link) && !isAllowed(`${link}/x.md`));
      assert.deepEqual(dead, []);
    });
});
