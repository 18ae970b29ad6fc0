/** Takes a file or a text that is dropped onto the page: it may tell events. */
import { largestDrop, type DropProblem } from '../../server/src/protocol.ts';
import { element } from './element.ts';
import { say } from './strings.ts';

/** What was dropped, or why it cannot be read. */
export type Dropped = { readonly name?: string } & (
  { readonly text: string } | { readonly problem: DropProblem }
);

export function watchDrops(take: (dropped: Dropped) => void): void {
  const target = element('div', { class: 'drop', 'aria-hidden': 'true' }, element('p', {}, say('drop')));
  addEventListener('dragover', event => {
    if (!event.dataTransfer || !isDroppable(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    if (!target.isConnected) document.body.append(target);
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) target.remove();
  });
  addEventListener('drop', event => {
    target.remove();
    if (!event.dataTransfer || !isDroppable(event.dataTransfer)) return;
    event.preventDefault();
    void read(event.dataTransfer).then(take);
  });
}

function isDroppable({ types }: DataTransfer): boolean {
  return types.includes('Files') || types.includes('text/plain');
}

async function read(transfer: DataTransfer): Promise<Dropped> {
  const [file, ...more] = transfer.files;
  if (!file) {
    const text = transfer.getData('text/plain');
    return text.length > largestDrop ? { problem: 'tooLarge' } : { text };
  }
  if (more.length > 0) return { problem: 'several' };
  const { name } = file;
  if (file.size > largestDrop) return { name, problem: 'tooLarge' };
  // A folder cannot be read.
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const text = bytes && decoded(new Uint8Array(bytes));
  return text === undefined ? { name, problem: 'noText' } : { name, text };
}

/** @returns undefined for what is no text in UTF-8, or in UTF-16 with its mark. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
