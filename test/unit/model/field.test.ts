import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import { fieldsOf } from '../../../server/src/core/model/field.ts';
import { contains } from '../../../server/src/core/text/span.ts';
import { contentOf, sectionsOf, slice } from '../../support/read.ts';

/** Fields as `label (role) = value`. */
function read(text: string): string[] {
  return fieldsOf(contentOf(text)).map(
    ({ label, role, value }) => `${label}${role ? ` (${role})` : ''} = ${value}`,
  );
}

describe('the fields of a section', () => {
  const cases: readonly { what: string; text: string; fields: readonly string[] }[] = [
    { what: 'with the colon inside', text: '**Severity:** Sev2', fields: ['Severity (severity) = Sev2'] },
    { what: 'with the colon outside', text: '**Severity**: Sev2', fields: ['Severity (severity) = Sev2'] },
    { what: 'with a full-width colon', text: '**심각도：** Sev2', fields: ['심각도 (severity) = Sev2'] },
    {
      what: 'with a full-width colon outside',
      text: '**심각도**： Sev2',
      fields: ['심각도 (severity) = Sev2'],
    },
    { what: 'of underscores', text: '__Status:__ Draft', fields: ['Status (status) = Draft'] },
    {
      what: 'with space before the colon',
      text: '**Severity :** Sev2',
      fields: ['Severity (severity) = Sev2'],
    },
    {
      what: 'without a value',
      text: '**Date:**\n**Status:** ',
      fields: ['Date (date) = ', 'Status (status) = '],
    },
    { what: 'without space', text: '**Date:**2025-10-14', fields: ['Date (date) = 2025-10-14'] },
    {
      what: 'one a line',
      text: '**Date:** 2025-10-14\n**Status:** Draft\ntext\n**Severity:** Sev1',
      fields: ['Date (date) = 2025-10-14', 'Status (status) = Draft', 'Severity (severity) = Sev1'],
    },
    {
      what: 'of CRLF',
      text: '**Date:** 2025-10-14\r\n**Status:** Draft\r\n',
      fields: ['Date (date) = 2025-10-14', 'Status (status) = Draft'],
    },
    {
      what: 'of CR',
      text: '**Date:** x\r**Status:** y\r',
      fields: ['Date (date) = x', 'Status (status) = y'],
    },
    {
      what: 'with hard line breaks',
      text: '**Date:** x\\\n**Status:** y  \n**Severity:** z',
      fields: ['Date (date) = x', 'Status (status) = y', 'Severity (severity) = z'],
    },
    {
      what: 'in a list',
      text: '- **Duration:** 10:15 ~ 11:02\n  - **Data Loss:** No\n1. **Date:** x\n',
      fields: ['Duration (duration) = 10:15 ~ 11:02', 'Data Loss (dataLoss) = No', 'Date (date) = x'],
    },
    {
      what: 'with marks in the value',
      text: '**Status:** **Draft** `x`',
      fields: ['Status (status) = **Draft** `x`'],
    },
    {
      what: 'with colons in the value',
      text: '**Duration:** 10:15: x',
      fields: ['Duration (duration) = 10:15: x'],
    },
    { what: 'with a colon in the label', text: '**Note: more:** x', fields: ['Note: more = x'] },
    { what: 'with a role that nobody knows', text: '**Weather:** fine', fields: ['Weather = fine'] },
    { what: 'of a line that is bold twice', text: '**Note** that **Status:** is set', fields: [] },
    { what: 'of bold words without a colon', text: '**Severity** Sev2', fields: [] },
    { what: 'of a plain known label', text: 'Severity: Sev2', fields: ['Severity (severity) = Sev2'] },
    {
      what: 'of plain labels with a full-width colon',
      text: '심각도：Sev2\r\n상태： 초안\r\n',
      fields: ['심각도 (severity) = Sev2', '상태 (status) = 초안'],
    },
    {
      what: 'of plain labels in a list',
      text: '- Duration: 47 min\n- Weather: fine\n',
      fields: ['Duration (duration) = 47 min'],
    },
    {
      what: 'of plain labels between line breaks',
      text: 'Status: final<br> Owners: @kim\nDuration: 1 h<br>\n',
      fields: ['Status (status) = final', 'Owners (authors) = @kim', 'Duration (duration) = 1 h'],
    },
    {
      what: 'of bold labels between line breaks',
      text: '**Status:** a<br>b<br/>**Date:** c',
      fields: ['Status (status) = a<br>b', 'Date (date) = c'],
    },
    {
      what: 'with a comment behind',
      text: '**Status:** Draft <!-- x -->',
      fields: ['Status (status) = Draft'],
    },
    { what: 'of a plain label that nobody knows', text: 'Weather: fine', fields: [] },
    { what: 'of times', text: '10:15: restarted\n- 10:15 : restarted', fields: [] },
    { what: 'of addresses', text: 'status:https://example.com\nhttps://example.com/status: up', fields: [] },
    { what: 'of code', text: '`Status: up`\n\nThe `date`: unknown', fields: [] },
    { what: 'of links', text: '[Status]: https://example.com\n\n[Status](x): y', fields: [] },
    { what: 'of sentences', text: 'This is what the page of the status says: up', fields: [] },
    {
      what: 'with the value in a nested list',
      text: '- **Incident date**\n  - 2020-02-12\n- Status\n  - Draft\n- **Authors:**\n  - Mina\n  - Jun\n',
      fields: [
        'Incident date (date) = 2020-02-12',
        'Status (status) = Draft',
        'Authors (authors) = Mina\n  - Jun',
      ],
    },
    {
      what: 'with the value in the list below',
      text: '**Authors:**\n\n- Mina\n- Jun\n',
      fields: ['Authors (authors) = Mina\n- Jun'],
    },
    {
      what: 'of a list that has labels of its own',
      text: '- **Date:**\n  - **Status:** x\n',
      fields: ['Date (date) = ', 'Status (status) = x'],
    },
    { what: 'of a bold title of a list', text: '- **Key events**\n  - Restarted\n', fields: [] },
    { what: 'of bold words in a sentence', text: 'The **Severity:** Sev2', fields: [] },
    { what: 'in a quote', text: '> **Severity:** Sev2', fields: [] },
    { what: 'in a table', text: '| **Severity:** Sev2 | b |\n|---|---|\n', fields: [] },
    { what: 'in code', text: '```\n**Severity:** Sev2\n```\n\n    **Status:** x\n', fields: [] },
    { what: 'in a comment', text: '<!--\n**Severity:** Sev2\n-->\n', fields: [] },
    { what: 'of empty marks', text: '**:** x\n\n**** x', fields: [] },
  ];
  for (const { what, text, fields } of cases)
    it(what, () => {
      assert.deepEqual(read(text), fields);
    });

  /** Every span of a field covers what the field says. */
  function assertExact(text: string): number {
    const content = contentOf(text);
    const fields = fieldsOf(content);
    for (const { label, value, labelSpan, valueSpan, span } of fields) {
      assert.equal(slice(content.text, labelSpan), label);
      assert.equal(slice(content.text, valueSpan), value);
      assert.ok(contains(span, labelSpan) && contains(span, valueSpan));
      assert.match(slice(content.text, span), /^(\*\*|__)[^\r\n]*$/);
    }
    return fields.length;
  }

  it('stand where they say, whatever is around them', () => {
    const label = fc.constantFrom('Severity', '심각도', '🔥 Date', 'a b');
    const value = fc.constantFrom(
      '',
      'Sev2',
      '값',
      '✅ 🔄',
      'a\\',
      'a\\\\',
      '`x`',
      'x\u00a0',
      '\u3000y',
      'a: **b:** c',
    );
    const lead = fc.constantFrom('', '- ', '  - ', '1. ', ' ', '   ');
    const space = fc.constantFrom('', ' ', '  ', '\t');
    const form = fc.constantFrom('**L:**', '**L**:', '__L:__', '**L：**', '**L :**', '**L** ：');
    const line = fc
      .tuple(lead, form, label, space, value, space)
      .map(
        ([before, marks, name, gap, text, behind]) => before + marks.replace('L', name) + gap + text + behind,
      );
    const lineEnding = fc.constantFrom('\n', '\r\n', '\r', '\\\n', '  \n', '\n\n');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), lineEnding, (lines, ending) => {
        assert.ok(assertExact(lines.join(ending)) > 0);
      }),
    );
  });

  it('of the template stand where they say, with any line ending', () => {
    const seed = fs.readFileSync('templates/blameless.md', 'utf8');
    for (const lineEnding of ['\n', '\r\n', '\r']) {
      const text = seed.replaceAll('\n', lineEnding);
      const found = sectionsOf(text).flatMap(({ content, start }) =>
        fieldsOf(content).map(({ labelSpan, label, valueSpan, value }) => {
          assert.equal(text.slice(start + labelSpan.start, start + labelSpan.end), label);
          assert.equal(text.slice(start + valueSpan.start, start + valueSpan.end), value);
          return label;
        }),
      );
      assert.equal(found.length, 51);
    }
  });

  it('are found without delay in very long lines', () => {
    for (const text of [' ', '\\', ':', '**', '*', '** ', ': **x', 'a ', '>'])
      assert.ok(Array.isArray(fieldsOf(contentOf(`**Severity:** a${text.repeat(20_000)}b`))));
  });
});
