import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { translate } from '../../../server/src/core/messages/message.ts';
import { inDocument } from '../../../server/src/core/model/postmortem.ts';
import { endOfTree, sectionAt } from '../../../server/src/core/model/tree.ts';
import { tablesOf } from '../../../server/src/core/model/table.ts';
import type { PlacedFinding } from '../../../server/src/core/rules/check.ts';
import nearHeading from '../../../server/src/core/rules/structure/near-heading.ts';
import { straySections } from '../../../server/src/core/template/section-order.ts';
import type { Fix } from '../../../server/src/core/rules/rule.ts';
import { touches, type Span } from '../../../server/src/core/text/span.ts';
import { analyse, analyseAfter, builtin, withSafeFixes, type Analysed } from '../../support/analyse.ts';
import { mutated } from '../../support/mutate.ts';

const template = fs.readFileSync('templates/blameless.md', 'utf8');
const finished = fs.readFileSync('samples/2025-10-14-qwen-oom.md', 'utf8');
const draft = fs.readFileSync('samples/drafts/2025-10-14-qwen-oom.md', 'utf8');
const defective = fs.readFileSync('samples/2025-11-03-checkout-latency-with-defects.md', 'utf8');
const misspelt = finished
  .replace('## 1. Impact', '##1. Impact')
  .replace('Timeline', 'Tiemline')
  .replace('## Appendix', '## Apendix');
/** Of the misspelt one, what stands before and after the headings that are to be mended. */
const gaps = misspelt.replace(/^##[^#]*?(?:Summary|Root Cause|Detection|Lessons)[^]*?(?=^## )/gm, '');
const seeds = [template, finished, draft, defective, misspelt, gaps, draft.replaceAll('\n', '\r\n')];
const how = { assume: builtin() };

interface PlacedRow {
  /** In the document. */
  readonly span: Span;
  /** Its table hides the ends of most of its rows, which are longer than the header. */
  readonly isHidden: boolean;
  /** What its cells say, as one text. */
  readonly cells: string;
}

function rowsOf({ postmortem }: Analysed): PlacedRow[] {
  return postmortem.sections.flatMap(section =>
    tablesOf(section.content).flatMap(({ header, columns, rows }) => {
      const longer = rows.filter(row => row.cells.length > columns.length);
      return [header, ...rows].map(row => ({
        span: inDocument(section, row.span),
        isHidden: longer.length * 2 > rows.length,
        cells: row.cells.map(cell => cell.source).join(' | '),
      }));
    }),
  );
}

function describeFinding({ rule, message }: PlacedFinding): string {
  return `${rule.id}: ${translate(message)}`;
}

/** What is left of a list when each entry of another one is taken out once. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const rest = [...list];
  for (const entry of taken) {
    const index = rest.indexOf(entry);
    if (index >= 0) rest.splice(index, 1);
  }
  return rest;
}

/**
 * The errors but for those in a table that is one only since the fix: they were there, unread. Where the table hides most
 * of its rows' ends, the fix has made them.
 */
function newErrors(before: Analysed, after: Analysed): string[] {
  const oldRows = new Set(rowsOf(before).map(row => row.cells));
  const newRows = rowsOf(after).filter(row => !row.isHidden && !oldRows.has(row.cells));
  return after.findings
    .filter(({ severity, span }) => severity === 'error' && !newRows.some(row => touches(row.span, span)))
    .map(describeFinding);
}

/** Errors in a section that is one only since the fix, or in what is left of the one above: they were there, unread. */
function isInNewSection({ postmortem }: Analysed, { edits }: Fix, { span }: PlacedFinding): boolean {
  const { sections } = postmortem;
  return edits.some(edit => {
    const section = sectionAt(sections, edit.span.start)!;
    const above = sections[sections.indexOf(section) - 1] ?? section;
    return above.start <= span.start && span.start < endOfTree(section);
  });
}

function checkFix(before: Analysed, finding: PlacedFinding, fix: Fix): void {
  const after = analyseAfter(before, fix.edits, how);
  const name = describeFinding(finding);
  const count = ({ findings }: Analysed) => findings.filter(other => describeFinding(other) === name).length;
  assert.ok(count(after) < count(before), `${name} is still there`);
  const errors = before.findings.filter(({ severity }) => severity === 'error').map(describeFinding);
  const isRead = finding.rule.id === 'structure/near-heading';
  const read = isRead
    ? { ...after, findings: after.findings.filter(other => !isInNewSection(after, fix, other)) }
    : after;
  assert.deepEqual(without(newErrors(before, read), errors), [], `${name}: new errors`);
  const untouched = rowsOf(before)
    .filter(row => !fix.edits.some(edit => touches(edit.span, row.span)))
    .map(row => row.cells);
  const rows = rowsOf(after).map(row => row.cells);
  assert.deepEqual(without(untouched, rows), [], `${name}: lost rows`);
}

/** Sections in another order than the template’s, however much the document follows it. */
function strayIn({ postmortem }: Analysed): string[] {
  const named = { id: how.assume.id, span: { start: 0, end: 0 }, place: 'frontMatter' } as const;
  return straySections({ ...postmortem, named }).map(({ section }) => section.content.heading!.title);
}

describe('a safe fix', () => {
  it('removes its finding, brings no new error and keeps the rows of every table', () => {
    fc.assert(
      fc.property(mutated(seeds, 3), text => {
        const before = analyse(text, how);
        for (const finding of before.findings) {
          const fix = finding.fixes?.().find(({ safe }) => safe);
          if (fix) checkFix(before, finding, fix);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('puts nothing in another order than the template’s', () => {
    const headings = { ...how, rules: [nearHeading] };
    fc.assert(
      fc.property(mutated(seeds, 4), text => {
        const read = analyse(withSafeFixes(analyse(text, headings), headings), how);
        const fixed = analyse(withSafeFixes(analyse(text, how), how), how);
        if (strayIn(read).length === 0) assert.deepEqual(strayIn(fixed), [], fixed.text);
      }),
      { numRuns: 30 },
    );
  });

  it('comes with others to an end at which nothing is left to fix', () => {
    fc.assert(
      fc.property(mutated(seeds, 12), text => {
        const fixed = withSafeFixes(analyse(text, how), how);
        assert.equal(withSafeFixes(analyse(fixed, how), how), fixed);
      }),
      { numRuns: 30 },
    );
  });
});
