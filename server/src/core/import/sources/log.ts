import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { instant, timeLead, wholeTime } from '../imported-time.ts';
import { parseJson, recordsIn, textIn, type JsonRecord } from '../records.ts';

/**
 * Lines of a log or of the journal that begin with a date and a time, or that are JSON with a key for each. What stands
 * between such lines, a stack trace for instance, belongs to the one before and is left out.
 */
const log: ImportSource = {
  id: 'log',
  name: 'log lines',
  read: (text, context) =>
    text
      .split(/\r\n|\n|\r/)
      .map(line => jsonEvent(line, context) ?? lineEvent(line, context))
      .filter(event => event !== undefined),
};

export default log;

function lineEvent(line: string, context: ImportContext): ImportedEvent | undefined {
  const lead = timeLead(line, context);
  if (!lead?.time.dated) return undefined;
  const said = line.slice(lead.length).replace(/^[\s:|,\])-]+/, '');
  return said === '' ? undefined : { ...lead.time, text: eventText(said) };
}

function jsonEvent(line: string, context: ImportContext): ImportedEvent | undefined {
  const [record] = line.startsWith('{') ? recordsIn(parseJson(line)) : [];
  const said = record && textIn(record, 'msg', 'message', 'event', 'MESSAGE', 'log', 'error');
  const time = record && timeOf(record, context);
  return time && said !== undefined ? { ...time, text: eventText(textIn(record, 'level'), said) } : undefined;
}

const keys = ['time', 'ts', 'timestamp', '@timestamp', 't', 'datetime'];

function timeOf(record: JsonRecord, context: ImportContext) {
  for (const key of keys) {
    const value = record[key];
    if (typeof value === 'string') return wholeTime(value, context);
    if (typeof value === 'number') return instantOf(value);
  }
  const micros = record['__REALTIME_TIMESTAMP'];
  return typeof micros === 'string' ? instantOf(Number(micros)) : undefined;
}

/** Programs count from the epoch in seconds, milliseconds, microseconds or nanoseconds; which of them is plain by the size. */
function instantOf(value: number) {
  const unit = [1000, 1, 1e-3, 1e-6].find(one => value * one > 1e11 && value * one < 1e14);
  return unit === undefined ? undefined : instant(Math.round(value * unit));
}
