// Builds everything that runs: `node esbuild.mjs [--tests] [--watch] [--minify] [--metafile]`.
import { build, context } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

const flags = new Set(process.argv.slice(2));

/** Resolves `glob:PATTERN` imports: default exports of the matching modules, or `{ path, text }` of other files. */
const globImports = {
  name: 'glob-imports',
  setup(builder) {
    builder.onResolve({ filter: /^glob:/ }, ({ path: request, resolveDir, importer }) => ({
      namespace: 'glob',
      path: `${path.relative(process.cwd(), resolveDir)}:${request.slice('glob:'.length)}`,
      pluginData: { resolveDir, pattern: request.slice('glob:'.length), importer },
    }));
    builder.onLoad(
      { filter: /.*/, namespace: 'glob' },
      ({ pluginData: { resolveDir, pattern, importer } }) => {
        const files = matches(resolveDir, pattern).filter(file => file !== importer);
        const name = file => './' + path.relative(resolveDir, file).split(path.sep).join('/');
        const text = pattern.endsWith('.ts')
          ? files.map((file, i) => `import m${i} from ${JSON.stringify(name(file))};`).join('\n') +
            `\nexport default [${files.map((_, i) => `m${i}`).join(', ')}];`
          : `export default ${JSON.stringify(files.map(file => ({ path: path.basename(file), text: fs.readFileSync(file, 'utf8') })))};`;
        return {
          contents: text,
          resolveDir,
          loader: 'js',
          watchFiles: files,
          watchDirs: [...new Set([resolveDir, ...files.map(file => path.dirname(file))])],
        };
      },
    );
  },
};

/** The files that match a pattern in which `*` stands for one whole name or a part of it, sorted by path. */
function matches(dir, pattern) {
  let found = [dir];
  for (const part of pattern.split('/')) {
    if (part === '.') continue;
    if (!part.includes('*')) found = found.map(at => path.join(at, part)).filter(at => fs.existsSync(at));
    else {
      const name = new RegExp(`^${part.split('*').map(escapeRegExp).join('.*')}$`);
      found = found
        .filter(at => fs.statSync(at).isDirectory())
        .flatMap(at =>
          fs
            .readdirSync(at)
            .sort()
            .filter(entry => name.test(entry))
            .map(entry => path.join(at, entry)),
        );
    }
  }
  return found;
}

function escapeRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

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
  plugins: [globImports],
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
    external: ['vscode'],
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
