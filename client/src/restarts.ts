/** How often within {@link period} a server that dies is started again. */
const limit = 4;
/** In milliseconds. */
const period = 3 * 60_000;

/**
 * Decides whether a server that died is started again: one that dies over and over would only waste the machine.
 *
 * @returns a function to call at each death with the time in milliseconds; true means that it may be started again.
 */
export function restartPolicy(): (now: number) => boolean {
  let restarts: readonly number[] = [];
  return now => {
    restarts = restarts.filter(time => now - time < period);
    if (restarts.length >= limit) return false;
    restarts = [...restarts, now];
    return true;
  };
}
