import os from 'node:os';

/** The rows of the table, in order: the measure's name in the samples and what it is called. */
const rows = [
  ['start', 'edit → diagnostics, at the start'],
  ['middle', 'in the middle'],
  ['end', 'at the end'],
  ['cell', 'in a table cell'],
  ['anywhere', 'all four places together'],
  ['burst', 'burst of 20 keys: last key → its diagnostics'],
  ['completion', 'edit → completion in its cell'],
  ['hover', 'edit → hover'],
  ['first', 'spawn → first diagnostics'],
  ['memory', 'peak memory'],
];
/** With fewer samples a round a 95th percentile would say no more than the worst one. */
const enoughForTail = 10;

/**
 * @param sizes `{ name, bytes, rounds }`, `rounds` being what the rounds measured: `samples[measure][server]`.
 * @param alignment how long it takes to align a table, in milliseconds.
 * @param pictures how long timelines take to be drawn: `{ events, took }`, in milliseconds.
 * @param repaints how long it takes until the preview shows a letter, as `pictures`; undefined without Chromium.
 * @param followUp what reading the action items of many postmortems takes; see `follow-up.mjs`.
 * @returns Markdown: the ratios, the medians that they come from, and how an edit's cost grows.
 */
export function report(sizes, alignment, pictures, repaints, followUp) {
  return [
    runLine(sizes),
    table('Postmortem ÷ echo server, median [p95]', sizes, ratioCell),
    growthLine(sizes),
    'The medians behind them, in milliseconds (memory in MB); they hold for this run only.',
    table('Postmortem / echo server', sizes, medianCell),
    `A table of 2,000 rows is aligned in ${Math.round(alignment)} ms.`,
    pictureLine(pictures),
    repaintLine(repaints),
    followUpLine(followUp),
  ].join('\n\n');
}

function pictureLine(pictures) {
  return `After a letter in its last row a timeline ${timelines(pictures)} is read again and drawn.`;
}

function repaintLine(repaints) {
  if (!repaints) return 'How long the preview takes to show a letter was not measured: there is no Chromium.';
  return `The preview shows a letter in the last row of a timeline ${timelines(repaints)}.`;
}

function timelines(measured) {
  const each = measured.map(
    ({ events, took }) => `of ${events.toLocaleString('en')} events in ${rounded(took)} ms`,
  );
  return each.join(', and ');
}

function followUpLine({ count, items, first, took, again, memory, alone, meanwhile }) {
  const many = count.toLocaleString('en');
  const perSecond = Math.round(count / (took / 1000));
  const held = memory === undefined ? '' : ` The server holds ${Math.round(memory)} MB more afterwards.`;
  return (
    `The ${items.toLocaleString('en')} action items of ${many} postmortems are listed in ${(took / 1000).toFixed(1)} s, ${perSecond} files a second, the first of them after ${(first / 1000).toFixed(1)} s, ` +
    `while somebody types ${meanwhile.length} letters; after one of them has changed, in ${Math.round(again)} ms.${held} ` +
    `Meanwhile an edit takes ${times(median(meanwhile) / median(alone))} [${times(p95(meanwhile) / p95(alone))}] what it takes otherwise ` +
    `(${rounded(median(alone))} ms).`
  );
}

function runLine(sizes) {
  const date = new Date().toISOString().slice(0, 10);
  const findings = sizes.map(({ rounds }) => rounds[0].findings.postmortem[0]).join(', ');
  return `${date}, Node ${process.versions.node}, ${os.availableParallelism()} CPUs, ${sizes[0].rounds.length} rounds; findings published per document: ${findings}.`;
}

function table(title, sizes, cell) {
  return [
    `| ${title} |${sizes.map(({ name }) => ` ${name} |`).join('')}`,
    `|---|${'---|'.repeat(sizes.length)}`,
    ...rows.map(
      ([measure, label]) => `| ${label} |${sizes.map(size => ` ${cell(size.rounds, measure)} |`).join('')}`,
    ),
  ].join('\n');
}

/** The median over the rounds of the ratio of the medians within a round; the p95 is of all rounds together. */
function ratioCell(rounds, measure) {
  const pairs = rounds.map(samples => samples[measure]).filter(isMeasured);
  if (pairs.length === 0) return 'not measured';
  const ratio = median(pairs.map(({ postmortem, echo }) => median(postmortem) / median(echo)));
  if (pairs[0].echo.length < enoughForTail) return times(ratio);
  const tail = p95(pairs.flatMap(pair => pair.postmortem)) / p95(pairs.flatMap(pair => pair.echo));
  return `${times(ratio)} [${times(tail)}]`;
}

function medianCell(rounds, measure) {
  const pairs = rounds.map(samples => samples[measure]).filter(isMeasured);
  if (pairs.length === 0) return 'not measured';
  const of = server => median(pairs.flatMap(pair => pair[server]));
  return `${rounded(of('postmortem'))} / ${rounded(of('echo'))}`;
}

/** Peak memory is told by Linux only. */
function isMeasured({ postmortem, echo }) {
  return postmortem[0] !== undefined && echo[0] !== undefined;
}

/** An edit's cost is proportional to the document's size to the power of the exponent: 0 is constant, 1 linear. */
function growthLine(sizes) {
  const first = sizes[0];
  const last = sizes.at(-1);
  const cost = ({ rounds }, server) => median(rounds.flatMap(samples => samples.anywhere[server]));
  const exponent = server =>
    (Math.log(cost(last, server) / cost(first, server)) / Math.log(last.bytes / first.bytes)).toFixed(2);
  return `From ${first.name} to ${last.name} the cost of an edit grows with the size to the power of ${exponent('postmortem')} (echo server: ${exponent('echo')}).`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function p95(values) {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];
}

function times(ratio) {
  return `${ratio.toFixed(1)} ×`;
}

function rounded(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
