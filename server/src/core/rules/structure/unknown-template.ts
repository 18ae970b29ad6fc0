import { messages } from '../../messages/message.ts';
import type { NamedTemplate } from '../../model/named-template.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { nearest, sameLetters } from '../../text/nearest.ts';
import type { DocumentRule, Fix } from '../rule.ts';

const say = messages('structure/unknown-template', {
  unknown: 'Unexpected template “{id}”, expected {expected}.',
  replace: 'Name the template “{id}”',
});

const body = '# Postmortem: Checkout outage\n\n## 1. Impact\n\nNobody could pay.\n';

const rule: DocumentRule = {
  id: 'structure/unknown-template',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'The document names a template that there is not.',
    rationale:
      'Whoever names a template wants the document to be judged by it. With a mistyped name it is judged by the template that it happens to resemble most, or by none at all, and nothing is said to be missing.\n\nA document names its template in its front matter, `template: blameless`, or in a comment above or right below its title, `<!-- template: blameless -->`. There are the built-in templates and those of the team; a template of the team is called by the name of its file. A name such as `home.html` is that of a page’s layout and is let be.',
    source:
      'The templates of this project and of the document’s repository. That front matter also names layouts is the practice of site generators such as MkDocs and Jekyll.',
    examples: [
      {
        title: 'a mistyped name in the front matter',
        markdown: `---\ntemplate: ⟦blameles⟧\n---\n\n${body}`,
        fixed: `---\ntemplate: blameless\n---\n\n${body}`,
      },
      {
        title: 'a name in other letters, in a comment',
        markdown: `<!-- template: ⟦Google_SRE⟧ -->\n\n${body}`,
        fixed: `<!-- template: google-sre -->\n\n${body}`,
      },
      {
        title: 'a name that is near none',
        markdown: `---\nowner: payments\ntemplate: "⟦our-own-form⟧" # since May\n---\n\n${body}`,
      },
      {
        title: 'a template that there is, and none',
        markdown: `---\ntemplate: blameless\n---\n\n${body}`,
      },
      {
        title: 'the layout of a page',
        markdown: `---\ntemplate: page.html\n---\n\n${body}`,
      },
    ],
  },
  reads: () => false,
  *check(postmortem) {
    const { named, templates } = postmortem;
    const ids = templates.map(({ id }) => id);
    if (!named || ids.includes(named.id)) return;
    const same = ids.filter(id => sameLetters(id, named.id));
    const near = same.length > 0 ? same : nearest(named.id, ids);
    yield {
      span: named.span,
      message: say('unknown', { id: named.id, expected: (near.length > 0 ? near : ids).join(' or ') }),
      fixes: () => near.filter(id => isPlain(id)).map(id => naming(id, named, postmortem, near.length === 1)),
    };
  },
};

/** Whether an id may stand in front matter and in a comment as it is. */
function isPlain(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id);
}

function naming(
  id: string,
  { id: written, span }: NamedTemplate,
  { match }: Postmortem,
  isOnly: boolean,
): Fix {
  return {
    title: say('replace', { id }),
    edits: [{ span, text: id }],
    preferred: isOnly,
    // Another template than the one by which the document is judged so far may ask for more.
    safe: isOnly && sameLetters(written, id) && match?.template.id === id,
  };
}

export default rule;
