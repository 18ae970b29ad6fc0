import type { TextDocument } from 'vscode-languageserver-textdocument';

const mark = '\ufeff';

/** Whether a document begins with the byte order mark that some editors send. */
export function isMarked(document: TextDocument): boolean {
  const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  return document.getText(first) === mark;
}

/**
 * A document as the core is to see it: without its byte order mark. Positions stay those of the editor; offsets count from
 * behind the mark.
 */
export function withoutMark(document: TextDocument): TextDocument {
  if (!isMarked(document)) return document;
  const { uri, languageId, version, lineCount } = document;
  return {
    ...{ uri, languageId, version, lineCount },
    getText: range => {
      const text = document.getText(range);
      return range && document.offsetAt(range.start) > 0 ? text : text.slice(mark.length);
    },
    positionAt: offset => document.positionAt(offset + mark.length),
    offsetAt: position => Math.max(0, document.offsetAt(position) - mark.length),
    getLineRange: line => document.getLineRange(line),
    getEOLCharacters: line => document.getEOLCharacters(line),
  };
}
