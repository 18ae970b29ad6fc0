import type { TextDocument } from 'vscode-languageserver-textdocument';
import { belowTimeline } from '../core/features/timeline-place.ts';
import { timelinePicture, type TimelinePictureOptions } from '../core/features/timeline-view.ts';
import type { Postmortem } from '../core/model/postmortem.ts';
import { timelineMermaid } from '../core/picture/mermaid.ts';
import { timelineSvg } from '../core/picture/picture.ts';
import type { TimelinePicture, TimelinePictureParams } from '../protocol.ts';
import { toRange } from './convert.ts';

/** Answers `postmortem/timelinePicture`; what other editors send is not to be trusted. */
export function toTimelinePicture(
  document: TextDocument,
  postmortem: Postmortem,
  { format, scheme: asked }: Pick<TimelinePictureParams, 'format' | 'scheme'>,
  options: TimelinePictureOptions,
): TimelinePicture | null {
  const below = belowTimeline(postmortem);
  const picture = timelinePicture(postmortem, options);
  const { title, zone, section } = picture;
  if (below === undefined || !section) return null;
  const scheme = (['light', 'dark'] as const).find(name => name === asked) ?? 'auto';
  return {
    text:
      format === 'mermaid'
        ? timelineMermaid(picture)
        : timelineSvg(picture, { scheme, overview: format === 'overview' }),
    title,
    below: document.positionAt(below),
    ...(zone !== undefined && { zone }),
    section: toRange(document, section),
  };
}
