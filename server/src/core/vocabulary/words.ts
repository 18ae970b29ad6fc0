/**
 * A list of words, written with bars between them so that a language fits the eye: ``words`Timeline | Chronology` ``.
 */
export function words(text: TemplateStringsArray): readonly string[] {
  return text
    .join('')
    .split('|')
    .map(word => word.trim().replace(/\s+/g, ' '));
}
