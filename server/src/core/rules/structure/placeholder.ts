import { messages, type Message } from '../../messages/message.ts';
import { actionItemsOf, tableItemsOf } from '../../model/action-item.ts';
import { examplesOf } from '../../model/example.ts';
import { emptyItemsIn, placeholdersIn } from '../../model/placeholder.ts';
import type { SectionContent } from '../../model/section.ts';
import { saysNothing } from '../../model/title.ts';
import { tablesOf } from '../../model/table.ts';
import { shapeOf } from '../../template/value-shape.ts';
import { lineEndAt, lineStartAt } from '../../text/line-ending.ts';
import { contains, span, type Span } from '../../text/span.ts';
import { namesNobody } from '../../vocabulary/lookup.ts';
import type { Finding, SectionRule } from '../rule.ts';

const say = messages('structure/placeholder', {
  left: 'The placeholder “{found}” is still there. Expected {expected}.',
  text: 'the incident’s own text',
  choice: 'one of {values}',
  format: 'a value in this format',
  item: 'This list item is empty. Expected text, or no item.',
  clear: 'Clear the placeholder',
  delete: 'Delete the empty item',
});

const template = '# Postmortem: [Title]\n\n**Severity:** [Sev1/Sev2]\n\n## Summary\n\n[What happened]\n';

const rule: SectionRule = {
  id: 'structure/placeholder',
  scope: 'section',
  severity: { draft: 'hint', review: 'warning', published: 'error' },
  docs: {
    summary: 'Text that was meant to be replaced is still in the document.',
    rationale:
      'A placeholder is a question that nobody has answered yet. In a draft it shows what remains to be written; in a published postmortem it makes the reader wonder what else was skipped.\n\nReported are the bracketed texts of the document’s own template, in whatever case, a title such as `[Title]`, formats such as `YYYY-MM-DD` and `HH:MM`, `TODO`, `TBD`, `TBC`, `XXX`, `???`, `{{…}}`, and list items without text, also behind a box. Other text in brackets is the author’s. Code, comments, links and addresses are never looked into, and `TODO` is let be as a heading, as a status and as a word in a sentence.',
    source:
      'The placeholders of this project’s templates; the general ones are those which public postmortems and their templates were found to use and which mean nothing else in them.',
    examples: [
      {
        title: 'what the template asks for has not been written',
        template,
        markdown:
          '# Postmortem: ⟦[Title]⟧\n\n**Severity:** ⟦[Sev1/Sev2]⟧\n\n## Summary\n\nNobody could pay from ⟦HH:MM⟧ on.\n',
      },
      {
        title: 'what was put off',
        template,
        markdown:
          '# Postmortem: Checkout outage\n\n## Summary\n\nThe cause is ⟦TBD⟧, the number of users ⟦???⟧.\n\n- ⟦TODO⟧: ask the bank\n',
      },
      {
        title: 'a list item without text',
        template,
        markdown: '# Postmortem: Checkout outage\n\n## Summary\n\n- Nobody could pay.\n⟦-⟧\n',
        fixed: '# Postmortem: Checkout outage\n\n## Summary\n\n- Nobody could pay.\n',
      },
      {
        title: 'the status of an action item',
        template,
        markdown:
          '# Postmortem: Checkout outage\n\n## Action Items\n\n| Action Item | Owner | Bug |\n|---|---|---|\n| Alert on it | Kim | 5554823 **TODO** |\n\n- TODO(lee): write it down\n',
      },
      {
        title: 'brackets of the author, code, links and a word of the sentence',
        template,
        markdown:
          '# Postmortem: Checkout outage\n\n## Summary\n\nThe log said “cert expird [sic]”, see [TBD](https://example.com/TODO), with status code XXX.\nThe file is called `YYYY-MM-DD.log`, and we had left a TODO in the code.\n',
      },
    ],
  },
  *check({ content, role, template: followed }) {
    const assigned = role === 'actionItems' ? assignedTasks(content) : [];
    const elsewhere = [
      ...examplesOf(content).map(example => example.span),
      ...answeredCells(content),
      ...assigned,
    ];
    const isElsewhere = (part: Span) => elsewhere.some(other => contains(other, part));
    const headingEnd = content.heading?.span.end ?? 0;
    // That the title says nothing is reported as such.
    const isUntitled = content.heading?.level === 1 && saysNothing(content.heading.title);
    for (const { span: found, text } of placeholdersIn(content, followed)) {
      // "TODO" heads a list of what is to be done.
      if (isElsewhere(found) || ((isUntitled || text === 'TODO') && found.end <= headingEnd)) continue;
      yield {
        span: found,
        message: say('left', { found: text, expected: expectedFor(text) }),
        ...clear(found),
      };
    }
    for (const item of emptyItemsIn(content)) {
      if (!isElsewhere(item)) yield { span: item, message: say('item'), ...deleteLine(content.text, item) };
    }
  },
};

/** Cells in which a placeholder is none, or is reported as what it means: `TODO` as a status, `TBD` as an owner. */
function answeredCells(content: SectionContent): Span[] {
  const owners = tableItemsOf(content).flatMap(({ owner, state }) =>
    owner && state !== 'dropped' && namesNobody(owner.text) ? [owner.span] : [],
  );
  const statuses = tablesOf(content).flatMap(({ columns, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(({ text }, index) => {
        const role = columns[index]?.role;
        return text === 'TODO' && (role === undefined || role === 'status' || role === 'kind');
      }),
    ),
  );
  // In a table without a column for it, a status stands beside the ticket: `5554823 **TODO**`.
  const besideTickets = tableItemsOf(content).flatMap(({ status }) =>
    status?.text === 'TODO' ? [status.span] : [],
  );
  return [...owners, ...statuses.map(cell => cell.span), ...besideTickets];
}

/** `TODO(kim): ` at the beginning of an action item, which tells who does it. */
function assignedTasks(content: SectionContent): Span[] {
  return actionItemsOf(content).flatMap(({ status }) =>
    status?.text === 'TODO' && content.text[status.span.end] === '(' ? [status.span] : [],
  );
}

function expectedFor(placeholder: string): Message {
  const shape = shapeOf(placeholder);
  if (shape.kind === 'choice') return say('choice', { values: shape.values.join(', ') });
  return say(/YYYY|HH:?MM/.test(placeholder) ? 'format' : 'text');
}

function clear(found: Span): Pick<Finding, 'fixes'> {
  return { fixes: () => [{ title: say('clear'), edits: [{ span: found, text: '' }], safe: false }] };
}

function deleteLine(text: string, item: Span): Pick<Finding, 'fixes'> {
  const fixes = () => {
    const lineEnd = lineEndAt(text, item.end);
    const end = lineEnd + /^(?:\r\n|\n|\r)?/.exec(text.slice(lineEnd, lineEnd + 2))![0].length;
    const edits = [{ span: span(lineStartAt(text, item.start), end), text: '' }];
    return [{ title: say('delete'), edits, safe: false }];
  };
  return { fixes };
}

export default rule;
