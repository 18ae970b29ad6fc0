import { exit, type Output } from './output.ts';

/**
 * Does something with files one after the other. Where it throws, that is said with the file’s name, and the files behind
 * it get their turn.
 *
 * @param work gives the exit status for a file.
 * @returns the greatest exit status; 2 when the work threw.
 */
export async function eachFile(
  files: readonly string[],
  { error }: Output,
  work: (file: string) => Promise<number>,
): Promise<number> {
  let status: number = exit.none;
  for (const file of files) {
    try {
      status = Math.max(status, await work(file));
    } catch (thrown) {
      error(
        `${file}: cannot be read as Markdown: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      );
      status = exit.misuse;
    }
  }
  return status;
}
