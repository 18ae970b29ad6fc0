import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { frontMatterOf } from '../../../server/src/core/model/front-matter.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { contentOf } from '../../support/read.ts';
import { templatePictures, withTemplateTable } from '../../support/template-page.ts';
import { templatePicture } from '../../support/template-picture.ts';

const folder = 'docs/images/templates';
const page = fs.readFileSync('docs/templates.md', 'utf8');
const pictures = templatePictures();

describe('the page of the templates', () => {
  it('has the table that follows from them (else run `npm run generate`)', () => {
    assert.equal(withTemplateTable(page), page);
  });

  it('has a picture of each, and no other', () => {
    assert.deepEqual(fs.readdirSync(folder).sort(), [...pictures.keys()].sort());
  });

  for (const [name, svg] of pictures)
    it(`has a picture that shows what the template says: ${name} (else run \`npm run generate\`)`, () => {
      assert.equal(fs.readFileSync(path.join(folder, name), 'utf8'), svg);
    });

  for (const { id, text } of builtinTemplates())
    it(`says for whom the template is and where it comes from: ${id}`, () => {
      const meta = frontMatterOf(contentOf(text));
      for (const key of ['id', 'name', 'language', 'audience', 'source']) assert.ok(meta[key], key);
      assert.equal(meta['id'], id);
    });

  it('is not made of a page that has no place for the table', () => {
    assert.throws(() => withTemplateTable('# Templates\n'), /no place/);
  });

  it('shows the template that its example is made of', () => {
    const [, example] = /```markdown\n(---\nid: [^]*?)```\n/.exec(page)!;
    const { id, name, fields, sections, priorities } = readTemplate(example!, 'none');
    assert.deepEqual([id, name], ['payments', 'Payments']);
    assert.deepEqual(
      fields.map(({ role, shape }) => [role, shape.kind]),
      [
        ['date', 'format'],
        ['severity', 'choice'],
      ],
    );
    assert.deepEqual(
      sections.map(({ role, required }) => [role, required]),
      [
        ['summary', true],
        ['timeline', true],
        ['actionItems', true],
        ['supporting', false],
      ],
    );
    assert.deepEqual(priorities, [
      { priority: 'P1', days: 7 },
      { priority: 'P2', days: 30 },
    ]);
    assert.ok(sections[0]!.guidance && sections[0]!.example);
  });
});

describe('the picture of a template', () => {
  const shown = (markdown: string) =>
    [...templatePicture(readTemplate(markdown, 'ours')).matchAll(/<text[^>]*>([^<]*)</g)].map(
      match => match[1]!,
    );

  it('shows title, fields and sections, with columns and what is optional', () => {
    assert.deepEqual(
      shown(
        '# [Title]\n\n**Date:** [YYYY-MM-DD]\n\n## Timeline\n\n| Time | Event |\n|---|---|\n| HH:MM | [x] |\n\n## Links <!-- optional -->\n\n- [Link]\n',
      ),
      ['[Title]', 'Date', 'Timeline', 'Time · Event', 'Links', 'optional', 'list', 'table'],
    );
  });

  it('escapes what is markup in XML', () => {
    assert.deepEqual(shown('# A & B <i> "c"\n\n## Summary\n\n[x]\n')[0], 'A &#38; B  &#34;c&#34;');
  });

  it('breaks long headings and cuts long lists of columns', () => {
    const columns = Array.from({ length: 20 }, (_, index) => `Column ${index}`);
    const lines = shown(
      `# T\n\n## ${'long '.repeat(30)}heading\n\n|${columns.join('|')}|\n|${'---|'.repeat(20)}\n`,
    );
    assert.ok(lines.filter(text => text.startsWith('long')).length > 1);
    assert.match(
      lines.find(text => text.startsWith('Column'))!,
      /…$/,
    );
  });

  it('gives Hangul the room that it takes', () => {
    const height = (markdown: string) =>
      Number(/height="(\d+)"/.exec(templatePicture(readTemplate(markdown, 'ours')))![1]);
    assert.ok(height(`# T\n\n## ${'가 '.repeat(25)}\n`) > height(`# T\n\n## ${'a '.repeat(25)}\n`));
  });
});
