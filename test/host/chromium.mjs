// Finds the Chromium that shows the embedded VS Code, or installs Debian's.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from 'playwright-core';
import { findOnPath } from './find-on-path.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
// Without these fonts Hangul and emoji are boxes on the screenshots.
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

// No sandbox (root has none), no GPU, no traffic of its own.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium without a window and returns Playwright's browser. Throws when there is no Chromium. */
export function launchChromium() {
  return chromium.launch({ executablePath: requireChromium(), headless: true, args: ARGUMENTS });
}

/**
 * Returns the path of Chromium: the environment's CHROMIUM, else the first on the PATH, else Debian's, which
 * is installed for it when the user is root. Throws with what to do when there is none.
 */
export function requireChromium() {
  const found = findChromium() ?? (canInstall() ? installChromium() : undefined);
  if (!found) {
    throw new Error(
      'No Chromium was found. Install it (on Debian, as root: ' +
        `apt-get install ${DEBIAN_PACKAGES.join(' ')}) or set CHROMIUM to its path.`,
    );
  }
  return found;
}

/** Returns the path of Chromium as {@link requireChromium} does, but undefined when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  return NAMES.map(findOnPath).find(file => file !== undefined);
}

function canInstall() {
  return process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
}

function installChromium() {
  console.log(`No Chromium was found; installing ${DEBIAN_PACKAGES.join(', ')} with apt-get.`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
  return findChromium();
}

function apt(...args) {
  execFileSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
