// What the built page of the preview shows and takes, in Chromium.
import assert from 'node:assert/strict';
import { usePreview } from './use-preview.mjs';
import { clock, event, long, noEvents, odd, outage, outageDay, told } from './views.mjs';

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe('the timeline preview', function () {
  this.timeout(60_000);
  const preview = usePreview();

  describe('shows', () => {
    it('nothing before the extension has answered', async () => {
      await preview.open();
      assert.deepEqual(await preview.posted(), [{ version: 1, type: 'ready' }]);
    });

    it('title, zone and the events in order', async () => {
      const page = await preview.open(outage);
      assert.equal(await page.locator('h1').textContent(), outage.title);
      assert.match(
        await page.locator('header').innerText(),
        /UTC\s+9 events\s+1\sh\s5\smin from first to last/,
      );
      assert.match(await page.locator('h2').first().textContent(), /14 October 2025/);
      assert.deepEqual(
        await page.locator('ol > li .text').allTextContents(),
        outage.events.map(({ text }) => text),
      );
      assert.match(await preview.rows().nth(3).innerText(), /10:22\s+\+12\smin/);
    });

    it('each event with its times to those who only hear it', async () => {
      await preview.open(outage);
      await preview
        .button(
          /^10:22 \+12\smin Qwen 서킷브레이커 활성화 Action taken: Automatic downshift: .* 4\smin after the entry before$/,
        )
        .waitFor();
    });

    it('a later event further down, after a long time further than after a short one', async () => {
      const page = await preview.open(outage);
      const tops = await middles(page, '.dot');
      const steps = tops.slice(1).map((top, i) => top - tops[i]);
      assert.ok(steps.every(step => step > 0));
      assert.ok(steps[4] > 1.5 * steps[3], '15 min against 3 min');
      assert.ok(steps[7] > steps[6], '13 min against 7 min');
    });

    it('days, folds, and times that are uncertain, unknown or go back', async () => {
      const page = await preview.open(odd);
      assert.deepEqual(await page.locator('.day:visible').allTextContents(), ['Day 1', 'Day 2']);
      assert.match(
        await page.locator('.break:visible').last().textContent(),
        /^9\sh 10\smin without an entry$/,
      );
      const kinds = await preview.rows().evaluateAll(items => items.map(item => item.dataset.time));
      const exact = Array(4).fill('exact');
      assert.deepEqual(kinds, ['exact', 'approximate', 'exact', 'unread', 'exact', 'backwards', ...exact]);
      assert.match(await preview.rows().nth(1).innerText(), /~21:52/);
      assert.match(await preview.rows().nth(3).innerText(), /\?\?:\?\?[^]*The time cannot be read/);
      assert.match(await preview.rows().nth(5).innerText(), /Goes back by 6\smin/);
    });

    it('a range from its event to the time of its end', async () => {
      const page = await preview.open(odd);
      const tops = await middles(page, '.dot');
      const end = await page
        .locator('li:nth-child(6) .ends')
        .evaluate(ends => ends.getBoundingClientRect().top);
      const fraction = (end - tops[5]) / (tops[6] - tops[5]);
      assert.ok(Math.abs(fraction - 18 / 28) < 0.02, '22:30 lies there between 22:12 and 22:40');
    });

    it('the text of a document as text', async () => {
      const markup = '<img src=x onerror="document.title=1"><b>bold</b>';
      const page = await preview.open({
        ...outage,
        title: markup,
        events: [event(1, '10:00', markup, { action: markup })],
      });
      assert.equal(await page.locator('.text').textContent(), markup);
      assert.equal(await page.locator('img, b').count(), 0);
    });

    it('the axis as a picture whose places grow with time', async () => {
      const page = await preview.open(told);
      const marks = page.locator('.picture .pm-event');
      assert.deepEqual(await marks.locator('text').allTextContents(), numbers);
      const places = await marks.evaluateAll(all =>
        all.map(mark => mark.querySelector('rect').getBoundingClientRect().x),
      );
      const isFurther = (place, i) => i === 0 || place > places[i - 1];
      assert.ok(places.every(isFurther), places.join(', '));
      assert.deepEqual(await page.locator('.pm-milestone').allTextContents(), [
        'Start',
        'Detected',
        'Acknowledged, investigating',
        'Cause found',
        'Mitigated',
        'Resolved',
      ]);
      const label = await page.getByRole('img').getAttribute('aria-label');
      assert.match(
        label,
        /9 events · 1 h 5 min from first to last.*Undetected 5 min, Detecting 3 min, Mitigating 22 min/,
      );
    });

    it('in the list what the picture says', async () => {
      const page = await preview.open(told);
      assert.match(await preview.rows().nth(4).innerText(), /10:25[^]*Cause found[^]*OOM/);
      assert.deepEqual(await page.locator('.dot text').allTextContents(), numbers);
      await preview.reveal(47);
      assert.equal(await page.locator('.picture .pm-current text').textContent(), '5');
      const strokes = await page
        .locator('.picture .pm-key rect')
        .evaluateAll(all => all.map(mark => globalThis.getComputedStyle(mark).stroke));
      assert.equal(new Set(strokes).size, 2, 'the mark at the cursor is outlined');
    });

    it('metrics with their baselines, snapshots and action items', async () => {
      const page = await preview.open(told);
      const metrics = await page.locator('.metrics').innerText();
      assert.match(metrics, /Time to detect\s+5 min\s+Start 10:10\s+→ Detected 10:15/);
      assert.match(metrics, /timeToClose\s+unknown\s+Detected 10:15\s+→ Closed: not in the timeline/);
      assert.match(
        await page.getByRole('table', { name: 'Error rate' }).innerText(),
        /Before Incident \(10:00\)\s+0\.12%\s+During Incident \(10:30\)\s+8\.5%\s+After Resolution \(11:10\)\s+–/,
      );
      const bars = await page
        .locator('.snapshots tr:nth-child(2) .bar')
        .evaluateAll(all => all.map(({ value }) => value));
      assert.deepEqual(bars, [1, 1, 1]);
      assert.deepEqual(await page.locator('.actions li').allTextContents(), [
        '2 done',
        '1 in progress',
        '4 open',
      ]);
    });

    it('that there is no postmortem', async () => {
      const page = await preview.open(null);
      await page.getByText('No postmortem in view').waitFor();
      assert.equal(await page.locator('button:visible, h1:visible, li').count(), 0);
    });

    it('that there are no events, with a button to add one', async () => {
      await preview.open(noEvents);
      await preview.button('Add Timeline Entry').click();
      assert.deepEqual((await preview.posted()).at(-1), { version: 1, type: 'addEvent' });
    });

    it('that there is no timeline, with the same button', async () => {
      const page = await preview.open({ title: 'Incident', dated: false, events: [] });
      await page.getByText('no timeline section').waitFor();
      assert.equal(await preview.button('Add Timeline Entry').count(), 1);
    });
  });

  describe('takes', () => {
    it('only messages of its version and of the right shape', async () => {
      const page = await preview.open(outage);
      await preview.send({ version: 2, type: 'show', uri: 'a', view: null });
      await preview.send({
        version: 1,
        type: 'show',
        uri: 'a',
        view: { ...outage, events: [{ text: 'no range' }] },
      });
      await preview.send({ version: 1, type: 'reveal', line: '44' });
      assert.equal(await preview.rows().count(), 9);
      assert.equal(await page.locator('[aria-current]').count(), 0);
    });

    it('a click on an event as the wish to see its line', async () => {
      await preview.open(outage);
      await preview.rows().nth(4).getByText('OOM').click();
      await preview.rows().nth(2).getByText('10:18').click();
      assert.deepEqual(await preview.opened(), [47, 45]);
    });

    it('keys', async () => {
      const page = await preview.open(outage);
      await tabToEvents(page);
      assert.equal(await preview.focusedText(), outage.events[0].text);
      for (const [key, index] of [
        ['ArrowUp', 0],
        ['ArrowDown', 1],
        ['ArrowDown', 2],
        ['ArrowUp', 1],
        ['End', 8],
        ['ArrowDown', 8],
        ['Home', 0],
        ['ArrowDown', 1],
      ]) {
        await page.keyboard.press(key);
        assert.equal(await preview.focusedText(), outage.events[index].text, key);
      }
      assert.equal(await page.locator('li [tabindex="0"]').count(), 1, 'one stop for the Tab key');
      await page.keyboard.press('Enter');
      assert.deepEqual(await preview.opened(), [44]);
    });

    it('the focus visibly', async () => {
      const page = await preview.open(outage);
      const outline = () =>
        page
          .locator('.card')
          .first()
          .evaluate(card => globalThis.getComputedStyle(card).outlineStyle);
      assert.equal(await outline(), 'none');
      await tabToEvents(page);
      assert.equal(await outline(), 'solid');
    });

    it('a click on a mark of the picture as the wish to see its line', async () => {
      const page = await preview.open(told);
      await page.locator('.picture [data-events="5"]').click();
      assert.deepEqual(await preview.opened(), [48]);
    });

    it('a mark that is dragged as the wish to move its event, but not when Escape is pressed', async () => {
      const page = await preview.open(outage);
      const middle = async number => {
        const { x, y, width, height } = await page
          .locator(`.picture [data-events="${number}"] rect`)
          .boundingBox();
        return [x + width / 2, y + height / 2];
      };
      const drag = async key => {
        await page.mouse.move(...(await middle(5)));
        await page.mouse.down();
        await page.mouse.move(...(await middle(6)), { steps: 4 });
        assert.equal(await page.locator('.drag text').textContent(), '10:55');
        if (key) await page.keyboard.press(key);
        await page.mouse.up();
      };
      await drag('Escape');
      await drag();
      const moves = (await preview.posted()).filter(({ type }) => type === 'moveEvent');
      assert.deepEqual(moves, [
        { version: 1, type: 'moveEvent', position: { line: 48, character: 0 }, by: 15 * 60_000 },
      ]);
      assert.equal(await page.locator('.drag').count(), 0);
    });

    it('a double click on the axis as the wish for an event there', async () => {
      const page = await preview.open(outage);
      const box = await page.locator('.picture svg').boundingBox();
      await page.mouse.dblclick(box.x + box.width / 2, box.y + 1);
      const [add] = await preview.postedOf('addEvent');
      const [from, until] = [clock('10:30', outageDay), clock('10:55', outageDay)];
      assert.ok(add.at > from && add.at < until && add.at % 60_000 === 0, String(add.at));
    });

    it('commands for the picture, and the choice of a zone', async () => {
      const page = await preview.open(outage);
      await page.getByRole('button', { name: 'UTC' }).click();
      await page.getByRole('button', { name: 'Copy as SVG' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      const commands = (await preview.posted()).filter(({ type }) => type === 'command');
      assert.deepEqual(
        commands.map(({ command }) => command),
        ['chooseZone', 'copyPng'],
      );
    });

    it('an SVG document, and gives it back as a PNG', async () => {
      const page = await preview.open(outage);
      const svg =
        '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>';
      await preview.send({ version: 1, type: 'toPng', svg });
      await page.waitForFunction(() => globalThis.posted.some(({ type }) => type === 'png'));
      const { data } = (await preview.posted()).find(({ type }) => type === 'png');
      const bytes = Buffer.from(data, 'base64');
      assert.deepEqual(
        [bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
        ['PNG', 60, 40],
      );
    });

    it('a filter', async () => {
      const page = await preview.open(long(30));
      const filter = page.getByRole('searchbox', { name: 'Filter events' });
      await filter.fill('entry 12');
      assert.deepEqual(await page.locator('.time').allTextContents(), ['00:12']);
      await page.getByText('1 of 30 events', { exact: true }).first().waitFor();
      assert.match(
        await preview.rows().first().innerText(),
        /\+12\smin/,
        'since the first event, shown or not',
      );
      await filter.fill('no such words');
      await page.getByText('No event matches').waitFor();
      await filter.fill('');
      assert.equal(await preview.rows().count(), 30);
    });
  });
});

/** The vertical middles of the elements, in CSS pixels from the top of the view. */
function middles(page, selector) {
  return page
    .locator(selector)
    .evaluateAll(found =>
      found.map(one => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
    );
}

/** Past the zone, the toolbar of the picture and the filter. */
async function tabToEvents(page) {
  for (const stop of ['.zone', '.tool', '[type=search]', '.event']) {
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(`${stop}:focus`).count(), 1, stop);
  }
}
