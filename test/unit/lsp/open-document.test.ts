import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { parseMarkdown } from '../../../server/src/core/markdown/first-parse.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import { OpenDocument } from '../../../server/src/lsp/open-document.ts';

const mark = '\ufeff';
const text = '# Postmortem: Checkout\n\n**Severity:** Sev9\n\n## Summary\n\nTBD\n';
const environment = { templates: builtinTemplates(), today: '2025-10-14', onRuleError: assert.fail };

/** A replacement of the editor's text, by line and UTF-16 column. */
const change = (
  [startLine, startCharacter, endLine, endCharacter]: readonly [number, number, number, number],
  inserted: string,
): TextDocumentContentChangeEvent => ({
  range: {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  },
  text: inserted,
});

/** Checks that a document that was edited is read as if it had just been opened. */
function assertAsNew(document: OpenDocument, source: string) {
  const fresh = new OpenDocument('file:///x.md', 'markdown', 1, source);
  const places = (of: OpenDocument) =>
    of.analysis(environment).findings.map(({ rule, span }) => [rule.id, of.text.positionAt(span.start)]);
  assert.equal(document.text.getText(), fresh.text.getText());
  assert.deepEqual(document.analysis(environment).postmortem.markdown, parseMarkdown(fresh.text.getText()));
  assert.deepEqual(places(document), places(fresh));
}

describe('an open document', () => {
  const edits: Readonly<
    Record<string, readonly [before: string, change: TextDocumentContentChangeEvent, after: string]>
  > = {
    'is edited before its byte order mark': [mark + text, change([0, 0, 0, 0], '\n\n'), `\n\n${mark}${text}`],
    'gets a second byte order mark': [mark + text, change([0, 0, 0, 0], mark), mark + mark + text],
    'gets a byte order mark': [text, change([0, 0, 0, 0], mark), mark + text],
    'gets a byte order mark with other text': [text, change([0, 0, 0, 2], `${mark}# `), mark + text],
    'loses its byte order mark': [mark + text, change([0, 0, 0, 1], ''), text],
    'loses its byte order mark with other text': [mark + text, change([0, 0, 0, 3], ''), text.slice(2)],
    'is edited right behind its byte order mark': [
      mark + text,
      change([0, 1, 0, 1], '\n'),
      `${mark}\n${text}`,
    ],
    'is edited below its byte order mark': [
      mark + text,
      change([2, 14, 2, 18], 'Sev1'),
      mark + text.replace('Sev9', 'Sev1'),
    ],
  };
  for (const [what, [before, edit, after]] of Object.entries(edits))
    it(`that ${what} is read as it stands`, () => {
      const document = new OpenDocument('file:///x.md', 'markdown', 1, before);
      document.analysis(environment);
      document.update([edit], 2);
      assertAsNew(document, after);
      document.update([change([4, 0, 4, 0], 'More.\n\n')], 3);
      const lines = after.split('\n');
      assertAsNew(document, [...lines.slice(0, 4), 'More.', '', ...lines.slice(4)].join('\n'));
    });

  it('counts the newest edit from behind the byte order mark', () => {
    const document = new OpenDocument('file:///x.md', 'markdown', 1, mark + text);
    document.update([change([0, 1, 0, 1], 'ab')], 2);
    assert.deepEqual(document.lastEdit, { start: 0, end: 2 });
    document.update([change([0, 0, 0, 1], '')], 3);
    assert.deepEqual(document.lastEdit, { start: 0, end: 0 });
    document.update([change([0, 2, 0, 2], 'cd')], 4);
    assert.deepEqual(document.lastEdit, { start: 2, end: 4 });
  });
});
