/** What can be done with the picture. The extension does it, since a page can neither write files nor ask. */
import type { PreviewCommand } from '../../server/src/protocol.ts';
import { element } from './element.ts';
import { say } from './strings.ts';

const commands = [
  'copySvg',
  'copyPng',
  'copyMermaid',
  'insertPicture',
] as const satisfies readonly PreviewCommand[];

/** A toolbar: the Tab key reaches one of its buttons, the arrow keys the others. */
export function createTools(run: (command: PreviewCommand) => void): HTMLElement {
  const buttons = commands.map((command, i) => {
    const name = { 'aria-label': say(`tool.${command}`), title: say(`tool.${command}`) };
    const attributes = { type: 'button', class: 'tool', tabindex: i === 0 ? '0' : '-1', ...name };
    const button = element('button', attributes, say(`tool.${command}.short`));
    button.addEventListener('click', () => run(command));
    return button;
  });
  const label = element('span', { 'aria-hidden': 'true' }, say('tools.copy'));
  const tools = element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': say('tools') },
    label,
    ...buttons,
  );
  tools.addEventListener('keydown', event => {
    const from = buttons.findIndex(button => button === event.target);
    const to = buttons[from + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? NaN)];
    if (from < 0 || !to) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
    to.focus();
  });
  return tools;
}
