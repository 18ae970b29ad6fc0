// A table is written as in a spreadsheet, in Hangul: cells, rows, sorting, alignment.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { copySamples } from '../host/vscode.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

const name = '2025-10-14-qwen-oom.md';

describe('the table of the action items', () => {
  let workbench;
  let file;
  before(async () => {
    const folder = copySamples();
    file = path.join(folder, name);
    workbench = await openWorkbench(folder, {
      'workbench.colorTheme': 'Default Dark Modern',
      '[markdown]': { 'editor.wordWrap': 'off' },
      'editor.minimap.enabled': false,
      'editor.fontSize': 12,
    });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot(`failed: ${this.currentTest.title}`);
  });

  const lines = () => fs.readFileSync(file, 'utf8').split('\n');
  /** The index of the line of the file that begins with a text. */
  const lineWith = text => {
    const line = lines().findIndex(candidate => candidate.startsWith(text));
    assert.notEqual(line, -1, `no line begins with ${text}`);
    return line;
  };
  const rows = () => lines().slice(lineWith('| Action') + 2, lineWith('**Priority Definitions:**') - 1);

  it('gets a row in Hangul, cell by cell', async () => {
    await workbench.openFile(name);
    const last = lineWith('| Document memory leak');
    await workbench.goTo(last + 1);
    const { keyboard } = workbench.page;
    await keyboard.press('End');
    await workbench.pressUntil('Tab', workbench.cursorStatus(`Ln ${last + 2},`));
    for (const [index, cell] of ['메모리 경보 추가', '김민수', 'P0', '2025-10-15', '📝 Open'].entries()) {
      if (index > 0) {
        // A list of values that is open would take the key.
        await keyboard.press('Escape');
        await keyboard.press('Tab');
      }
      // Until the server has answered, the cursor is in the cell before.
      await workbench.page.waitForTimeout(300);
      await workbench.type(cell);
    }
    await keyboard.press('Escape');
    await eventually(() =>
      assert.match(rows().at(-1), /^\| 메모리 경보 추가 *\| 김민수 *\| P0 *\| 2025-10-15 *\| 📝 Open *\|$/),
    );
  });

  it('gets another row by the quick fix', async () => {
    await workbench.goTo(lineWith('**Priority Definitions:**') + 1);
    const count = rows().length;
    await workbench.quickFix('Add an action-item row');
    await eventually(() => assert.equal(rows().length, count + 1));
    assert.match(rows().at(-1), /^\| \[구체적 조치\] *\| \[담당자\] *\| \[P0\/P1\/P2\] *\|/);
  });

  it('is sorted by a column that is chosen', async () => {
    await workbench.goTo(lineWith('| 메모리 경보 추가') + 1);
    await workbench.runCommand('Postmortem: Sort by Column…');
    await workbench.pick('Due Date');
    await workbench.pick('Ascending');
    const dates = () => rows().map(row => /\| (\d{4}-\d{2}-\d{2}) *\|/.exec(row)?.[1]);
    await eventually(() => assert.deepEqual(dates(), [...dates()].sort()));
    assert.notEqual(dates()[0], undefined);
  });

  it('takes a table that was copied from a page as rows, its columns matched by name', async () => {
    const { page } = workbench;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.goTo(lineWith('| 메모리 경보 추가') + 1);
    await page.evaluate(() => {
      const html =
        '<table><tr><th>담당자</th><th>Action</th></tr><tr><td>Sora</td><td>Test restarts</td></tr></table>';
      const blob = (type, text) => new globalThis.Blob([text], { type });
      const item = {
        'text/html': blob('text/html', html),
        'text/plain': blob('text/plain', 'Sora Test restarts'),
      };
      return navigator.clipboard.write([new globalThis.ClipboardItem(item)]);
    });
    await page.keyboard.press('Control+KeyV');
    await eventually(() =>
      assert.match(lines()[lineWith('| Test restarts')], /^\| Test restarts *\| Sora *\|/),
    );
  });

  /** At which columns of a font of fixed width the pipes of a line stand, where Hangul and emoji take two. */
  const pipesIn = line =>
    [...line.matchAll(/\|/g)].map(({ index }) =>
      [...line.slice(0, index)].reduce(
        (sum, sign) => sum + (/[\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(sign) ? 2 : 1),
        0,
      ),
    );

  /**
   * How far from the left the pipes of each line of the table are drawn, in pixels; those before its first emoji or Hangul,
   * which is as wide as a font of its own makes it.
   */
  const pipesOnScreen = () =>
    workbench.page.evaluate(header => {
      const drawn = [...globalThis.document.querySelectorAll('.part.editor .view-line')].sort(
        (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
      );
      const textOf = line => line.textContent.replaceAll('\u00a0', ' ');
      const from = drawn.findIndex(line => textOf(line).startsWith(header));
      const below = drawn.slice(from);
      const end = below.findIndex(line => !textOf(line).startsWith('|'));
      return below.slice(0, end < 0 ? undefined : end).map(line => {
        const places = [];
        const walker = globalThis.document.createTreeWalker(line, globalThis.NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { data } = walker.currentNode;
          const other = data.search(/[\p{Emoji_Presentation}\p{Script=Hangul}]/u);
          for (const { index } of data.slice(0, other < 0 ? undefined : other).matchAll(/\|/g)) {
            const range = globalThis.document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + 1);
            places.push(range.getBoundingClientRect().left);
          }
          if (other >= 0) break;
        }
        return places;
      });
    }, '| Action');

  it('is aligned, and looks it', async () => {
    await workbench.runCommand('Postmortem: Align Table');
    await eventually(() => assert.match(lines()[lineWith('| Action') + 1], /^\|-{20,}\|/));
    await workbench.goTo(lineWith('| Action') + 1);
    await workbench.page.locator('.part.editor .view-line', { hasText: '메모리 경보 추가' }).waitFor();
    await workbench.screenshot('aligned-table');
  });

  it('is drawn with its pipes below each other', async () => {
    const [first, ...others] = [...lines().slice(lineWith('| Action'), lineWith('| Action') + 2), ...rows()];
    for (const line of others) assert.deepEqual(pipesIn(line), pipesIn(first), line);
    await eventually(async () => {
      const [header, ...drawn] = await pipesOnScreen();
      assert.equal(header.length, 6);
      assert.equal(drawn.length, others.length);
      assert.ok(drawn.filter(places => places.length >= 5).length > others.length / 2);
      for (const [column, x] of drawn.flatMap(places => [...places.entries()]))
        assert.ok(Math.abs(x - header[column]) <= 1, `column ${column}: ${header[column]} and ${x}`);
    });
  });
});
