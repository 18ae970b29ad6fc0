import { unreadHeadingsOf } from '../../model/unread-heading.ts';
import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { meantHeadingsIn, type MeantHeading } from '../../template/meant-headings.ts';
import { misnamedIn, type Misnamed } from '../../template/misnamed.ts';
import type { DocumentRule, Finding } from '../rule.ts';

const say = messages('structure/near-heading', {
  misnamed: 'Unexpected heading “{written}”. Expected “{meant}”, which is missing.',
  glued: 'This line is no heading: there is no space after “{marks}”. Expected “{expected}”.',
  space: 'This line is no heading: the space after “{marks}” is not a plain one. Expected “{expected}”.',
  width: 'This line is no heading: its marks are of full width. Expected “{expected}”.',
  rename: 'Write “{meant}”',
  heading: 'Make it a heading: “{expected}”',
  fixAll: 'Correct all headings that are nearly right',
});

const template = [
  '# Postmortem: [Title]',
  '',
  '## Impact',
  '',
  '[Who noticed what]',
  '',
  '## Root Cause',
  '',
  '[What was wrong]',
  '',
  '## Appendix',
  '',
].join('\n');

const rule: DocumentRule = {
  id: 'structure/near-heading',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A heading is misspelt, or is written so that it is none.',
    rationale:
      'With one letter too few, “Apendix” is a section that nobody looks for, and the appendix seems to be missing. `##Impact` is no heading at all for Markdown, and all that stands below it belongs to the section above. Both are easily overlooked, since the text looks the same.\n\nMisspelt is a heading that the vocabulary does not know and that differs by a letter or two from a section which the template has and the document lacks. A line that begins with marks is reported if it names a section, since it may as well be a tag or come from a log; so is one with a no-break space behind its marks or with marks of full width, as input methods write them.',
    source:
      'Taken from public postmortems; what is a heading says the CommonMark specification, section 4.2: one to six `#`, followed by a space, a tab or the end of the line.',
    examples: [
      {
        title: 'a letter is missing, and so is a space',
        template,
        markdown: [
          '# Postmortem: Checkout outage',
          '',
          '⟦##Impact⟧',
          '',
          'Nobody could pay.',
          '',
          '## Root Cause',
          '',
          'The certificate had expired.',
          '',
          '## ⟦Apendix⟧',
          '',
          'The log of the gateway.',
          '',
        ].join('\n'),
        fixed: [
          '# Postmortem: Checkout outage',
          '',
          '## Impact',
          '',
          'Nobody could pay.',
          '',
          '## Root Cause',
          '',
          'The certificate had expired.',
          '',
          '## Appendix',
          '',
          'The log of the gateway.',
          '',
        ].join('\n'),
      },
      {
        title: 'marks of full width, and a no-break space',
        template,
        markdown: [
          '# Postmortem: Checkout outage',
          '',
          '⟦＃＃ Impact⟧',
          '',
          'Nobody could pay.',
          '',
          '⟦##\u00a0Root Cause⟧',
          '',
          'The certificate had expired.',
          '',
        ].join('\n'),
        fixed: [
          '# Postmortem: Checkout outage',
          '',
          '## Impact',
          '',
          'Nobody could pay.',
          '',
          '## Root Cause',
          '',
          'The certificate had expired.',
          '',
        ].join('\n'),
      },
      {
        title: 'tags, numbers of issues, comments and logs, and headings that the author chose',
        template,
        markdown: [
          '# Postmortem: Checkout outage',
          '',
          '#outage #network',
          '',
          '## Impact',
          '',
          '#1234 fixes what we saw in',
          '#incident-123. The log of the build said:',
          '',
          '##[error] certificate expired',
          '',
          '```sh',
          '##Impact',
          '```',
          '',
          '## Root Cause',
          '',
          'The certificate had expired.',
          '',
          '### Remarks',
          '',
          'None.',
          '',
        ].join('\n'),
      },
    ],
  },
  fixAll: say('fixAll'),
  reads: ({ content }) => unreadHeadingsOf(content).length > 0,
  *check(postmortem) {
    yield* misnamedIn(postmortem).map(misspelt);
    yield* meantHeadingsIn(postmortem).map(unread);
  },
};

function misspelt({ section, span, meant }: Misnamed): Finding {
  const written = section.content.text.slice(span.start, span.end);
  const at = inDocument(section, span);
  return {
    span: at,
    message: say('misnamed', { written, meant }),
    fixes: () => [
      { title: say('rename', { meant }), edits: [{ span: at, text: meant }], preferred: true, safe: true },
    ],
  };
}

function unread({ section, heading }: MeantHeading): Finding {
  const { content } = section;
  const marks = content.text.slice(heading.marks.start, heading.marks.end).trim();
  const plain = `${'#'.repeat(heading.level)} `;
  const expected = plain + heading.title;
  return {
    span: inDocument(section, heading.span),
    message: say(heading.fault, { marks, expected }),
    fixes: () => [
      {
        title: say('heading', { expected }),
        edits: [{ span: inDocument(section, heading.marks), text: plain }],
        preferred: true,
        safe: true,
      },
    ],
  };
}

export default rule;
