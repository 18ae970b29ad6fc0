import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { version } from '../../../package.json';
import { run } from '../../../server/src/cli/run.ts';

interface Ran {
  readonly status: number;
  readonly out: readonly string[];
  readonly error: readonly string[];
}

async function postmortem(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const status = await run(args, { out: line => out.push(line), error: line => error.push(line) });
  return { status, out, error };
}

const check = (...args: string[]) => postmortem('check', '--today', '2026-01-31', ...args);
const template = 'templates/blameless.md';
const finished = 'samples/2025-10-14-qwen-oom.md';
const defective = 'samples/2025-11-03-checkout-latency-with-defects.md';
const notes = 'samples/notes.md';

describe('the command line', () => {
  it('says how it is used', async () => {
    for (const flag of ['--help', '-h']) {
      const { status, out, error } = await postmortem(flag);
      assert.deepEqual([status, error], [0, []]);
      assert.match(
        out.join('\n'),
        /^Usage: postmortem check FILE…\n[^]*--as LIFECYCLE[^]*--today YYYY-MM-DD[^]*Exit status: 0/,
      );
    }
    assert.deepEqual(await postmortem('check', '--help'), await postmortem('--help'));
  });

  it('says which version it is', async () => {
    assert.deepEqual(await postmortem('--version'), { status: 0, out: [version], error: [] });
  });

  const misuses: Readonly<Record<string, { args: readonly string[]; problem: RegExp }>> = {
    'no command': {
      args: [],
      problem: /a command is missing; expected “check” or “explain” or “convert” or “format”/,
    },
    'an unknown command': {
      args: ['lint', notes],
      problem: /unknown command “lint”; expected “check” or “explain” or “convert” or “format”/,
    },
    'no file': { args: ['check'], problem: /no file given/ },
    'an unknown option of check': {
      args: ['check', '--bogus', notes],
      problem: /^postmortem: --bogus: unknown option$/,
    },
    'an unknown option of explain': {
      args: ['explain', '--bogus=1', notes],
      problem: /^postmortem: --bogus: unknown option$/,
    },
    'an unknown option of convert': {
      args: ['convert', notes, '--to', 'blameless', '--bogus'],
      problem: /^postmortem: --bogus: unknown option$/,
    },
    'an option that is nearly one': {
      args: ['check', notes, '--tody', '2025-10-14'],
      problem: /^postmortem: --tody: unknown option; did you mean “--today”\?$/,
    },
    'an unknown short option': { args: ['-x'], problem: /^postmortem: -x: unknown option$/ },
    'an unknown style of tables': {
      args: ['format', notes, '--style', 'wide'],
      problem: /^postmortem: --style: unexpected “wide”, expected aligned or compact$/,
    },
    'two ways to say what is formatted': {
      args: ['format', notes, '--check', '--stdout'],
      problem: /^postmortem: format: unexpected --stdout with --check, expected one of them$/,
    },
    'several files to print': {
      args: ['format', '--stdout', notes, template],
      problem: /^postmortem: format: unexpected “templates\/blameless\.md” with --stdout, expected one/,
    },
    '--today without a date': {
      args: ['check', notes, '--today'],
      problem: /^postmortem: --today: a value is missing$/,
    },
    '--to before another option': {
      args: ['convert', notes, '--to', '--write'],
      problem: /^postmortem: --to: a value is missing$/,
    },
    'a value for --help': {
      args: ['--help=yes'],
      problem: /^postmortem: --help: unexpected “yes”, expected no value$/,
    },
  };
  for (const [what, { args, problem }] of Object.entries(misuses))
    it(`is misused with ${what}`, async () => {
      const { status, out, error } = await postmortem(...args);
      assert.deepEqual([status, out], [2, []]);
      assert.match(error[0]!, /^postmortem: /);
      assert.match(error[0]!, problem);
      assert.equal(error.at(-1), 'Try “postmortem --help”.');
    });

  for (const date of ['tomorrow', '2025-02-30', '2025-10-14T00:00', '', '14.10.2025'])
    it(`is misused with --today ${JSON.stringify(date)}`, async () => {
      const { status, out, error } = await postmortem('check', `--today=${date}`, notes);
      assert.deepEqual([status, out], [2, []]);
      assert.deepEqual(error, [
        `postmortem: --today: unexpected “${date}”, expected a date such as 2025-10-14`,
        'Try “postmortem --help”.',
      ]);
    });

  it('needs no date', async () => {
    assert.equal((await postmortem('check', notes)).status, 0);
  });
});

describe('postmortem check', () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'check-'));
  });
  after(() => {
    fs.rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string | Buffer): string {
    const where = path.join(folder, name);
    fs.writeFileSync(where, content);
    return where;
  }

  const document = (rows: string) =>
    `# Postmortem: 결제 ✅ 장애\n\n**Date:** 2025-10-14\n**Severity:** Sev1\n**Status:** Review\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n${rows}`;

  /** Where the findings of a rule are, as `line:column`. */
  async function places(of: string, rule: string): Promise<string[]> {
    const lines = (await check(of)).out.filter(line => line.endsWith(`(${rule})`));
    return lines.map(line =>
      line
        .slice(of.length + 1)
        .split(':', 2)
        .join(':'),
    );
  }

  it('says of a finished postmortem how it contradicts itself, and nothing of what is none', async () => {
    const { status, out, error } = await check('--today', '2025-10-15', finished, notes);
    assert.equal(status, 1);
    assert.deepEqual(
      error.map(line => line.replace(/;.*/, '')),
      [`${notes}: not taken for a postmortem, so not checked`],
    );
    assert.deepEqual(
      out.map(line => line.replace(/^.*\.md/, '').replace(/:\d+: (\w+) .* \((.*)\)$/, ' $1 $2')),
      [
        ':13 information consistency/numbers',
        ':21 information metrics/baseline',
        ':38 information language/person',
        ':52 information consistency/numbers',
        ':87 information consistency/time-not-in-timeline',
        ':97 information metrics/baseline',
        ':118 warning consistency/status',
        ':120 warning consistency/status',
        ':121 warning actions/priority-window',
        ':123 warning actions/priority-window',
        ':163 error links/broken',
      ],
    );
  });

  it('prints one finding a line, in the order of the file', async () => {
    const { status, out, error } = await check(defective);
    assert.deepEqual([status, error], [1, []]);
    assert.ok(out.length >= 2);
    const positions = out.map(line => {
      const match = /^(.+?):(\d+):(\d+): (error|warning|information|hint) (\S.*) \(([a-z]+\/[a-z-]+)\)$/.exec(
        line,
      );
      assert.ok(match, line);
      assert.equal(match[1], defective);
      return Number(match[2]) * 1000 + Number(match[3]);
    });
    assert.deepEqual(
      positions,
      positions.toSorted((a, b) => a - b),
    );
    assert.ok(
      out.includes(
        `${defective}:101:47: warning This action item has no owner. Expected a person, found “TBD”. (actions/owner)`,
      ),
      out.join('\n'),
    );
  });

  it('exits with 0 when nothing that it found is a warning', async () => {
    const draft = file('draft.md', document('| a | TBD |\n').replace('Review', 'Draft'));
    const { status, out } = await check(draft);
    assert.equal(status, 0);
    assert.deepEqual(
      out.map(line => line.split(' ')[1]),
      ['hint'],
    );
  });

  it('checks files in the order in which they are given', async () => {
    const { status, out } = await check(defective, finished, template);
    assert.equal(status, 1);
    const files = [...new Set(out.map(line => line.slice(0, line.indexOf(':'))))];
    assert.deepEqual(files, [defective, finished, template]);
  });

  it('goes on when a file cannot be read, and says which', async () => {
    const missing = path.join(folder, 'missing.md');
    const { status, out, error } = await check(missing, defective, folder);
    assert.equal(status, 2);
    assert.ok(out.length > 0);
    assert.deepEqual(error, [
      `${missing}: no such file`,
      `${folder}: a folder; expected Markdown files, such as ${folder}/*.md`,
    ]);
  });

  const encodings: Readonly<Record<string, { bytes: Buffer; line: number }>> = {
    'Latin-1': { bytes: Buffer.from('# A\n\nok\ncaf\xe9\n', 'latin1'), line: 4 },
    'UTF-16': { bytes: Buffer.from('\ufeff# A\n', 'utf16le'), line: 1 },
    'a truncated character': { bytes: Buffer.from('# ✅\r\n영향').subarray(0, -1), line: 2 },
    'a truncated character at a line’s end': {
      bytes: Buffer.concat([Buffer.from('가\n'), Buffer.from('✅').subarray(0, 2), Buffer.from('\nx')]),
      line: 2,
    },
    'a stray byte in the last line': { bytes: Buffer.from([0x0a, 0x0a, 0xff]), line: 3 },
  };
  for (const [what, { bytes, line }] of Object.entries(encodings))
    it(`names the line that is not UTF-8: ${what}`, async () => {
      const where = file('encoding.md', bytes);
      assert.deepEqual(await check(where), {
        status: 2,
        out: [],
        error: [`${where}: not UTF-8 in line ${line}; expected a Markdown file encoded in UTF-8`],
      });
    });

  const harmless: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a byte order mark alone': '\ufeff',
    'a file of blank lines': '\n\r\n\r',
    'a file of one long line': 'x '.repeat(100_000),
    'an open fence': '# Postmortem: x\n\n```\n',
    'open front matter': '---\ntemplate: blameless\n',
    'a character that is no text': '# \0\n',
  };
  for (const [what, text] of Object.entries(harmless))
    it(`finds nothing in ${what}, and says that it was not checked`, async () => {
      const { status, out, error } = await check(file('harmless.md', text));
      assert.deepEqual([status, out, error.length], [0, [], 1]);
      assert.match(error[0]!, /not taken for a postmortem/);
    });

  it('counts the files that are no postmortems where there are several', async () => {
    const { status, error } = await check(notes, file('harmless.md', '# Notes\n'), notes);
    assert.equal(status, 0);
    assert.match(error.join('\n'), /^3 of 3 files: not taken for postmortems/);
  });

  const lines: Readonly<Record<string, { row: string; column: number }>> = {
    'plain letters': { row: '| abc | TBD |', column: 9 },
    Hangul: { row: '| 메모리 | TBD |', column: 9 },
    'an emoji of two code units': { row: '| 🔄 | TBD |', column: 8 },
    'an emoji of many': { row: '| 👩‍💻 | TBD |', column: 11 },
    'decomposed Hangul': { row: `| ${'가'.normalize('NFD')} | TBD |`, column: 8 },
    'a tab': { row: '|\ta\t| TBD |', column: 7 },
  };
  for (const [what, { row, column }] of Object.entries(lines))
    it(`counts columns in UTF-16 behind ${what}`, async () => {
      assert.deepEqual(await places(file('columns.md', document(`${row}\n`)), 'actions/owner'), [
        `11:${column}`,
      ]);
    });

  for (const [what, lineEnding] of Object.entries({ CRLF: '\r\n', CR: '\r' }))
    it(`counts lines of ${what}`, async () => {
      const text = document('| a | Kim |\n| ✅ | TBD |\n').replaceAll('\n', lineEnding);
      assert.deepEqual(await places(file('lines.md', text), 'actions/owner'), ['12:7']);
    });

  it('counts neither lines nor columns for a byte order mark', async () => {
    const text = document('| a | TBD |\n');
    const [plain, marked] = [file('plain.md', text), file('marked.md', `\ufeff${text}`)];
    assert.deepEqual(await places(marked, 'actions/owner'), await places(plain, 'actions/owner'));
    assert.deepEqual(
      (await check(marked)).out.map(line => line.slice(marked.length)),
      (await check(plain)).out.map(line => line.slice(plain.length)),
    );
  });

  it('knows a postmortem by where it lies', async () => {
    const text = document('| a | TBD |\n').replace('Postmortem', 'Report').replace('장애', '지연');
    fs.mkdirSync(path.join(folder, 'incidents'));
    assert.equal((await check(file('report.md', text))).status, 0);
    assert.equal((await check(file('incidents/report.md', text))).status, 1);
  });

  it('checks as what a document is to become', async () => {
    const draft = file('draft.md', document('| a | TBD |\n').replace('Review', 'Draft'));
    assert.deepEqual([(await check(draft)).status, (await check('--as', 'published', draft)).status], [0, 1]);
    assert.match((await check('--as', 'published', draft)).out.join('\n'), /error .*\(actions\/owner\)/);
    const { status, error } = await check('--as', 'final', draft);
    assert.equal(status, 2);
    assert.match(error[0]!, /--as: unexpected “final”, expected draft, review, published/);
  });

  it('heeds .postmortem.yaml, and says once what is wrong with it', async () => {
    const [one, two] = [file('one.md', document('| a | TBD |\n')), file('two.md', document('| a | TBD |\n'))];
    const configuration = file('.postmortem.yaml', 'rules:\n  actions/owner: off\n  actions/onwer: off\n');
    const { status, out, error } = await check(one, two);
    fs.rmSync(configuration);
    assert.deepEqual([status, out], [1, []]);
    assert.equal(error.length, 1);
    assert.match(error[0]!, /\.postmortem\.yaml:3:3: warning There is no rule or category “actions\/onwer”/);
  });
});

describe('what is no file to be read', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
    fs.mkdirSync(path.join(folder, '.git'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  for (const [command, ...options] of [
    ['check'],
    ['explain'],
    ['convert', '--to', 'blameless'],
    ['format'],
  ] as const) {
    it(`is refused by ${command} where reading would not end`, async () => {
      const pipe = path.join(folder, 'pipe.md');
      execFileSync('mkfifo', [pipe]);
      assert.deepEqual(await postmortem(command, pipe, ...options), {
        status: 2,
        out: [],
        error: [`${pipe}: a pipe or a device; expected a Markdown file`],
      });
    });

    it(`does not end ${command} where a project cannot be read`, async () => {
      const file = path.join(folder, 'checkout.md');
      fs.copyFileSync(finished, file);
      fs.mkdirSync(path.join(folder, '.postmortem'));
      fs.symlinkSync('templates', path.join(folder, '.postmortem/templates'));
      const { status, out, error } = await postmortem(command, file, ...options);
      assert.deepEqual([status, out], [2, []]);
      assert.match(error[0]!, /checkout\.md: could not be (?:checked|explained|converted|formatted): ELOOP/);
    });
  }

  it('does not keep others from being checked', async () => {
    const file = path.join(folder, 'checkout.md');
    fs.copyFileSync(finished, file);
    fs.mkdirSync(path.join(folder, '.postmortem'));
    fs.symlinkSync('templates', path.join(folder, '.postmortem/templates'));
    const { status, out } = await check(file, defective);
    assert.equal(status, 2);
    assert.ok(out.every(line => line.startsWith(defective)) && out.length > 0);
  });

  it('is no configuration', async () => {
    const file = path.join(folder, 'checkout.md');
    fs.copyFileSync(finished, file);
    execFileSync('mkfifo', [path.join(folder, '.postmortem.yaml')]);
    const { status, error } = await check(file);
    assert.equal(status, 1);
    assert.match(error[0]!, /This file cannot be read: it is no regular file/);
  });
});

describe('postmortem explain', () => {
  it('says whether a file is a postmortem, of which template, and why', async () => {
    const { status, out, error } = await postmortem('explain', finished, notes);
    assert.deepEqual([status, error], [0, []]);
    assert.ok(out.includes(`${finished}: a postmortem (published)`));
    assert.ok(out.includes(`${finished}: template blameless, score 1.00`));
    assert.ok(out.includes(`${notes}: no postmortem`));
  });

  it('says which file cannot be read', async () => {
    const { status, error } = await postmortem('explain', 'samples/none.md');
    assert.deepEqual([status, error], [2, ['samples/none.md: no such file']]);
  });
});
