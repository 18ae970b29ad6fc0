import fs from 'node:fs';
import path from 'node:path';

/**
 * Replaces a file at once: whoever reads it finds all of the old text or all of the new one. A link keeps leading to
 * the file, which keeps its permissions.
 *
 * @throws when it cannot be written; the file is as it was then.
 */
export function replaceFile(file: string, text: string): void {
  const target = fs.realpathSync(file);
  const { mode } = fs.statSync(target);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    fs.writeFileSync(beside, text, { mode, flag: 'wx' });
    fs.renameSync(beside, target);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}
