/** The part of JSON Schema that the schemas of this project use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** In words, where a value is not what a schema says; nothing when it is. */
export function problemsOf(value: unknown, schema: JsonSchema, root = schema, at = '$'): string[] {
  const inner = (part: unknown, of: JsonSchema, where: string) => problemsOf(part, of, root, where);
  const { $ref, type, anyOf, pattern, minimum, required = [], properties = {}, items } = schema;
  const problems: string[] = [];
  if ($ref !== undefined)
    problems.push(...inner(value, root.definitions![$ref.replace('#/definitions/', '')]!, at));
  if (type !== undefined && !(typeof type === 'string' ? [type] : type).includes(typeOf(value, type)))
    return [...problems, `${at}: ${JSON.stringify(value)} is no ${String(type)}`];
  if (schema.enum && !schema.enum.includes(value))
    problems.push(`${at}: unexpected ${JSON.stringify(value)}`);
  if (anyOf && !anyOf.some(one => inner(value, one, at).length === 0)) problems.push(`${at}: fits none`);
  if (pattern !== undefined && !new RegExp(pattern).test(String(value)))
    problems.push(`${at}: ${JSON.stringify(value)} does not match`);
  if (minimum !== undefined && Number(value) < minimum) problems.push(`${at}: less than ${minimum}`);
  if (Array.isArray(value) && items)
    problems.push(...value.flatMap((one, index) => inner(one, items, `${at}[${index}]`)));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problems;
  problems.push(...required.filter(key => !(key in value)).map(key => `${at}: no ${key}`));
  for (const [key, part] of Object.entries(value)) {
    const known = properties[key];
    if (known) problems.push(...inner(part, known, `${at}.${key}`));
    else if (schema.additionalProperties === false) problems.push(`${at}: unexpected key ${key}`);
  }
  return problems;
}

function typeOf(value: unknown, asked: string | readonly string[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) && asked.includes('integer') ? 'integer' : typeof value;
}
