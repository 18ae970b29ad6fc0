import { messages, type Message } from '../messages/message.ts';
import type { PriorityWindow, Template } from '../template/template.ts';
import type { ValueShape } from '../template/value-shape.ts';
import { addDays } from '../time/clock.ts';
import type { Span, TextEdit } from '../text/span.ts';

const say = messages('completion', {
  value: 'Allowed by the template “{template}”',
  today: 'Today',
  window: 'Due date of {priority}',
});

export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'value';
  readonly detail: Message;
  readonly edit: TextEdit;
  /** By what an editor that filters what is offered is to know it; the text of the edit when absent. */
  readonly filter?: string;
  /** Markdown to show beside it. */
  readonly documentation?: string;
}

/** What a field or a cell may hold, in place of what it holds. @param today `YYYY-MM-DD`. */
export function values(shape: ValueShape, replaced: Span, template: Template, today: string): Completion[] {
  const detail = say('value', { template: template.name });
  if (shape.kind === 'choice')
    return shape.values.map(value => ({
      label: value,
      kind: 'value',
      detail,
      edit: { span: replaced, text: value },
    }));
  const isDate = shape.kind === 'format' && shape.pattern.test(today);
  return isDate
    ? [{ label: today, kind: 'value', detail: say('today'), edit: { span: replaced, text: today } }]
    : [];
}

/** The last days for action items that are written today, one for each priority. @param today `YYYY-MM-DD`. */
export function dueDates(windows: readonly PriorityWindow[], replaced: Span, today: string): Completion[] {
  return windows.flatMap(({ priority, days }): Completion[] => {
    const date = addDays(today, days);
    return date
      ? [
          {
            label: date,
            kind: 'value',
            detail: say('window', { priority }),
            edit: { span: replaced, text: date },
          },
        ]
      : [];
  });
}
