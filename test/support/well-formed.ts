import assert from 'node:assert/strict';

const piece =
  /<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="[^"<&]*(?:&(?:#\d+|[a-z]+);[^"<&]*)*")*)\s*(\/?)>|[^<&]+|&(?:#\d+|amp|lt|gt|quot);/y;

/** Fails unless a text is one XML element whose tags match, and in which nothing but tags and references has their signs. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  let roots = 0;
  piece.lastIndex = 0;
  while (piece.lastIndex < xml.length) {
    const at = piece.lastIndex;
    const match = piece.exec(xml);
    assert.ok(match, `no XML at ${at}: ${xml.slice(at, at + 60)}`);
    const [, close, name, , empty] = match;
    if (name === undefined) continue;
    if (close) assert.equal(open.pop(), name);
    else {
      if (open.length === 0) roots++;
      if (!empty) open.push(name);
    }
  }
  assert.deepEqual([open, roots], [[], 1]);
}
