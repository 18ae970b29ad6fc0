import {
  largestDrop,
  previewVersion,
  type DropProblem,
  type FromPreview,
  type PreviewCommand,
} from '../../server/src/protocol.ts';

/** A message from the preview page, or undefined when it is of another version or shape: a page is never trusted. */
export function readMessage(data: unknown): FromPreview | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { version, type, line, command, data: png, at, by, position } = data as Record<string, unknown>;
  if (version !== previewVersion) return undefined;
  if (type === 'ready' || type === 'editing' || (type === 'addEvent' && at === undefined))
    return { version, type };
  if (type === 'addEvent' && isNumber(at)) return { version, type, at };
  const place = readPosition(position);
  if (type === 'editEvent' && place) return readEdit(place, data as Record<string, unknown>);
  if (type === 'dropped') return readDrop(data as Record<string, unknown>);
  if (type === 'addAction') return readAction(data as Record<string, unknown>);
  if (type === 'moveEvent' && place && isNumber(by)) return { version, type, position: place, by };
  if (type === 'open' && isLine(line)) return { version, type, line };
  if (type === 'command' && isCommand(command)) return { version, type, command };
  if (type === 'png' && png === undefined) return { version, type };
  if (type === 'png' && typeof png === 'string') return { version, type, data: png };
  return undefined;
}

type Message<Type> = Extract<FromPreview, { type: Type }>;

function readEdit(
  position: { line: number; character: number },
  { text, time, shownTime }: Record<string, unknown>,
): Message<'editEvent'> | undefined {
  if (![text, time, shownTime].every(isTextIfAny)) return undefined;
  const given = { text, time, shownTime } as Pick<Message<'editEvent'>, 'text' | 'time' | 'shownTime'>;
  return { version: previewVersion, type: 'editEvent', position, ...withoutAbsent(given) };
}

function readAction({ words }: Record<string, unknown>): Message<'addAction'> | undefined {
  if (!isTextIfAny(words)) return undefined;
  return { version: previewVersion, type: 'addAction', ...(words !== undefined && { words }) };
}

const problems: ReadonlySet<unknown> = new Set<DropProblem>(['several', 'tooLarge', 'noText']);

function readDrop({ name, text, problem }: Record<string, unknown>): Message<'dropped'> | undefined {
  if (!isTextIfAny(name) || !isTextIfAny(text) || (text?.length ?? 0) > largestDrop) return undefined;
  if (text === undefined ? !problems.has(problem) : problem !== undefined) return undefined;
  const given = { name, text, problem } as Pick<Message<'dropped'>, 'name' | 'text' | 'problem'>;
  return { version: previewVersion, type: 'dropped', ...withoutAbsent(given) };
}

function isTextIfAny(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const commands: ReadonlySet<unknown> = new Set<PreviewCommand>([
  'chooseZone',
  'copySvg',
  'copyPng',
  'copyMermaid',
  'insertPicture',
]);

function isCommand(value: unknown): value is PreviewCommand {
  return commands.has(value);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function readPosition(value: unknown): { line: number; character: number } | undefined {
  const { line, character } = (value ?? {}) as Record<string, unknown>;
  return isLine(line) && isLine(character) ? { line, character } : undefined;
}

function isLine(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
