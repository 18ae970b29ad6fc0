// What filters the list and the picture of the preview, in Chromium.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { long, outage, told } from './views.mjs';

describe('the filter of the timeline preview', function () {
  this.timeout(60_000);
  const preview = usePreview();
  const search = page => page.getByRole('searchbox', { name: 'Filter events' });
  const milestones = page => page.getByRole('button', { name: 'Milestones only' });
  const listed = page => page.locator('ol .dot text').allTextContents();
  /** The numbers of the marks that are not dimmed. */
  const lit = page => page.locator('.picture .pm-event:not(.pm-dimmed) text').allTextContents();

  it('keeps all marks in the picture, and dims those without the words', async () => {
    const page = await preview.open(told);
    const places = () =>
      page.locator('.picture .pm-event rect').evaluateAll(all => all.map(mark => mark.getAttribute('x')));
    const before = await places();
    await search(page).fill('qwen');
    assert.deepEqual(await listed(page), ['1', '2', '4', '6']);
    assert.deepEqual(await lit(page), ['1', '2', '4', '6']);
    assert.deepEqual(await places(), before);
    const opacities = selector =>
      page
        .locator(selector)
        .evaluateAll(all => [...new Set(all.map(one => globalThis.getComputedStyle(one).opacity))]);
    assert.deepEqual(await opacities('.picture .pm-event.pm-dimmed'), ['0.25']);
    assert.deepEqual(await opacities('.picture .pm-flag.pm-dimmed + text'), ['0.25']);
    assert.deepEqual(await opacities('.picture .pm-event:not(.pm-dimmed)'), ['1']);
    assert.deepEqual(await opacities('.picture .pm-flag:not(.pm-dimmed) + text'), ['1']);
  });

  it('shows milestones only, with or without words', async () => {
    const page = await preview.open(told);
    await milestones(page).click();
    assert.equal(await milestones(page).getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await listed(page), ['1', '2', '3', '5', '6', '8']);
    assert.deepEqual(await lit(page), ['1', '2', '3', '5', '6', '8']);
    await search(page).fill('alice');
    assert.deepEqual(await listed(page), ['3']);
    assert.deepEqual(await lit(page), ['3']);
    await milestones(page).click();
    await search(page).fill('');
    assert.equal((await listed(page)).length, 9);
    assert.equal(await page.locator('.pm-dimmed').count(), 0);
  });

  it('is cleared by Escape in the field and on the button', async () => {
    const page = await preview.open(told);
    for (const last of [search, milestones]) {
      await search(page).fill('alice');
      await milestones(page).click();
      await last(page).focus();
      await page.keyboard.press('Escape');
      assert.equal(await search(page).inputValue(), '');
      assert.equal(await milestones(page).getAttribute('aria-pressed'), 'false');
      assert.equal((await listed(page)).length, 9);
      assert.equal(await last(page).evaluate(one => one === globalThis.document.activeElement), true);
    }
  });

  it('is there from eight events on, and its button where there are milestones', async () => {
    const page = await preview.open({ ...told, events: told.events.slice(0, 7) });
    assert.equal(await search(page).count(), 0);
    await preview.show({ ...told, events: told.events.slice(0, 8) });
    assert.equal(await search(page).count(), 1);
    assert.equal(await milestones(page).count(), 1);
    await milestones(page).click();
    await preview.show({ ...told, events: told.events.slice(0, 2) });
    assert.equal(await milestones(page).count(), 1, 'or it could not be taken back');
    await preview.show(outage, 'file:///other.md');
    assert.equal(await search(page).count(), 1);
    assert.equal(await milestones(page).count(), 0);
  });

  it('holds while the document is typed in and the picture drawn anew', async () => {
    const page = await preview.open(told);
    await search(page).fill('alice');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    assert.deepEqual(await lit(page), ['3']);
    const events = told.events.with(8, { ...told.events[8], text: 'Alice writes it down' });
    await preview.show({ ...told, events });
    assert.deepEqual(await lit(page), ['3', '9']);
    assert.deepEqual(await listed(page), ['3', '9']);
  });

  it('comes back after the page was hidden, but not for another document', async () => {
    const page = await preview.open(told);
    await milestones(page).click();
    await search(page).fill('qwen');
    await page.reload();
    await preview.show(told);
    assert.deepEqual(await listed(page), ['1', '2', '6']);
    assert.deepEqual(await lit(page), ['1', '2', '6']);
    await preview.show(told, 'file:///other.md');
    assert.equal((await listed(page)).length, 9);
  });

  it('says how many events are left once it rests', async () => {
    const page = await preview.open(long(30));
    await search(page).fill('entry 12');
    await page.getByRole('status').getByText('1 of 30 events').waitFor({ state: 'attached' });
  });
});
