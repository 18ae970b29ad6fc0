import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHeader } from '../../../server/src/core/model/header.ts';
import { titleSection } from '../../../server/src/core/model/tree.ts';
import { sectionsOf, slice } from '../../support/read.ts';

/** The header's fields as `style label (role) = value`. Every span has to cover what the field says. */
function read(text: string): string[] {
  const sections = sectionsOf(text);
  return readHeader(sections, titleSection(sections)).map(({ field, section }) => {
    const { label, labelSpan, value, valueSpan, role, style } = field;
    assert.equal(slice(section.content.text, labelSpan), label);
    assert.equal(slice(section.content.text, valueSpan), value);
    return `${style} ${label} (${role ?? '-'}) = ${value}`;
  });
}

const body = '\n## Impact\n\n**Duration:** 47 min\n';

describe('the header of a postmortem', () => {
  const cases: readonly { what: string; text: string; fields: readonly string[] }[] = [
    {
      what: 'bold labels under the title, and none of the sections',
      text: `# Outage\n\n**Date:** 2025-10-14\n${body}`,
      fields: ['bold Date (date) = 2025-10-14'],
    },
    {
      what: 'a run of plain lines of which one is known',
      text: `# Outage\n\nWeather: fine\nStatus: final<br> Owner: Kim\n\nCall log:\n\nNot: a field of it\n${body}`,
      fields: [
        'plain Weather (-) = fine',
        'plain Status (status) = final',
        'plain Owner (authors) = Kim',
        'plain Call log (-) = ',
        'plain Not (-) = a field of it',
      ],
    },
    {
      what: 'plain lines that nobody knows are words',
      text: `# Outage\n\nWeather: fine\n\nMood: bad\n${body}`,
      fields: [],
    },
    {
      what: 'behind other words only what is known counts',
      text: `# Outage\n\nWe saw this.\n\nWeather: fine\nStatus: final\n${body}`,
      fields: ['plain Status (status) = final'],
    },
    {
      what: 'nested bullets, known or bold',
      text: `# Outage\n\n- **Key events**\n  - Restarted 11:45\n- Incident date\n  - 2020-02-12\n${body}`,
      fields: ['bullet Key events (-) = Restarted 11:45', 'bullet Incident date (date) = 2020-02-12'],
    },
    {
      what: 'a quote',
      text: `# Outage\n\n> **Status**：Draft  \n> **Date:** 2025-10-14\n${body}`,
      fields: ['bold Status (status) = Draft', 'bold Date (date) = 2025-10-14'],
    },
    {
      what: 'a table with an empty head',
      text: `# Outage\n\n|  |  |\n|---|---|\n| **Date** | 2025-10-14 |\n| Pager | @kim |\n${body}`,
      fields: ['table Date (date) = 2025-10-14', 'table Pager (-) = @kim'],
    },
    {
      what: 'a table with a generic head',
      text: `# Outage\n\n| Field | Value |\n|---|---|\n| Severity: | Sev2 <!-- x --> |\n| Status |\n${body}`,
      fields: ['table Severity (severity) = Sev2'],
    },
    {
      what: 'a table with the first field in its head',
      text: `# Outage\n\n| Date | 2025-10-14 |\n|---|---|\n| Status | |\n${body}`,
      fields: ['table Date (date) = 2025-10-14', 'table Status (status) = '],
    },
    {
      what: 'a table with labels in its head',
      text: `# Outage\n\n| Authors | Date | Status |\n|---|---|---|\n| Kim | 2025-10-14 | Draft |\n${body}`,
      fields: ['row Authors (authors) = Kim', 'row Date (date) = 2025-10-14', 'row Status (status) = Draft'],
    },
    {
      what: 'tables of something else are none',
      text: `# Outage\n\n| Time | Status |\n|---|---|\n| 10:15 | down |\n\n| Date | Status |\n|---|---|\n| a | b |\n| c | d |\n\n| Host | Weather |\n|---|---|\n| a | b |\n${body}`,
      fields: [],
    },
    {
      what: 'a section that is nothing else',
      text: `# Outage\n\n## Metadata\n\n| Item | Value |\n|---|---|\n| Severity | Sev2 |\n${body}`,
      fields: ['table Severity (severity) = Sev2'],
    },
    {
      what: 'a section that tells a story is none',
      text: `# Outage\n\n## Background\n\n**Status:** it was up\n\n## Before\n\nA story.\n\nStatus: up\n${body}`,
      fields: [],
    },
    {
      what: 'front matter',
      text: `---\ntitle: x\nid: y\nlayout: page\nseverity: "Sev2" # high\nincident_id: INC-1\nauthors:\n  - Kim\n  - Jun\nstatus:\npublished: true\nincident:\n  start: 10\nweight: 3\n---\n\n# Outage\n${body}`,
      fields: [
        'frontMatter severity (severity) = Sev2',
        'frontMatter incident_id (incidentId) = INC-1',
        'frontMatter authors (authors) = Kim\n  - Jun',
        'frontMatter status (status) = ',
      ],
    },
    {
      what: 'front matter of which the text tells the same',
      text: `---\ndate: 2025-10-20\nstatus: draft\n---\n# Outage\n\n**Date:** 2025-10-14\n${body}`,
      fields: ['frontMatter status (status) = draft', 'bold Date (date) = 2025-10-14'],
    },
    {
      what: 'a heading a field',
      text: `# Outage\n\n## Date\n\n2025-10-14\n\n## Authors\n\n- Kim\n- Jun\n\n## Status\n\n## Involved: all\n\n## Severity: Sev2\n${body}\n## Approver\n\nKim\n`,
      fields: [
        'heading Date (date) = 2025-10-14',
        'heading Authors (authors) = Kim\n- Jun',
        'heading Status (status) = ',
        'heading Severity (severity) = Sev2',
      ],
    },
    {
      what: 'headings that tell a story are none',
      text: `# Outage\n\n## Incident\n\nThe database fell over.\n\n## Status\n\n${'It went on. '.repeat(40)}\n\n## Date\n\n\`\`\`\nx\n\`\`\`\n${body}`,
      fields: [],
    },
    {
      what: 'a document without a title',
      text: 'Status: final<br> Owner: @kim\n\n## Impact\n\nNone.\n',
      fields: ['plain Status (status) = final', 'plain Owner (authors) = @kim'],
    },
    { what: 'nothing', text: '', fields: [] },
  ];
  for (const { what, text, fields } of cases) {
    it(what, () => {
      assert.deepEqual(read(text), fields);
    });

    it(`${what}, with CRLF`, () => {
      const windows = (line: string) => line.replaceAll('\n', '\r\n');
      assert.deepEqual(read(windows(text)), fields.map(windows));
    });
  }

  it('stands where it says, whatever the document looks like', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '## ',
        '**',
        ':',
        '：',
        ' ',
        '\n',
        '\r\n',
        '| ',
        '|---|---|\n',
        '- ',
        '  - ',
        '> ',
        '<br>',
        '---\n',
      ],
      ...['Date', 'Status', 'Severity', 'Incident ID', 'x', '2025-10-14', '"', '[Sev1/Sev2]', '<!-- x -->'],
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), pieces => void read(pieces.join(''))));
  });

  it('is found without delay in long texts', () => {
    for (const text of [
      'a: ',
      'Status: x<br>',
      '- Status\n  - x\n',
      '> **Status:** x\n',
      'Date: x\n',
      '## Date\n\n',
    ])
      assert.ok(Array.isArray(read(`# Outage\n\n${text.repeat(300)}`)));
  });
});
