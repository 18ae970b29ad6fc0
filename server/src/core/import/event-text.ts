/**
 * What another program says, on one line of Markdown: tags and comments in it are shown and not taken for markup, which
 * could hide what follows.
 */
export function eventText(...parts: readonly (string | undefined)[]): string {
  return parts
    .map(part => (part ?? '').replace(/\s+/g, ' ').trim())
    .filter(part => part !== '')
    .join(': ')
    .replace(/(?<!\\)<(?=[a-z/!?])/gi, '\\<');
}
