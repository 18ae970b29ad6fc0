import { previewVersion, type FromPreview } from '../../server/src/protocol.ts';

/** A message from the preview page, or undefined when it is of another version or shape: a page is never trusted. */
export function readMessage(data: unknown): FromPreview | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { version, type, line } = data as Record<string, unknown>;
  if (version !== previewVersion) return undefined;
  if (type === 'ready' || type === 'addEvent') return { version, type };
  if (type === 'open' && isLine(line)) return { version, type, line };
  return undefined;
}

function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
