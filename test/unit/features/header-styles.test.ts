import assert from 'node:assert/strict';
import { completionsAt } from '../../../server/src/core/features/completion.ts';
import { hoverAt } from '../../../server/src/core/features/hover.ts';
import { newPostmortem } from '../../../server/src/core/features/new-postmortem.ts';
import { outlineOf } from '../../../server/src/core/features/outline.ts';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse } from '../../support/analyse.ts';
import { atCursor } from '../../support/cursor.ts';

const sections = '\n## Impact\n\n[Who]\n\n## Timeline\n\n[When]\n';

/** Header templates of every style, and what a new document has in their place. */
const styles: Readonly<Record<string, { template: string; filled: string }>> = {
  plain: {
    template:
      '# Postmortem: [Title]\n\nDate: [YYYY-MM-DD]\nAuthor:\nSeverity: [Sev1/Sev2]\nStatus: [Draft/Published]\n',
    filled: '# Postmortem: Outage\n\nDate: 2025-10-14\nAuthor: Kim\nSeverity: Sev2\nStatus: Draft\n',
  },
  bullets: {
    template:
      '# Postmortem: [Title]\n\n- Date\n  - [YYYY-MM-DD]\n- Severity\n  - [Sev1/Sev2]\n- **Status:** [Draft/Published]\n',
    filled: '# Postmortem: Outage\n\n- Date\n  - 2025-10-14\n- Severity\n  - Sev2\n- **Status:** Draft\n',
  },
  table: {
    template:
      '# Postmortem: [Title]\n\n| | |\n|---|---|\n| Date | [YYYY-MM-DD] |\n| Severity | [Sev1/Sev2] |\n| Author | |\n| Status | [Draft/Published] |\n',
    filled:
      '# Postmortem: Outage\n\n| | |\n|---|---|\n| Date | 2025-10-14 |\n| Severity | Sev2 |\n| Author | Kim |\n| Status | Draft |\n',
  },
  row: {
    template:
      '# Postmortem: [Title]\n\n| Authors | Date | Severity | Status |\n|---|---|---|---|\n| [Name] | [YYYY-MM-DD] | [Sev1/Sev2] | [Draft/Published] |\n',
    filled:
      '# Postmortem: Outage\n\n| Authors | Date | Severity | Status |\n|---|---|---|---|\n| Kim | 2025-10-14 | Sev2 | Draft |\n',
  },
  'front matter': {
    template:
      '---\nid: x\nname: X\nseverity: [Sev1/Sev2]\nauthors:\nstatus: "[Draft/Published]"\n---\n\n# Postmortem: [Title]\n\n**Date:** [YYYY-MM-DD]\n',
    filled:
      '---\nseverity: Sev2\nauthors: Kim\nstatus: "Draft"\n---\n\n# Postmortem: Outage\n\n**Date:** 2025-10-14\n',
  },
  headings: {
    template:
      '# Postmortem: [Title]\n\n## Date\n\n[YYYY-MM-DD]\n\n## Authors\n\n## Severity\n\n[Sev1/Sev2]\n\n## Status\n\n[Draft/Published]\n',
    filled:
      '# Postmortem: Outage\n\n## Date\n\n2025-10-14\n\n## Authors\n\nKim\n\n## Severity\n\nSev2\n\n## Status\n\nDraft\n',
  },
};

for (const [style, { template: head, filled }] of Object.entries(styles)) {
  describe(`a header of ${style}`, () => {
    const template = readTemplate(head + sections, 'x');
    const how = { assume: template };

    it('is filled in when a postmortem is begun', () => {
      const { snippet } = newPostmortem([template], {
        title: 'Outage',
        severity: 'Sev2',
        author: 'Kim',
        now: '2025-10-14T10:15:09',
        template: 'x',
      })!;
      assert.ok(snippet.startsWith(filled), snippet);
    });

    it('is asked for by its template and not by its sections', () => {
      assert.deepEqual(
        template.sections.map(({ title }) => title),
        ['Impact', 'Timeline'],
      );
      const { postmortem, findings } = analyse(template.blank, how);
      assert.equal(postmortem.match!.score, 1);
      assert.deepEqual(
        findings.filter(({ rule }) => rule.id.startsWith('header/') && rule.id !== 'header/missing-field'),
        [],
      );
    });

    it('has its placeholders reported where they are left', () => {
      const left = analyse(template.blank, how).findings.filter(
        ({ rule }) => rule.id === 'structure/placeholder',
      );
      const found = left.map(({ span }) => template.blank.slice(span.start, span.end));
      for (const placeholder of ['[YYYY-MM-DD]', '[Sev1/Sev2]', '[Draft/Published]'])
        assert.ok(found.includes(placeholder), `${placeholder} in ${found.join()}`);
    });

    it('decides the lifecycle', () => {
      const published = filled.replace('Draft', 'Published') + sections;
      assert.equal(analyse(published, how).postmortem.lifecycle, 'published');
    });

    it('completes its values and explains its labels', () => {
      const text = filled + sections;
      const { postmortem } = analyse(text, how);
      const at = text.indexOf('Sev2');
      const offered = completionsAt(postmortem, at + 4, '2025-10-20');
      assert.deepEqual(
        offered.map(({ label }) => label),
        ['Sev1', 'Sev2'],
      );
      assert.equal(applyEdits(text, [offered[0]!.edit]), text.replace('Sev2', 'Sev1'));
      const label = /severity/i.exec(text)!.index;
      assert.equal(hoverAt(postmortem, label + 1)?.contents[0]?.args['values'], 'Sev1, Sev2');
    });

    it('is one entry of the outline', () => {
      const { postmortem, findings } = analyse(filled + sections, how);
      const [header, ...rest] = outlineOf(postmortem, findings);
      const states = header!.children.map(({ label, state }) => `${label.toLowerCase()} ${state}`);
      assert.ok(states.includes('severity complete') && states.includes('status complete'), states.join());
      assert.deepEqual(
        rest.map(entry => entry.label),
        ['Impact', 'Timeline'],
      );
    });
  });
}

describe('below an empty heading of a field', () => {
  it('values are offered', () => {
    const { postmortem, offset } = atCursor('# Postmortem: x\n\n## Severity\n\n█\n\n## Impact\n\nx\n');
    assert.deepEqual(
      completionsAt(postmortem, offset, '2025-10-20').map(({ label }) => label),
      ['Sev1', 'Sev2', 'Sev3'],
    );
  });
});
