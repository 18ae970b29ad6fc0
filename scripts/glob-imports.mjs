import fs from 'node:fs';
import path from 'node:path';

/**
 * A plugin for esbuild that resolves `glob:PATTERN` imports: the default exports of the matching modules, or
 * `{ path, text }` of other files, ordered by path.
 */
export const globImports = {
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
