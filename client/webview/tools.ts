/** What can be done with the picture. The extension does most of it, since a page can neither write files nor ask. */
import type { PreviewCommand } from '../../server/src/protocol.ts';
import { element, setText } from './element.ts';
import { say } from './strings.ts';
import { mostZoom, zoomStep } from './zoom.ts';

const commands = [
  'copySvg',
  'copyPng',
  'copyMermaid',
  'insertPicture',
] as const satisfies readonly PreviewCommand[];

export interface Tools {
  readonly toolbar: HTMLElement;
  /** Says how many times wider than the panel the axis is. */
  readonly showZoom: (zoom: number) => void;
}

/** A toolbar: the Tab key reaches one of its buttons, the arrow keys the others. */
export function createTools(on: {
  readonly run: (command: PreviewCommand) => void;
  readonly zoom: () => number;
  readonly zoomTo: (zoom: number) => void;
}): Tools {
  const copies = commands.map(command =>
    button(say(`tool.${command}.short`), say(`tool.${command}`), () => on.run(command)),
  );
  const zoomOut = button('−', say('zoom.out'), () => on.zoomTo(on.zoom() / zoomStep));
  const reset = button('', '', () => on.zoomTo(1));
  const zoomIn = button('+', say('zoom.in'), () => on.zoomTo(on.zoom() * zoomStep));
  const buttons = [...copies, zoomOut, reset, zoomIn];
  for (const one of buttons.slice(1)) one.tabIndex = -1;
  const toolbar = element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': say('tools') },
    element('span', { 'aria-hidden': 'true' }, say('tools.copy')),
    ...copies,
    element('span', { class: 'zoom' }, zoomOut, reset, zoomIn),
  );
  withArrows(toolbar, buttons);
  const showZoom = (zoom: number) => {
    const percent = Math.round(zoom * 100);
    setText(reset, say('zoom.percent', { percent }));
    name(reset, say('zoom.reset', { percent }));
    // The focus stays on a button that can do no more.
    zoomOut.setAttribute('aria-disabled', String(zoom <= 1));
    zoomIn.setAttribute('aria-disabled', String(zoom >= mostZoom));
  };
  showZoom(1);
  return { toolbar, showZoom };
}

function button(text: string, fullName: string, run: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'tool' }, text);
  name(made, fullName);
  made.addEventListener('click', run);
  return made;
}

function name(target: HTMLElement, fullName: string): void {
  target.title = fullName;
  target.setAttribute('aria-label', fullName);
}

function withArrows(toolbar: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  toolbar.addEventListener('keydown', event => {
    const from = buttons.findIndex(one => one === event.target);
    const to = buttons[from + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? NaN)];
    if (from < 0 || !to) return;
    event.preventDefault();
    for (const one of buttons) one.tabIndex = one === to ? 0 : -1;
    to.focus();
  });
}
