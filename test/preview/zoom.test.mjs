// How the axis in the built page of the preview is zoomed, in Chromium.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { event, outage, outageDay, clock } from './views.mjs';

describe('the timeline preview zooms the axis', function () {
  this.timeout(60_000);
  const preview = usePreview();
  const stage = page => page.locator('.stage');
  const width = page => stage(page).evaluate(({ scrollWidth }) => scrollWidth);
  const scrolled = page => stage(page).evaluate(({ scrollLeft }) => scrollLeft);
  /** The middle of the mark of an event, from the left edge of the view. */
  const placeOf = (page, number) =>
    page.locator(`.picture [data-events="${number}"] rect`).evaluate(mark => {
      const { left, right } = mark.getBoundingClientRect();
      return (left + right) / 2;
    });
  const percent = page => page.locator('.zoom button').nth(1).textContent();
  const frames = page =>
    page.evaluate(
      () =>
        new Promise(done => globalThis.requestAnimationFrame(() => globalThis.requestAnimationFrame(done))),
    );

  it('with Ctrl and the wheel, around the pointer', async () => {
    const page = await preview.open(outage);
    const before = await placeOf(page, 5);
    const box = await stage(page).boundingBox();
    await page.mouse.move(before, box.y + box.height / 2);
    await page.keyboard.down('Control');
    for (const delta of [-100, -150, -250]) {
      await page.mouse.wheel(0, delta);
      await frames(page);
      assert.ok(Math.abs((await placeOf(page, 5)) - before) < 2, `${await placeOf(page, 5)} ${before}`);
    }
    assert.equal(await percent(page), '400\u00a0%');
    assert.ok(Math.abs((await width(page)) - 4 * box.width) < 4);
    await page.mouse.wheel(0, 5000);
    await frames(page);
    assert.equal(await width(page), Math.round(box.width), 'never narrower than the panel');
    await page.keyboard.up('Control');
    const top = await page.evaluate(() => globalThis.scrollY);
    assert.equal(top, 0);
  });

  it('with keys, but not while something is written', async () => {
    const page = await preview.open(outage);
    await page.keyboard.press('+');
    await page.keyboard.press('=');
    assert.equal(await percent(page), '225\u00a0%');
    await page.keyboard.press('-');
    assert.equal(await percent(page), '150\u00a0%');
    await preview.button(/acknowledged/).focus();
    await page.keyboard.press('F2');
    await page.keyboard.insertText('x');
    await page.keyboard.press('0');
    assert.equal(await percent(page), '150\u00a0%');
    assert.equal(await page.getByRole('textbox', { name: 'What happened' }).inputValue(), 'x0');
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    assert.equal(await percent(page), '100\u00a0%');
  });

  it('with buttons, and is scrolled by the keyboard then', async () => {
    const page = await preview.open(outage);
    assert.equal(await page.locator('.stage[tabindex]').count(), 0, 'no stop for the Tab key before');
    for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
    const region = page.getByRole('region', { name: 'The axis of the timeline' });
    await region.focus();
    const before = await scrolled(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(left => globalThis.document.querySelector('.stage').scrollLeft > left, before);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await page.getByRole('button', { name: /^Show the whole axis, now at 338/ }).click();
    assert.equal(await percent(page), '100\u00a0%');
  });

  const zoomed = async (view = outage) => {
    const page = await preview.open(view);
    for (let i = 0; i < 4; i++) await page.keyboard.press('+');
    await stage(page).evaluate(one => (one.scrollLeft = 700));
    await frames(page);
    return page;
  };

  it('and stays there while the document is typed in', async () => {
    const page = await zoomed();
    const before = await placeOf(page, 5);
    const later = event(60, '12:40', 'Later', { at: clock('12:40', outageDay) });
    await preview.show({ ...outage, events: outage.events.with(2, { ...outage.events[2], text: 'Typed' }) });
    assert.ok(Math.abs((await placeOf(page, 5)) - before) < 1);
    assert.equal(await percent(page), '506\u00a0%');
    await preview.show({ ...outage, events: [...outage.events, later] });
    const box = await stage(page).boundingBox();
    const place = await placeOf(page, 5);
    assert.ok(place > box.x && place < box.x + box.width, 'in view, on another scale');
  });

  it('and comes back to it after the page was hidden, but not for another document', async () => {
    const page = await zoomed();
    const before = await placeOf(page, 5);
    const kept = () => page.evaluate(() => globalThis.sessionStorage.getItem('state'));
    const last = await kept();
    await page.waitForFunction(state => globalThis.sessionStorage.getItem('state') !== state, last);
    await page.reload();
    await preview.show(outage);
    assert.equal(await percent(page), '506\u00a0%');
    assert.ok(Math.abs((await placeOf(page, 5)) - before) < 2);
    await preview.show(outage, 'file:///other.md');
    assert.equal(await percent(page), '100\u00a0%');
  });

  it('and follows the cursor to a mark out of view, at once where motion is reduced', async () => {
    const page = await preview.open(outage, { reducedMotion: 'reduce' });
    for (let i = 0; i < 5; i++) await page.keyboard.press('+');
    const box = await stage(page).boundingBox();
    for (const line of [43, 51, 46]) {
      await preview.reveal(line);
      const place = await placeOf(page, line - 43);
      assert.ok(place > box.x && place < box.x + box.width, String(line));
    }
  });

  it('and drags a mark to the time that is shown below it', async () => {
    const page = await zoomed();
    const from = await placeOf(page, 5);
    const { y, height } = await page.locator('.picture [data-events="5"] rect').boundingBox();
    await page.mouse.move(from, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(from + 60, y + height / 2, { steps: 4 });
    const shown = await page.locator('.drag text').textContent();
    await page.mouse.up();
    const [{ by }] = await preview.postedOf('moveEvent');
    assert.equal(clock(shown), clock('10:40') + by);
    assert.ok(by > 0 && by < 10 * 60_000);
  });

  it('in a narrow panel without scrolling the page to the side', async () => {
    const page = await preview.open(outage, { width: 150 });
    await page.keyboard.press('+');
    assert.equal(await page.evaluate(() => globalThis.document.documentElement.scrollWidth), 150);
  });
});
