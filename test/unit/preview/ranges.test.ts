import assert from 'node:assert/strict';
import { layout } from '../../../client/webview/layout.ts';
import { clock, eventAt, hour, viewOf } from './views.ts';

const lay = (...times: string[]) => layout(viewOf(times));

describe('ranges in the layout', () => {
  const bars = (...times: string[]) => lay(...times).marks.map(({ step }) => step.bars);

  it('draws a range over the steps that it covers, to its end', () => {
    assert.deepEqual(bars('10:00–10:15', '10:10', '10:20', '10:30'), [
      [{ lane: 0, to: 1, ends: false }],
      [{ lane: 0, to: 0.5, ends: true }],
      [],
      [],
    ]);
  });

  it('ends a range at the mark that has the time of its end', () => {
    assert.deepEqual(bars('10:00–10:10', '10:10', '10:20')[0], [{ lane: 0, to: 1, ends: true }]);
    assert.deepEqual(bars('10:00–10:10', '10:10', '10:20')[1], []);
  });

  it('puts ranges that overlap side by side, as many as there is room for', () => {
    const lanes = bars('10:00–11:00', '10:10–10:25', '10:20–11:00', '10:22–11:00', '10:30–11:00');
    assert.deepEqual(
      lanes.map(step => step.map(({ lane }) => lane)),
      [[0], [0, 1], [0, 1, 2], [0, 1, 2], [0, 1, 2]],
    );
    assert.deepEqual(
      lanes[3]!.map(({ ends }) => ends),
      [false, true, false],
    );
  });

  it('lengthens the axis for a range that ends after the last event', () => {
    const { marks } = lay('10:00', '10:10', '10:20–10:40');
    assert.deepEqual(marks[2]!.step.bars, [{ lane: 0, to: 1, ends: true }]);
    assert.equal(marks[2]!.step.rows, 2 * marks[1]!.step.rows);
  });

  it('shows a single event with a range', () => {
    const { marks } = lay('10:00–10:40');
    assert.deepEqual(marks[0]!.step.bars, [{ lane: 0, to: 1, ends: true }]);
  });

  it('goes on after times that go back, but not from before the range began', () => {
    assert.equal(bars('10:00–10:40', '10:20', '10:10', '10:30')[2]!.length, 1);
    assert.equal(bars('10:00–10:40', '10:20', '09:50', '10:30')[2]!.length, 0);
  });

  it('puts the end of a range at its time', () => {
    const events = [
      eventAt(clock('10:00'), { until: clock('10:00') + 3 * hour }),
      eventAt(clock('11:00')),
      eventAt(clock('12:30')),
      eventAt(clock('14:00')),
    ];
    const ends = layout(viewOf(events)).marks.flatMap(({ step, event }) =>
      step.bars.filter(bar => bar.ends).map(bar => event.at! + bar.to * step.duration!),
    );
    assert.deepEqual(ends, [clock('13:00')]);
  });

  it('draws nothing for a range that ends before it begins', () => {
    assert.deepEqual(bars('10:30–10:00', '10:40').flat(), []);
  });
});
