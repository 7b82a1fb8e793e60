// Finds programs on this machine, and installs Debian's packages of those that are missing where that is possible.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Browsers refuse their sandbox to root. */
export const isRoot = () => process.getuid?.() === 0;

/**
 * Installs what is missing.
 * @param {() => [name: string, debianPackage: string][]} findMissing looks again after the installation
 * @throws {Error} saying in one line what to install and how, where this cannot be done from here
 */
export function ensureInstalled(findMissing) {
  const missing = findMissing();
  if (missing.length === 0) return;

  const packages = [...new Set(missing.map(([, debianPackage]) => debianPackage))];
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const advice = `The tests need ${missing.map(([name]) => name).join(', ')}: as root, run \`apt-get update && apt-get ${install.join(' ')}\`.`;

  if (!isRoot() || !findProgram('apt-get')) throw new Error(advice);
  console.log(`Installing ${packages.join(', ')} …`);
  // Another apt-get, such as an unattended upgrade, may hold the lock for a while.
  const installed = aptGet('update') && aptGet('-o', 'DPkg::Lock::Timeout=300', ...install);
  if (!installed || findMissing().length > 0) throw new Error(`apt-get failed. ${advice}`);
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(findProgram('apt-get'), ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
      .status === 0
  );
}

/** The first of these, names or absolute paths, that can be run. */
export function findProgram(...names) {
  // A bare environment, such as a service's, may have no /usr/bin in its PATH, and a user's no /usr/sbin.
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/local/bin',
    '/usr/bin',
    '/usr/sbin',
    '/bin',
    '/snap/bin',
  ];
  return names
    .filter(Boolean)
    .flatMap((name) => folders.filter(path.isAbsolute).map((folder) => path.resolve(folder, name)))
    .find(isExecutable);
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
