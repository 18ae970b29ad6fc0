import assert from 'node:assert/strict';
import { translate } from '../../../server/src/core/messages/message.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { checkTemplate } from '../../../server/src/core/template/check-template.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { unmarked } from '../../support/analyse.ts';

interface Case {
  readonly what: string;
  /** `⟦` and `⟧` mark what is found. */
  readonly markdown: string;
  /** The beginning of each message, in order. */
  readonly says: readonly string[];
  readonly fixed?: string;
}

const cases: readonly Case[] = [
  {
    what: 'two sections of one role',
    markdown: '# [Title]\n\n## Timeline\n\n## ⟦Chronology⟧\n',
    says: [
      'A second section of the role timeline. Expected one: documents would fill in only the first, “Timeline”.',
    ],
  },
  {
    what: 'front matter that is no YAML',
    markdown: '⟦---\nid: [ours\n---⟧\n\n# [Title]\n\n## Summary\n',
    says: [
      'The front matter is no YAML, so that nothing in it counts. The list or mapping above is never closed.',
    ],
  },
  {
    what: 'front matter without keys',
    markdown: '⟦---\nours\n---⟧\n\n# [Title]\n\n## Summary\n',
    says: ['The front matter has no keys.'],
  },
  {
    what: 'an empty id',
    markdown: '⟦---\nid: ""\n---⟧\n\n# [Title]\n\n## Summary\n',
    says: ['The id is empty.'],
  },
  {
    what: 'a code block that swallows the sections below it',
    markdown: '# [Title]\n\n## Summary\n\n⟦```sh⟧\nls\n\n## Timeline\n',
    says: [
      'This code block is not closed, so that all below it is code. Expected a line “```” that ends it.',
    ],
  },
  {
    what: 'code blocks that are closed',
    markdown: '# [Title]\n\n## Summary\n\n```sh\nls\n```\n\n## Timeline\n\n~~~~\n```\n~~~~\n',
    says: [],
  },
  {
    what: 'a comment that swallows the sections below it',
    markdown: '# [Title]\n\n## Summary\n\n⟦<!-- what happened⟧\n\n## Timeline\n',
    says: ['This comment is not closed, so that all below it is hidden.'],
  },
  {
    what: 'comments without an end, which are words',
    markdown:
      '# [Title]\n\n## Affected shops ⟦<!-- optional⟧\n\nWhich ⟦<!-- ones⟧\n\n## Impact <!-- optional -->\n\n`<!-- code` and \\<!-- words\n',
    says: ['This comment is not closed, so that it is read as words. Expected “-->”.', 'This comment'],
  },
  {
    what: 'front matter without its first line',
    markdown: '⟦id: ours\nowner: us\n---⟧\n\n# [Title]\n\n## Summary\n',
    says: ['This front matter is read as text. Expected a line “---” above it.'],
  },
  {
    what: 'front matter without its last line',
    markdown: '⟦---\r\nid: ours\r\nname: Ours⟧\r\n\r\n# [Title]\r\n\r\n## Summary\r\n',
    says: ['This front matter is read as text. Expected a line “---” below it.'],
  },
  {
    what: 'lines at the top that are no front matter',
    markdown: '---\n\nDate: [YYYY-MM-DD]\n\n# [Title]\n\n## Summary\n',
    says: [],
  },
  {
    what: 'headings that are none for Markdown',
    markdown: '# [Title]\n\n⟦##Timeline⟧\n\n## Impact\n\n#42 and ##weather are none\n',
    says: ['“##Timeline” is no heading for Markdown. Expected “## Timeline”.'],
    fixed: '# [Title]\n\n## Timeline\n\n## Impact\n\n#42 and ##weather are none\n',
  },
  {
    what: 'several marks in one comment, and marks without a value',
    markdown:
      '# [Title]\n\n## Weather ⟦<!-- optional repeat -->⟧\n\n## Climate\n\n⟦<!-- role: timeline, impact -->⟧\n\n## Facts ⟦<!-- role: -->⟧\n\n<!-- optional sections may go -->\n',
    says: ['Unexpected “<!-- optional repeat -->”.', 'Unexpected', 'Unexpected'],
  },
  {
    what: 'two fields of one role',
    markdown: '# [Title]\n\n**Severity:** [Low/High]\n**⟦Sev⟧:** [1/2]\n\n## Summary\n',
    says: ['A second field “Sev”.'],
  },
  {
    what: 'a choice of one value',
    markdown: '# [Title]\n\n**Status:** ⟦[Open/]⟧\n\n## Summary\n\n⟦[yes/Yes]⟧, [N/A], [and/or]\n',
    says: ['A choice of one value, “[Open/]”.', 'A choice of one value, “[yes/Yes]”.'],
  },
  {
    what: 'a table without columns',
    markdown: '# [Title]\n\n## Timeline\n\n⟦| | |⟧\n|---|---|\n| 10:00 | [Event] |\n',
    says: ['A table without columns.'],
  },
  {
    what: 'a column without a title',
    markdown: '# [Title]\n\n## Timeline\n\n| Time |⟦ ⟧|\n|---|---|\n| 10:00 | [Event] |\n',
    says: ['A column without a title.'],
  },
  {
    what: 'a role that there is not, in CRLF',
    markdown: '# [Title]\r\n\r\n## Chain of things ⟦<!-- role: timelin -->⟧\r\n',
    says: ['There is no role “timelin”. Expected “timeline”.'],
    fixed: '# [Title]\r\n\r\n## Chain of things <!-- role: timeline -->\r\n',
  },
  {
    what: 'a mistyped mark',
    markdown: '# [Title]\n\n## Glossary ⟦<!-- optinal -->⟧\n',
    says: ['Unexpected comment “optinal”, expected optional.'],
    fixed: '# [Title]\n\n## Glossary <!-- optional -->\n',
  },
  {
    what: 'no section at all',
    markdown: '⟦⟧# [Title]\n\n[Write here]\n',
    says: ['This template has no sections, so that no document follows it.'],
  },
  {
    what: 'bold lines that are no sections',
    markdown: '⟦⟧# [Title]\n\n**Summary:**\n\n[Write here]\n\n**Impact:** [Who]\n',
    says: ['This template has no sections, so that no document follows it.'],
  },
  {
    what: 'a mistyped key, beside keys of fields and of others',
    markdown: '---\n⟦langage⟧: en\nseverity: [Low/High]\ntags: [a]\nno: 1\n---\n\n# [Title]\n\n## Impact\n',
    says: ['Unexpected key “langage”, expected “language”.'],
    fixed: '---\nlanguage: en\nseverity: [Low/High]\ntags: [a]\nno: 1\n---\n\n# [Title]\n\n## Impact\n',
  },
  {
    what: 'two columns of one name',
    markdown: '# [Title]\n\n## Timeline\n\n| Time | Event | ⟦Time⟧ |\n|---|---|---|\n| HH:MM | [Event] | |\n',
    says: ['A second column “Time”.'],
  },
  {
    what: 'a table that is none for Markdown',
    markdown: '# [Title]\n\n## Timeline\n\n⟦| Time | Event |⟧\n| HH:MM | [Event] |\n',
    says: ['These lines are no table for Markdown.'],
  },
  {
    what: 'two times by which a priority is due',
    markdown: '# [Title]\n\n## Action Items\n\n- **P0** - Now (1 day)\n⟦- **P0** - Soon (1 week)⟧\n',
    says: ['A second time by which P0 is due.'],
  },
  {
    what: 'values that are not read as what they look like',
    markdown:
      '# [Title]\n\n**Severity:** ⟦[High|Medium|Low]⟧\n**Status:** ⟦[open/started/done]⟧\n**Priority:** ⟦[P1/P2/P3⟧\n**Date:** ⟦[YYYY-MM-DDD]⟧\n**Impact:** ⟦[High/Medium/High]⟧\n\n## Summary\n\n[and/or], [affected systems/components/teams]\n',
    says: [
      'Any text is allowed in the place of “[High|Medium|Low]”. Expected “[High/Medium/Low]”.',
      'Any text is allowed in the place of “[open/started/done]”. Expected “[Open/Started/Done]”.',
      'Any text is allowed in the place of “[P1/P2/P3”. Expected “[P1/P2/P3]”.',
      'Unexpected “DDD”, expected “DD”.',
      'Unexpected second “High”',
    ],
    fixed:
      '# [Title]\n\n**Severity:** [High/Medium/Low]\n**Status:** [Open/Started/Done]\n**Priority:** [P1/P2/P3]\n**Date:** [YYYY-MM-DD]\n**Impact:** [High/Medium/High]\n\n## Summary\n\n[and/or], [affected systems/components/teams]\n',
  },
  {
    what: 'a row with more cells than its head',
    markdown: '# [Title]\n\n## Impact\n\n| a | b |\n|---|---|\n| [x] | [y] | ⟦[Low/High]⟧ |\n',
    says: ['A cell without a column. Expected a title for it in the head.'],
  },
  {
    what: 'nothing in what is meant so',
    markdown:
      '# [Title]\n\n| Severity | [Low/High] |\n|---|---|\n| Status | [Draft/Published] |\n\n## Timeline <!-- role: timeline -->\n\n### HH:MM <!-- repeat -->\n\n## Impact <!-- why -->\n\n    <!-- optinal -->\n\n**Example:**\n\n| | |\n|---|---|\n| a | [b/] |\n',
    says: [],
  },
];

describe('a template is told of', () => {
  for (const { what, markdown, says, fixed } of cases)
    it(what, () => {
      const { text, spans } = unmarked(markdown);
      const problems = checkTemplate(text);
      assert.deepEqual(
        problems.map(({ span }) => span),
        spans,
      );
      problems.forEach(({ message }, index) => {
        assert.ok(translate(message).startsWith(says[index]!), translate(message));
      });
      assert.equal(problems.length, says.length);
      if (fixed !== undefined)
        assert.equal(
          applyEdits(
            text,
            problems.flatMap(({ fix }) => fix?.edits ?? []),
          ),
          fixed,
        );
    });

  for (const { id, text } of builtinTemplates())
    it(`nothing in ${id}`, () => {
      assert.deepEqual(
        checkTemplate(text).map(({ message }) => translate(message)),
        [],
      );
    });
});
