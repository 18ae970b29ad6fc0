/** The field and the button that filter list and picture. */
import type { TimelineEventView } from '../../server/src/protocol.ts';
import { element } from './element.ts';
import { filterFrom, isMilestone, noFilter, type Filter } from './filter.ts';
import { say } from './strings.ts';

export interface FilterBar {
  readonly bar: HTMLElement;
  readonly value: Filter;
  /** Has another filter, without telling of it. */
  set(filter: Filter): void;
  /** Offers what filters these events, if it is worth it. */
  show(events: readonly TimelineEventView[]): void;
}

/** @param changed the person filters otherwise. */
export function createFilterBar(changed: () => void): FilterBar {
  const words = element('input', {
    type: 'search',
    placeholder: say('filter'),
    'aria-label': say('filter'),
  });
  const milestones = element(
    'button',
    { type: 'button', class: 'toggle', 'aria-pressed': 'false' },
    say('filter.milestones'),
  );
  const bar = element('div', { class: 'filter', role: 'search' }, words, milestones);
  const read = (): Filter => ({
    words: words.value,
    milestonesOnly: milestones.getAttribute('aria-pressed') === 'true',
  });
  const set = (filter: Filter) => {
    words.value = filter.words;
    milestones.setAttribute('aria-pressed', String(filter.milestonesOnly));
  };
  const isUsed = () => words.value !== '' || read().milestonesOnly;

  words.addEventListener('input', changed);
  milestones.addEventListener('click', () => {
    set({ ...read(), milestonesOnly: !read().milestonesOnly });
    changed();
  });
  bar.addEventListener('keydown', event => {
    // Escape may belong to the input of Hangul or Kana.
    if (event.key !== 'Escape' || event.isComposing || !isUsed()) return;
    event.preventDefault();
    set(noFilter);
    changed();
  });

  return {
    bar,
    get value() {
      return read();
    },
    set,
    show(events) {
      // A filter that is in use stays, or it could not be taken back.
      bar.hidden = events.length < filterFrom && !isUsed();
      milestones.hidden = !events.some(isMilestone) && !read().milestonesOnly;
    },
  };
}
