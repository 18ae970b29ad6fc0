import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const nodeModules = [
  'node:*',
  'fs',
  'path',
  'os',
  'url',
  'util',
  'crypto',
  'child_process',
  'worker_threads',
];
const editors = ['vscode', 'vscode-*'];

/** Who may import whom; ARCHITECTURE.md explains why. */
const boundary = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const forbid = (group, message) => ({ group, message });
const forbidPath = (regex, message) => ({ regex, message });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-host/', '.vscode-test/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      eqeqeq: ['error', 'smart'],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'no-console': 'error',
      // A parameter that only says a type, or that stands before a needed one, begins with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  boundary(
    ['server/src/core/**/*.ts'],
    [
      forbid([...editors, ...nodeModules], 'The core is pure: no editor, no Node.'),
      forbidPath('/(lsp|cli|protocol|node|browser|client)(/|\\.ts$)', 'The core knows none of its users.'),
    ],
  ),
  boundary(
    ['server/src/core/rules/*/*.ts'],
    [
      forbid([...editors, ...nodeModules], 'The core is pure: no editor, no Node.'),
      forbidPath('/(lsp|cli|protocol|node|browser|client)(/|\\.ts$)', 'The core knows none of its users.'),
      forbidPath(
        '^\\./|^\\.\\./(structure|header|table|time|timeline|metrics|consistency|actions|causes|language|workflow|privacy|links|workspace)/',
        'A rule never imports another rule.',
      ),
    ],
  ),
  boundary(
    ['server/src/cli/**/*.ts'],
    [
      forbid(editors, 'The command line knows no editor.'),
      forbidPath('/lsp/', 'The command line calls the core.'),
    ],
  ),
  boundary(
    ['server/src/lsp/**/*.ts'],
    [
      forbid(
        ['vscode', ...nodeModules],
        'The server also runs in a web worker; entry points hand in what is of Node.',
      ),
      forbidPath('/cli/', 'The server does not know the command line.'),
    ],
  ),
  boundary(
    ['client/src/**/*.ts'],
    [forbidPath('server/src/(?!(protocol|hint)\\.ts$)', 'The client asks the server; it never parses.')],
  ),
  boundary(
    ['client/webview/**/*.ts'],
    [
      forbid([...editors, ...nodeModules], 'The webview is a page.'),
      forbidPath(
        'server/src/(?!(protocol|core/picture/[\\w-]+)\\.ts$)',
        'The webview draws what it is sent, with the pictures of the core.',
      ),
    ],
  ),
  { files: ['server/src/cli/**', 'scripts/**', 'test/**', '*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['test/**/*.test.mjs'], languageOptions: { globals: globals.mocha } },
);
