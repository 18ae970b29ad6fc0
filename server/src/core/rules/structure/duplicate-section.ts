import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import { repeatedSections } from '../../model/repeated-section.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('structure/duplicate-section', {
  twice: 'This section is there twice. Expected one section “{title}”.',
  other: 'The other section is here',
});

const rule: DocumentRule = {
  id: 'structure/duplicate-section',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'A section is there twice.',
    rationale:
      'Whoever looks for the impact reads the first section of that name and does not expect a second one; what is written there is missed. Two sections come of two drafts that were put together, of a template pasted into a document that already had it, or of a heading in another language.\n\nReported are two sections on one level, under one heading, whose names mean the same. Names that say more are let be, such as `Five whys: latency` and `Five whys: errors`, and so are headings within a timeline, and documents with several incidents, which name no template. Which of the two texts stays, the author has to say, so there is no fix.',
    source:
      'Taken from public postmortems: “Next steps” stood in one of them at the end of the first analysis and, forgotten, again at the end of the document.',
    examples: [
      {
        title: 'two drafts that were put together',
        markdown:
          '# Postmortem: Checkout outage\n\n## Impact\n\nNobody could pay.\n\n## Timeline\n\n- 10:02 The gateway answers no more\n\n## ⟦2. 영향 (Impact)⟧\n\nAbout 800 orders were lost.\n',
      },
      {
        title: 'a template that was pasted twice',
        markdown:
          '<!-- template: blameless -->\n\n# Postmortem: Checkout outage\n\n## 1. Impact\n\nNobody could pay.\n\n## 2. Timeline\n\n- 10:02 The gateway answers no more\n\n## ⟦1. Impact⟧\n\nNobody could pay.\n\n## ⟦2. Timeline⟧\n\n- 10:02 The gateway answers no more\n',
      },
      {
        title: 'sections that tell apart what they are about',
        markdown:
          '# Postmortem: Checkout outage\n\n## Root Cause\n\n### Five Whys: latency\n\n1. Why was it slow?\n\n### Five Whys: errors\n\n1. Why did it fail?\n\n## Resolution\n\nThe certificate was renewed.\n\n## Recovery\n\nThe orders were sent again.\n',
      },
      {
        title: 'several incidents in one document',
        markdown:
          '# Incidents of October\n\n## Impact\n\nNobody could pay.\n\n## Timeline\n\n- 10:02 The gateway answers no more\n\n## Impact\n\nNobody could search.\n\n## Timeline\n\n- 14:00 The index is full\n',
      },
    ],
  },
  reads: () => false,
  *check(postmortem) {
    for (const { section, first } of repeatedSections(postmortem)) {
      const { titleSpan } = section.content.heading!;
      const { title, titleSpan: firstSpan } = first.content.heading!;
      yield {
        span: inDocument(section, titleSpan),
        message: say('twice', { title }),
        related: [{ span: inDocument(first, firstSpan), message: say('other') }],
      };
    }
  },
};

export default rule;
