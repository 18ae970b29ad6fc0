// A timeline that is longer than any view of it: what is drawn at once, what later, and that nobody notices.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { long } from './views.mjs';

const count = 2000;

describe('a timeline of 2,000 events', function () {
  this.timeout(60_000);
  const preview = usePreview();

  it('is drawn in view at once, and all of it soon', async () => {
    const page = await preview.open();
    const atOnce = await page.evaluate(show, long(count));
    assert.equal(atOnce.rows, count);
    assert.ok(atOnce.drawn > 3 && atOnce.drawn < 100, `${atOnce.drawn} are drawn`);
    assert.equal(atOnce.emptyInView, 0);
    await allDrawn(page);
    assert.match(await preview.rows().nth(1700).textContent(), /Entry 1700 of/);
  });

  it('shows what is scrolled to in the same frame', async () => {
    const page = await preview.open();
    await page.evaluate(show, long(count));
    assert.equal(await page.evaluate(scrollAndCount), 0);
  });

  it('is gone through by keys and by the cursor before all of it is drawn', async () => {
    const page = await preview.open(undefined, { bodyClass: 'vscode-reduce-motion' });
    await page.evaluate(show, long(count));
    await preview.reveal(10 + 1500);
    assert.match(await page.locator('[aria-current] .text').textContent(), /Entry 1500 of/);
    await page.locator('.event[tabindex="0"]').focus();
    await page.keyboard.press('End');
    assert.match(await preview.focusedText(), /Entry 1999 of/);
    await page.keyboard.press('ArrowUp');
    assert.match(await preview.focusedText(), /Entry 1998 of/);
  });

  it('is found in by words, and comes back as it was left', async () => {
    const page = await preview.open(long(count));
    await preview.reveal(10 + 1200);
    await page.waitForFunction(() => globalThis.sessionStorage.getItem('state')?.includes('"scroll"'));
    await page.reload();
    await preview.show(long(count));
    assert.ok(await page.evaluate(() => globalThis.scrollY > 1000));
    assert.equal(await page.evaluate(emptyInView), 0);
    await page.getByRole('searchbox').fill('entry 1777');
    assert.match(await page.locator('ol .text').textContent(), /Entry 1777 of/);
  });

  it('shows at once what was typed into it', async () => {
    const page = await preview.open(long(count));
    await allDrawn(page);
    const { events, ...view } = long(count);
    await preview.show({ ...view, events: events.with(1, { ...events[1], text: 'Typed' }) });
    assert.equal(await preview.rows().nth(1).locator('.text').textContent(), 'Typed');
  });
});

function allDrawn(page) {
  return page.waitForFunction(all => globalThis.document.querySelectorAll('ol .event').length === all, count);
}

/** Runs in the page: shows a timeline and tells what is drawn when the message has been handled, before any idle time. */
function show(view) {
  const { promise, resolve } = Promise.withResolvers();
  globalThis.addEventListener(
    'message',
    () => {
      const items = [...globalThis.document.querySelectorAll('ol > li')];
      const inView = items.filter(item => item.getBoundingClientRect().top < globalThis.innerHeight);
      resolve({
        rows: items.length,
        drawn: items.filter(item => item.querySelector('.event')).length,
        emptyInView: inView.filter(item => !item.querySelector('.event')).length,
      });
    },
    { once: true },
  );
  globalThis.postMessage({ version: 1, type: 'show', uri: 'file:///incident.md', view });
  return promise;
}

/** Runs in the page: how many rows in view are empty. */
function emptyInView() {
  const items = [...globalThis.document.querySelectorAll('ol > li')];
  return items.filter(item => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > 0 && top < globalThis.innerHeight && !item.querySelector('.event');
  }).length;
}

/** Runs in the page: scrolls to its end, and counts what is empty in view of the frame that is painted next. */
function scrollAndCount() {
  const { promise, resolve } = Promise.withResolvers();
  globalThis.requestAnimationFrame(() => {
    globalThis.scrollTo({ top: 1e9, behavior: 'instant' });
    // The scroll events of a frame come before this.
    globalThis.requestAnimationFrame(() => {
      const items = [...globalThis.document.querySelectorAll('ol > li')].slice(-8);
      resolve(items.filter(item => !item.querySelector('.event')).length);
    });
  });
  return promise;
}
