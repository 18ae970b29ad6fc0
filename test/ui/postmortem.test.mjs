// What a person does with the packaged extension, from the palette to the preview. The screenshots are in
// dist/screenshots; the README shows one of them.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { copySamples } from '../host/vscode.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

/** The visible line that holds a text. */
const lineWith = (lines, text) => lines.find(line => line.includes(text));

describe('the packaged extension', () => {
  let workbench;
  before(async () => {
    workbench = await openWorkbench(copySamples(), {
      'postmortem.author': 'Kim Minsu',
      'postmortem.newPostmortem.template': 'blameless',
      'workbench.colorTheme': 'Default Dark Modern',
      '[markdown]': { 'editor.wordWrap': 'off' },
      'editor.minimap.enabled': false,
    });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot(`failed: ${this.currentTest.title}`);
  });

  it('begins a new postmortem from the palette', async () => {
    await workbench.runCommand('Postmortem: New Postmortem');
    await workbench.answer('Search is slow');
    await workbench.pick('Sev2');
    const lines = await eventually(async () => {
      const shown = await workbench.visibleLines();
      assert.equal(shown[0], '# Postmortem: Search is slow');
      return shown;
    });
    assert.match(lineWith(lines, 'Incident ID'), /INC-\d{8}-\d{6}$/);
    assert.match(lineWith(lines, 'Date:'), /\d{4}-\d{2}-\d{2}$/);
    assert.match(lineWith(lines, 'Author(s)'), /Kim Minsu$/);
    assert.match(lineWith(lines, 'Severity'), /Sev2$/);
    assert.match(lineWith(lines, 'Status'), /Draft$/);
    assert.ok(!lines.some(line => line.includes('예시')), 'a new document holds no example');
  });

  it('lets the first tab stop be typed over, and goes on to the next', async () => {
    await workbench.type('Searches took 20 s for an hour.');
    await workbench.page.keyboard.press('Tab');
    await workbench.type('All users');
    await eventually(async () => {
      const lines = await workbench.visibleLines();
      assert.ok(lineWith(lines, 'Searches took 20 s for an hour.'));
      assert.match(lineWith(lines, 'Affected Users'), /All users$/);
    });
    await workbench.screenshot('new-postmortem');
    await workbench.page.keyboard.press('Escape');
  });

  it('underlines what is wrong and lists it among the problems', async () => {
    await workbench.openFile('2025-11-03-checkout-latency-with-defects.md');
    await workbench.waitForSquiggle('warning');
    await workbench.problems('postmortem');
    await workbench.runCommand('View: Toggle Maximized Panel');
    const problems = (await workbench.problems('actions/owner')).join('\n');
    for (const code of [
      'table/delimiter',
      'table/cells',
      'table/cell-type',
      'timeline/order',
      'structure/missing-section',
    ]) {
      assert.ok(problems.includes(code), `${code} is not among the problems:\n${problems}`);
    }
    await workbench.screenshot('problems');
    await workbench.runCommand('View: Toggle Panel Visibility');
  });

  it('adds an action-item row by the quick fix', async () => {
    await workbench.openFile('2025-10-14-qwen-oom.md');
    await workbench.goTo(await lineOf(workbench, '**Priority Definitions:**'));
    await workbench.quickFix('Add an action-item row');
    await eventually(async () => {
      const lines = await workbench.visibleLines();
      const added = lines.findIndex(line => line.startsWith('| [구체적 조치] | [담당자] |'));
      assert.ok(added > 0, lines.join('\n'));
      assert.match(
        lines[added],
        /^\| \[구체적 조치\] \| \[담당자\] \| \[P0\/P1\/P2\] \| \d{4}-\d{2}-\d{2} \| 📝 Open \|$/,
      );
      assert.match(lines[added - 1], /^\| Document memory leak/);
    });
    await workbench.screenshot('action-item-row');
  });

  it('shows the parts of the postmortem with their state', async () => {
    await workbench.runCommand('Postmortem: Focus on Outline View');
    const row = workbench.page.locator('.monaco-list-row', { hasText: 'Action Items' });
    await row
      .filter({ hasText: /\d+ open/ })
      .first()
      .waitFor();
    await workbench.screenshot('outline');
  });

  it('lists what keeps a postmortem from being published; a click goes to the place', async () => {
    await workbench.openFile('2025-11-03-checkout-latency-with-defects.md');
    const line = await lineOf(workbench, 'TBD');
    await workbench.goTo(1);
    await workbench.runCommand('Postmortem: Focus on Outline View');
    const rows = workbench.page.locator('.monaco-list-row');
    await rows.filter({ hasText: 'Before publication' }).first().click();
    await workbench.screenshot('blockers');
    await rows.filter({ hasText: 'actions/owner' }).first().click();
    await workbench.waitForLine(line);
  });

  it('explains why a document is a postmortem', async () => {
    await workbench.runCommand('Postmortem: Why Is This a Postmortem, or Not?');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'A postmortem (' }).first().waitFor();
    await rows.filter({ hasText: 'Template blameless, score' }).first().waitFor();
    await workbench.screenshot('explanation');
    await workbench.page.keyboard.press('Escape');
  });

  it('opens the preview at the side; a click on an event goes to its line', async () => {
    await workbench.openFile('2025-10-14-qwen-oom.md');
    // The picture is of the sample as it is, without the row that was added above.
    await workbench.goTo(await lineOf(workbench, '**Priority Definitions:**'));
    await workbench.page.keyboard.press('Control+KeyZ');
    await eventually(async () => {
      const lines = await workbench.visibleLines();
      assert.ok(lineWith(lines, '**Priority Definitions:**') && !lineWith(lines, '| [구체적 조치] |'));
    });
    const line = await lineOf(workbench, '| 10:40 |');
    await workbench.goTo(1);
    await workbench.runCommand('Postmortem: Open Timeline Preview');
    const event = workbench.webview().locator('li', { hasText: '10:40' }).first();
    await event.waitFor();
    await event.click();
    await workbench.waitForLine(line);
    await workbench.screenshot('postmortem');
  });

  it('draws what is typed into the timeline', async () => {
    const line = await lineOf(workbench, '| 10:40 |');
    await workbench.goTo(line);
    await workbench.page.keyboard.press('End');
    // Enter alone goes to the next row. A key that comes while the box for the line is still closing may be lost.
    await workbench.pressUntil('Control+Enter', workbench.cursorStatus(`Ln ${line + 1}, Col 1`));
    await workbench.type('| 10:47 | 캐시 정리 완료 | - |');
    await workbench.webview().locator('li', { hasText: '캐시 정리 완료' }).first().waitFor();
  });
});

/** The number of the line in the active editor that begins with a text, found by scrolling with the editor's own search. */
async function lineOf(workbench, text) {
  const { page } = workbench;
  await page.keyboard.press('Escape');
  await workbench.pressUntil('Control+KeyF', page.locator('.find-widget.visible textarea').first());
  await page.locator('.find-widget.visible textarea').first().fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const status = await eventually(async () => {
    const shown = await page.locator('#status\\.editor\\.selection').innerText();
    assert.match(shown, /selected/);
    return shown;
  });
  return Number(/Ln (\d+)/.exec(status)[1]);
}
