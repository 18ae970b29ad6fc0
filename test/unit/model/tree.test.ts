import assert from 'node:assert/strict';
import type { Section } from '../../../server/src/core/model/section.ts';
import {
  endOfTree,
  sectionAt,
  titleSection,
  topSections,
  withDescendants,
} from '../../../server/src/core/model/tree.ts';
import { sectionsOf } from '../../support/read.ts';

const title = (section: Section | undefined) => section?.content.heading?.title ?? '-';
/** The tree as text: two spaces of indentation a level, with the role of each section. */
function drawn(sections: readonly Section[], indent = ''): string {
  return sections
    .map(section => {
      const role = section.role ? ` (${section.role})` : '';
      return `${indent}${title(section)}${role}\n${drawn(section.children, `${indent}  `)}`;
    })
    .join('');
}

function tree(text: string): string {
  return drawn(sectionsOf(text).filter(section => !section.parent));
}

describe('the tree of sections', () => {
  const cases: readonly { what: string; text: string; drawing: readonly string[] }[] = [
    {
      what: 'follows the levels',
      text: '# T\n## A\n### A1\n### A2\n## B\n',
      drawing: ['T', '  A', '    A1', '    A2', '  B'],
    },
    { what: 'puts up with skipped levels', text: '# T\n#### A\n## B\n', drawing: ['T', '  A', '  B'] },
    { what: 'has several tops', text: '## A\n# B\n# C\n', drawing: ['A', 'B', 'C'] },
    { what: 'begins with what has no heading', text: 'x\n\n## A\n', drawing: ['-', '  A'] },
    {
      what: 'gives each section its role, and none that a section above has',
      text: '# T\n## Root Cause\n### 근본 원인 (What Happened)\n### 원인\n## What happened\n',
      drawing: [
        'T',
        '  Root Cause (rootCause)',
        '    근본 원인 (What Happened) (whatHappened)',
        '    원인',
        '  What happened (whatHappened)',
      ],
    },
    {
      what: 'gives the title none, whatever it says',
      text: '# Incident: recovery\n## Recovery\n',
      drawing: ['Incident: recovery', '  Recovery (resolution)'],
    },
    {
      what: 'gives headings of level 1 their roles where there are several',
      text: '# Summary\n# Timeline\n',
      drawing: ['Summary (summary)', 'Timeline (timeline)'],
    },
  ];
  for (const { what, text, drawing } of cases)
    it(what, () => {
      assert.deepEqual(tree(text).trimEnd().split('\n'), drawing);
    });

  const text = 'before\n\n# T\n\n## A\n\n### A1\n\na\n\n## B\n\nb\n';
  const sections = sectionsOf(text);
  const at = (wanted: string) => sections.find(section => title(section) === wanted)!;

  it('knows what stands right below the title', () => {
    assert.deepEqual(topSections(sections, titleSection(sections)).map(title), ['A', 'B']);
    const untitled = sectionsOf('x\n\n## A\n\n### A1\n\n## B\n');
    assert.deepEqual(topSections(untitled, undefined).map(title), ['A', 'B']);
  });

  it('knows how far a section reaches, and what is in it', () => {
    assert.equal(endOfTree(at('A')), at('B').start);
    assert.equal(endOfTree(at('T')), text.length);
    assert.deepEqual(withDescendants(at('T')).map(title), ['T', 'A', 'A1', 'B']);
  });

  it('knows the title: the first heading of level 1 that is of no part', () => {
    const titles: Readonly<Record<string, string>> = {
      '# T\n\n## A\n': 'T',
      '## A\n\n# T\n': 'T',
      '# Incident: recovery\n': 'Incident: recovery',
      '# T\n\n# Summary\n\n# Timeline\n': 'T',
      '# Summary\n\n# Timeline\n': '-',
      '## A\n': '-',
      '': '-',
    };
    for (const [source, expected] of Object.entries(titles))
      assert.equal(title(titleSection(sectionsOf(source))), expected, source);
  });

  it('finds the section of every offset', () => {
    for (let offset = 0; offset < text.length; offset++) {
      const section = sectionAt(sections, offset)!;
      assert.ok(section.start <= offset && offset < section.end, String(offset));
    }
    assert.equal(title(sectionAt(sections, text.length)), 'B');
    assert.equal(title(sectionAt(sectionsOf(''), 0)), '-');
  });
});
