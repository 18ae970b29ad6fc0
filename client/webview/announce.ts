/** How long the timeline must rest before it is said how it changed: nobody wants to hear each letter that is typed. */
const restMs = 1000;

/**
 * Says changes in a polite live region, the last of a burst only.
 *
 * @returns what takes the text to be said after the next rest; undefined takes back what is not yet said.
 */
export function announcer(region: HTMLElement): (text: string | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return text => {
    clearTimeout(timer);
    if (text === undefined) region.textContent = '';
    else timer = setTimeout(() => (region.textContent = text), restMs);
  };
}
