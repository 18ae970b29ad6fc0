import { contains } from '../text/span.ts';
import { actionStatus } from '../vocabulary/lookup.ts';
import { candidates, normalize } from '../vocabulary/normalize.ts';
import { statusLike } from '../vocabulary/status-words.ts';
import { examplesOf } from './example.ts';
import type { SectionContent } from './section.ts';
import { allTablesOf, type Column } from './table.ts';

/** In UTF-16 code units: what is longer says more than a value. */
const longest = 30;

/**
 * The values that a column may hold as the section's tables write them, in the order of the values: `✅ Done`, `완료`. Those
 * that no table writes are written in the manner of the others where they are statuses, else as they are.
 *
 * @param values those that the template allows.
 */
export function writtenForms(
  content: SectionContent,
  column: Column,
  values: readonly string[],
): readonly string[] {
  const written = cellsLike(content, column);
  const forms = values.map(value => written.find(form => isValue(form, value)));
  const areStatuses = values.every(value => actionStatus(value));
  const [other] = forms.filter(form => form !== undefined);
  return values.map((value, index) => {
    const state = actionStatus(value);
    const like = areStatuses && other !== undefined ? statusLike(other, state!, values) : value;
    return forms[index] ?? like;
  });
}

/** The cells of such a column that may hold a value and nothing else. */
function cellsLike(content: SectionContent, { role, title }: Column): readonly string[] {
  const examples = examplesOf(content);
  return allTablesOf(content)
    .filter(table => !examples.some(example => contains(example.span, table.span)))
    .flatMap(({ columns, rows }) => {
      const same = columns.find(other =>
        role ? other.role === role : normalize(other.title) === normalize(title),
      );
      return same ? rows.flatMap(({ cells }) => cells[same.index]?.text ?? []) : [];
    })
    .filter(
      text => text.length <= longest && /\p{L}/u.test(text) && !/[,;.()[\]{}|，；。、（）]/u.test(text),
    );
}

function isValue(form: string, value: string): boolean {
  const state = actionStatus(value);
  return candidates(form).includes(normalize(value)) || (state !== undefined && actionStatus(form) === state);
}
