import words from 'value:./telling-words.ts';
import { fold } from './normalize.ts';
import { phrasePattern } from './phrases.ts';

/**
 * By what a postmortem is known before it is read. The client has this, too, to decide whether the server is needed; so
 * its words are taken out of the vocabularies when the bundle is made, and the rest of those stays out of the client.
 */

/** The words by which a heading tells a timeline, in the form that `normalize` gives them. */
export const timelineHeadings: readonly string[] = words.timeline;

const tellingWords = phrasePattern(words.telling);
const everyTellingWord = phrasePattern(words.telling, 'g');

/** Whether a text has a word that tells of a postmortem. @param text a title or {@link nameIn} of a path. */
export function tellsOfPostmortem(text: string): boolean {
  return tellingWords.test(fold(text));
}

/** A title without the words that tell of a postmortem, in lower case. */
export function withoutTellingWords(title: string): string {
  return fold(title).replace(everyTellingWord, ' ');
}

/**
 * What a path says of its document: its last three names, as in `post-mortems/2025-10/14-checkout.md`.
 *
 * @param path a path or a URI.
 */
export function nameIn(path: string): string {
  const name = path.split(/[/\\]/).slice(-3).join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    // A path that is no URI may hold a percent sign.
    return name;
  }
}
