// How the built page of the preview follows typing and cursor, and comes back after it was hidden, in Chromium.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { event, long, outage } from './views.mjs';

describe('the timeline preview', function () {
  this.timeout(60_000);
  const preview = usePreview();

  describe('follows the typing', () => {
    const typed = (index, text) => ({
      ...outage,
      events: outage.events.map((event, i) => (i === index ? { ...event, text } : event)),
    });
    /** Remembers the elements of the list, and later says at which places the same ones stand. */
    const remember = () => preview.rows().evaluateAll(items => (globalThis.remembered = items) && undefined);
    const places = () =>
      preview.rows().evaluateAll(items => items.map(item => globalThis.remembered.indexOf(item)));

    it('in the same elements, with focus and scroll', async () => {
      const page = await preview.open(outage, { height: 400 });
      await preview.button(/Incident resolved/).focus();
      await remember();
      const scroll = await page.evaluate(() => globalThis.scrollY);
      assert.ok(scroll > 0);
      await preview.show(typed(7, 'Incident resolved, at last'));
      assert.deepEqual(await places(), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
      assert.equal(await preview.focusedText(), 'Incident resolved, at last');
      assert.equal(await page.evaluate(() => globalThis.scrollY), scroll);
    });

    it('around a new event, with the click on the line that has moved', async () => {
      const page = await preview.open(outage);
      await preview.button(/acknowledged/).focus();
      await remember();
      await preview.show(inserted(1, 'Pager is silent'));
      assert.deepEqual(await places(), [0, -1, 1, 2, 3, 4, 5, 6, 7, 8]);
      assert.match(await preview.focusedText(), /acknowledged/);
      await page.keyboard.press('Enter');
      assert.deepEqual(await preview.opened(), [46]);
    });

    it('when rows are sorted or deleted', async () => {
      await preview.open({ ...outage, events: outage.events.toReversed() });
      await preview.button(/Incident resolved/).focus();
      await remember();
      await preview.show(outage);
      assert.deepEqual(await places(), [8, 7, 6, 5, 4, 3, 2, 1, 0]);
      assert.equal(await preview.focusedText(), 'Incident resolved');
      await preview.show({ ...outage, events: outage.events.slice(7) });
      assert.deepEqual(await places(), [1, 0]);
      assert.equal(await preview.focusedText(), 'Incident resolved');
    });

    it('with no other row touched, however many there are', async () => {
      const page = await preview.open(long(2000));
      await page.waitForFunction(() => globalThis.document.querySelectorAll('ol .event').length === 2000);
      await page.evaluate(() => {
        globalThis.touched = new Set();
        const rowOf = node => (node instanceof globalThis.Element ? node : node.parentElement).closest('li');
        const note = ({ target }) =>
          globalThis.touched.add(rowOf(target)?.querySelector('.time').textContent);
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        new globalThis.MutationObserver(records => records.forEach(note)).observe(
          globalThis.document.querySelector('ol'),
          all,
        );
      });
      const { events, ...view } = long(2000);
      await preview.show({ ...view, events: events.with(1000, { ...events[1000], text: 'Typed' }) });
      await preview.rows().nth(1000).getByText('Typed').waitFor({ state: 'attached' });
      assert.deepEqual(await page.evaluate(() => [...globalThis.touched]), [events[1000].time]);
    });

    it('and says a new number of events once it rests', async () => {
      const page = await preview.open(outage);
      await page.evaluate(() => {
        globalThis.said = [];
        const status = globalThis.document.querySelector('[role=status]');
        new globalThis.MutationObserver(() => globalThis.said.push(status.textContent)).observe(status, {
          childList: true,
        });
      });
      await preview.show(inserted(1, 'a'));
      await preview.show({ ...outage, events: outage.events.slice(1) });
      await preview.show(typed(1, 'b'));
      await preview.show({ ...outage, events: outage.events.slice(2) });
      await page.waitForFunction(() => globalThis.said.length > 0);
      assert.deepEqual(await page.evaluate(() => globalThis.said), ['7 events']);
    });
  });

  describe('follows the cursor', () => {
    const current = () => preview.rows().locator('[aria-current] .text').allTextContents();
    const top = index =>
      preview
        .rows()
        .nth(index)
        .locator('.text')
        .evaluate(text => text.getBoundingClientRect().top);

    it('to the event at or above its line', async () => {
      await preview.open(outage);
      for (const [line, expected] of [
        [43, [outage.events[0].text]],
        [48, [outage.events[5].text]],
        [900, [outage.events[8].text]],
        [3, []],
      ]) {
        await preview.reveal(line);
        assert.deepEqual(await current(), expected);
      }
    });

    it('with its line when the event on that becomes another', async () => {
      await preview.open(outage);
      await preview.reveal(45);
      await preview.show({ ...outage, title: 'Another title' });
      assert.deepEqual(await current(), [outage.events[2].text]);
      await preview.show(inserted(1, 'Pager is silent'));
      assert.deepEqual(await current(), [outage.events[1].text]);
    });

    it('with a scroll only to what is out of view, at once where motion is reduced', async () => {
      const page = await preview.open(long(60), { height: 500, bodyClass: 'vscode-reduce-motion' });
      await preview.reveal(12);
      assert.equal(await page.evaluate(() => globalThis.scrollY), 0);
      await preview.reveal(50);
      const y = await top(40);
      assert.ok(y > 0 && y < 500);
      await preview.reveal(51);
      assert.equal(await top(40), y);
    });

    it('with an event below the picture, which stays in view', async () => {
      const page = await preview.open(long(60), { height: 900, bodyClass: 'vscode-reduce-motion' });
      await preview.reveal(60);
      const picture = () =>
        page.locator('.picture').evaluate(figure => figure.getBoundingClientRect().bottom);
      assert.ok((await picture()) > 0);
      assert.ok((await top(50)) > (await picture()));
      await preview.button(/^00:50/).focus();
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowUp');
      assert.ok((await top(38)) > (await picture()), 'what has the focus is not covered');
    });

    it('with the event that was clicked among several on one line', async () => {
      const events = ['a', 'b', 'c'].map(text => event(20, '10:00', text));
      await preview.open({ ...outage, events });
      await preview.rows().nth(1).click();
      await preview.reveal(20);
      assert.deepEqual(await current(), ['b']);
    });
  });

  describe('comes back', () => {
    const firstInView = () =>
      preview.rows().evaluateAll(items => items.findIndex(item => item.getBoundingClientRect().bottom > 0));

    it('as it was, after it was hidden', async () => {
      const page = await preview.open(long(200), { height: 500 });
      await preview.button(/^02:00/).focus();
      await page.waitForFunction(() => globalThis.sessionStorage.getItem('state')?.includes('"scroll"'));
      const before = await firstInView();
      assert.ok(before > 100);
      await page.reload();
      await preview.show(long(200));
      assert.ok(Math.abs((await firstInView()) - before) <= 1);
      assert.match(await page.locator('li [tabindex="0"]').innerText(), /02:00/);
    });

    it('with its filter', async () => {
      const page = await preview.open(long(30));
      await page.getByRole('searchbox').fill('00:07');
      await page.reload();
      await preview.show(long(30));
      assert.deepEqual(await page.locator('.time').allTextContents(), ['00:07']);
    });

    it('with the document that the extension restores', async () => {
      const page = await preview.open(outage);
      const state = await page.evaluate(() => JSON.parse(globalThis.sessionStorage.getItem('state')));
      assert.equal(state.uri, 'file:///incident.md');
    });

    it('afresh for another document', async () => {
      const page = await preview.open(long(200), { height: 500 });
      await page.getByRole('searchbox').fill('night');
      await preview.button(/^02:00/).focus();
      await preview.reveal(130);
      await preview.show(long(300), 'file:///other.md');
      assert.equal(await page.locator('[aria-current]').count(), 0);
      assert.match(await page.locator('li [tabindex="0"]').innerText(), /00:00/);
      assert.equal(await page.evaluate(() => globalThis.scrollY), 0);
      assert.equal(await page.getByRole('searchbox').inputValue(), '');
    });
  });
});

/** The timeline of the outage with a new event before one, and all below a line further down. */
function inserted(index, text) {
  return {
    ...outage,
    events: outage.events.toSpliced(index, 0, { ...outage.events[index], text }).map((event, i) => ({
      ...event,
      range: { start: { line: 43 + i, character: 0 }, end: { line: 44 + i, character: 0 } },
    })),
  };
}
