// How events are edited in the built page of the preview, in Chromium.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { outage } from './views.mjs';

const acknowledged = { line: 45, character: 0 };

describe('the timeline preview', function () {
  this.timeout(60_000);
  const preview = usePreview();

  describe('edits an event in its place', () => {
    const fields = page => ({
      time: page.getByRole('textbox', { name: 'Time' }),
      text: page.getByRole('textbox', { name: 'What happened' }),
    });
    /** Opens the page and in it the fields of an event. */
    const edit = async (view = outage) => {
      const page = await preview.open(view);
      await preview.button(/acknowledged/).focus();
      await page.keyboard.press('F2');
      return page;
    };
    const answer = done => preview.send({ version: 1, type: 'edited', done });

    it('with F2, from the time and the words as they are written', async () => {
      const source = 'On-call engineer (**Alice**) acknowledged';
      const page = await edit({ ...outage, events: outage.events.with(2, { ...outage.events[2], source }) });
      const { time, text } = fields(page);
      assert.equal(await time.inputValue(), '10:18');
      assert.equal(await text.inputValue(), source);
      await page.keyboard.insertText('a | b\nc');
      await page.keyboard.press('Enter');
      assert.deepEqual(await preview.postedOf('editEvent'), [
        { version: 1, type: 'editEvent', position: acknowledged, text: 'a | b c' },
      ]);
      assert.equal((await preview.postedOf('editing')).length, 1);
      await answer(true);
      assert.equal(await text.count(), 0);
      assert.match(await preview.focusedText(), /acknowledged/);
    });

    it('with a double click, and the time with the words at once', async () => {
      const page = await preview.open(outage);
      await preview.rows().nth(2).getByText('acknowledged').dblclick();
      const { time, text } = fields(page);
      await text.fill('Alice is on it');
      await time.fill('10:19');
      await page.getByRole('button', { name: 'Save' }).click();
      assert.deepEqual(await preview.postedOf('editEvent'), [
        {
          version: 1,
          type: 'editEvent',
          position: acknowledged,
          text: 'Alice is on it',
          time: '10:19',
          shownTime: '10:18',
        },
      ]);
      assert.deepEqual(await preview.opened(), [45], 'the second click opens nothing');
    });

    it('not after Escape, and not when nothing or everything is gone', async () => {
      const page = await edit();
      const { text } = fields(page);
      await text.fill('Something else');
      await page.keyboard.press('Escape');
      assert.equal(await text.count(), 0);
      assert.match(await preview.focusedText(), /acknowledged/);
      for (const words of ['', ' On-call engineer (Alice)  acknowledged ']) {
        await page.keyboard.press('F2');
        await text.fill(words);
        await page.keyboard.press('Enter');
        assert.equal(await text.count(), 0);
      }
      assert.deepEqual(await preview.postedOf('editEvent'), []);
    });

    it('and keeps what was written where the document cannot say so', async () => {
      const page = await edit();
      const { text } = fields(page);
      await text.fill('10:20 restarted');
      await page.keyboard.press('Enter');
      await answer(false);
      await page.getByRole('alert').getByText('cannot be written from here').waitFor();
      assert.equal(await text.inputValue(), '10:20 restarted');
    });

    it('while the document is typed in, and with the line that the event has by then', async () => {
      const page = await edit();
      const { text } = fields(page);
      await text.fill('Half a sent');
      const events = outage.events.map(one => ({
        ...one,
        range: { start: { ...one.range.start, line: one.range.start.line + 3 }, end: one.range.end },
      }));
      await preview.show({ ...outage, events });
      await page.keyboard.type('ence');
      assert.equal(await text.inputValue(), 'Half a sentence');
      await page.keyboard.press('Enter');
      assert.deepEqual(await preview.postedOf('editEvent'), [
        { version: 1, type: 'editEvent', position: { line: 48, character: 0 }, text: 'Half a sentence' },
      ]);
    });
  });

  describe('has buttons at the event', () => {
    it('of the pointer, to edit it and to make an action item of it', async () => {
      const page = await preview.open(outage);
      await preview.rows().nth(4).hover();
      await page.getByRole('button', { name: 'Create action item from the event' }).click();
      await page.getByRole('button', { name: 'Edit the event' }).click();
      await page.getByRole('textbox', { name: 'What happened' }).waitFor();
      assert.deepEqual(await preview.postedOf('addAction'), [
        { version: 1, type: 'addAction', words: outage.events[4].text },
      ]);
    });

    it('of the keyboard, behind it for the Tab key', async () => {
      const page = await preview.open(outage);
      await preview.button(/acknowledged/).focus();
      await page.keyboard.press('ArrowDown');
      for (const name of ['Edit the event', 'Create action item from the event']) {
        await page.keyboard.press('Tab');
        assert.equal(await page.locator(':focus').getAttribute('aria-label'), name);
      }
      await page.keyboard.press('Enter');
      assert.equal((await preview.postedOf('addAction'))[0].words, outage.events[3].text);
    });
  });

  it('adds an action item below the count of them', async () => {
    await preview.open(outage);
    await preview.button('Add Action Item').click();
    assert.deepEqual(await preview.postedOf('addAction'), [{ version: 1, type: 'addAction' }]);
  });
});
