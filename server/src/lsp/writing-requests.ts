import { actionOfWords } from '../core/features/actions/action-from-line.ts';
import { convertTo } from '../core/features/convert.ts';
import { createTemplate } from '../core/features/create-template.ts';
import { newRow, type NewRow } from '../core/features/insert-row.ts';
import { editEvent } from '../core/features/edit-event.ts';
import { addEventAt } from '../core/features/add-event.ts';
import { moveEvent } from '../core/features/move-event.ts';
import { newPostmortem } from '../core/features/new-postmortem.ts';
import { toSnippet } from '../core/features/snippet.ts';
import { severitiesOf } from '../core/template/template.ts';
import { lineEdits } from '../core/text/difference.ts';
import { applyEdits } from '../core/text/edit.ts';
import * as protocol from '../protocol.ts';
import { toRange, toTextEdits } from './convert.ts';
import { guarded } from './guard.ts';
import { OpenDocument } from './open-document.ts';
import { aboutPostmortem, today, type Session } from './session.ts';

/** Answers the requests of `protocol.ts` for texts: rows, postmortems and templates, and what these are made from. */
export function serveWritingRequests(session: Session): void {
  const { connection, projects } = session;

  connection.onRequest(
    protocol.insertRow,
    aboutPostmortem(session, 'new row', (document, { postmortem }, params: protocol.InsertRowParams) => {
      // What other editors send is not to be trusted.
      const kind = (['action', 'event'] as const).find(known => known === params.kind);
      const offset = params.position && document.text.offsetAt(params.position);
      const { at } = params;
      const timed = kind === 'event' && Number.isFinite(at) ? addEventAt(postmortem, at!) : undefined;
      const told =
        kind === 'action' && typeof params.words === 'string'
          ? actionOfWords(postmortem, today(session), params.words)
          : undefined;
      const row = timed ?? told ?? (kind && newRow(postmortem, kind, today(session), offset));
      return row ? toInsertRow(document, row) : null;
    }),
  );
  connection.onRequest(
    protocol.moveEvent,
    aboutPostmortem(session, 'event', ({ text }, { postmortem }, params: protocol.MoveEventParams) => {
      const { position, by } = params;
      const edits = Number.isFinite(by) && moveEvent(postmortem, text.offsetAt(position), by);
      return edits ? ({ edits: toTextEdits(text, edits) } satisfies protocol.MoveEvent) : null;
    }),
  );
  connection.onRequest(
    protocol.editEvent,
    aboutPostmortem(session, 'event', ({ text }, { postmortem }, params: protocol.EditEventParams) => {
      const edits = editEvent(postmortem, text.offsetAt(params.position), {
        ...(typeof params.text === 'string' && { text: params.text }),
        ...(typeof params.time === 'string' && { time: params.time }),
        ...(typeof params.shownTime === 'string' && { shownTime: params.shownTime }),
      });
      return edits ? ({ edits: toTextEdits(text, edits) } satisfies protocol.EditEvent) : null;
    }),
  );
  connection.onRequest(
    protocol.convert,
    aboutPostmortem(
      session,
      'convert',
      (document, { postmortem }, params: protocol.ConvertParams): protocol.Convert | null => {
        const { templates, named } = projects.environment(document.uri);
        const template = templates.find(({ id }) => id === params.template);
        if (!template) return null;
        const options = { templates, path: document.uri, ...(named !== undefined && { named }) };
        const text = convertTo(postmortem, template, options);
        return { edits: toTextEdits(document.text, lineEdits(document.text.getText(), text)) };
      },
    ),
  );
  connection.onRequest(
    protocol.createTemplate,
    aboutPostmortem(
      session,
      'create template',
      (_document, { postmortem }, { name }: protocol.CreateTemplateParams): protocol.CreateTemplate => {
        const { text, fileName } = createTemplate(postmortem, name);
        return { text, fileName };
      },
    ),
  );
  connection.onRequest(protocol.templates, async (params?: protocol.TemplatesParams) =>
    (await templatesFor(params?.uri)).map((template): protocol.TemplateInfo => ({
      id: template.id,
      name: template.name,
      severities: severitiesOf(template),
      isOwn: !template.builtin,
    })),
  );
  connection.onRequest(
    protocol.newPostmortem,
    guarded('new postmortem', connection, null, async (params: protocol.NewPostmortemParams) => {
      const made = newPostmortem(await templatesFor(params.uri), params);
      return made ?? null;
    }),
  );

  /** The templates of the project that a document at an address belongs to. */
  async function templatesFor(uri = '') {
    await projects.load(uri);
    return projects.environment(uri).templates;
  }
}

function toInsertRow(document: OpenDocument, { edits, select }: NewRow): protocol.InsertRow {
  const after = new OpenDocument(document.uri, 'markdown', 0, applyEdits(document.text.getText(), edits));
  const snippet = edits.length === 1 ? toSnippet(edits[0]!.text) : '';
  return {
    edits: toTextEdits(document.text, edits),
    selection: toRange(after.text, select),
    ...(snippet.includes('${1') && { snippet }),
  };
}
