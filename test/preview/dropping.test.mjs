// What is dropped onto the built page of the preview, in Chromium.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { outage } from './views.mjs';

const log = '2025-10-14T10:20:00Z pool is exhausted | 연결 없음\n';

describe('the timeline preview takes what is dropped onto it:', function () {
  this.timeout(60_000);
  const preview = usePreview();

  /** Drags files and a text over the page and drops them; a file is its name and its text or its bytes. */
  const drop = async (page, files, text) => {
    await page.evaluate(
      ([given, words]) => {
        const transfer = new globalThis.DataTransfer();
        for (const [name, content] of given)
          transfer.items.add(
            new globalThis.File([Array.isArray(content) ? new Uint8Array(content) : content], name),
          );
        if (words !== undefined) transfer.setData('text/plain', words);
        for (const type of ['dragover', 'drop']) {
          const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
          const event = new globalThis.DragEvent(type, options);
          globalThis.document.body.dispatchEvent(event);
          globalThis.seen ??= [];
          globalThis.seen.push(`${type}: ${event.defaultPrevented}`);
        }
      },
      [files, text],
    );
    await page.waitForFunction(() => globalThis.posted.some(({ type }) => type === 'dropped'));
    return preview.postedOf('dropped');
  };

  for (const [title, files, text, dropped] of [
    ['the text of a file', [['app.log', log]], undefined, { name: 'app.log', text: log }],
    ['a text', [], log, { text: log }],
    [
      'a file in UTF-16',
      [['a.csv', [0xff, 0xfe, 0x61, 0, 0x0a, 0]]],
      undefined,
      { name: 'a.csv', text: 'a\n' },
    ],
    ['no picture', [['a.png', [0x89, 0x50, 0x4e, 0x47]]], undefined, { name: 'a.png', problem: 'noText' }],
    ['nothing with zeros in it', [['a.bin', [0x61, 0]]], undefined, { name: 'a.bin', problem: 'noText' }],
    [
      'nothing too large',
      [['a.log', 'a'.repeat(2_000_001)]],
      undefined,
      { name: 'a.log', problem: 'tooLarge' },
    ],
    [
      'no several files',
      [
        ['a.log', log],
        ['b.log', log],
      ],
      undefined,
      { problem: 'several' },
    ],
  ])
    it(title, async () => {
      const page = await preview.open(outage);
      assert.deepEqual(await drop(page, files, text), [{ version: 1, type: 'dropped', ...dropped }]);
      assert.deepEqual(await page.evaluate(() => globalThis.seen), ['dragover: true', 'drop: true']);
    });

  it('with a word on what will happen, as long as it is over the page', async () => {
    const page = await preview.open(outage);
    const drag = type =>
      page.evaluate(kind => {
        const transfer = new globalThis.DataTransfer();
        transfer.setData('text/plain', 'a');
        globalThis.document.body.dispatchEvent(
          new globalThis.DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }),
        );
      }, type);
    await drag('dragover');
    await page.getByText('Drop to pick the events').waitFor();
    await drag('dragleave');
    assert.equal(await page.getByText('Drop to pick the events').count(), 0);
  });
});
