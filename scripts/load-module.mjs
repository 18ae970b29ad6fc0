import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import { globImports } from './glob-imports.mjs';
import { valueImports } from './value-imports.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The exports of a TypeScript module of this project, bundled as the product is.
 *
 * @param module its path from the project's root.
 */
export async function loadModule(module) {
  const outfile = path.join(root, 'dist', path.basename(module).replace(/\.ts$/, '.cjs'));
  await build({
    entryPoints: [path.join(root, module)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [globImports, valueImports],
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile);
}
