import { normalize } from './normalize.ts';
import { vocabularies } from './vocabularies.ts';

/** The words of all languages by which a postmortem is known before it is read; see `telling.ts`. */
const tellingWords = {
  /** The headings of timelines, in the form that {@link normalize} gives them. */
  timeline: vocabularies.flatMap(({ sections }) => (sections.timeline ?? []).map(normalize)),
  /** Words of a title or a path. */
  telling: vocabularies.flatMap(({ telling }) => telling),
};

export default tellingWords;
