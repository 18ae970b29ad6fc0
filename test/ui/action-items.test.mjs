// The week after: what was promised is looked up over all postmortems, and followed up.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { copySamples } from '../host/vscode.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

describe('the action items of the workspace', () => {
  let workbench;
  let file;
  before(async () => {
    const folder = copySamples();
    // The draft promises the same.
    fs.rmSync(path.join(folder, 'drafts'), { recursive: true });
    file = path.join(folder, '2025-10-14-qwen-oom.md');
    workbench = await openWorkbench(folder, {
      'workbench.colorTheme': 'Default Dark Modern',
      '[markdown]': { 'editor.wordWrap': 'off' },
      'editor.minimap.enabled': false,
    });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot(`failed: ${this.currentTest.title}`);
  });

  const row = text => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  const line = text =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .find(candidate => candidate.includes(text));

  it('are listed though no postmortem is open, what is overdue first', async () => {
    await workbench.runCommand('Postmortem: Focus on Action Items View');
    await row('Overdue').waitFor();
    await row('Enhance load tests').waitFor();
    await workbench.screenshot('action-items');
  });

  it('a click opens the row', async () => {
    const at = fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .findIndex(text => text.includes('Enhance load tests'));
    await row('Enhance load tests').click();
    await workbench.waitForLine(at + 1);
  });

  it('are marked done and postponed in their files', async () => {
    const item = row('Enhance load tests');
    await item.hover();
    await item.getByRole('button', { name: 'Mark Done' }).click();
    await eventually(() => assert.match(line('Enhance load tests'), /\| ✅ Done \|$/));
    await item.waitFor({ state: 'hidden' });
    const other = row('Document memory leak');
    await other.hover();
    await other.getByRole('button', { name: 'Postpone…' }).click();
    await workbench.answer('2031-01-02');
    await eventually(() => assert.match(line('Document memory leak'), /\| 2031-01-02 \|/));
    await workbench.page.mouse.move(0, 0);
    await workbench.screenshot('action-items-followed');
  });
});
