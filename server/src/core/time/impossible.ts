import { isDate } from './clock.ts';
import { readTime } from './read-time.ts';

//             a date                      a clock time, but neither a distance such as +90:15 nor a part of something longer
const reading =
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<![\d:.]|(?:^|[^\d\s])\s*[+-])\d{1,3}:\d{1,3}(?::\d{1,3})?(?![\d:])/g;

/** The first date or clock time in a text that no calendar or clock shows, as written: `2025-02-30`, `25:61`. */
export function impossibleIn(
  text: string,
): { readonly kind: 'date' | 'time'; readonly text: string } | undefined {
  for (const [written] of text.matchAll(reading)) {
    const kind = written.includes('-') ? 'date' : 'time';
    const possible = kind === 'date' ? isDate(written) : readTime(written) !== undefined;
    if (!possible) return { kind, text: written };
  }
  return undefined;
}
