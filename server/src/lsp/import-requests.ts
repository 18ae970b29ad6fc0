import { offerEvents } from '../core/features/import-events/import-events.ts';
import { insertEvents } from '../core/features/import-events/insert-events.ts';
import { obstacleIn } from '../core/features/import-events/obstacle.ts';
import { translate } from '../core/messages/message.ts';
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
        const events = offer.events.map(({ time, date, text: said, isKnown, ambiguous }) => ({
          time,
          ...(date !== undefined && { date }),
          text: said,
          isKnown,
          isAmbiguous: ambiguous,
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
        if (!offer) return null;
        const edits = insertEvents(
          postmortem,
          offer.events.filter((_, index) => wanted.has(index)),
        );
        if (edits) return { edits: toTextEdits(document.text, edits) };
        return { edits: [], problem: translate(obstacleIn(postmortem)!) };
      },
    ),
  );
}
