/** The page waits no longer than so many milliseconds for a moment in which it has nothing else to do. */
const patience = 100;
/** What is done in a moment in which there is no time at all. */
const least = 10;

/**
 * Does something with each of many items, in their order, when the page has nothing else to do, and so many at a time as
 * keep it from stuttering.
 *
 * @returns stops it.
 */
export function inPortions<T>(items: readonly T[], act: (item: T) => void): () => void {
  let done = 0;
  let waiting = 0;
  const next = (idle: IdleDeadline) => {
    const begun = done;
    while (done < items.length && (done < begun + least || idle.timeRemaining() > 1)) act(items[done++]!);
    wait();
  };
  const wait = () => {
    if (done < items.length) waiting = requestIdleCallback(next, { timeout: patience });
  };
  wait();
  return () => cancelIdleCallback(waiting);
}
