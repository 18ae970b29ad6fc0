/** The offset at which the front matter of a document ends, its closing line's ending not included; 0 without any. */
export function frontMatterEnd(text: string): number {
  const match = /^---[ \t]*(?:\r\n?|\n)(?:[^]*?(?:\r\n?|\n))??---[ \t]*(?=[\r\n]|$)/.exec(text);
  return match ? match[0].length : 0;
}
