import { findChromium, launchChromium } from '../host/chromium.mjs';
import { openPreview } from '../preview/page.mjs';
import { Session, erased, typed } from './session.mjs';
import { timelineText } from './timeline-text.mjs';

const counts = [50, 2000];
const times = 15;

/**
 * How long it takes from a letter typed into the last row of a timeline to the preview that shows it: the server over
 * stdio, the timeline that the client asks it for, and the built page in Chromium. Medians, in milliseconds, for 50 and
 * 2,000 events; undefined where there is no Chromium.
 *
 * @param script the server's bundle; the page's lies in `dist`.
 */
export async function measureRepaints(script) {
  if (!findChromium()) return undefined;
  const browser = await launchChromium();
  try {
    const measured = [];
    for (const events of counts) measured.push({ events, took: await measure(script, browser, events) });
    return measured;
  } finally {
    await browser.close();
  }
}

async function measure(script, browser, events) {
  const { text, position } = timelineText(events);
  const preview = await openPreview(browser, { bodyClass: 'vscode-reduce-motion' });
  const session = await Session.open(script, text);
  try {
    const samples = [];
    // The first letter and its erasure have the page show the timeline and go to the row; they are not measured.
    for (let index = -2; index < times; index++) {
      const isTyped = index % 2 === 0;
      const start = performance.now();
      const { result, published } = await session.editAndTake(
        isTyped ? typed(position, 'x') : erased(position, 1),
        'postmortem/timeline',
      );
      const shown = await preview.page.evaluate(repaint, JSON.stringify(result));
      if (index >= 0) samples.push(performance.now() - start);
      if (index >= 0 && shown !== result.events.at(-1).text) throw new Error(`The page shows ${shown}.`);
      await published;
      await preview.reveal(position.line);
    }
    await session.close();
    return samples.sort((a, b) => a - b)[times >> 1];
  } catch (error) {
    session.kill();
    throw error;
  }
}

/**
 * Runs in the page: shows a timeline and resolves when it has been painted, with the text of the event at the cursor.
 * It takes the timeline as JSON, since Playwright takes far longer for objects than VS Code does.
 */
function repaint(view) {
  globalThis.postMessage({ version: 1, type: 'show', uri: 'file:///incident.md', view: JSON.parse(view) });
  const frame = () => new Promise(resolve => globalThis.requestAnimationFrame(resolve));
  const handled = new Promise(resolve => globalThis.addEventListener('message', resolve, { once: true }));
  return handled
    .then(frame)
    .then(frame)
    .then(() => globalThis.document.querySelector('[aria-current] .text')?.textContent);
}
