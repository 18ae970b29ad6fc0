// The built page of the preview in every kind of theme and width, in Chromium. Saves the screenshots.
import axe from 'axe-core';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { themes } from './themes.mjs';
import { usePreview } from './use-preview.mjs';
import { long, noEvents, odd, outage, told } from './views.mjs';

const screenshots = 'dist/screenshots';

describe('the timeline preview is fit for everyone:', function () {
  this.timeout(60_000);
  const preview = usePreview();

  before(() => fs.mkdirSync(screenshots, { recursive: true }));

  const views = { events: outage, told, odd, 'no-events': noEvents, filter: long(30) };
  for (const theme of Object.keys(themes)) {
    it(`axe finds nothing serious in the theme ${theme}`, async () => {
      const page = await preview.open(undefined, { theme, height: 1150, reducedMotion: 'reduce' });
      for (const [name, view] of Object.entries(views)) {
        await preview.show(view, name);
        await preview.reveal(45);
        await page.screenshot({ path: `${screenshots}/preview-${name}-${theme}.png` });
        assert.deepEqual(await seriousProblems(page), [], name);
      }
      await preview.show(told, 'filtered');
      await page.getByRole('button', { name: 'Milestones only' }).click();
      await page.getByRole('searchbox').fill('qwen');
      await page.screenshot({ path: `${screenshots}/preview-filtered-${theme}.png` });
      assert.deepEqual(await seriousProblems(page), [], 'filtered');
      await preview.show(told, 'edited');
      await preview.button(/acknowledged/).focus();
      await page.keyboard.press('F2');
      await preview.send({ version: 1, type: 'edited', done: false });
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await preview.rows().nth(4).hover();
      await page.screenshot({ path: `${screenshots}/preview-edited-${theme}.png` });
      assert.deepEqual(await seriousProblems(page), [], 'edited');
    });
  }

  it('forced colours keep every mark', async () => {
    const page = await preview.open(told, { theme: 'light', height: 1150, forcedColors: 'active' });
    await page.screenshot({ path: `${screenshots}/preview-told-forced-colours.png` });
    assert.deepEqual(await seriousProblems(page), []);
    await preview.show(odd, 'odd');
    await preview.reveal(16);
    await page.screenshot({ path: `${screenshots}/preview-odd-forced-colours.png` });
    for (const part of ['.dot path', '.line', '.bars']) {
      const [stroke, paper] = await page
        .locator(part)
        .first()
        .evaluate(drawn => {
          const canvas = globalThis.document.body;
          return [
            globalThis.getComputedStyle(drawn).stroke,
            globalThis.getComputedStyle(canvas).backgroundColor,
          ];
        });
      assert.notEqual(stroke, paper, part);
    }
    assert.deepEqual(await seriousProblems(page), []);
  });

  for (const [panel, width, name, view] of [
    ['a narrow panel', 300, 'odd', odd],
    ['the same at 200 %', 150, 'odd', odd],
    ['a narrow panel with all there is', 300, 'told', told],
    ['that at 200 %', 150, 'told', told],
  ]) {
    it(`${panel} needs no scrolling to the side`, async () => {
      const page = await preview.open(view, {
        width,
        height: 1400,
        deviceScaleFactor: 300 / width,
        reducedMotion: 'reduce',
      });
      await preview.reveal(16);
      await page.screenshot({ path: `${screenshots}/preview-${name}-${width}px.png` });
      assert.equal(await page.evaluate(() => globalThis.document.documentElement.scrollWidth), width);
    });
  }
});

async function seriousProblems(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
