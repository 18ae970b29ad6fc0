/** Every word that the page says by itself. Arguments stand in the texts as `{name}`. */
const english = {
  untitled: 'Untitled postmortem',
  'count.one': '1 event',
  'count.many': '{count} events',
  'count.filtered': '{shown} of {count} events',
  total: '{duration} from first to last',
  filter: 'Filter events',
  'filter.milestones': 'Milestones only',
  'filter.nothing': 'No event matches the filter.',
  'nothing.title': 'No postmortem in view',
  'nothing.hint': 'Open a postmortem to see its timeline here.',
  'empty.title': 'No events yet',
  'empty.hint': 'Add what happened and when. The times need not be exact.',
  'empty.noSection': 'This postmortem has no timeline section yet.',
  addEvent: 'Add Timeline Entry',
  edit: 'Edit the event',
  'edit.time': 'Time',
  'edit.text': 'What happened',
  'edit.save': 'Save',
  'edit.cancel': 'Cancel',
  'edit.refused': 'This cannot be written from here. Change it in the document.',
  createAction: 'Create action item from the event',
  addAction: 'Add Action Item',
  action: 'Action taken:',
  noTime: 'no time',
  unreadable: 'The time cannot be read.',
  backwards: 'Goes back by {duration}.',
  folded: '{duration} without an entry',
  'filtered.one': '1 entry is filtered out',
  'filtered.many': '{count} entries are filtered out',
  sincePrevious: '{duration} after the entry before',
  metrics: 'Metrics',
  snapshots: 'Before, during and after',
  actions: 'Action items',
  'actions.done': 'done',
  'actions.inProgress': 'in progress',
  'actions.open': 'open',
  'actions.dropped': 'dropped',
  tools: 'The timeline as a picture',
  'tool.copySvg': 'Copy as SVG',
  'tool.copyPng': 'Copy as PNG',
  'tool.copyMermaid': 'Copy as Mermaid',
  'tool.insertPicture': 'Insert Picture Below the Timeline',
  'tools.copy': 'Copy as',
  'tool.copySvg.short': 'SVG',
  'tool.copyPng.short': 'PNG',
  'tool.copyMermaid.short': 'Mermaid',
  'tool.insertPicture.short': 'Insert picture',
  drop: 'Drop to pick the events that go into the timeline',
  axis: 'The axis of the timeline',
  'zoom.in': 'Zoom in',
  'zoom.out': 'Zoom out',
  'zoom.reset': 'Show the whole axis, now at {percent}\u00a0%',
  'zoom.percent': '{percent}\u00a0%',
  zone: 'Zone of the times: {zone}',
  'zone.none': 'zone not named',
  day: 'Day {number}',
  days: '{n}\u00a0d',
  hours: '{n}\u00a0h',
  minutes: '{n}\u00a0min',
  seconds: '{n}\u00a0s',
  milliseconds: '{n}\u00a0ms',
} as const;

/** The language of the texts, for the numbers and dates among them. */
export const language = 'en-GB';

const numbers = new Intl.NumberFormat(language);

export type StringKey = keyof typeof english;

/** A text of the page with its arguments filled in; numbers are written as the language does. */
export function say(key: StringKey, args: Readonly<Record<string, string | number>> = {}): string {
  return english[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = args[name] ?? whole;
    return typeof arg === 'number' ? numbers.format(arg) : arg;
  });
}
