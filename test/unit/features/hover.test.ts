import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/core/features/hover.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { atCursor } from '../../support/cursor.ts';

function hover(marked: string) {
  const { text, offset, postmortem } = atCursor(marked);
  const found = hoverAt(postmortem, offset);
  return (
    found && {
      over: text.slice(found.span.start, found.span.end),
      says: found.contents.map(message => translate(message)).join('\n\n'),
    }
  );
}

describe('hover', () => {
  it('tells what a section asks for, with the example of the template', () => {
    const { over, says } = hover('# Postmortem: x\n\n## TL;█DR (Executive Summary)\n\nText\n')!;
    assert.equal(over, '## TL;DR (Executive Summary)');
    assert.match(says, /2-3 문장으로 사건 요약/);
    assert.match(says, /\*Example\*\n\n> On October 14/);
  });

  it('finds the section by its role, whatever its heading says', () => {
    assert.match(hover('# x\n\n## 영█향\n\n### Customer impact\n')!.says, /1\. Impact/);
    assert.match(
      hover('# x\n\n## Impact\n\n### Customer im█pact\n')!.says,
      /Affected Users: \[숫자 또는 비율\]/,
    );
  });

  it('tells the values of a field and the format of a column', () => {
    assert.equal(hover('# x\n\n**Sever█ity:** Sev1\n')!.says, 'One of Sev1, Sev2, Sev3.');
    assert.equal(hover('# x\n\n**Incident I█D:**\n')!.says, 'In the form `INC-YYYYMMDD-HHMMSS`.');
    assert.equal(
      hover('# x\n\n## Action Items\n\n| Action | Owner | D█ue |\n|---|---|---|\n')!.says,
      'In the form `YYYY-MM-DD`.',
    );
  });

  it('says nothing about prose and values', () => {
    assert.equal(hover('# x\n\n**Severity:** Se█v1\n'), undefined);
    assert.equal(hover('# x\n\n## Impact\n\nWor█ds\n'), undefined);
    assert.equal(hover('# x\n\n## Somewhere els█e\n'), undefined);
  });
});
