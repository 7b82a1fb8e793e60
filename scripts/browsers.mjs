// Finds the browsers that the tests run in, and installs those that are missing where that is possible.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, findProgram, isExecutable } from './debian.mjs';
import { isMain } from './project.mjs';

/** What each engine needs: a name, where findBrowsers() says it is, and the Debian package that brings it. */
const NEEDS = {
  chromium: [['chromium', (found) => found.chromium, 'chromium']],
  firefox: [['firefox', (found) => found.firefox, 'firefox-esr']],
  webkit: [
    ['WebKitWebDriver', (found) => found.webkit.driver, 'webkit2gtk-driver'],
    ['MiniBrowser', (found) => found.webkit.miniBrowser, 'webkit2gtk-driver'],
    ['Xvfb', (found) => found.xvfb, 'xvfb'],
    ['xsettingsd', (found) => found.xsettingsd, 'xsettingsd'],
  ],
};

export const ENGINES = Object.keys(NEEDS);

/** Absolute paths; undefined for what is not installed. The variables CHROMIUM and FIREFOX come first. */
export function findBrowsers() {
  return {
    chromium: findProgram(
      process.env.CHROMIUM,
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
    ),
    firefox: findProgram(process.env.FIREFOX, 'firefox-esr', 'firefox'),
    webkit: { driver: findProgram('WebKitWebDriver'), miniBrowser: findMiniBrowser() },
    xvfb: findProgram('Xvfb'),
    xsettingsd: findProgram('xsettingsd'),
  };
}

/**
 * Installs what the engines need and is missing.
 * @param {string[]} [engines] of ENGINES
 * @throws {Error} saying in one line what to install and how, where this cannot be done from here
 */
export function ensureBrowsers(engines = ENGINES) {
  ensureInstalled(() => missingFor(engines).map(([name, , debianPackage]) => [name, debianPackage]));
}

function missingFor(engines) {
  const found = findBrowsers();
  return engines.flatMap((engine) => NEEDS[engine]).filter(([, find]) => !find(found));
}

/** WebKitGTK's own small browser lies beside its library, in a folder that is named for the machine's architecture. */
function findMiniBrowser() {
  const architectures = readFolder('/usr/lib').map((name) => path.join('/usr/lib', name));
  return ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']
    .flatMap((version) =>
      ['/usr/lib', '/usr/libexec', ...architectures].map((folder) =>
        path.join(folder, version, 'MiniBrowser'),
      ),
    )
    .find(isExecutable);
}

function readFolder(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

if (isMain(import.meta)) {
  try {
    ensureBrowsers();
    console.log(findBrowsers());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
