// `npm run bench [-- --write] [-- --rounds N]`: how long the server takes, as ratios to an echo server in the same run.
// `--write` puts the tables into docs/performance.md. Nothing here is asserted: machines differ, and are busy.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { measureAlignment } from './align.mjs';
import { measureFollowUp } from './follow-up.mjs';
import { measureRound } from './measure.mjs';
import { measurePictures } from './picture.mjs';
import { postmortemText } from './postmortem-text.mjs';
import { measureRepaints } from './repaint.mjs';
import { report } from './report.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const page = path.join(root, 'docs/performance.md');
const marks = ['<!-- measured: begin -->', '<!-- measured: end -->'];
const sizes = [
  { name: '10 KB', bytes: 10 * 1024 },
  { name: '100 KB', bytes: 100 * 1024 },
  { name: '1 MB', bytes: 1024 * 1024 },
];

const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, rounds: { type: 'string', default: '6' } },
});
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'postmortem-bench-'));
try {
  const scripts = await bundles();
  const measured = await measure(scripts, Number(options.rounds));
  console.error('Action items of many postmortems');
  const folder = fs.mkdtempSync(path.join(scratch, 'postmortems-'));
  const text = report(
    measured,
    measureAlignment(),
    measurePictures(),
    await measureRepaints(scripts.postmortem),
    await measureFollowUp(scripts.postmortem, folder),
  );
  console.log(text);
  if (options.write) await write(text);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** Both servers as one minified file each, so that neither has the start-up of many files. */
async function bundles() {
  execFileSync(process.execPath, ['esbuild.mjs', '--minify'], { cwd: root, stdio: 'inherit' });
  const echo = path.join(scratch, 'echo-server.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'echo-server.mjs')],
    outfile: echo,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  return { postmortem: path.join(root, 'dist/server.js'), echo };
}

/** Every other round the echo server moves first; the sizes take turns as well. */
async function measure({ postmortem, echo }, rounds) {
  const texts = sizes.map(({ bytes }) => postmortemText(bytes));
  const measured = sizes.map(size => ({ ...size, rounds: [] }));
  for (let round = 0; round < rounds; round++) {
    const scripts = round % 2 === 0 ? { postmortem, echo } : { echo, postmortem };
    for (const [index, size] of measured.entries()) {
      console.error(`Round ${round + 1} of ${rounds}, ${size.name}`);
      size.rounds.push(await measureRound(scripts, texts[index]));
    }
  }
  return measured;
}

/** Replaces what stands between the marks of docs/performance.md, and formats the page. */
async function write(text) {
  const [begin, end] = marks;
  const before = fs.readFileSync(page, 'utf8');
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`docs/performance.md has lost its marks ${marks.join(' and ')}.`);
  const after = `${before.slice(0, from + begin.length)}\n\n${text}\n\n${before.slice(to)}`;
  fs.writeFileSync(page, await format(after, { ...(await resolveConfig(page)), filepath: page }));
}
