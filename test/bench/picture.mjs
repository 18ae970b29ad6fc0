import { loadModule } from '../../scripts/load-module.mjs';
import { timelineText } from './timeline-text.mjs';

const { editMarkdown, parseMarkdown, readPostmortem, timelinePicture, timelineSvg } = await loadModule(
  'test/bench/picture-core.ts',
);

const counts = [50, 2000];
const times = 15;

/**
 * How long it takes to draw a timeline after a letter was typed into it, without a server or a page: the document read
 * anew, the view, and the SVG. Medians, in milliseconds, for 50 and 2,000 events.
 */
export function measurePictures() {
  return counts.map(events => ({ events, took: measure(events) }));
}

function measure(events) {
  const { text, at } = timelineText(events);
  let markdown = parseMarkdown(text);
  draw(markdown);
  const samples = Array.from({ length: times }, (_, index) => {
    const start = performance.now();
    // A letter is typed, then erased.
    const edit = { span: { start: at, end: at + (index % 2) }, text: index % 2 === 0 ? 'x' : '' };
    markdown = editMarkdown(markdown, edit);
    draw(markdown);
    return performance.now() - start;
  });
  return samples.sort((a, b) => a - b)[times >> 1];
}

function draw(markdown) {
  return timelineSvg(timelinePicture(readPostmortem(markdown, { templates: [] })));
}
