import assert from 'node:assert/strict';
import { withPictures, type MarkdownIt, type PlacedPicture } from '../../../client/src/markdown-plugin.ts';

/** What a rendering of two headings, on the lines 0 and 4, becomes. */
function rendered(document: unknown, picture: PlacedPicture | undefined): string[] {
  const markdown: MarkdownIt = { renderer: { rules: {} } };
  const extended = withPictures(markdown, asked => (asked === 'a' ? picture : undefined));
  assert.equal(extended, markdown);
  const tokens = [0, 4].map(line => ({ map: [line, line + 1] as const }));
  const rule = markdown.renderer.rules.heading_open!;
  return tokens.map((_, i) =>
    rule(tokens, i, {}, { currentDocument: document }, { renderToken: () => '<h2>' }),
  );
}

describe('the picture in the Markdown preview', () => {
  const plain = ['<h2>', '<h2>'];

  it('stands above the heading of the timeline', () => {
    const all = rendered('a', { svg: '<svg/>', line: 4 });
    assert.match(all[1]!, /^<div class="postmortem-timeline"><style>[^<]+<\/style><svg\/><\/div>\n<h2>$/);
    assert.equal(all[0], '<h2>');
  });

  it('is left out without a picture, for another document, and where the heading has moved', () => {
    assert.deepEqual(rendered('a', undefined), plain);
    assert.deepEqual(rendered('b', { svg: '<svg/>', line: 4 }), plain);
    assert.deepEqual(rendered(undefined, { svg: '<svg/>', line: 4 }), plain);
    assert.deepEqual(rendered('a', { svg: '<svg/>', line: 5 }), plain);
  });
});
