import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutAxis } from '../../../server/src/core/picture/axis-layout.ts';
import { timeScale } from '../../../server/src/core/picture/scale.ts';
import { boldWidth, textWidth } from '../../../server/src/core/picture/text-width.ts';
import { tickSize } from '../../../server/src/core/picture/ticks.ts';
import { wordsIn } from '../../../server/src/core/picture/words.ts';
import { drawnTimelines } from '../../support/drawn-timelines.ts';

const words = wordsIn();
const widths = fc.integer({ min: 240, max: 1400 });

interface Box {
  readonly left: number;
  readonly right: number;
  readonly lane: number;
}

function assertApart(boxes: readonly Box[]): void {
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      assert.ok(
        a.lane !== b.lane || a.right <= b.left + 1e-6 || b.right <= a.left + 1e-6,
        JSON.stringify([a, b]),
      );
}

describe('the time scale', () => {
  const scale = (...times: number[]) => timeScale(times, 0, 1000, () => 50);

  it('is even where no gap is long', () => {
    const { x, stretches } = scale(0, 10, 40, 100);
    assert.equal(stretches.length, 1);
    assert.deepEqual([x(-5), x(0), x(10), x(55), x(100), x(999)], [0, 0, 100, 550, 1000, 1000]);
  });

  it('folds a gap that would squeeze the others', () => {
    const { x, stretches } = scale(0, 10, 20, 2020, 2030);
    assert.deepEqual(
      stretches.map(({ folded }) => folded),
      [false, true, false],
    );
    assert.equal(x(2020) - x(20), 50);
    assert.equal(Math.round(x(10) - x(0)), Math.round(x(2030) - x(2020)));
  });

  it('has a place for a single time', () => {
    assert.deepEqual([scale(7).x(7), scale().x(7)], [0, 0]);
  });

  it('grows with time and stays between its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 })), times => {
        const { x, at } = scale(...times);
        for (const time of times) assert.ok(Math.abs(x(at(x(time))) - x(time)) < 1e-6);
        const places = [...times].sort((a, b) => a - b).map(x);
        for (const [i, place] of places.entries())
          assert.ok(place >= 0 && place <= 1000 + 1e-6 && place >= (places[i - 1] ?? 0), String(places));
      }),
    );
  });
});

describe('the layout of the axis', () => {
  it('keeps everything apart and within its edges', () => {
    fc.assert(
      fc.property(drawnTimelines, widths, (timeline, width) => {
        const layout = layoutAxis(timeline, [0, width], words);
        if (!layout) return;
        const { flags, pills, ranges, ticks, folds, days } = layout;
        assertApart(flags.map(flag => ({ ...flag, right: flag.left + flag.width })));
        assertApart(pills.map(pill => ({ ...pill, right: pill.left + pill.width })));
        assertApart(ranges);
        const around = (half: number, x: number) => ({ left: x - half, right: x + half, lane: 0 });
        assertApart([...ticks, ...folds].map(({ x, text }) => around(textWidth(text, tickSize) / 2, x)));
        assertApart(days.map(({ x, text }) => around(boldWidth(text, tickSize) / 2, x)));
        for (const { left, width: own } of [...flags, ...pills])
          assert.ok(left >= -1e-6 && left + own <= width + 1e-6, JSON.stringify({ left, own, width }));
      }),
    );
  });

  it('marks every event whose time is known once, in the order of the times', () => {
    fc.assert(
      fc.property(drawnTimelines, widths, (timeline, width) => {
        const pills = layoutAxis(timeline, [0, width], words)?.pills ?? [];
        const marked = pills.flatMap(({ events }) => events);
        const known = timeline.events.flatMap(({ at }, i) => (at === undefined ? [] : [i]));
        assert.deepEqual(
          [...marked].sort((a, b) => a - b),
          known,
        );
        const times = marked.map(index => timeline.events[index]!.at!);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
        );
        for (const [i, { x }] of pills.entries()) assert.ok(x >= (pills[i - 1]?.x ?? 0));
      }),
    );
  });

  it('makes one mark of events that lie too close', () => {
    const events = Array.from({ length: 2000 }, (_, i) => ({
      at: i * 60_000,
      time: '',
      approximate: false,
      text: '',
    }));
    for (const width of [240, 300, 520, 900]) {
      const { pills } = layoutAxis({ title: '', dated: false, events }, [0, width], words)!;
      assert.ok(pills.length < 60);
      assert.match(pills[0]!.text, /^1–\d+$/);
      assertApart(pills.map(pill => ({ ...pill, right: pill.left + pill.width })));
      for (const { left, width: own } of pills) assert.ok(left >= 0 && left + own <= width, `${left} ${own}`);
    }
  });

  it('says the day beside the time of a milestone where the events are of several days', () => {
    const at = Date.UTC(2025, 9, 14, 10, 15);
    const event = { time: '', approximate: false, text: '' };
    const named = (later: number) =>
      layoutAxis(
        {
          title: '',
          dated: true,
          events: [
            { ...event, at, milestones: ['detected'] },
            { ...event, at: at + later, milestones: ['resolved'] },
          ],
        },
        [0, 900],
        words,
      )!.flags.map(({ time }) => time);
    assert.deepEqual(named(3_600_000), ['10:15', '11:15']);
    assert.deepEqual(named(29 * 86_400_000), ['10-14 10:15', '11-12 10:15']);
  });

  it('has years begin in January', () => {
    const events = [1975, 2001].map(year => ({
      at: Date.UTC(year, 5, 1),
      time: '',
      approximate: false,
      text: '',
    }));
    const { ticks } = layoutAxis({ title: '', dated: true, events }, [0, 1200], words)!;
    assert.ok(ticks.length > 1);
    for (const { text } of ticks) assert.match(text, /-01-01$/);
  });
});

describe('the width of a text', () => {
  it('counts Hangul as two columns, and bold as wider', () => {
    assert.ok(textWidth('복구', 10) > textWidth('ab', 10) * 1.5);
    assert.ok(boldWidth('ab', 10) > textWidth('ab', 10));
  });
});
