import { messages } from '../../messages/message.ts';
import { examplesOf } from '../../model/example.ts';
import { proseOf } from '../../model/inline.ts';
import { contains, shiftSpan, span } from '../../text/span.ts';
import type { SectionRule } from '../rule.ts';

const say = messages('links/broken', {
  signs: 'Unexpected {signs} in an address, which ends there for many readers. Expected {encoded}.',
  encode: 'Encode the address',
});

const rule: SectionRule = {
  id: 'links/broken',
  scope: 'section',
  severity: { draft: 'warning', review: 'warning', published: 'error' },
  docs: {
    summary: 'An address holds signs that no address may hold.',
    rationale:
      'Dashboards and log viewers write queries into their addresses. Pasted with raw braces or quotes, such an address is cut off by chats, mail programs and renderers of Markdown, each at another sign, and whoever opens it a month later finds an empty page instead of the evidence. Percent-encoded it stays whole.',
    source:
      '[RFC 3986, section 2](https://www.rfc-editor.org/rfc/rfc3986#section-2): braces, quotes, `|`, `\\`, `^` and backticks are in no set of signs that an address may be made of. Placeholders such as `{{dashboard}}` are reported as what they are.',
    examples: [
      {
        title: 'a query with braces and quotes',
        markdown: '## Supporting Information\n\n- **Logs:** ⟦http://loki/explore?q={app="llm"}⟧\n',
        fixed: '## Supporting Information\n\n- **Logs:** http://loki/explore?q=%7Bapp=%22llm%22%7D\n',
      },
      {
        title: 'addresses that are whole, code, and a placeholder',
        markdown:
          '## Supporting Information\n\n- [Logs](http://loki/explore?q=%7Bapp%7D), `http://loki/{app}`, {"url":"http://loki/"}\n- http://grafana/d/{{dashboard}}, see (http://grafana/d/1).\n',
      },
    ],
  },
  *check({ content }) {
    if (!content.text.includes('://')) return;
    const examples = examplesOf(content);
    for (const { source, span: run } of proseOf(content)) {
      for (const { index, 0: whole } of source.matchAll(addresses)) {
        const address = withinQuotes(whole, source[index - 1]);
        const signs = [...new Set(address.match(foreign) ?? [])];
        const at = shiftSpan(span(index, index + address.length), run.start);
        if (signs.length === 0 || address.includes('{{')) continue;
        if (examples.some(example => contains(example.span, at))) continue;
        const text = address.replace(foreign, sign => encodeURIComponent(sign));
        yield {
          span: at,
          message: say('signs', {
            signs: signs.map(sign => `“${sign}”`).join(', '),
            encoded: signs.map(sign => `“${encodeURIComponent(sign)}”`).join(', '),
          }),
          fixes: () => [{ title: say('encode'), edits: [{ span: at, text }], preferred: true, safe: false }],
        };
      }
    }
  },
};

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '{': '}', '|': '|' };

/** What stands between quotes or the like ends where these do: `{"url":"https://example.org"}`. */
function withinQuotes(address: string, before = ''): string {
  const end = closing[before];
  return end === undefined ? address : address.split(end)[0]!;
}

/** From the scheme to the end of the address: what closes a sentence or brackets behind it is not part of it. */
const addresses = /https?:\/\/[^\s<>()[\]]*[^\s<>()[\].,;:!?'"*_]/g;
const foreign = /["\\^`{|}]/g;

export default rule;
