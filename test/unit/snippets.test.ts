import assert from 'node:assert/strict';
import fs from 'node:fs';
import { withoutFrontMatter } from '../support/read.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: string | readonly string[];
}

const template = withoutFrontMatter(fs.readFileSync('templates/blameless.md', 'utf8')).split('\n');
const page = fs.readFileSync('docs/snippets.md', 'utf8');
const snippets = Object.values(
  JSON.parse(fs.readFileSync('snippets/markdown.json', 'utf8')) as Record<string, Snippet>,
);

/** Formats as the template writes them, for the variables that VS Code replaces. */
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: 'YYYY',
  CURRENT_MONTH: 'MM',
  CURRENT_DATE: 'DD',
  CURRENT_HOUR: 'HH',
  CURRENT_MINUTE: 'MM',
  CURRENT_SECOND: 'SS',
};

function body(snippet: Snippet): string {
  return typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n');
}

/** What stands in the document before anything is filled in; a choice stands there as the template writes it, `[A/B/C]`. */
function expand(snippet: Snippet): string {
  return body(snippet)
    .replace(/\$\{(\d+)\|([^|]*)\|\}/g, (_, _stop, choices: string) => `[${choices.replaceAll(',', '/')}]`)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(
      /\$\{([A-Z_]+)\}/g,
      (_, name: string) => variables[name] ?? assert.fail(`unknown variable ${name}`),
    );
}

/** The numbers of the tab stops, in the order of the text, each once. */
function tabStops(snippet: Snippet): number[] {
  return [...new Set([...body(snippet).matchAll(/\$\{?(\d+)/g)].map(match => Number(match[1])))];
}

function starting(line: string): Snippet {
  const found = snippets.filter(snippet => expand(snippet).split('\n')[0] === line);
  assert.equal(found.length, 1, `snippets that start with "${line}": ${found.map(s => s.prefix).join(', ')}`);
  return found[0]!;
}

function prefixed(prefix: string): Snippet {
  return snippets.find(snippet => snippet.prefix === prefix) ?? assert.fail(`no snippet ${prefix}`);
}

const level = (line: string): number => /^#+(?= )/.exec(line)?.[0].length ?? 0;

/** The template from one of its headings to the next of the same or a higher level, or to a thematic break. */
function part(heading: string): string {
  const start = template.indexOf(heading);
  const end = template.findIndex(
    (line, i) => i > start && (line === '---' || (level(line) > 0 && level(line) <= level(heading))),
  );
  return template.slice(start, end).join('\n');
}

/** Without examples: they go on to the next heading, or to the next label that has a line of its own. */
function withoutExamples(markdown: string): string {
  return markdown.replace(/^\*\*예시[^]*?(?=^#|^\*\*[^*]+:\*\*$|(?![^]))/gm, '');
}

/** What two texts must share to be the same section: not the brackets round formats, nor the times, nor blank lines and empty list items. */
function essence(markdown: string): string[] {
  return markdown
    .replace(/\b\d\d:\d\d\b/g, 'HH:MM')
    .replace(/\[([^[\]]*(?:YYYY|HH)[^[\]]*)\]/g, '$1')
    .split('\n')
    .filter(line => line.trim() !== '' && line !== '1. ');
}

describe('snippets', () => {
  it('have prefixes of one form, each of them once', () => {
    const prefixes = snippets.map(snippet => snippet.prefix);
    assert.deepEqual(
      prefixes.filter(prefix => !/^pm-[a-z0-9]+(-[a-z]+)*$/.test(prefix)),
      [],
    );
    assert.deepEqual(prefixes, [...new Set(prefixes)]);
  });

  for (const snippet of snippets) {
    it(`${snippet.prefix} says what it is and numbers its tab stops without gaps`, () => {
      assert.notEqual(snippet.description, '');
      const stops = tabStops(snippet).filter(stop => stop > 0);
      assert.deepEqual(
        stops.toSorted((a, b) => a - b),
        stops.map((_, i) => i + 1),
      );
      assert.doesNotMatch(expand(snippet), /\$|예시/);
    });
  }

  for (const heading of template.filter(line => level(line) > 1)) {
    it(`hold the section "${heading}" as the template has it`, () => {
      assert.deepEqual(essence(expand(starting(heading))), essence(withoutExamples(part(heading))));
    });
  }

  it('hold the header as the template has it', () => {
    const header = template.slice(0, template.indexOf('---') + 1).join('\n');
    assert.deepEqual(essence(expand(prefixed('pm-header'))), essence(header));
  });

  for (const field of template.slice(0, template.indexOf('---')).filter(line => line.startsWith('**'))) {
    it(`hold the header field "${field}"`, () => {
      assert.ok(snippets.some(snippet => essence(expand(snippet)).join('\n') === essence(field).join('\n')));
    });
  }

  it('hold an action item row as the template has it', () => {
    assert.ok(template.includes(expand(prefixed('pm-action-item-row'))));
  });

  it('hold a timeline row with a cell for each of the template’s columns', () => {
    const head = template.find(line => line.startsWith('| Time |'))!;
    assert.equal(expand(prefixed('pm-timeline-row')).split('|').length, head.split('|').length);
  });

  it('hold the priority definitions and the closing principles line by line', () => {
    for (const prefix of ['pm-priority-definitions', 'pm-blameless'])
      for (const line of essence(expand(prefixed(prefix)))) assert.ok(template.includes(line), line);
  });

  it('are listed in docs/snippets.md, in the same order', () => {
    const listed = [...page.matchAll(/^\| `(\S+)` +\| (.*?) +\|$/gm)].map(([, prefix, inserts]) => [
      prefix,
      inserts,
    ]);
    assert.deepEqual(
      listed,
      snippets.map(snippet => [snippet.prefix, snippet.description]),
    );
  });
});
