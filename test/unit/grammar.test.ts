import assert from 'node:assert/strict';
import fs from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const injection = 'markdown.postmortem.injection';
const files: Readonly<Record<string, string>> = {
  'text.html.markdown': 'test/fixtures/grammar/markdown.tmLanguage.json',
  [injection]: 'syntaxes/postmortem.injection.tmLanguage.json',
};

/** Lines in which `⟦kind text⟧` marks what is coloured, and as what; all else must stay as Markdown has it. */
const lines = {
  'header fields': [
    '**Incident ID:** ⟦incident INC-20251014-101500⟧',
    '**Date:** ⟦date 2025-10-14⟧',
    '**Severity:** ⟦severity Sev2⟧',
    '**Status:** ⟦status Published⟧',
    '- **Status**: ⟦status In Progress⟧',
    '**Published:** ⟦date 2025-10-15⟧',
  ],
  placeholders: [
    '# Postmortem ⟦placeholder [INC-YYYYMMDD-HHMMSS]⟧',
    '**Severity:** ⟦placeholder [Sev1/Sev2/Sev3]⟧',
    '⟦placeholder [2-3 문장으로 사건 요약]⟧',
    '- **Duration:** ⟦placeholder [시작 시간]⟧ ~ ⟦placeholder [종료 시간]⟧ (⟦placeholder [총 시간]⟧)',
    '| ⟦placeholder HH:MM⟧ | ⟦placeholder [담당자]⟧ | ⟦placeholder [YYYY-MM-DD HH:MM]⟧ | ⟦placeholder [Open/In Progress/Done]⟧ |',
  ],
  'brackets that are no placeholders': [
    '[한글](https://example.org) [한글][ref] ![한글](image.png) \\[한글] [^한글]',
    '[한글]: https://example.org',
    '- [ ] task',
    '- [x] task',
    '[^1] [sic] [owner/repo] [and/or] [CI/CD] [PM2019-009] [1/2/3]',
  ],
  'table cells': [
    '| ⟦time 10:15⟧ | restarted at ⟦time 10:18 UTC⟧ | ⟦priority P0⟧ | ⟦date 2025-10-14⟧ | ⟦status ✅ Done⟧ |',
    '|⟦time 10:15⟧|**⟦severity Sev2⟧** and `10:15`|⟦placeholder [YYYY-MM-DD]⟧|⟦status Open⟧|a\\|b **c**|',
    '|⟦time 10:15⟧ **bold** ⟦time 10:16⟧|[10:15](page)|⟦status 🔄 In Progress⟧ | ⟦status Done⟧|',
    '| Done with it | All Done | Doen | P5 | Sev6 |',
    '|---|:-:|---:|',
  ],
  'times and dates': [
    '⟦time 10:15⟧–⟦time 11:02⟧ and ⟦time 10:15:30⟧, ⟦time 10:15 KST⟧, ⟦date 2025-10-14⟧ ⟦time 10:15 UTC+9⟧.',
    '⟦time 2025-10-14T10:15:30Z⟧ ⟦time 2025-10-14T10:15:30.123+09:00⟧',
    '**⟦time 10:15⟧** and > ⟦date 2025-10-14⟧.',
    '25:61, 9:15, 1:10, 10:15:3, ::10:15, v10:15x, 2025-13-01, 2025-10-32, docs/2025-10-14, 2025-10-14-oom.md, 2025-10-14.md',
  ],
  'severities and priorities': [
    '⟦severity Sev1⟧ ⟦severity SEV-1⟧ ⟦severity SEV 5⟧, Sev0, sev1, Sev12',
    '1. **⟦priority P0⟧** ⟦priority P4⟧, P5, p95, P2P, P1-a, foo-P1',
  ],
  'words of everyday language': ['Open, In Progress, Done', 'Status: Draft', '**Status:** Published by Bob'],
  'URLs, code, comments and tags': [
    'http://logs/INC-20251014-101500?from=2025-10-14T10:15 but ⟦incident INC-42⟧',
    'http://logs/a_b?at=10:15',
    '**https://logs/2025-10-14** _https://logs/a_2025-10-14_ ⟦priority P1⟧',
    '<https://logs/P1> [**P1**](page) `P1` ``P1`` $P1$ <!-- P1 --> <b title="P1">⟦priority P1⟧</b>',
    '    P1',
    '```\n10:15 P1\n```',
    '```markdown\n10:15 P1\n```',
  ],
  quotes: ['> ⟦time 10:15⟧ ⟦incident INC-20251014-101500⟧'],
};

/** Documents that real colours must survive in. */
const documents = [
  'templates/blameless.md',
  ...fs.readdirSync('samples', { recursive: true, encoding: 'utf8' }).map(name => `samples/${name}`),
].filter(name => name.endsWith('.md'));

async function load(injected: boolean): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new OnigScanner(patterns),
      createOnigString: text => new OnigString(text),
    }),
    loadGrammar: scope => {
      const file = files[scope];
      return Promise.resolve(file ? parseRawGrammar(fs.readFileSync(file, 'utf8'), file) : null);
    },
    getInjections: () => (injected ? [injection] : []),
  });
  return (await registry.loadGrammar('text.html.markdown'))!;
}

interface Character {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Every UTF-16 unit of the text with its scopes; line endings have none. */
function characters(grammar: IGrammar, markdown: string): Character[] {
  let state = INITIAL;
  return markdown.split('\n').flatMap((line, i) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const units = tokens.flatMap(({ startIndex, endIndex, scopes }) =>
      line
        .slice(startIndex, endIndex)
        .split('')
        .map(text => ({ text, scopes })),
    );
    return i === 0 ? units : [{ text: '\n', scopes: [] }, ...units];
  });
}

const isOurs = (scope: string): boolean => scope.endsWith('.postmortem');

/** What is coloured at a character, such as `time` of `constant.numeric.time.postmortem`; empty if nothing is. */
function kind({ scopes }: Character): string {
  return scopes.find(isOurs)?.split('.').at(-2) ?? '';
}

/** The text with `⟦kind text⟧` round all that is coloured. */
function marked(units: readonly Character[]): string {
  return units
    .map((unit, i) => {
      const before = i > 0 ? kind(units[i - 1]!) : '';
      const after = i + 1 < units.length ? kind(units[i + 1]!) : '';
      const here = kind(unit);
      return (here && here !== before ? `⟦${here} ` : '') + unit.text + (here && here !== after ? '⟧' : '');
    })
    .join('');
}

describe('injection grammar', () => {
  let markdown: IGrammar;
  let postmortem: IGrammar;

  /** Asserts that nothing but placeholders, which Markdown takes for links, loses a scope. */
  function assertKeepsScopes(text: string): void {
    const without = characters(markdown, text);
    characters(postmortem, text).forEach((unit, i) => {
      if (kind(unit) === 'placeholder') return;
      const rest = unit.scopes.filter(scope => !isOurs(scope));
      assert.deepEqual(
        rest,
        without[i]?.scopes,
        `at ${text.slice(Math.max(0, i - 20), i)}⟦${text.slice(i, i + 20)}`,
      );
    });
  }

  before(async () => {
    await loadWASM(fs.readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
    [markdown, postmortem] = await Promise.all([load(false), load(true)]);
  });

  for (const [title, group] of Object.entries(lines)) {
    describe(title, () => {
      for (const line of group) {
        const text = line.replace(/⟦\w+ ([^⟧]*)⟧/g, '$1');
        it(text, () => {
          assert.equal(marked(characters(postmortem, text)), line);
          assertKeepsScopes(text);
        });
      }
    });
  }

  for (const file of documents) {
    it(`takes no colour away in ${file}`, () => {
      assertKeepsScopes(fs.readFileSync(file, 'utf8'));
    });
  }
});
