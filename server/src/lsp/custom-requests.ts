import { emptyConfiguration, metricsIn } from '../core/configuration/configuration.ts';
import { blockersOf } from '../core/features/blockers.ts';
import { explanationOf, sourceExplanation } from '../core/features/explain.ts';
import { outlineOf } from '../core/features/outline.ts';
import { timelinePicture, titleOf, type TimelinePictureOptions } from '../core/features/timeline-view.ts';
import { translate } from '../core/messages/message.ts';
import * as protocol from '../protocol.ts';
import { toBlocker, toOutlineItem, toTimelineView } from './convert.ts';
import { aboutDocument, aboutPostmortem, type Session } from './session.ts';
import { toTimelinePicture } from './timeline-picture.ts';

/** Answers the requests of `protocol.ts` for what is known of a document. */
export function serveCustomRequests(session: Session): void {
  const { connection, projects } = session;
  /** @param zone what other editors send is not to be trusted. */
  const optionsFor = (uri: string, zone: unknown): TimelinePictureOptions => ({
    metrics: metricsIn(projects.environment(uri).configuration ?? emptyConfiguration),
    ...(typeof zone === 'string' && { zone }),
  });

  connection.onRequest(
    protocol.outline,
    aboutPostmortem(
      session,
      'outline',
      ({ text, uri }, analysis, _params: protocol.DocumentParams): protocol.OutlineView => {
        const { postmortem, findings } = analysis;
        const blockers = blockersOf(analysis, projects.environment(uri));
        return {
          title: titleOf(postmortem),
          lifecycle: postmortem.lifecycle,
          ...(postmortem.match && { template: postmortem.match.template.name }),
          items: outlineOf(postmortem, findings).map(entry => toOutlineItem(text, entry)),
          blockers: blockers.map(blocker => toBlocker(text, blocker)),
        };
      },
    ),
  );
  connection.onRequest(
    protocol.timeline,
    aboutPostmortem(session, 'timeline', ({ text, uri }, { postmortem }, { zone }: protocol.TimelineParams) =>
      toTimelineView(text, timelinePicture(postmortem, optionsFor(uri, zone))),
    ),
  );
  connection.onRequest(
    protocol.timelinePicture,
    aboutPostmortem(
      session,
      'picture',
      ({ text, uri }, { postmortem }, params: protocol.TimelinePictureParams) =>
        toTimelinePicture(text, postmortem, params, optionsFor(uri, params.zone)),
    ),
  );
  connection.onNotification(protocol.committers, ({ names }: protocol.CommittersParams) => {
    // What other editors send is not to be trusted.
    if (Array.isArray(names)) projects.committedBy(names.filter(name => typeof name === 'string'));
  });
  connection.onRequest(
    protocol.explain,
    aboutDocument(
      session,
      'explanation',
      ({ uri }, { postmortem }, _params: protocol.DocumentParams): protocol.Explanation => {
        const isSource = projects.isSource(uri);
        const lines = isSource ? [sourceExplanation()] : explanationOf(postmortem);
        return {
          isPostmortem: postmortem.recognition.isPostmortem && !isSource,
          lines: lines.map(line => translate(line)),
        };
      },
    ),
  );
}
