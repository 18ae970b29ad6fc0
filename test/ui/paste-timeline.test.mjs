// The day after: what the channel said is copied, and becomes rows of the timeline.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { copySamples } from '../host/vscode.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

const CHANNEL = `Alice Kim
  10:16 AM
Only creative mode is slow, 메모리가 계속 늘어납니다
Bob Lee
  10:21 AM
rolling back v2.1.3 | canary first
10:30 AM
canary looks good
`;

describe('a chat that was copied', () => {
  let workbench;
  before(async () => {
    const folder = copySamples();
    // The draft has the same name.
    fs.rmSync(path.join(folder, 'drafts'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'channel.txt'), CHANNEL);
    workbench = await openWorkbench(folder, {
      'workbench.colorTheme': 'Default Dark Modern',
      '[markdown]': { 'editor.wordWrap': 'off' },
      'editor.minimap.enabled': false,
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot(`failed: ${this.currentTest.title}`);
  });

  it('is offered event by event, and put into the timeline in order', async () => {
    await workbench.openFile('channel.txt');
    await workbench.page.keyboard.press('Control+KeyA');
    await workbench.page.keyboard.press('Control+KeyC');
    await workbench.openFile('2025-10-14-qwen-oom.md');
    await workbench.goTo(32);
    await workbench.runCommand('Postmortem: Paste as Timeline Rows');
    await workbench.quickInputEntry('2025-10-14 10:16').waitFor();
    await workbench.screenshot('events-to-choose');
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => {
      const rows = (await workbench.visibleLines()).filter(line => /^\| \d\d:\d\d /.test(line));
      assert.deepEqual(
        rows.map(row => row.slice(2, 7)),
        [
          '10:10',
          '10:15',
          '10:16',
          '10:18',
          '10:21',
          '10:22',
          '10:25',
          '10:30',
          '10:40',
          '10:55',
          '11:02',
          '11:15',
        ],
      );
      assert.match(rows[4], /^\| 10:21 \| Bob Lee: rolling back v2\.1\.3 \\\| canary first \| - \|$/);
    });
    await workbench.screenshot('events-pasted');
  });

  it('is pasted as it is, or as rows by the button that shows then', async () => {
    const { page } = workbench;
    const trimmed = async () => (await workbench.visibleLines()).map(line => line.trim());
    await workbench.openFile('channel.txt');
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('Carol\n  11:05 AM\nall clear\n');
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Control+KeyC');
    await workbench.openFile('2025-10-14-qwen-oom.md');
    await workbench.goTo(32 + 16);
    await page.keyboard.press('Control+KeyV');
    const button = page.locator('.post-edit-widget .monaco-button');
    await button.waitFor();
    await eventually(async () => assert.ok((await trimmed()).includes('all clear')));
    await workbench.click(button);
    await workbench.screenshot('paste-ways');
    await workbench.click(page.locator('.action-widget, .monaco-menu').getByText('Paste as timeline rows'));
    await eventually(async () => {
      const lines = await trimmed();
      assert.ok(lines.includes('| 11:05 | Carol: all clear | - |'), lines.join('\n'));
      assert.ok(!lines.includes('all clear'));
    });
  });
});
