import { day, hour, minute } from './clock.ts';
import type { ClockReading } from './read-time.ts';

const units: Readonly<Record<string, number>> = { d: day, h: hour, m: minute, s: 1000 };
const amount =
  '\\d{1,4}\\s?(?:d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?|일|시간|분|초)(?![A-Za-z])';
/** `T+5m`, `T-10 min`, `T+1h30m`, `T+00:05`, `T0`, `T+0`, `T0+5m`, `+12 min`. */
const pattern = new RegExp(
  `^[\\s\\[(\`*_]*(?<about>~\\s?)?(?:(?:T\\s?0?\\s?)?(?<sign>[+-])\\s?(?:(?<amounts>${amount}(?:\\s?${amount})*)|(?<=T\\s?0?\\s?[+-]\\s?)(?<h>\\d{1,3}):(?<m>[0-5]\\d)(?::(?<s>[0-5]\\d))?(?![:\\d]))|T\\s?[+-]?\\s?0(?![\\d.]|:\\d))[\\])\`*_]*`,
  'u',
);
/** A dash alone is a bullet, or stands before any number. */
const isDash = /^[^T\d]*-/;

/** Reads the time since the start of the incident that a text begins with. */
export function readRelativeTime(text: string): ClockReading | undefined {
  const match = pattern.exec(text);
  if (!match || isDash.test(match[0])) return undefined;
  const { about, sign, amounts, h = '0', m = '0', s } = match.groups as Record<string, string | undefined>;
  const parts = amounts === undefined ? [] : [...amounts.matchAll(/(\d+)\s?(\p{L})/gu)];
  const sum = parts.reduce((total, [, count, unit]) => total + Number(count) * unitOf(unit!), 0);
  const distance = sum + Number(h) * hour + Number(m) * minute + Number(s ?? 0) * 1000;
  const toTheSecond = s !== undefined || parts.some(([, , unit]) => unitOf(unit!) === 1000);
  const toTheHour = parts.length > 0 && parts.every(([, , unit]) => unitOf(unit!) >= hour);
  return {
    at: sign === '-' ? -distance : distance,
    precision: toTheSecond ? 'second' : toTheHour ? 'hour' : 'minute',
    approximate: about !== undefined,
    relative: true,
    length: match[0].length,
  };
}

const korean: Readonly<Record<string, number>> = { 일: day, 시: hour, 분: minute, 초: 1000 };

function unitOf(letter: string): number {
  return units[letter] ?? korean[letter]!;
}

const unknown =
  /^[\s[(（`*_]*(?:\?{1,2}:\?{2}|\?{2,3}|HH:MM|[Hh]{2}:[Mm]{2}|--:--|XX:XX|不明|不定|時刻不明|时间不明|미상|[Uu]nknown(?:\s(?:[Dd]ate|[Tt]ime))?)(?![\p{L}\d])[\])）`*_]*/u;

/** How much of a text is a mark that the time is not known: `??:??`, `HH:MM`, `不明`; 0 when it begins with none. */
export function unknownTimeLength(text: string): number {
  return unknown.exec(text.slice(0, 60))?.[0].length ?? 0;
}
