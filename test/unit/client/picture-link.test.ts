import assert from 'node:assert/strict';
import { imageLink, pictureName } from '../../../client/src/picture-link.ts';

describe('the picture beside a document', () => {
  it('has the name of the document', () => {
    assert.equal(pictureName('/a.b/2025-10-14-qwen.oom.md', 'svg'), '2025-10-14-qwen.oom.timeline.svg');
    assert.equal(pictureName('Incident', 'png'), 'Incident.timeline.png');
  });

  for (const [text, name, expected] of [
    ['Timeline of Checkout', 'a.timeline.svg', '![Timeline of Checkout](a.timeline.svg)'],
    ['[SEV1] a\n b', 'my (1) 장애.svg', '![\\[SEV1\\] a b](my%20%281%29%20%EC%9E%A5%EC%95%A0.svg)'],
  ] as const)
    it(`is linked as ${expected}`, () => assert.equal(imageLink(text, name), expected));
});
