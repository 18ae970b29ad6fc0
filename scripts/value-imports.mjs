import { build } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { globImports } from './glob-imports.mjs';

/**
 * A plugin for esbuild that resolves `value:MODULE` imports: the default export of a module as it is when the bundle is
 * made, written out as JSON. What the module itself needs stays out of the bundle.
 */
export const valueImports = {
  name: 'value-imports',
  setup(builder) {
    builder.onResolve({ filter: /^value:/ }, ({ path: request, resolveDir }) => ({
      namespace: 'value',
      path: path.relative(process.cwd(), path.resolve(resolveDir, request.slice('value:'.length))),
    }));
    builder.onLoad({ filter: /.*/, namespace: 'value' }, async ({ path: file }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [file],
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        format: 'cjs',
        mainFields: ['module', 'main'],
        plugins: [globImports, valueImports],
        logLevel: 'silent',
      });
      const module = { exports: {} };
      const run = vm.compileFunction(outputFiles[0].text, ['module', 'exports', 'require'], {
        filename: file,
      });
      run(module, module.exports, createRequire(path.resolve(file)));
      const inputs = Object.keys(metafile.inputs).filter(input => !input.includes(':'));
      return {
        contents: JSON.stringify(module.exports.default),
        loader: 'json',
        watchFiles: inputs.map(input => path.resolve(input)),
      };
    });
  },
};
