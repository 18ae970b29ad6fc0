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
});
