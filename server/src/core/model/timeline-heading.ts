import { plainText } from '../markdown/walk.ts';
import { span } from '../text/span.ts';
import { datesIn } from '../time/date-notation.ts';
import { markIn } from './milestone-mark.ts';
import type { Heading, SectionContent } from './section.ts';
import {
  entryTimeOf,
  textWithoutTime,
  timeAt,
  withoutComments,
  type TimelineEvent,
  type TimelinePart,
} from './timeline-event.ts';

/**
 * What a heading within a timeline is: an event, for instance `### 10:15 Alert`, or a date that holds for what stands below
 * it. A date is an event where its section tells of no other.
 *
 * @param isSummary whether other events stand below the heading.
 */
export function headingPart(
  content: SectionContent,
  heading: Heading,
  isSummary: boolean,
): TimelinePart | undefined {
  const { start, end } = heading.titleSpan;
  const source = content.text.slice(start, end);
  const time = entryTimeOf(source);
  const isDay = time?.reading?.precision === 'day';
  const text = time && textOf(content, heading, source);
  if (!time || (isDay && (isSummary || text === ''))) return dayIn(heading, source);
  const event: TimelineEvent = {
    shape: 'heading',
    span: heading.span,
    ...timeAt(source, start, time),
    ...(time.reading && { reading: time.reading }),
    text: text!,
    ...markOf(content, heading),
    markAt: end,
  };
  return event;
}

/** What stands behind the time, else the first paragraph below the heading. */
function textOf({ blocks }: SectionContent, { title }: Heading, source: string): string {
  const behind = textWithoutTime(title === '' ? source : title);
  const first = blocks.find(({ node }) => node.type === 'paragraph');
  return behind !== '' || !first ? behind : withoutComments(plainText(first.node)).trim();
}

function markOf({ text }: SectionContent, { span: { start, end } }: Heading): Pick<TimelineEvent, 'mark'> {
  const mark = markIn(text.slice(start, end), start);
  return mark ? { mark } : {};
}

/** The first date in a heading: `Day one (2025-10-14)`, `Timeline (PST) 4/21/23-4/25/23`. */
function dayIn({ titleSpan }: Heading, source: string): TimelinePart | undefined {
  const [first] = datesIn(source);
  if (!first || first.dates.length === 0) return undefined;
  return {
    dates: first.dates,
    span: span(titleSpan.start + first.span.start, titleSpan.start + first.span.end),
  };
}
