/** An object of JSON, or of a line of JSON. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** @returns undefined for a text that is no JSON. */
export function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The objects in a list, or in the first of some keys that holds a list; an object by itself is a list of one. */
export function recordsIn(value: unknown, ...keys: readonly string[]): readonly JsonRecord[] {
  if (Array.isArray(value)) return value.filter(isRecord);
  if (!isRecord(value)) return [];
  const key = keys.find(name => Array.isArray(value[name]));
  return key === undefined ? [value] : recordsIn(value[key]);
}

/** The first of some keys that holds a text; `labels.alertname` is a key of what `labels` holds. */
export function textIn(record: JsonRecord, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = key
      .split('.')
      .reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), record);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
