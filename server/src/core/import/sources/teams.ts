import { chatEvents } from '../chat.ts';
import type { ImportSource } from '../imported-event.ts';
import { timeLead } from '../imported-time.ts';

const head = /^\[([^[\]]{4,40})\]\s+([^:\n]{1,60}?)(?::\s+(.+))?$/;

/** Messages that were copied from Microsoft Teams: `[10:15 AM] Alice Kim`, and what she says on the same line or below. */
const teams: ImportSource = {
  id: 'teams',
  name: 'Microsoft Teams',
  read: (text, context) =>
    chatEvents(text, context, (lines, index) => {
      const [, written = '', by = '', said] = head.exec(lines[index]!.trim()) ?? [];
      const lead = timeLead(written.trim(), context);
      if (!lead || lead.length !== written.trim().length) return undefined;
      return { head: { by, time: lead.time, ...(said !== undefined && { said }) }, lines: 1 };
    }),
};

export default teams;
