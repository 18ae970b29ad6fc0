import { alignTables, alignTablesAt } from '../core/features/align-table.ts';
import { columnsAt, editTable, pasteIntoTable, tableCommands } from '../core/features/edit-table/commands.ts';
import { editTables, type TableEdits } from '../core/features/edit-table/several.ts';
import type { TableEdit } from '../core/features/edit-table/place.ts';
import { applyEdits } from '../core/text/edit.ts';
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
        if (others.length > 0) {
          const offsets = [offset, ...others.map(other => text.offsetAt(other))];
          const edits = editTables(postmortem.markdown, text.getText(), offsets, command);
          return edits ? toEditTables(document, edits) : null;
        }
        const edit = editTable(postmortem.markdown, text.getText(), offset, command, column);
        return edit ? toEditTable(document, edit) : null;
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
        { position, text: copied, html }: protocol.PasteRowsParams,
      ): protocol.PasteRows | null => {
        const { text } = document;
        const pasted = pasteIntoTable(postmortem.markdown, text.getText(), text.offsetAt(position), {
          text: copied,
          ...(html !== undefined && { html }),
        });
        if (!pasted) return null;
        return { ...toEditTable(document, pasted), count: pasted.count, left: pasted.left };
      },
    ),
  );
}

function toEditTable(document: OpenDocument, { edits, select }: TableEdit): protocol.EditTable {
  return toEditTables(document, { edits, select: [select] });
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
