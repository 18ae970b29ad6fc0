import { messages } from '../../messages/message.ts';
import { inDocument } from '../../model/postmortem.ts';
import type { PlacedEvent, TimelineEvent } from '../../model/timeline.ts';
import { runsOf } from '../../model/timeline-run.ts';
import { isInTimeline, timelinesOf } from '../../model/timeline.ts';
import { lineEndAt, lineStartAt } from '../../text/line-ending.ts';
import { span, type TextEdit } from '../../text/span.ts';
import type { DocumentRule } from '../rule.ts';

const say = messages('timeline/duplicate', {
  twice: 'Unexpected second event “{time} {text}”, expected each event once.',
  first: 'The first one is here.',
  delete: 'Delete the second event',
});

const head = '## Timeline (UTC)\n\n';

const rule: DocumentRule = {
  id: 'timeline/duplicate',
  scope: 'document',
  severity: { draft: 'warning', review: 'warning', published: 'warning' },
  docs: {
    summary: 'Two events of the timeline have the same time and the same text.',
    rationale:
      'A timeline is often put together from chat, alerts and logs, and one message comes in twice. Readers ask what happened the second time. Nothing is deleted unseen: perhaps only the time of one was forgotten.',
    source: 'This project’s own reading of public postmortems.',
    examples: [
      {
        title: 'a message that came in twice',
        markdown: `${head}- 10:15 Alert fires\n- 10:20 Restarted\n- ⟦10:15⟧ **Alert fires**\n`,
        fixed: `${head}- 10:15 Alert fires\n- 10:20 Restarted\n`,
      },
      {
        title: 'the same at another time, or at the same time something else',
        markdown: `${head}- 10:15 Alert fires\n- 10:15 Paged\n- 10:20 Alert fires\n`,
      },
    ],
  },
  reads: isInTimeline,
  *check(postmortem) {
    for (const { events } of timelinesOf(postmortem).flatMap(runsOf)) {
      const known = new Map<number, PlacedEvent[]>();
      for (const placed of events) {
        const { event, section } = placed;
        if (placed.at === undefined || event.text === '') continue;
        const when = placed.instant ?? placed.at;
        const before = known.get(when) ?? [];
        const first = before.find(other => isSame(other.event, event));
        if (!first) {
          known.set(when, [...before, placed]);
          continue;
        }
        yield {
          span: inDocument(section, event.timeSpan),
          message: say('twice', { time: event.time, text: event.text }),
          related: [{ span: inDocument(first.section, first.event.timeSpan), message: say('first') }],
          fixes: () => deletion(placed).map(edit => ({ title: say('delete'), edits: [edit], safe: false })),
        };
      }
    }
  },
};

/** Whether two events that begin at the same time say the same. */
function isSame(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.text === b.text && (a.action ?? '') === (b.action ?? '') && a.reading?.until === b.reading?.until;
}

/** The lines of a row or of an item; what stands in headings and paragraphs is left to the author. */
function deletion({ event, section }: PlacedEvent): TextEdit[] {
  if (!event.row && !event.list) return [];
  const { text } = section.content;
  const start = lineStartAt(text, event.span.start);
  const before = /\r\n?$|\n$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [{ span: inDocument(section, span(start - before, lineEndAt(text, event.span.end))), text: '' }];
}

export default rule;
