/**
 * Keeps what `compute` makes of an object for as long as the object lives.
 * Only for values that never change once they are made: chunks, section contents, templates.
 */
export function derived<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    const known = values.get(key);
    if (known) return known.value;
    const value = compute(key);
    values.set(key, { value });
    return value;
  };
}
