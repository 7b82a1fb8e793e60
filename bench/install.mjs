// Installs what the bench measures beside the project, exactly as locked, where it is missing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/project.mjs';

export const folder = path.join(root, 'bench');
const read = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** @returns {Record<string, string>} the peers' exact versions by name */
export function ensurePeers() {
  const { dependencies } = read('package.json');
  if (!areInstalled(dependencies)) {
    console.log('Installing the peers …');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('The peers could not be installed: npm ci failed in bench/.');
  }
  return dependencies;
}

function areInstalled(dependencies) {
  try {
    return Object.entries(dependencies).every(
      ([name, version]) => read(`node_modules/${name}/package.json`).version === version,
    );
  } catch {
    return false;
  }
}
