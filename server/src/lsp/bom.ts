import type { TextDocument } from 'vscode-languageserver-textdocument';

const mark = '\ufeff';

/**
 * A document as the core is to see it: without the byte order mark that some editors send. Positions stay those of the
 * editor; offsets count from behind the mark.
 */
export function withoutMark(document: TextDocument): TextDocument {
  const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  if (document.getText(first) !== mark) return document;
  const { uri, languageId, version, lineCount } = document;
  return {
    ...{ uri, languageId, version, lineCount },
    getText: range => document.getText(range).replace(/^\ufeff/, ''),
    positionAt: offset => document.positionAt(offset + 1),
    offsetAt: position => Math.max(0, document.offsetAt(position) - 1),
    getLineRange: line => document.getLineRange(line),
    getEOLCharacters: line => document.getEOLCharacters(line),
  };
}
