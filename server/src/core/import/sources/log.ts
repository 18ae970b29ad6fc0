import { eventText } from '../event-text.ts';
import type { ImportContext, ImportedEvent, ImportSource } from '../imported-event.ts';
import { instant, timeLead, wholeTime } from '../imported-time.ts';
import { parseJson, recordsIn, textIn, type JsonRecord } from '../records.ts';

/**
 * Lines of a log or of the journal that begin with a date and a time, or that are JSON or logfmt with a key for each, and
 * those of web servers and of Kubernetes' own programs. What stands between such lines, a stack trace for instance, belongs to the one before and is left out.
 */
const log: ImportSource = {
  id: 'log',
  name: 'log lines',
  read: (text, context) =>
    text
      .split(/\r\n|\n|\r/)
      .map(line => jsonEvent(line, context) ?? pairsEvent(line, context) ?? lineEvent(line, context))
      .filter(event => event !== undefined),
};

export default log;

/** `10.0.0.1 - alice [`, before the time of a request. */
const client = /^[\da-f.:]{3,45} \S+ \S+ (?=\[\d)/i;
/** `     1 main.go:12] `, behind the time of a klog line. */
const origin = /^\s+\d+ [\w./-]+:\d+\]/;

function lineEvent(line: string, context: ImportContext): ImportedEvent | undefined {
  const written = line.replace(client, '');
  const lead = timeLead(written, context);
  if (!lead?.time.dated) return undefined;
  const said = written
    .slice(lead.length)
    .replace(origin, '')
    .replace(/^[\s:|,\])-]+/, '');
  return said === '' ? undefined : { ...lead.time, text: eventText(said) };
}

/** `time="2025-10-14T10:15:02Z" level=error msg="out of memory" pod=qwen-1`. */
function pairsEvent(line: string, context: ImportContext): ImportedEvent | undefined {
  if (!/^[\w@.]+=/.test(line)) return undefined;
  const pairs = Array.from(line.matchAll(/(?<![\w@.])([\w@.]+)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g), match => {
    const [, key = '', quoted, plain = ''] = match;
    return [key, quoted?.replace(/\\(["\\])/g, '$1') ?? plain] as const;
  });
  return recordEvent(Object.fromEntries(pairs), context);
}

function jsonEvent(line: string, context: ImportContext): ImportedEvent | undefined {
  const [record] = line.startsWith('{') ? recordsIn(parseJson(line)) : [];
  return record && recordEvent(record, context);
}

function recordEvent(record: JsonRecord, context: ImportContext): ImportedEvent | undefined {
  const said = textIn(record, 'msg', 'message', 'event', 'MESSAGE', 'log', 'error');
  const time = timeOf(record, context);
  return time && said !== undefined
    ? { ...time, text: eventText(textIn(record, 'level', 'lvl', 'severity'), said) }
    : undefined;
}

const keys = ['time', 'ts', 'timestamp', '@timestamp', 't', 'datetime'];

function timeOf(record: JsonRecord, context: ImportContext) {
  for (const key of keys) {
    const value = record[key];
    if (typeof value === 'string') return wholeTime(value, context) ?? instantOf(Number(value));
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
