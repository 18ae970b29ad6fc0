import { messages, type Message } from '../../messages/message.ts';
import { isSurelyDelimiter } from '../../model/delimiter-row.ts';
import { examplesOf } from '../../model/example.ts';
import { placeholdersIn } from '../../model/placeholder.ts';
import type { SectionContent } from '../../model/section.ts';
import { allTablesOf, type Cell, type Column, type Table } from '../../model/table.ts';
import { pipesInCode } from '../../model/table-row.ts';
import { writtenForms } from '../../model/written-forms.ts';
import { columnSchemaIn, followsTable } from '../../template/columns.ts';
import { fits, type ValueShape } from '../../template/value-shape.ts';
import { contains, firstFrom, span, type Span } from '../../text/span.ts';
import { impossibleIn } from '../../time/impossible.ts';
import { actionStatus, namesNobody } from '../../vocabulary/lookup.ts';
import { candidates, normalize } from '../../vocabulary/normalize.ts';
import { sameLetters } from '../../text/nearest.ts';
import { meantChoice, meantDate, type Meant } from '../meant-value.ts';
import type { Fix, SectionRule } from '../rule.ts';

const say = messages('table/cell-type', {
  misfit: 'Unexpected “{found}” in the column “{column}”, expected {expected}.',
  choice: 'one of {values}',
  format: 'the format {format}',
  date: 'a date of the calendar',
  time: 'a time of the day',
  replace: 'Replace by “{value}”',
});

const head =
  '## 7. Action Items\n\n| Action | Owner | Priority | Due Date | Status |\n|---|---|---|---|---|\n';

const rule: SectionRule = {
  id: 'table/cell-type',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A cell of a table does not fit its column.',
    rationale:
      'Whoever sorts action items by priority, asks which ones are overdue, or reads the timeline needs values that mean one thing. `someday` is no date, and a mistyped status is neither open nor done. What a column takes is said by the template; times and dates are also judged without one. Cells that say nothing yet, such as `TBD`, are left to other rules.',
    source:
      'The document’s template: `[P0/P1/P2]` in a row of its table lists the values, `[YYYY-MM-DD]` gives the format. That statuses come with emoji, in other words and in other languages, and times as ranges, estimates and with dates, is taken from public postmortems.',
    examples: [
      {
        title: 'a mistyped status',
        markdown: `${head}| Name the pool size | Mina | P0 | 2025-11-03 | ⟦Doen⟧ |\n`,
        fixed: `${head}| Name the pool size | Mina | P0 | 2025-11-03 | Done |\n`,
      },
      {
        title: 'a priority that the template does not have, and no date',
        markdown: `${head}| Read release notes | Sora | ⟦P5⟧ | ⟦someday⟧ | Open |\n`,
      },
      {
        title: 'what was meant is written as the other rows write it',
        markdown: `${head}| Add an alert | Mina | ⟦High⟧ | 2025-11-07 | ✅ Done |\n| Test it | Jun | P1 | ⟦Oct 30, 2025⟧ | ⟦Completd⟧ |\n\n- **P1** - High (within 1 week)\n`,
        fixed: `${head}| Add an alert | Mina | P1 | 2025-11-07 | ✅ Done |\n| Test it | Jun | P1 | 2025-10-30 | ✅ Done |\n\n- **P1** - High (within 1 week)\n`,
      },
      {
        title: 'a time that no clock shows',
        markdown:
          '## Timeline\n\n| Time | Event |\n|------|-------|\n| ⟦25:61⟧ | Alert fires |\n| ~10:15–10:20 | Found |\n',
      },
      {
        title: 'decorated values, other words for a status, and cells that say nothing yet',
        markdown: `${head}| Add an alert | Mina | **P0** | 2025-11-07 (moved) | 🔄 진행 중 |\n| Test it | Jun | P1 | TBD | Merged |\n| Document it | Sora | - | | [Open/In Progress/Done] |\n`,
      },
    ],
  },
  *check({ content, schema, template }) {
    const examples = examplesOf(content);
    const placeholders = placeholdersIn(content, template).map(placeholder => placeholder.span);
    for (const table of allTablesOf(content)) {
      if (examples.some(example => contains(example.span, table.span))) continue;
      const wanted = schema?.table && followsTable(table.columns, schema.table) ? schema.table : undefined;
      const shapes = table.columns.map(
        (column): ValueShape => (wanted && columnSchemaIn(wanted, column)?.shape) ?? { kind: 'text' },
      );
      for (const { cell, column } of cellsOf(content.text, table)) {
        const shape = shapes[column.index]!;
        const misfit = isJudged(column, shape) ? misfitOf(plain(cell), column, shape, content) : undefined;
        if (!misfit || saysNothing(cell, placeholders)) continue;
        yield {
          span: cell.span,
          message: say('misfit', { found: cell.text, column: column.title, expected: misfit.expected }),
          fixes: () => replacements(cell, misfit.meant?.()),
        };
      }
    }
  },
};

/** All cells, but for rows with too many and with cells that pipes in code cut: nobody knows which columns they belong to. */
function* cellsOf(text: string, { columns, rows }: Table): Iterable<{ cell: Cell; column: Column }> {
  for (const row of rows) {
    const source = text.slice(row.span.start, row.span.end);
    const isOutOfJoint = row.cells.length > columns.length || pipesInCode(source).length > 0;
    if (isOutOfJoint || isSurelyDelimiter(source)) continue;
    for (const [index, cell] of row.cells.entries()) yield { cell, column: columns[index]! };
  }
}

/** Whether a cell is empty or holds what stands for a value that is still to come. */
function saysNothing({ text, span: whole }: Cell, placeholders: readonly Span[]): boolean {
  const placeholder = placeholders[firstFrom(placeholders, whole.start)];
  return (
    namesNobody(text) ||
    candidates(text).some(namesNobody) ||
    (placeholder !== undefined && contains(whole, placeholder)) ||
    /^(?:\[.*\]|\{.*\}|https?:.*)$/i.test(text)
  );
}

function plain({ text }: Cell): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Misfit {
  readonly expected: Message;
  readonly meant?: () => MeantForms;
}

/** What was probably meant, and how the document writes it. */
interface MeantForms extends Meant {
  readonly forms: readonly string[];
}

function isTimed({ role }: Column, shape: ValueShape): boolean {
  return role === 'time' || role === 'date' || role === 'due' || shape.kind === 'format';
}

/** Whether a cell of the column can be wrong at all: most columns hold free text. */
function isJudged(column: Column, shape: ValueShape): boolean {
  return shape.kind !== 'text' || isTimed(column, shape);
}

function misfitOf(
  text: string,
  column: Column,
  shape: ValueShape,
  content: SectionContent,
): Misfit | undefined {
  const { role } = column;
  const impossible = isTimed(column, shape) ? impossibleIn(text) : undefined;
  if (impossible) return { expected: say(impossible.kind) };
  if (shape.kind === 'choice' && !fitsChoice(text, shape)) {
    const { values } = shape;
    const expected = say('choice', { values: values.join(', ') });
    const meant = () => {
      const choice = meantChoice(text, values, content.text);
      const written = writtenForms(content, column, values);
      return { ...choice, forms: choice.values.map(value => written[values.indexOf(value)]!) };
    };
    return { expected, meant };
  }
  // Times are written in so many ways that only impossible ones are wrong for sure.
  if (shape.kind === 'format' && role !== 'time' && !fitsFormat(text, shape.pattern)) {
    const meant = () => {
      const date = meantDate(text, shape.pattern);
      return { ...date, forms: date.values };
    };
    return { expected: say('format', { format: shape.format }), meant };
  }
  return undefined;
}

function fitsChoice(text: string, shape: ValueShape & { kind: 'choice' }): boolean {
  // What is written in letters that the vocabulary cannot read is not judged.
  if (!/[\p{Script=Latin}\p{Script=Hangul}\d]/u.test(text)) return true;
  const same = (written: string, allowed: string) =>
    [...candidates(written), normalize(written).split(/[^\p{L}\p{N}]/u)[0]].includes(normalize(allowed));
  return fits(shape, text, same) || (shape.values.every(value => actionStatus(value)) && holdsStatus(text));
}

/** Whether a text, one of its words or its first two words are a status: `Done since Monday`, `in-progress`. */
function holdsStatus(text: string): boolean {
  const words = text.split(/[\s_-]+/).filter(word => /[\p{L}\p{N}]/u.test(word));
  const readings = [text, words.join(' '), words.slice(0, 2).join(' '), ...words];
  return readings.some(reading => actionStatus(reading) !== undefined);
}

/** Whether a value of the format stands in the text, or the text says that none is needed any more. */
function fitsFormat(text: string, pattern: RegExp): boolean {
  const state = actionStatus(text);
  const inside = new RegExp(`(?<!\\d)${pattern.source.slice(1, -1)}(?!\\d)`);
  return inside.test(text) || state === 'done' || state === 'dropped';
}

/** An emoji of the author's stays, and is not written a second time. */
function replacements({ source, span: { start }, text }: Cell, meant: MeantForms | undefined): Fix[] {
  if (!meant) return [];
  const { written, values, forms } = meant;
  const at = source.indexOf(written);
  if (written === '' || at < 0 || values.includes(written)) return [];
  const isDecorated = /\p{Extended_Pictographic}/u.test(text);
  return values.map((value, index) => {
    const made = isDecorated ? value : forms[index]!;
    return {
      title: say('replace', { value: made }),
      edits: [{ span: span(start + at, start + at + written.length), text: made }],
      preferred: values.length === 1,
      safe: values.length === 1 && sameLetters(written, value),
    };
  });
}

export default rule;
