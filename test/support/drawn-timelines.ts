import fc from 'fast-check';
import type { DrawnEvent, DrawnTimeline } from '../../server/src/core/picture/timeline.ts';
import { milestoneOrder } from '../../server/src/core/vocabulary/milestones.ts';

const minute = 60_000;

/** Texts of which markup, signs of XML and Mermaid, and letters of two columns are a part. */
const text = fc.oneof(
  fc.constantFrom(
    'Alert fired',
    '메모리 사용량 급증',
    '<script>alert(1)</script>',
    ']]>&amp;"\'',
    'a #59; %% ```',
    '\0\u0007\ud800',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

const event = fc.record(
  {
    at: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 30_000 })).map(n => n * minute),
    length: fc.integer({ min: 0, max: 90 }),
    time: text,
    approximate: fc.boolean(),
    text,
    action: text,
  },
  { requiredKeys: ['time', 'approximate', 'text'] },
);

/** Timelines as features hand them over, each milestone at one event at most. */
export const drawnTimelines = fc
  .record({
    title: text,
    dated: fc.boolean(),
    events: fc.array(event, { maxLength: 60 }),
    places: fc.array(fc.nat(59), { minLength: milestoneOrder.length, maxLength: milestoneOrder.length }),
  })
  .map(({ title, dated, events, places }): DrawnTimeline => {
    const day = dated ? Date.UTC(2025, 9, 14) : 0;
    return {
      title,
      dated,
      events: events.map(({ at, length, ...rest }, index): DrawnEvent => {
        const milestones = milestoneOrder.filter((_, i) => places[i] === index);
        return {
          ...rest,
          ...(at !== undefined && { at: day + at }),
          ...(at !== undefined && length && { until: day + at + length * minute }),
          ...(milestones.length > 0 && { milestones }),
        };
      }),
      metrics: [{ id: 'timeToDetect', from: 'start', to: 'detected' }],
    };
  });
