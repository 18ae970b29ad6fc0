import { alignTables, alignTablesAt } from '../core/features/align-table.ts';
import { columnsAt, editTable, pasteIntoTable, tableCommands } from '../core/features/edit-table/commands.ts';
import { copiedRows } from '../core/features/edit-table/clipboard.ts';
import { momentsOf } from '../core/features/edit-table/moments.ts';
import { editTables, type TableEdits } from '../core/features/edit-table/several.ts';
import type { TableEdit } from '../core/features/edit-table/place.ts';
import { applyEdits, offsetAfter } from '../core/text/edit.ts';
import { span } from '../core/text/span.ts';
import * as protocol from '../protocol.ts';
import { toRange, toTextEdits } from './convert.ts';
import { OpenDocument } from './open-document.ts';
import { aboutPostmortem, tableStyleOf, type Session } from './session.ts';

/** Answers the requests of `protocol.ts` that are about tables. */
export function serveTableRequests(session: Session): void {
  const { connection } = session;

  connection.onRequest(
    protocol.alignTables,
    aboutPostmortem(
      session,
      'align tables',
      ({ text, uri }, { postmortem }, { positions }: protocol.AlignTablesParams): protocol.AlignTables => {
        const style = tableStyleOf(session, uri);
        const offsets = positions?.map(position => text.offsetAt(position));
        const edits = offsets
          ? alignTablesAt(postmortem.markdown, offsets, style)
          : alignTables(postmortem.markdown, style);
        return { edits: toTextEdits(text, edits) };
      },
    ),
  );
  connection.onRequest(
    protocol.editTable,
    aboutPostmortem(
      session,
      'edit table',
      (
        document,
        { postmortem },
        { command, position, others = [], column }: protocol.EditTableParams,
      ): protocol.EditTable | null => {
        // What other editors send is not to be trusted.
        if (!Object.hasOwn(tableCommands, command)) return null;
        const { text } = document;
        const offset = text.offsetAt(position);
        const moments = momentsOf(postmortem);
        const further = others.map(other => text.offsetAt(other));
        if (further.length > 0 && column === undefined) {
          const offsets = [offset, ...further];
          const edits = editTables(postmortem.markdown, text.getText(), offsets, command, moments);
          return edits ? toEditTables(document, edits) : null;
        }
        const how = { moments, ...(column !== undefined && { column }) };
        const edit = editTable(postmortem.markdown, text.getText(), offset, command, how);
        return edit ? toEditTable(document, edit, further) : null;
      },
    ),
  );
  connection.onRequest(
    protocol.tableColumns,
    aboutPostmortem(
      session,
      'table columns',
      ({ text }, { postmortem }, { position }: protocol.TableColumnsParams): protocol.TableColumns | null =>
        columnsAt(postmortem.markdown, text.offsetAt(position)) ?? null,
    ),
  );
  connection.onRequest(
    protocol.pasteRows,
    aboutPostmortem(
      session,
      'paste rows',
      (
        document,
        { postmortem },
        { position, others = [], text: source, html, onlyTables }: protocol.PasteRowsParams,
      ): protocol.PasteRows | null => {
        const { text } = document;
        const copied = { text: source, ...(html !== undefined && { html }) };
        if (onlyTables === true && !copiedRows(copied).some(row => row.length > 1)) return null;
        const offset = text.offsetAt(position);
        const pasted = pasteIntoTable(postmortem.markdown, text.getText(), offset, copied);
        if (!pasted) return null;
        const further = others.map(other => text.offsetAt(other));
        return { ...toEditTable(document, pasted, further), count: pasted.count, left: pasted.left };
      },
    ),
  );
}

/** @param others where cursors are that stay. */
function toEditTable(
  document: OpenDocument,
  { edits, select }: TableEdit,
  others: readonly number[],
): protocol.EditTable {
  const stay = others.map(other => offsetAfter(edits, other)).map(other => span(other, other));
  return toEditTables(document, { edits, select: [select, ...stay] });
}

function toEditTables(document: OpenDocument, { edits, select }: TableEdits): protocol.EditTable {
  const after = new OpenDocument(document.uri, 'markdown', 0, applyEdits(document.text.getText(), edits));
  const [selection, ...others] = select.map(selected => toRange(after.text, selected));
  return {
    edits: toTextEdits(document.text, edits),
    selection: selection!,
    ...(others.length > 0 && { others }),
  };
}
