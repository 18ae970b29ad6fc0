import { after, afterEach, before } from 'mocha';
import assert from 'node:assert/strict';
import { launchChromium } from '../host/chromium.mjs';
import { openPreview } from './page.mjs';

/**
 * For a mocha suite: a browser for all of its tests and, after `open`, a page for one of them.
 * A test fails whose page raised an error or needed what its content security policy forbids.
 */
export function usePreview() {
  let browser;
  let opened;

  before(async () => {
    browser = await launchChromium();
  });

  after(() => browser?.close());

  afterEach(async () => {
    const complaints = opened?.complaints ?? [];
    await opened?.close();
    opened = undefined;
    assert.deepEqual(complaints, []);
  });

  return {
    /** Opens a page with these options and shows a timeline in it, if there is one to show. Returns Playwright's page. */
    async open(view, options) {
      opened = await openPreview(browser, options);
      if (view !== undefined) await opened.show(view);
      return opened.page;
    },
    send: message => opened.send(message),
    show: (view, uri) => opened.show(view, uri),
    reveal: line => opened.reveal(line),
    posted: () => opened.posted(),
    /** What the page has asked for of one type. */
    postedOf: async type => (await opened.posted()).filter(message => message.type === type),
    /** The lines that the page asked to open. */
    async opened() {
      return (await opened.posted()).filter(({ type }) => type === 'open').map(({ line }) => line);
    },
    rows: () => opened.page.locator('li'),
    button: name => opened.page.getByRole('button', { name }),
    /** What happened, of the event that has the focus. */
    focusedText: () => opened.page.locator(':focus .text').textContent(),
  };
}
