/**
 * What is said to a person: a key, the English text and its arguments.
 * It is put into words at the edge (the server, the command line), in the reader's language.
 */
export interface Message {
  readonly key: string;
  readonly text: string;
  /** A message as an argument is translated with the one that holds it. */
  readonly args: Readonly<Record<string, string | number | Message>>;
}

/** Translations by key; arguments stand in them as `{name}`, as in the English text. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * The messages of one owner (a rule, a feature): `say('short', { cells: 2 })`.
 *
 * @param owner the first part of every key, for instance a rule's id.
 * @param texts English texts by the key's last part.
 */
export function messages<Key extends string>(owner: string, texts: Readonly<Record<Key, string>>) {
  return (key: Key, args: Message['args'] = {}): Message => ({
    key: `${owner}.${key}`,
    text: texts[key],
    args,
  });
}

/** The message in words: from the catalogue where it has the key, else in English. */
export function translate(message: Message, catalogue: Catalogue = {}): string {
  const text = catalogue[message.key] ?? message.text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = message.args[name] ?? whole;
    return typeof value === 'object' ? translate(value, catalogue) : String(value);
  });
}
