// Drives the embedded VS Code as a person would: palette, quick open, keyboard, Problems, lightbulb, webviews.
import fs from 'node:fs';
import path from 'node:path';
import { launchChromium, requireChromium } from '../host/chromium.mjs';
import { installHost, root } from '../host/install.mjs';
import { createProfile, exitOnSignals, installExtension, startHost } from '../host/vscode.mjs';

const VSIX = path.join(root, 'dist/postmortem.vsix');
const SCREENSHOTS = path.join(root, 'dist/screenshots');
const WAIT_LIMIT = 60_000;
const RETRY_AFTER = 100;
const PRESS_AGAIN_AFTER = 5_000;
// Tests read what was edited from the disk.
const AUTO_SAVE = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 100 };
// They stand in the lines that tests read.
const NO_HINTS = { 'postmortem.inlayHints': false };

exitOnSignals();
// Once, before any test begins, since it takes longer than a test may.
installHost();
requireChromium();

/**
 * Opens a folder in an embedded VS Code with the packaged extension and resolves with its `Workbench`.
 * `settings` are VS Code settings of the new profile.
 */
export async function openWorkbench(folder, settings = {}) {
  const profile = createProfile({ ...AUTO_SAVE, ...NO_HINTS, ...settings });
  await installExtension(profile, VSIX);
  const host = await startHost(profile);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_LIMIT);
  await page.goto(`${host.url}/?${new URLSearchParams({ folder })}`);
  await page.locator('.monaco-workbench .part.editor').waitFor();
  return new Workbench(page, browser, host);
}

/** One VS Code window. Every method waits for what it does to show, and rejects after a minute. */
class Workbench {
  constructor(page, browser, host) {
    this.page = page;
    this.browser = browser;
    this.host = host;
  }

  async close() {
    await this.browser.close();
    await this.host.stop();
  }

  /** Runs the command that the palette lists under this title, such as `Postmortem: New Postmortem`. */
  async runCommand(title) {
    const entry = this.quickInputEntry(title);
    await eventually(async () => {
      await this.pressUntil('F1', this.quickInput);
      await this.quickInput.fill(`>${title}`);
      // A palette that was opened before the extension was found does not list its commands.
      await entry.waitFor({ timeout: PRESS_AGAIN_AFTER }).catch(async error => {
        await this.page.keyboard.press('Escape');
        throw error;
      });
    });
    await this.pick(title);
  }

  /** Opens a file of the folder by its name and puts the keyboard into its editor. */
  async openFile(name) {
    await this.openAndFill('Control+KeyP', name);
    await this.pick(name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.part.editor .monaco-editor.focused').waitFor();
  }

  /** Fills the box that some keys open, once more where something takes the keyboard away, which closes the box. */
  async openAndFill(keys, text) {
    await eventually(async () => {
      await this.pressUntil(keys, this.quickInput);
      await this.quickInput.fill(text, { timeout: PRESS_AGAIN_AFTER });
    });
  }

  /** Types an answer into the box that a command shows, and confirms it. */
  async answer(text) {
    await this.quickInput.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Picks the entry with this label from the list that a command shows. */
  async pick(label) {
    const entry = this.quickInputEntry(label);
    await this.click(entry);
    await entry.waitFor({ state: 'hidden' });
  }

  quickInputEntry(label) {
    return this.page
      .locator('.quick-input-list .monaco-list-row .label-name', { hasText: exactly(label) })
      .first();
  }

  /** Presses keys until what they open shows: a busy window may lose or misjudge the first ones. */
  async pressUntil(keys, opened) {
    await eventually(async () => {
      await this.page.keyboard.press(keys);
      await opened.waitFor({ timeout: PRESS_AGAIN_AFTER });
    });
  }

  /** Clicks and moves the pointer out of the way: what it would rest on shows a tooltip. */
  async click(locator) {
    await locator.click();
    await this.page.mouse.move(0, 0);
  }

  get quickInput() {
    return this.page.locator('.quick-input-widget input.input');
  }

  /** Moves the cursor to a line and column, both counted from 1 as the status bar does. */
  async goTo(line, column = 1) {
    await this.openAndFill('Control+KeyG', `:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.cursorStatus(`Ln ${line}, Col ${column}`).waitFor();
    await this.page.locator('.part.editor .monaco-editor.focused').waitFor();
  }

  /** Waits until the cursor is in this line of the active editor, counted from 1. */
  async waitForLine(line) {
    await this.cursorStatus(`Ln ${line},`).waitFor();
  }

  cursorStatus(text) {
    return this.page.locator('#status\\.editor\\.selection', { hasText: text });
  }

  /** Types into what has the keyboard. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Waits for a squiggle: `error`, `warning`, `info` or `hint`. */
  async waitForSquiggle(severity) {
    await this.page.locator(`.monaco-editor .squiggly-${severity}`).first().waitFor({ state: 'attached' });
  }

  /** Shows the Problems panel, waits for an entry that holds this text, and returns what all entries say. */
  async problems(text) {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: text }).first().waitFor();
    return rows.allInnerTexts();
  }

  /** Applies the code action with this title at the cursor. Its edit may show a moment later. */
  async quickFix(title) {
    const action = this.page.locator('.action-widget .monaco-list-row .title', { hasText: exactly(title) });
    await this.pressUntil('Control+Period', action);
    await this.click(action);
    await action.waitFor({ state: 'detached' });
  }

  /** The lines that the active editor shows now, with ordinary spaces for the no-break ones that it draws. */
  async visibleLines() {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-line');
    const drawn = await lines.evaluateAll(elements =>
      elements
        .map(({ style, textContent }) => ({ top: parseFloat(style.top), text: textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return drawn.map(text => text.replaceAll('\u00a0', ' '));
  }

  /** The page inside the visible webview, as a Playwright frame locator. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Saves what the window shows as `dist/screenshots/NAME.png`. */
  async screenshot(name) {
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}

/** Repeats a check until it no longer throws, and resolves with its result; after a minute it rejects. */
export async function eventually(check) {
  const end = performance.now() + WAIT_LIMIT;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, RETRY_AFTER));
  }
}

function exactly(text) {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
