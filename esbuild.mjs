// Builds everything that runs: `node esbuild.mjs [--tests] [--watch] [--minify] [--metafile]`.
import { build, context } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { globImports } from './scripts/glob-imports.mjs';
import { valueImports } from './scripts/value-imports.mjs';

const flags = new Set(process.argv.slice(2));

/** Every file below a folder whose name ends in `ending`. */
function filesBelow(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => path.join(folder, name));
}

const common = {
  bundle: true,
  // Words of nine languages are a third as long as they are escaped.
  charset: 'utf8',
  plugins: [globImports, valueImports],
  sourcemap: flags.has('--minify') ? false : 'linked',
  minify: flags.has('--minify'),
  metafile: true,
  logLevel: 'warning',
  // Packages ship an ESM and a CommonJS build; the former is the smaller one once bundled.
  mainFields: ['module', 'main'],
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

const products = [
  { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'], outdir: 'dist' },
  {
    ...node,
    entryPoints: { server: 'server/src/node.ts', cli: 'server/src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    outdir: 'dist',
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    entryPoints: { preview: 'client/webview/preview.ts' },
    outdir: 'dist',
  },
];

// Tests keep their names, so that a stack trace can be read.
const testOptions = { ...node, minify: false, sourcemap: 'linked' };
const tests = [
  {
    ...testOptions,
    entryPoints: filesBelow('test/unit', '.test.ts'),
    outbase: 'test',
    // One fast-check for all tests, whose seed test/support/properties.cjs sets.
    external: ['vscode', 'fast-check'],
    outdir: 'dist/test',
  },
  {
    ...testOptions,
    entryPoints: ['test/suite/index.ts', ...filesBelow('test/suite', '.test.ts')],
    outbase: 'test',
    external: ['vscode', 'mocha'],
    outdir: 'dist/test',
  },
];

for (const options of [...products, ...(flags.has('--tests') ? tests : [])]) {
  if (flags.has('--watch')) await (await context({ ...options, logLevel: 'info' })).watch();
  else {
    const result = await build(options);
    if (flags.has('--metafile')) {
      fs.mkdirSync('dist/meta', { recursive: true });
      fs.writeFileSync(
        `dist/meta/${Object.keys(options.entryPoints).join('-')}.json`,
        JSON.stringify(result.metafile),
      );
    }
  }
}
