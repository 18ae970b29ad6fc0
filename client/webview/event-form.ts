import type { TimelineEventView } from '../../server/src/protocol.ts';
import { element, setText } from './element.ts';
import { buttonOf, type Row } from './row.ts';
import { say } from './strings.ts';

/** What is to become of an event; what stays as it is, is absent. */
export interface EventChange {
  readonly text?: string;
  readonly time?: string;
  readonly shownTime?: string;
}

/** The fields in which an event is edited, in the place of its row. There is one event at most that is edited. */
export interface EventForm {
  open(row: Row, event: TimelineEventView): void;
  /** Whether the document could be changed as asked: if so the fields go, else they stay and say so. */
  answer(done: boolean): void;
}

/** @param save an event is to be changed; its number, from 0. */
export function createEventForm(save: (index: number, change: EventChange) => void): EventForm {
  const time = element('input', { type: 'text', 'aria-label': say('edit.time'), spellcheck: 'false' });
  const text = element('textarea', { rows: '2', 'aria-label': say('edit.text') });
  const note = element('p', { class: 'refused', role: 'alert' });
  const submit = element('button', { type: 'submit', class: 'add' }, say('edit.save'));
  const cancel = element('button', { type: 'button', class: 'tool' }, say('edit.cancel'));
  const buttons = element('div', { class: 'buttons' }, submit, cancel);
  const words = element('div', { class: 'words' }, text, note, buttons);
  const form = element('form', { class: 'edit', 'aria-label': say('edit') }, time, words);
  let last: HTMLElement = text;
  let edited: { readonly row: Row; readonly event: TimelineEventView } | undefined;

  const close = () => {
    const row = edited?.row;
    const hadFocus = form.contains(document.activeElement);
    edited = undefined;
    form.remove();
    if (!row) return;
    buttonOf(row).hidden = false;
    if (hadFocus) buttonOf(row).focus();
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    const change = edited && changeOf(edited.event, time.value, text.value);
    if (edited && change) save(edited.row.index, change);
    else close();
  });
  form.addEventListener('keydown', event => {
    // Enter and Escape may belong to the input of Hangul or Kana.
    if (event.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key !== 'Enter' || event.shiftKey || !isField(event.target)) return;
    else form.requestSubmit();
    event.preventDefault();
  });
  cancel.addEventListener('click', close);
  form.addEventListener('focusin', ({ target }) => {
    if (isField(target)) last = target;
  });
  // The editor behind a click takes the keyboard for a moment, and gives it back to the page, not to the field.
  addEventListener('focus', () => {
    if (edited && document.activeElement === document.body) last.focus();
  });

  return {
    open(row, event) {
      if (edited?.row !== row) {
        close();
        edited = { row, event };
        time.value = event.time;
        time.readOnly = event.at === undefined;
        text.value = event.source ?? event.text;
        setText(note, '');
        row.item.insertBefore(form, buttonOf(row));
        buttonOf(row).hidden = true;
      }
      text.focus();
      text.select();
    },
    answer(done) {
      if (done) close();
      else setText(note, say('edit.refused'));
    },
  };
}

function isField(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** @returns undefined when nothing changes: an event without words is not meant. */
function changeOf(event: TimelineEventView, time: string, text: string): EventChange | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const isRetold = words !== '' && words !== (event.source ?? event.text).trim();
  const isMoved = time.trim() !== '' && time.trim() !== event.time.trim();
  if (!isRetold && !isMoved) return undefined;
  return {
    ...(isRetold && { text: words }),
    ...(isMoved && { time: time.trim(), shownTime: event.time }),
  };
}
