// Finds the browsers that the tests run in, and installs those that are missing where that is possible.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
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
  const missing = missingFor(engines);
  if (missing.length === 0) return;

  const packages = [...new Set(missing.map(([, , debianPackage]) => debianPackage))];
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const advice = `The tests need ${missing.map(([name]) => name).join(', ')}: as root, run \`apt-get update && apt-get ${install.join(' ')}\`.`;

  if (!isRoot() || !findProgram('apt-get')) throw new Error(advice);
  console.log(`Installing ${packages.join(', ')} …`);
  // Another apt-get, such as an unattended upgrade, may hold the lock for a while.
  const installed = aptGet('update') && aptGet('-o', 'DPkg::Lock::Timeout=300', ...install);
  if (!installed || missingFor(engines).length > 0) throw new Error(`apt-get failed. ${advice}`);
}

/** Browsers refuse their sandbox to root. */
export const isRoot = () => process.getuid?.() === 0;

function missingFor(engines) {
  const found = findBrowsers();
  return engines.flatMap((engine) => NEEDS[engine]).filter(([, find]) => !find(found));
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(findProgram('apt-get'), ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
      .status === 0
  );
}

/** The first of these, names or absolute paths, that can be run. */
function findProgram(...names) {
  // A bare environment, such as a service's, may have no /usr/bin in its PATH.
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/local/bin',
    '/usr/bin',
    '/bin',
    '/snap/bin',
  ];
  return names
    .filter(Boolean)
    .flatMap((name) => folders.filter(path.isAbsolute).map((folder) => path.resolve(folder, name)))
    .find(isExecutable);
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

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
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
