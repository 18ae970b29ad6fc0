import { nodesIn } from '../../markdown/walk.ts';
import { messages } from '../../messages/message.ts';
import { misspeltMarkIn } from '../../model/milestone-mark.ts';
import { spanOf } from '../../model/section.ts';
import { shiftSpan } from '../../text/span.ts';
import { nearest } from '../../text/nearest.ts';
import { milestoneOrder } from '../../vocabulary/milestones.ts';
import type { SectionRule } from '../rule.ts';

const say = messages('timeline/milestone-mark', {
  near: 'Unexpected milestone “{found}”, expected “{near}”.',
  unknown: 'Unexpected milestone “{found}”, expected one of {expected}.',
  keyword: 'Unexpected “{found}” before a milestone, expected “milestone”.',
  replace: 'Write “{value}”',
});

const names = [...milestoneOrder, 'none'];
const head = '## Timeline (UTC)\n\n';

const rule: SectionRule = {
  id: 'timeline/milestone-mark',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'warning' },
  docs: {
    summary: 'A comment that marks an event as a milestone names none that there is.',
    rationale:
      'A mark such as `<!-- milestone: detected -->` is read by no human. Where it is mistyped, the event counts as what its words tell, and nobody sees why a metric is another one than was meant. There are `start`, `detected`, `acknowledged`, `investigating`, `causeFound`, `mitigated`, `resolved`, `closed`, and `none` for an event that is no milestone.',
    source: 'This project’s own comments; the light bulb of an event writes them.',
    examples: [
      {
        title: 'a milestone that is mistyped',
        markdown: `${head}- 10:15 Somebody calls <!-- milestone: ⟦detcted⟧ -->\n`,
        fixed: `${head}- 10:15 Somebody calls <!-- milestone: detected -->\n`,
      },
      {
        title: 'a keyword that is mistyped, in a table',
        markdown: `${head}| Time | Event |\n|---|---|\n| 10:15 | Somebody calls <!-- ⟦milstone⟧: detected --> |\n`,
        fixed: `${head}| Time | Event |\n|---|---|\n| 10:15 | Somebody calls <!-- milestone: detected --> |\n`,
      },
      {
        title: 'marks in every spelling, and other comments',
        markdown: `${head}- 10:15 Somebody calls <!-- milestone: cause-found -->\n- 10:20 Deployed <!-- todo: resolved later -->\n`,
      },
    ],
  },
  *check({ content }) {
    if (!content.text.includes('<!--')) return;
    const { heading, blocks } = content;
    for (const { node, base } of heading ? [heading, ...blocks] : blocks) {
      for (const inner of nodesIn(node)) {
        if (inner.type !== 'html') continue;
        const wrong = misspeltMarkIn(inner.value);
        if (!wrong) continue;
        const at = shiftSpan(wrong.span, spanOf({ base }, inner).start);
        const { found, isKeyword } = wrong;
        const near = isKeyword ? ['milestone'] : nearest(found, names);
        const message = isKeyword
          ? say('keyword', { found })
          : near.length === 1
            ? say('near', { found, near: near[0]! })
            : say('unknown', { found, expected: names.join(', ') });
        yield {
          span: at,
          message,
          fixes: () =>
            near.map(value => ({
              title: say('replace', { value }),
              edits: [{ span: at, text: value }],
              preferred: near.length === 1,
              safe: false,
            })),
        };
      }
    }
  },
};

export default rule;
