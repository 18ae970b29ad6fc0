import { actionsOf, kindOf } from '../../server/src/core/model/action-item.ts';
import { readAs } from './cursor.ts';

/** Action items, one a line: action, then what else is said of it by its name. */
export function readings(text: string): string[] {
  return actionsOf(readAs(text)).map(({ item }) => {
    const { action, owners, grade, date, ticket, kind, state } = item;
    const said = [
      ...owners.map(owner => `owner ${owner}`),
      ...(grade === undefined ? [] : [`P${grade}`]),
      ...(date === undefined ? [] : [`due ${date}`]),
      ...(ticket ? [`ticket ${ticket.text}`] : []),
      ...(kind ? [`kind ${kindOf(item) ?? `“${kind.text}”`}`] : []),
      ...(state === 'open' ? [] : [state]),
    ];
    return [action?.text ?? '', ...said].join(' | ');
  });
}
