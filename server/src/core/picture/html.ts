import type { Catalogue } from '../messages/message.ts';
import { metricWords } from './draw-metrics.ts';
import { factsOf } from './facts.ts';
import { drawAxisPicture, type PictureOptions } from './picture.ts';
import { escapeXml, toXml } from './shape.ts';
import { pictureStyle, schemeStyle } from './style.ts';
import type { DrawnEvent, DrawnTimeline } from './timeline.ts';
import { dayText, timeText, wordsIn, type Words } from './words.ts';

const pageStyle = `body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:var(--pm-ink,#1f2328);background:var(--pm-paper,#fff)}
h1{margin:0;font-size:1.5rem;line-height:1.25}
p,dd,small{color:var(--pm-quiet,#59636e)}
svg{max-width:100%;height:auto;margin:1rem 0}
table{width:100%;border-collapse:collapse}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--pm-grid,#e4e8ec);text-align:start;vertical-align:top}
td:nth-child(-n+2){white-space:nowrap;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:1rem}
dt{font-size:.875rem}
dd{margin:0;font-size:.875rem}
dd b{display:block;color:var(--pm-ink,#1f2328);font-size:1.375rem}`;

/**
 * The timeline as a page of its own, without scripts and without anything to load: the axis as a picture, the events as a
 * table, the metrics as a list.
 *
 * @returns an HTML document, which ends with a line feed.
 */
export function timelineHtml(timeline: DrawnTimeline, options: PictureOptions = {}): string {
  const words = wordsIn(options.catalogue);
  const title = escapeXml(timeline.title.trim() || words('untitled'));
  const picture = drawAxisPicture(timeline, options);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${pageStyle}
${pictureStyle}
${schemeStyle(options.scheme ?? 'auto').replaceAll('.pm-picture', ':root')}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeXml(factsOf(timeline, words))}</p>
${[picture && toXml(picture), eventTable(timeline, words), metricList(timeline, options.catalogue)].filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}

function eventTable(timeline: DrawnTimeline, words: Words): string {
  const { events } = timeline;
  if (events.length === 0) return '';
  const head = ['#', words('time'), words('event')].map(text => `<th scope="col">${escapeXml(text)}</th>`);
  const rows = events.map(
    (event, i) =>
      `<tr><td>${i + 1}</td><td>${timeCell(event, timeline, words)}</td><td>${eventCell(event, words)}</td></tr>`,
  );
  return `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function timeCell(event: DrawnEvent, { dated }: DrawnTimeline, words: Words): string {
  const time = escapeXml(timeText(event));
  return event.at === undefined || !dated ? time : `${dayText(event.at, dated, words)} <b>${time}</b>`;
}

function eventCell({ text, action, milestones = [] }: DrawnEvent, words: Words): string {
  const names = milestones.map(milestone => words(milestone)).join(', ');
  return [
    names === '' ? '' : `<b>${escapeXml(names)}:</b> `,
    escapeXml(text),
    action ? `<br><small>→ ${escapeXml(action)}</small>` : '',
  ].join('');
}

function metricList(timeline: DrawnTimeline, catalogue: Catalogue | undefined): string {
  const words = wordsIn(catalogue);
  const { metrics = [], events } = timeline;
  if (metrics.length === 0 || events.length === 0) return '';
  const items = metrics.map(metric => {
    const { name, length, from, to } = metricWords(timeline, metric, words);
    return `<div><dt>${escapeXml(name)}</dt><dd><b>${escapeXml(length)}</b> ${escapeXml(`${from} → ${to}`)}</dd></div>`;
  });
  return `<dl>\n${items.join('\n')}\n</dl>`;
}
