// `npm run corpus -- DIR [--as draft|review|published] [--kind KIND] [--list RULE|all] [--families] [--timelines] [--json]`:
// runs every rule over the Markdown files below a folder and prints a line a rule, then totals; with `--families` it prints
// instead whether the template of each team is recognised for the reports of that team, with `--timelines` how many timelines
// are read whole, in part or not, and where. Nothing of the documents is kept.
//
// A file `index.tsv` in the folder may say of each document, in columns `file`, `repo`, `path` and `kind`, where it stood
// before it was collected, which helps to recognise it, and of what kind it is; totals are then given by kind, too.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadModule } from './load-module.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    kind: { type: 'string' },
    list: { type: 'string' },
    families: { type: 'boolean' },
    timelines: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const [folder] = positionals;
if (positionals.length !== 1 || !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(
    'Usage: npm run corpus -- DIR [--as draft|review|published] [--kind KIND] [--list RULE|all] [--families] [--timelines] [--json]',
  );
  console.error(folder === undefined ? 'A folder of Markdown files is missing.' : `${folder} is no folder.`);
  process.exit(2);
}
if (values.as !== undefined && !['draft', 'review', 'published'].includes(values.as)) {
  console.error(`--as: unexpected “${values.as}”, expected draft, review or published.`);
  process.exit(2);
}

if (values.families) {
  const { measureFamilies } = await loadModule('test/support/families.ts');
  const families = measureFamilies(readCorpus(folder));
  if (values.json) console.log(JSON.stringify(families, null, 2));
  else printFamilies(families);
  process.exit();
}

if (values.timelines) {
  const { measureTimelines, countByShape } = await loadModule('test/support/timelines.ts');
  const chosen = readCorpus(folder).filter(({ kind }) => values.kind === undefined || kind === values.kind);
  const measures = chosen.flatMap(measureTimelines);
  if (values.json) console.log(JSON.stringify({ shapes: countByShape(measures), measures }, null, 2));
  else printTimelines(countByShape(measures), measures);
  process.exit();
}

const { measureDocument, countByRule, totalsOf } = await loadModule('test/support/corpus.ts');
const documents = readCorpus(folder).filter(({ kind }) => values.kind === undefined || kind === values.kind);
// What is read and compiled once would be counted to the first document.
for (const document of documents.slice(0, 20)) measureDocument(document, values.as);
const results = documents.map(document => measureDocument(document, values.as));
const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
const totals = Object.fromEntries([
  ...(kinds.length > 1 ? kinds : []).map(kind => [
    kind ?? 'unlisted',
    totalsOf(results.filter(result => result.kind === kind)),
  ]),
  ['all', totalsOf(results)],
]);

if (values.json) console.log(JSON.stringify({ rules: countByRule(results), totals }, null, 2));
else if (values.list) list(values.list);
else print();

/** The Markdown files below a folder. */
function readCorpus(from) {
  const known = readIndex(path.join(from, 'index.tsv'));
  return fs
    .readdirSync(from, { recursive: true })
    .filter(name => /\.(md|markdown)$/i.test(name) && name.toLowerCase() !== 'readme.md')
    .sort()
    .map(name => ({
      name,
      path: known.get(name)?.path ?? name.split(path.sep).join('/'),
      text: fs.readFileSync(path.join(from, name), 'utf8').replace(/^\ufeff/, ''),
      ...(known.get(name)?.kind !== undefined && { kind: known.get(name).kind }),
      ...(known.get(name)?.repository !== undefined && { repository: known.get(name).repository }),
    }));
}

/** What the folder's list says of its files, by their name. */
function readIndex(file) {
  if (!fs.existsSync(file)) return new Map();
  const [head, ...rows] = fs
    .readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map(line => line.split('\t'));
  const cell = (row, column) => row[head.indexOf(column)];
  return new Map(
    rows.map(row => [
      cell(row, 'file'),
      {
        path: ['repo', 'path'].flatMap(column => cell(row, column) || []).join('/') || undefined,
        kind: cell(row, 'kind') || undefined,
        repository: cell(row, 'repo') || undefined,
      },
    ]),
  );
}

function print() {
  console.log(
    `${'rule'.padEnd(32)}${['documents', 'errors', 'warnings', 'notes', 'hints'].map(pad).join('')}`,
  );
  for (const { rule, documents, findings } of countByRule(results)) {
    const { error, warning, information, hint } = findings;
    console.log(`${rule.padEnd(32)}${[documents, error, warning, information, hint].map(pad).join('')}`);
  }
  for (const [name, total] of Object.entries(totals)) {
    const { documents, postmortems, loudPerDocument, errors, slowestPer10Kb, templates } = total;
    console.log(`\n${name}: ${documents} documents, ${postmortems} of them postmortems`);
    console.log(`  warnings and errors a document: ${loudPerDocument.toFixed(2)}`);
    console.log(`  rules that failed: ${errors}; slowest: ${slowestPer10Kb.toFixed(1)} ms per 10 KB`);
    const followed = Object.entries(templates).sort((a, b) => b[1] - a[1]);
    console.log(`  templates: ${followed.map(([id, count]) => `${id} ${count}`).join(', ') || 'none'}`);
  }
}

function printFamilies(families) {
  for (const { repository, hasOwnTemplate, reports, recognised, others, wrongly } of families) {
    const template = hasOwnTemplate ? 'own template' : 'template of the first report';
    console.log(
      `${repository.padEnd(44)}${template.padEnd(30)}${recognised} of ${reports}, wrongly ${wrongly} of ${others}`,
    );
  }
}

function printTimelines(shapes, measures) {
  console.log(
    `${'shape'.padEnd(18)}${['whole', 'in part', 'not', 'no times', 'entries', 'read'].map(pad).join('')}`,
  );
  for (const { shape, told, timelines, entries, read } of shapes) {
    const { whole, part, none, noTimes } = timelines;
    const name = told ? `${shape}, told` : shape;
    console.log(`${name.padEnd(18)}${[whole, part, none, noTimes, entries, read].map(pad).join('')}`);
  }
  for (const { name, unread } of measures)
    for (const line of unread) console.log(`${name}:${line}: begins with a time and is not read`);
}

/** Every finding of a rule, to be looked at by eye. */
function list(rule) {
  for (const { name: file, template = 'no template', findings, errors } of results) {
    for (const error of errors) console.log(`${file}: ${error}`);
    for (const { rule: id, severity, line, message } of findings)
      if (rule === 'all' || id === rule || id.startsWith(`${rule}/`))
        console.log(`${file}:${line}: ${severity} ${message} (${id}; ${template})`);
  }
}

function pad(value) {
  return String(value).padStart(11);
}
