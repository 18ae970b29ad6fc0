import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTemplate } from '../../../server/src/core/template/read-template.ts';
import { allSections, type Template } from '../../../server/src/core/template/template.ts';
import { combine, safeFixes } from '../../../server/src/core/rules/fix.ts';
import rule from '../../../server/src/core/rules/structure/missing-section.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analyse, builtin, withSafeFixes } from '../../support/analyse.ts';

const deep = readTemplate(
  [
    '# Postmortem: [Title]\n',
    '## Impact\n',
    '### User impact\n',
    '#### Requests\n',
    '#### Orders\n',
    '### Technical impact\n',
    '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:00 | [Event] |\n',
    '## Root cause\n',
    '### Trigger\n',
    '### Detection\n',
    '#### Alerts\n',
    '## Lessons\n',
  ].join('\n'),
  'deep',
);

/** How a document may be written: what stands between its sections, and how its lines end. */
const styles = fc.record({
  gap: fc.constantFrom('\n\n', '\n\n---\n\n', '\n\n\n'),
  lineEnding: fc.constantFrom('\n', '\r\n'),
  end: fc.constantFrom('', '\n'),
});

/** A document with the sections whose bits are set, each with a line of text; below the title stands one too. */
function write(
  template: Template,
  bits: readonly boolean[],
  style: { gap: string; lineEnding: string; end: string },
) {
  const parts = allSections(template.sections)
    .filter((_, index) => bits[index])
    .map(({ level, title }) => `${'#'.repeat(level)} ${title}\n\nText of ${title}`);
  return (['# Postmortem: Checkout\n\nNobody could pay.', ...parts].join(style.gap) + style.end).replaceAll(
    '\n',
    style.lineEnding,
  );
}

/** With two letters of its first word of six or more in the wrong order, or without the space behind its marks. */
const faults: Readonly<Record<string, (heading: string) => string>> = {
  none: heading => heading,
  misspelt: heading => heading.replace(/\b([A-Za-z]{2})([A-Za-z])([A-Za-z])(?=[A-Za-z]{2})/, '$1$3$2'),
  glued: heading => heading.replace(/^(#+) /, '$1'),
};

function headings(text: string): string[] {
  return [...text.matchAll(/^#+ .*/gm)].map(([heading]) => heading.trimEnd()).slice(1);
}

describe('the missing sections', () => {
  for (const template of [deep, builtin()]) {
    const how = { assume: template, rules: [rule] };
    const all = allSections(template.sections).map(({ level, title }) => `${'#'.repeat(level)} ${title}`);
    const bits = fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length });

    it(`of a document that follows “${template.id}” are inserted at once, in the template’s order`, () => {
      fc.assert(
        fc.property(bits, styles, (chosen, style) => {
          // A subsection whose section is missing belongs to whatever stands above it.
          const schemas = allSections(template.sections);
          const isThere = schemas.map((schema, index): boolean => {
            for (let at = schema.parent; at; at = at.parent) if (!chosen[schemas.indexOf(at)]) return false;
            return chosen[index]!;
          });
          const text = write(template, isThere, style);
          const analysed = analyse(text, how);
          const fixed = applyEdits(text, combine(safeFixes(analysed.findings)));
          assert.deepEqual(headings(fixed), all);
          assert.equal(withSafeFixes(analysed, how), fixed);
          assert.ok(isWithin(text, fixed));
          assert.equal(fixed.replaceAll(style.lineEnding, '').search(/[\r\n]/), -1);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('find their places beside headings that are mended in the same run', () => {
    const how = { assume: deep };
    const schemas = allSections(deep.sections);
    const fault = fc.constantFrom(...Object.keys(faults));
    const parts = fc.array(fc.option(fault), { minLength: schemas.length, maxLength: schemas.length });
    fc.assert(
      fc.property(parts, chosen => {
        const written = schemas.flatMap(({ level, title }, index) => {
          const heading = `${'#'.repeat(level)} ${title}`;
          const write = faults[chosen[index] ?? ''];
          return write && level === 2 ? [`${write(heading)}\n\nText of ${title}`] : [];
        });
        const text = ['# Postmortem: Checkout', '**Status:** Review', ...written].join('\n\n') + '\n';
        const fixed = analyse(withSafeFixes(analyse(text, how), how), how);
        assert.deepEqual(
          fixed.findings.filter(({ rule }) => rule.id === 'structure/section-order'),
          [],
        );
        assert.deepEqual(
          headings(fixed.text),
          schemas.map(({ level, title }) => `${'#'.repeat(level)} ${title}`),
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** Whether all that the author wrote is still there, in its order. */
function isWithin(text: string, fixed: string): boolean {
  let from = 0;
  return text.split(/\r?\n/).every(line => {
    const at = fixed.indexOf(line, from);
    from = at + line.length;
    return at >= 0;
  });
}
