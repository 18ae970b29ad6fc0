import assert from 'node:assert/strict';
import { inlayHintsIn } from '../../../server/src/core/features/inlay-hints.ts';
import { translate } from '../../../server/src/core/messages/message.ts';
import { span } from '../../../server/src/core/text/span.ts';
import { analyse } from '../../support/analyse.ts';

const text =
  '# Postmortem: Checkout\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 10:10 | Outage begins |\n| 10:15 | Alert fired |\n| 10:20 | Coffee |\n| 11:30 | Incident resolved |\n';
const { postmortem } = analyse(text);

function hints(visible = span(0, text.length)) {
  return inlayHintsIn(postmortem, visible).map(({ offset, label }) => [
    text.slice(offset - 5, offset),
    translate(label),
  ]);
}

describe('inlay hints', () => {
  it('tell the milestone of an event and how long after the start it was', () => {
    assert.deepEqual(hints(), [
      ['10:10', 'start'],
      ['10:15', 'detected +5 min'],
      ['11:30', 'resolved +1 h 20 min'],
    ]);
  });

  it('are those of the visible part', () => {
    const at = text.indexOf('10:15');
    assert.deepEqual(hints(span(at, at + 20)), [['10:15', 'detected +5 min']]);
  });
});
