import { offerEvents } from '../core/features/import-events/import-events.ts';
import { insertEvents } from '../core/features/import-events/insert-events.ts';
import * as protocol from '../protocol.ts';
import { toTextEdits } from './convert.ts';
import { aboutPostmortem, today, type Session } from './session.ts';

/** Answers the requests of `protocol.ts` that bring events of other programs into a timeline. */
export function serveImportRequests(session: Session): void {
  const { connection } = session;

  connection.onRequest(
    protocol.offerEvents,
    aboutPostmortem(
      session,
      'offer events',
      (_document, { postmortem }, { text, now }: protocol.OfferEventsParams): protocol.OfferEvents | null => {
        const offer = offerEvents(postmortem, text, { now, today: today(session) });
        if (!offer) return null;
        const events = offer.events.map(({ time, date, text: said, isKnown }) => ({
          time,
          ...(date !== undefined && { date }),
          text: said,
          isKnown,
        }));
        return { source: offer.source.name, events };
      },
    ),
  );
  connection.onRequest(
    protocol.insertEvents,
    aboutPostmortem(
      session,
      'insert events',
      (
        document,
        { postmortem },
        { text, now, chosen }: protocol.InsertEventsParams,
      ): protocol.InsertEvents | null => {
        const wanted = new Set(chosen);
        const offer = offerEvents(postmortem, text, { now, today: today(session) });
        const events = offer?.events.filter((_, index) => wanted.has(index));
        const edits = events && insertEvents(postmortem, events);
        return edits ? { edits: toTextEdits(document.text, edits) } : null;
      },
    ),
  );
}
