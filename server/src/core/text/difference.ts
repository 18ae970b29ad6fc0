import { diffArrays } from 'diff';
import { span, type TextEdit } from './span.ts';

/** Texts that differ in more lines than this are not compared further, since that would take long. */
const mostChanges = 1000;

/** The edits that make one text of another, whole lines at a time, so that what stays keeps its place in an editor. */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const changes = diffArrays(linesIn(before), linesIn(after), { maxEditLength: mostChanges });
  if (!changes) return [{ span: span(0, before.length), text: after }];
  const edits: TextEdit[] = [];
  let at = 0;
  let start = 0;
  let text = '';
  const close = () => {
    if (start < at || text !== '') edits.push({ span: span(start, at), text });
    text = '';
  };
  for (const { added, removed, value } of changes) {
    const lines = value.join('');
    if (added) text += lines;
    else if (removed) at += lines.length;
    else {
      close();
      at += lines.length;
      start = at;
    }
  }
  close();
  return edits;
}

/** The lines of a text with their endings. */
function linesIn(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}
