/** The metrics with their baselines, the snapshots as small charts, and how far the action items are. */
import { metricWords } from '../../server/src/core/picture/draw-metrics.ts';
import { wordsIn } from '../../server/src/core/picture/words.ts';
import type { SnapshotsView, TimelineView } from '../../server/src/protocol.ts';
import { element } from './element.ts';
import { say } from './strings.ts';

const words = wordsIn();

/** A part of the page that is made anew when what it shows has changed, and hidden when it shows nothing. */
export interface Facts {
  readonly section: HTMLElement;
  show(view: TimelineView | null): void;
}

function facts(name: string, make: (view: TimelineView) => readonly Node[]): Facts {
  const section = element('section', { class: name });
  let shown = '';
  return {
    section,
    show(view) {
      const nodes = view ? make(view) : [];
      section.hidden = nodes.length === 0;
      const next = element('div', {}, ...nodes);
      if (next.innerHTML === shown) return;
      shown = next.innerHTML;
      section.replaceChildren(...next.childNodes);
    },
  };
}

export function createMetrics(): Facts {
  return facts('metrics', view => {
    const { metrics = [], events } = view;
    if (metrics.length === 0 || !events.some(({ milestones }) => milestones?.length)) return [];
    const items = metrics.map(metric => {
      const { name, length, known, from, to } = metricWords(view, metric, words);
      return element(
        'div',
        {},
        element('dt', {}, name),
        element(
          'dd',
          {},
          element('b', known ? {} : { class: 'unknown' }, length),
          ' ',
          element('span', {}, from),
          ' ',
          element('span', {}, `→ ${to}`),
        ),
      );
    });
    return [element('h2', { class: 'hidden-text' }, say('metrics')), element('dl', {}, ...items)];
  });
}

export function createSnapshots(): Facts {
  return facts('snapshots', ({ snapshots = [] }) =>
    snapshots.length === 0
      ? []
      : [
          element('h2', {}, say('snapshots')),
          ...snapshots.flatMap(({ moments, metrics }) => chart(moments, metrics)),
        ],
  );
}

/** A table whose cells have bars: who does not see the bars reads the same numbers. */
function chart(moments: SnapshotsView['moments'], metrics: SnapshotsView['metrics']): Node[] {
  return metrics.map(({ name, values, comparable }) => {
    const largest = Math.max(...values.map(value => Math.abs(value?.value ?? 0)));
    const rows = values.map((value, i) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, moments[i]!),
        element(
          'td',
          {},
          bar(comparable && value && largest > 0 ? Math.abs(value.value) / largest : undefined),
          value?.text ?? '–',
        ),
      ),
    );
    return element('table', {}, element('caption', {}, name), element('tbody', {}, ...rows));
  });
}

function bar(share: number | undefined): Node {
  if (share === undefined) return document.createTextNode('');
  return element('meter', {
    min: '0',
    max: '1',
    value: share.toFixed(3),
    'aria-hidden': 'true',
    class: 'bar',
  });
}

const statuses = ['done', 'inProgress', 'open', 'dropped'] as const;

/** @param add there is to be a new one. */
export function createActions(add: () => void): Facts {
  return facts('actions', ({ actions = {}, events }) => {
    const known = statuses.flatMap(status => (actions[status] ? [{ status, count: actions[status] }] : []));
    if (known.length === 0 && events.length === 0) return [];
    const items = known.map(({ status, count }) =>
      element(
        'li',
        { class: status, 'data-count': String(Math.min(count, 12)) },
        element('b', {}, String(count)),
        ` ${say(`actions.${status}`)}`,
      ),
    );
    const button = element('button', { type: 'button', class: 'tool' }, say('addAction'));
    button.addEventListener('click', add);
    return [
      element('h2', {}, say('actions')),
      ...(items.length > 0 ? [element('ul', {}, ...items)] : []),
      button,
    ];
  });
}
