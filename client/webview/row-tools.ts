import { element, graphic } from './element.ts';
import { buttonOf, type Row } from './row.ts';
import { say } from './strings.ts';

/** The buttons of the event that the pointer or the focus is at: one set of them goes from row to row. */
export interface RowTools {
  /** Brings the buttons to a row. */
  readonly visit: (row: Row) => void;
}

const pencil = 'M3 13l.8-3.2L10.5 3 13 5.5 6.2 12.2zM9 4.5l2.5 2.5';
const boxAndPlus = 'M8 13H3V3h10v5M12 10v5M9.5 12.5h5';

export function createRowTools(on: {
  readonly edit: (row: Row) => void;
  readonly createAction: (row: Row) => void;
}): RowTools {
  let at: Row | undefined;
  const button = (name: string, path: string, run: (row: Row) => void) => {
    const picture = graphic(
      'svg',
      { viewBox: '0 0 16 16', 'aria-hidden': 'true' },
      graphic('path', { d: path }),
    );
    const made = element('button', { type: 'button', 'aria-label': name, title: name }, picture);
    made.addEventListener('click', () => at && run(at));
    return made;
  };
  const tools = element(
    'span',
    { class: 'row-tools' },
    button(say('edit'), pencil, on.edit),
    button(say('createAction'), boxAndPlus, on.createAction),
  );
  return {
    visit(row) {
      // The buttons stay where the keyboard is.
      if (row === at && tools.isConnected) return;
      if (tools.contains(document.activeElement)) return;
      at = row;
      buttonOf(row).after(tools);
    },
  };
}
