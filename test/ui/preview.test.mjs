// The timeline preview in the window of VS Code, in a light, a dark and a high-contrast theme: what is drawn is read, and
// a click and a typed row are followed. The screenshots are in dist/screenshots.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { copySamples } from '../host/vscode.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

const FILE = '2025-10-14-qwen-oom.md';

/** By the name that the screenshots bear: how VS Code's list of themes calls it, and the class of the pages in it. */
const themes = {
  light: ['Light Modern', 'vscode-light'],
  dark: ['Dark Modern', 'vscode-dark'],
  'high-contrast': ['Dark High Contrast', 'vscode-high-contrast'],
};

describe('the timeline preview in its window', () => {
  let folder;
  let workbench;
  before(async () => {
    folder = copySamples();
    // The draft has the same name.
    fs.rmSync(path.join(folder, 'drafts'), { recursive: true });
    workbench = await openWorkbench(folder, {
      'workbench.colorTheme': 'Default Dark Modern',
      '[markdown]': { 'editor.wordWrap': 'off' },
      'editor.minimap.enabled': false,
    });
    await workbench.openFile(FILE);
    await workbench.runCommand('Postmortem: Open Timeline Preview');
    await workbench.webview().locator('.picture .pm-event').first().waitFor();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot(`failed: ${this.currentTest.title}`);
  });

  for (const [name, [label, bodyClass]] of Object.entries(themes)) {
    it(`is drawn, and follows a click and a typed row, in the theme ${name}`, async () => {
      const preview = workbench.webview();
      await workbench.runCommand('Preferences: Color Theme');
      await workbench.answer(label);
      await preview.locator(`body.${bodyClass}`).waitFor();

      await eventually(async () => assert.equal((await drawn(preview)).times.length, 9));
      const { times, places, contrasts } = await drawn(preview);
      const isFurther = (value, i, all) => i === 0 || value > all[i - 1];
      assert.ok(times.every(isFurther), times.join(' '));
      assert.ok(places.every(isFurther), places.join(' '));
      assert.ok(
        Math.min(...contrasts) >= 4.5,
        `the numbers of the marks can be read: ${contrasts.join(' ')}`,
      );

      const last = lineOf('| 11:15 |');
      await preview.locator('.picture [data-events="8"]').click();
      await workbench.waitForLine(last);
      await preview.locator('li', { hasText: '10:40' }).first().click();
      await workbench.waitForLine(lineOf('| 10:40 |'));
      await workbench.screenshot(`preview-in-${name}`);

      await workbench.goTo(last);
      await workbench.page.keyboard.press('End');
      await workbench.pressUntil('Control+Enter', workbench.cursorStatus(`Ln ${last + 1}, Col 1`));
      await workbench.type(`| 11:40 | Typed in ${name} | - |`);
      await preview.locator('li', { hasText: `Typed in ${name}` }).waitFor();
      await eventually(async () => {
        const { places } = await drawn(preview);
        assert.equal(places.length, 10);
        assert.ok(places.every(isFurther), places.join(' '));
      });
      await eventually(async () => {
        await workbench.page.keyboard.press('Control+KeyZ');
        assert.equal((await drawn(preview)).times.length, 9);
      });
    });
  }

  it('lets an event be edited in its place by a double click, as one step that is undone', async () => {
    const preview = workbench.webview();
    await preview.locator('li', { hasText: '10:40' }).first().getByText('increased').dblclick();
    const text = preview.getByRole('textbox', { name: 'What happened' });
    await text.waitFor();
    // Longer than the page may lose the keyboard to the editor behind a click.
    await new Promise(resolve => setTimeout(resolve, 1500));
    await workbench.type('Qwen 재시작 | canary first');
    await workbench.screenshot('preview-edited');
    await workbench.page.keyboard.press('Enter');
    await text.waitFor({ state: 'detached' });
    const edited = '| 10:40 | Qwen 재시작 \\| canary first | Service restored |';
    await eventually(() => assert.ok(lines().includes(edited), lines().join('\n')));
    // The editor of the document is in the first group.
    const editor = workbench.page.locator('.part.editor .monaco-editor.focused');
    await workbench.pressUntil('Control+Digit1', editor);
    await workbench.page.keyboard.press('Control+KeyZ');
    await eventually(() => assert.ok(lineOf('| 10:40 | Qwen 서비스 재시작') > 0));
  });

  it('makes an action item of an event, with the cursor in the next cell', async () => {
    const preview = workbench.webview();
    await preview.locator('li', { hasText: '10:25' }).first().hover();
    await preview.getByRole('button', { name: 'Create action item from the event' }).click();
    const words = 'OOM 근본 원인 확인 (memory leak in inference pipeline)';
    await eventually(() => assert.ok(lineOf(`| ${words} | [담당자] |`) > 0, lines().join('\n')));
    await workbench.waitForLine(lineOf(`| ${words} |`));
    await workbench.page.locator('.part.editor .monaco-editor.focused').waitFor();
    await workbench.type('Kim');
    await eventually(() => assert.ok(lineOf(`| ${words} | Kim |`) > 0));
    await workbench.screenshot('preview-action-item');
  });

  it('offers the events of a file that is dropped onto it, and puts those that are picked into the timeline', async () => {
    const preview = workbench.webview();
    await preview.locator('body').evaluate(() => {
      const transfer = new globalThis.DataTransfer();
      const text = '2025-10-14T10:41:00Z canary is up\n2025-10-14T10:50:00Z all pods are new\n';
      transfer.items.add(new globalThis.File([text], 'deploy.log'));
      const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
      for (const type of ['dragover', 'drop'])
        globalThis.document.body.dispatchEvent(new globalThis.DragEvent(type, options));
    });
    await workbench.quickInputEntry('2025-10-14 10:41').waitFor();
    await workbench.screenshot('preview-dropped');
    await workbench.page.keyboard.press('Enter');
    await preview.locator('li', { hasText: 'all pods are new' }).waitFor();
    await eventually(() => {
      assert.equal(lineOf('| 10:41 | canary is up | - |'), lineOf('| 10:40 |') + 1);
      assert.equal(lineOf('| 10:50 | all pods are new | - |'), lineOf('| 10:41 |') + 1);
    });
  });

  const lines = () => fs.readFileSync(path.join(folder, FILE), 'utf8').split('\n');

  /** The line of the file that begins with a text, counted from 1. */
  function lineOf(text) {
    return lines().findIndex(line => line.startsWith(text)) + 1;
  }
});

/** What is drawn: the times of the list, the places of the marks on the axis, and the contrasts of their numbers. */
async function drawn(preview) {
  const times = await preview.locator('li .time').allTextContents();
  const marks = await preview.locator('.picture .pm-event').evaluateAll(all =>
    all.map(mark => {
      const box = mark.querySelector('rect');
      const colour = part => globalThis.getComputedStyle(mark.querySelector(part)).fill;
      return { place: box.getBoundingClientRect().x, colours: [colour('rect'), colour('text')] };
    }),
  );
  return {
    times,
    places: marks.map(({ place }) => place),
    contrasts: marks.map(({ colours }) => contrast(...colours)),
  };
}

/** As WCAG counts it, from 1 to 21. */
function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Of a computed colour: `rgb(1, 2, 3)`, or `color(srgb 0.1 0.2 0.3)` where it was mixed. */
function luminance(colour) {
  const scale = colour.startsWith('color(') ? 1 : 255;
  const [red, green, blue] = colour
    .match(/-?[\d.]+/g)
    .map(Number)
    .map(value => value / scale)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
