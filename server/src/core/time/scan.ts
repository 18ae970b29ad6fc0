// Every run of marks or space is followed by something that it cannot hold, so that long runs are given up quickly.
export const open = '[\\s\\[(（`*_\\\\\\p{Extended_Pictographic}\\uFE0F]*';
export const close = '[\\])）`*_\\\\]*';

export const sticky = (source: string) => new RegExp(source, 'uy');
export const opening = sticky(open);
export const closing = sticky(close);
/** Between the start and the end of a range. */
export const rangeSign = sticky(`${close}\\s*(?:[-–—~〜～→]|to(?!\\w)|and(?!\\w)|부터|から)${open}`);

/** In UTF-16 code units: where a text begins with a time, the time is at its beginning. */
export const longest = 200;

/** Where a pattern that is tried at a place of a text ends; the place itself when it does not fit. */
export function after(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
