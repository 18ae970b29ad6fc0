/** An element of an SVG as plain data: text becomes it as text only, whether it is written down or made in a page. */
export interface Shape {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
}

export type Attributes = Readonly<Record<string, string | number>>;

export function shape(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Shape | string)[]
): Shape {
  return { name, attributes, children };
}

/** A line of text. `at` is the left end of its baseline, or its middle or right end as `anchor` says. */
export function textShape(
  at: { readonly x: number; readonly y: number },
  text: string,
  attributes: Attributes = {},
): Shape {
  return shape('text', { x: at.x, y: at.y, ...attributes }, text);
}

/** The value of an attribute as it is written: lengths to a hundredth of a pixel. */
export function attributeText(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

/** A shape as XML. */
export function toXml({ name, attributes, children }: Shape): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(attributeText(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.map(child => (typeof child === 'string' ? escapeXml(child) : toXml(child)));
  const [open, close] = [`<${name}${written}>`, `</${name}>`];
  return children.some(child => typeof child === 'string')
    ? `${open}${inner.join('')}${close}`
    : `${open}\n${inner.join('\n')}\n${close}`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML and HTML may hold it; what they cannot hold at all becomes the sign for that. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, sign => references[sign]!);
}
