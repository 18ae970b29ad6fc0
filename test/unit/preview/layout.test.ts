import fc from 'fast-check';
import assert from 'node:assert/strict';
import { layout, type Layout } from '../../../client/webview/layout.ts';
import { anyEvents, day, eventAt, eventOf, minute, viewOf } from './views.ts';

const lay = (...times: string[]) => layout(viewOf(times));
const kinds = ({ marks }: Layout) => marks.map(({ step }) => step.kind).join(' ');
const nine = ['10:10', '10:15', '10:18', '10:22', '10:25', '10:40', '10:55', '11:02', '11:15'];

describe('layout of the timeline', () => {
  it('has no marks for no events', () => {
    assert.deepEqual(layout(viewOf([])), { marks: [], height: 0 });
  });

  it('keeps the order of the document', () => {
    assert.deepEqual(
      lay('10:20', '??', '10:10').marks.map(({ event }) => event.time),
      ['10:20', '??', '10:10'],
    );
  });

  it('draws the minutes of an ordinary incident to scale, without folds', () => {
    const { marks, height } = lay(...nine);
    assert.equal(kinds({ marks, height }), `${'time '.repeat(8)}end`);
    const rows = (index: number) => marks[index]!.step.rows;
    assert.equal(rows(4), rows(5), 'twice 15 min');
    assert.ok(rows(5) > rows(7), '15 min are longer than 13 min');
  });

  it('draws days as it draws minutes', () => {
    const minutes = viewOf([0, 3, 7, 12].map(n => eventAt(n * minute)));
    const days = viewOf([0, 3, 7, 12].map(n => eventAt(n * day)));
    const lengths = ({ marks }: Layout) =>
      marks.map(({ step }) => step.rows - (step.day === undefined ? 0 : 1));
    assert.deepEqual(lengths(layout(days)), lengths(layout(minutes)));
  });

  it('folds a step that is long beside the others, and says how long it is', () => {
    const { marks } = lay('10:00', '10:05', '10:10', '11:30', '11:35');
    assert.equal(marks.map(({ step }) => step.kind).join(' '), 'time time folded time end');
    assert.equal(marks[2]!.step.duration, 80 * minute);
    assert.ok(marks[2]!.step.rows < 80 * (marks[0]!.step.rows / 5), 'shorter than to scale');
  });

  it('counts elapsed times from the first and the previous known time', () => {
    const { marks } = lay('??', '10:10', '10:15', '??', '10:30', '10:20');
    assert.deepEqual(
      marks.map(({ sinceFirst }) => sinceFirst),
      [undefined, undefined, 5 * minute, undefined, 20 * minute, 10 * minute],
    );
    assert.deepEqual(
      marks.map(({ sincePrevious }) => sincePrevious),
      [undefined, undefined, 5 * minute, undefined, undefined, undefined],
    );
  });

  it('marks a time that goes back behind the last known one', () => {
    const { marks } = lay('10:20', '??', '10:12', '10:15');
    assert.deepEqual(
      marks.map(({ backwards }) => backwards),
      [undefined, undefined, 8 * minute, undefined],
    );
    assert.equal(kinds({ marks, height: 0 }), 'unread backwards time end');
  });

  it('puts no scale on the way to and from a time that cannot be read', () => {
    const result = lay('10:00', '??', '10:30', '10:35');
    assert.equal(kinds(result), 'unread unread time end');
    assert.deepEqual(result.marks[1]!.step.ticks, []);
  });

  const days: Record<
    string,
    { times: string[]; dated?: boolean; first?: number; begins: (number | undefined)[] }
  > = {
    'names no day of an undated evening': { times: ['21:00', '21:05'], begins: [undefined, undefined] },
    'names both days around midnight': {
      times: ['23:50', '1d 00:05', '1d 00:06'],
      first: 0,
      begins: [1, undefined, undefined],
    },
    'names the only day when it has a date': {
      times: ['2d 10:00'],
      dated: true,
      first: 2,
      begins: [undefined],
    },
    'looks over times that cannot be read': {
      times: ['??', '23:50', '??', '1d 00:05'],
      first: 0,
      begins: [undefined, undefined, 1, undefined],
    },
    'names the day that the times go back to': {
      times: ['1d 00:05', '23:50'],
      first: 1,
      begins: [0, undefined],
    },
  };
  for (const [title, { times, dated = false, first, begins }] of Object.entries(days)) {
    it(title, () => {
      const { marks, firstDay } = layout(viewOf(times, { dated }));
      assert.equal(firstDay, first);
      assert.deepEqual(
        marks.map(({ step }) => step.day),
        begins,
      );
    });
  }

  it('measures from the earliest time to the latest, ends of ranges included', () => {
    assert.equal(lay('10:20', '10:00', '10:10–10:45', '??').total, 45 * minute);
    assert.equal(lay('10:20', '??').total, undefined);
  });

  it('ticks at full units of time, at their fractions of the step', () => {
    const { step } = lay('10:10', '10:22', '10:30').marks[0]!;
    assert.deepEqual(step.ticks, [(5 * minute) / (12 * minute), (10 * minute) / (12 * minute)]);
  });
});

describe('a filtered layout', () => {
  const view = viewOf([
    eventOf('10:00', { text: 'a' }),
    eventOf('10:05', { text: 'b' }),
    eventOf('10:06', { text: 'b' }),
    eventOf('10:10', { text: 'a' }),
    eventOf('10:15', { text: 'a' }),
  ]);
  const { marks, total } = layout(view, ({ text }) => text === 'a');

  it('places what passes and says how many are left out between', () => {
    assert.deepEqual(
      marks.map(({ index, step }) => [index, step.kind, step.hidden]),
      [
        [0, 'filtered', 2],
        [3, 'time', undefined],
        [4, 'end', undefined],
      ],
    );
  });

  it('names the day of the first that passes, and none when nothing does', () => {
    const night = viewOf(['23:50', '1d 00:05']);
    assert.equal(layout(night, ({ time }) => time !== '23:50').firstDay, 1);
    assert.equal(layout(night, () => false).firstDay, undefined);
  });

  it('still counts from the events that are left out', () => {
    assert.equal(marks[1]!.sinceFirst, 10 * minute);
    assert.equal(marks[1]!.sincePrevious, 4 * minute);
    assert.equal(total, 15 * minute);
  });
});

describe('any layout', () => {
  const eachLayout = (check: (result: Layout) => void) =>
    fc.assert(
      fc.property(anyEvents, fc.boolean(), fc.boolean(), (events, dated, half) => {
        const shows = (event: unknown) => !half || events.findIndex(other => other === event) % 2 === 0;
        check(layout(viewOf(events, { dated }), shows));
      }),
    );
  const pairs = ({ marks }: Layout) => marks.slice(1).map((to, i) => [marks[i]!, to] as const);

  it('never puts two marks nearer than a row', () => {
    eachLayout(result => {
      for (const [from, to] of pairs(result)) assert.ok(to.y - from.y >= 1 - 1e-9);
      assert.ok(result.height >= result.marks.length - 1e-9);
    });
  });

  it('steps from mark to mark and to the end', () => {
    eachLayout(result => {
      for (const [from, to] of pairs(result)) assert.ok(Math.abs(from.y + from.step.rows - to.y) < 1e-6);
      const last = result.marks.at(-1);
      if (last) assert.ok(Math.abs(last.y + last.step.rows - result.height) < 1e-6);
    });
  });

  it('grows with time: where steps are to scale, a longer one is not shorter', () => {
    eachLayout(({ marks }) => {
      const steps = marks
        .filter(({ step }) => step.kind === 'time' && step.day === undefined)
        .map(({ step }) => step);
      steps.sort((a, b) => a.duration! - b.duration!);
      for (const [i, step] of steps.slice(1).entries()) assert.ok(step.rows >= steps[i]!.rows);
    });
  });

  it('holds only numbers that can be drawn', () => {
    eachLayout(({ marks, height }) => {
      const numbers = marks.flatMap(({ y, step }) => [
        y,
        step.rows,
        ...step.ticks,
        ...step.bars.map(bar => bar.to),
      ]);
      assert.ok([height, ...numbers].every(value => Number.isFinite(value) && value >= 0));
      const fractions = marks.flatMap(({ step }) => [...step.ticks, ...step.bars.map(bar => bar.to)]);
      assert.ok(fractions.every(value => value <= 1));
    });
  });

  it('does not fill a step with ticks', () => {
    eachLayout(({ marks }) => {
      for (const { step } of marks) assert.ok(step.ticks.length <= 10);
    });
  });
});
