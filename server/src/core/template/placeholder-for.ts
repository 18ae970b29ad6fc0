import { isDate } from '../time/clock.ts';
import { lifecycleOf } from '../vocabulary/lookup.ts';
import type { ColumnRole, FieldRole } from '../vocabulary/vocabulary.ts';

/** A field's or a column's name as a placeholder: without what would end it. */
export function namedPlaceholder(name: string): string {
  const words = name
    .replace(/[[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `[${words || '…'}]`;
}

/**
 * The placeholder that stands for a field's value in a template. Nothing of the value is in it but its form.
 *
 * @param value as a document has it.
 */
export function fieldPlaceholder(role: FieldRole | undefined, label: string, value: string): string {
  const plain = value.trim();
  if (role === 'date' || role === 'published' || isDate(plain)) return '[YYYY-MM-DD]';
  if (role === 'authors' || role === 'reviewer' || role === 'approver') return '[Name]';
  if (role === 'dataLoss') return '[Yes/No - what was lost]';
  if (role === 'status') return lifecycleOf(plain) ? '[Draft/Review/Published]' : namedPlaceholder(label);
  if (role === 'severity') return severities(plain) ?? namedPlaceholder(label);
  if (role === 'incidentId') return idFormat(plain) ?? namedPlaceholder(label);
  return namedPlaceholder(label);
}

/** The placeholder that stands for a cell in a template. @param values what a document has in the column. */
export function cellPlaceholder(
  role: ColumnRole | undefined,
  title: string,
  values: readonly string[],
): string {
  const fullyDated = values.length > 0 && values.every(isDate);
  if (role === 'due' || role === 'date' || fullyDated) return '[YYYY-MM-DD]';
  if (role === 'time') return 'HH:MM';
  if (role === 'owner') return '[Name]';
  if (role === 'status') return '[Open/In Progress/Done]';
  if (role === 'priority' && values.some(value => /^\W*P\d\W*$/i.test(value))) return '[P0/P1/P2]';
  if (role === 'priority' && values.some(value => /^(?:high|medium|low)$/i.test(value)))
    return '[High/Medium/Low]';
  return namedPlaceholder(title);
}

const severityForms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^sev-?\d\b/i, ['1', '2', '3']],
  [/^s\d\b/i, ['1', '2', '3']],
  [/^p\d\b/i, ['0', '1', '2']],
];

function severities(value: string): string | undefined {
  for (const [form, levels] of severityForms) {
    const name = form.exec(value)?.[0].replace(/\d$/, '');
    if (name !== undefined) return `[${levels.map(level => name + level).join('/')}]`;
  }
  return /^(?:critical|high|major|medium|minor|low)\b/i.test(value)
    ? '[Critical/High/Medium/Low]'
    : undefined;
}

/** `INC-20251014-101500` is written in the form `[INC-YYYYMMDD-HHMMSS]`. */
function idFormat(value: string): string | undefined {
  const match = /^([A-Z]{2,6}-)?\d{4}(-?)\d{2}(-?)\d{2}(?:([-T])\d{2}(:?)\d{2}(:?)\d{2})?$/.exec(value);
  if (!match) return undefined;
  const [, prefix = '', first, second, joint, third = '', fourth = ''] = match;
  const time = joint === undefined ? '' : `${joint}HH${third}MM${fourth}SS`;
  return `[${prefix}YYYY${first}MM${second}DD${time}]`;
}
