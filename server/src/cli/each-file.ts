import { exit, type Output } from './output.ts';

/**
 * Does something with each of some files, in the order in which they are given. A file with which it fails does not keep
 * the others from being looked at.
 *
 * @param done what is done with a file, for instance “checked”.
 * @param run what does it; it returns an exit status.
 * @returns the greatest exit status: 2 when it failed with a file.
 */
export async function eachFile(
  files: readonly string[],
  done: string,
  output: Output,
  run: (file: string) => Promise<number>,
): Promise<number> {
  let status: number = exit.none;
  for (const file of files) {
    try {
      status = Math.max(status, await run(file));
    } catch (error) {
      output.error(
        `${file}: could not be ${done}: ${error instanceof Error ? error.message : String(error)}`,
      );
      status = exit.misuse;
    }
  }
  return status;
}
