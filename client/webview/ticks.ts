import { dayMs, hourMs, minuteMs, secondMs } from './time.ts';

const tickUnits = [
  secondMs,
  5 * secondMs,
  15 * secondMs,
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  hourMs,
  6 * hourMs,
  dayMs,
  7 * dayMs,
];

/** The least distance of two ticks, in rows. */
const leastDistance = 0.4;

/** The smallest unit of time, in milliseconds, whose ticks do not run together; undefined when each would. */
export function tickUnit(rowsPerMillisecond: number): number | undefined {
  return tickUnits.find(unit => unit * rowsPerMillisecond >= leastDistance);
}

/** Where the multiples of a unit lie strictly between two times, as fractions of the way. */
export function tickMarks(from: number, to: number, unit: number | undefined): number[] {
  if (unit === undefined || to <= from) return [];
  const first = Math.floor(from / unit) + 1;
  const end = Math.ceil(to / unit);
  return Array.from(
    { length: Math.max(0, end - first) },
    (_, i) => ((first + i) * unit - from) / (to - from),
  );
}
