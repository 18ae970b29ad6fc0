import { after, close, open, opening, sticky } from './scan.ts';
import { dateAt, type DatePrefix } from './written-date.ts';
import { namedZone } from './zone.ts';

/** Words and signs of doubt before a time. */
export const about = sticky(
  '(?:~|≈|〜|약\\s?|대략\\s?|約\\s?|大约\\s?|约\\s?|[Cc]\\.|[Cc](?:irc)?a\\.?\\s|[Aa]pprox\\.?\\s|[Aa]pproximately\\s|[Aa]bout\\s|[Aa]round\\s|[Ee]twa\\s|[Vv]ers\\s)' +
    open,
);
/** What may stand before a clock time. */
const leadIn = sticky(`(?:[Kk]l\\.?\\s|[Bb]etween\\s|[Ff]rom\\s|[Uu]m\\s|[Àà]s?\\s|[Aa]\\slas\\s)${open}`);
const zoneBefore = sticky(`(${namedZone})${close}:?\\s+(?=\\d)`);
/** What may stand between a date and its time. */
export const joint = sticky(`(?:${close}T(?=\\d)|${close}[\\s,:@|](?:at |[-–—@|] )?[\\s,@\\[(\`*_]*)`);

/** The beginning of a time: what stands before the clock. */
export interface Lead {
  readonly end: number;
  readonly date?: DatePrefix;
  readonly approximate: boolean;
  /** `KST 19:15`. */
  readonly zone?: string;
}

/** Reads words of doubt, a date and the like, in any order, up to where a clock time may stand. */
export function leadOf(text: string): Lead {
  let at = after(text, 0, opening);
  let date: DatePrefix | undefined;
  let approximate = false;
  let zone: string | undefined;
  for (;;) {
    const start = at;
    at = after(text, at, about);
    approximate ||= at > start;
    at = after(text, at, leadIn);
    zoneBefore.lastIndex = at;
    const named = zone === undefined ? zoneBefore.exec(text) : null;
    if (named) {
      zone = named[1]!;
      at = zoneBefore.lastIndex;
    }
    if (!date && !/^\d{1,2}:/.test(text.slice(at, at + 3))) {
      date = dateAt(text, at);
      if (date) at = after(text, date.end, joint);
    }
    if (at === start)
      return { end: at, approximate, ...(date && { date }), ...(zone !== undefined && { zone }) };
  }
}
