import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import type { PlacedSuppression } from '../../model/suppression.ts';
import type { PlacedFinding } from '../check.ts';
import type { Finding, FindingsRule } from '../rule.ts';
import { isNamed, silences, suppressionsIn } from '../suppress.ts';

const say = messages('structure/unused-suppression', {
  unused: 'This comment silences nothing. Expected findings of {rules}.',
  any: 'any rule',
  remove: 'Delete the comment',
});

const rule: FindingsRule = {
  id: 'structure/unused-suppression',
  scope: 'findings',
  severity: { draft: 'information', review: 'warning', published: 'warning' },
  docs: {
    summary: 'A comment that silences rules has nothing to silence.',
    rationale:
      'Once the reason is gone, a comment that silences a rule hides the next finding, which nobody has looked at. A name that no rule has silences nothing either.',
    source:
      'The practice of code linters, for instance `--report-unused-disable-directives` of ESLint: silenced findings are looked at again when they are gone.',
    examples: [
      {
        title: 'the action item has an owner by now',
        markdown:
          '## Action Items\n\n⟦<!-- postmortem-disable-next-line actions/owner -- asked the team -->⟧\n| Action | Owner |\n|--------|-------|\n| Add an alert | Bob |\n',
        fixed: '## Action Items\n\n| Action | Owner |\n|--------|-------|\n| Add an alert | Bob |\n',
      },
      {
        title: 'a comment that is needed',
        markdown:
          '## Action Items\n\n<!-- postmortem-disable-next-line actions/owner -- decided on Monday -->\n| Action | Owner |\n|--------|-------|\n| Add an alert | TBD |\n',
      },
    ],
  },
  *check(postmortem, _context, found) {
    for (const placed of suppressionsIn(postmortem)) {
      if (!isUsed(placed, found)) yield unused(placed);
    }
  },
};

/** Every name in it has to silence something; a comment without names has to silence anything. */
function isUsed(placed: PlacedSuppression, found: readonly PlacedFinding[]): boolean {
  const silenced = found.filter(finding => silences(placed, finding));
  const { rules } = placed.suppression;
  if (rules.length === 0) return silenced.length > 0;
  return rules.every(name => silenced.some(({ rule: { id } }) => isNamed(name, id)));
}

function unused({ suppression, section }: PlacedSuppression): Finding {
  const { span, rules } = suppression;
  const at = inDocument(section, span);
  const { text } = section.content;
  const isWholeLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, span.start));
  const lineEnding = isWholeLine ? (/^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(span.end))?.[0].length ?? 0) : 0;
  return {
    span: at,
    message: say('unused', { rules: rules.length > 0 ? rules.join(', ') : say('any') }),
    fixes: () => [
      {
        title: say('remove'),
        edits: [{ span: { start: at.start, end: at.end + lineEnding }, text: '' }],
        safe: false,
      },
    ],
  };
}

export default rule;
