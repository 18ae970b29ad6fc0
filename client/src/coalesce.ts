/**
 * Makes one run of `work` out of many requests: it runs after a pause, never twice at a time, and once more when it was
 * requested while it ran.
 *
 * @param work must not reject.
 * @param pause resolves when it is time to run; requests until then are answered by that run.
 * @returns requests a run.
 */
export function coalesce(work: () => Promise<void>, pause: () => Promise<void>): () => void {
  let busy = false;
  let requested = false;
  return () => {
    requested = true;
    if (!busy) void run();
  };

  async function run(): Promise<void> {
    busy = true;
    while (requested) {
      await pause();
      requested = false;
      await work();
    }
    busy = false;
  }
}

/** A promise that resolves after some milliseconds. */
export function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
