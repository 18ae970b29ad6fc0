// One bundle, so that what is kept of a parsed document is known to all parts.
export { timelinePicture } from '../../server/src/core/features/timeline-view.ts';
export { editMarkdown } from '../../server/src/core/markdown/edit.ts';
export { parseMarkdown } from '../../server/src/core/markdown/first-parse.ts';
export { readPostmortem } from '../../server/src/core/model/postmortem.ts';
export { timelineSvg } from '../../server/src/core/picture/picture.ts';
