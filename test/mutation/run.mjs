// Tries all mutants, two at a time, each for as long as it needs but no longer than it may.
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/project.mjs';
import { makeMutants } from './mutants.mjs';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** What runs on for so long without a word never ends. */
const PATIENCE = 60_000;

/**
 * @param {{processes?: number, wants?: (mutant: object) => boolean}} [options]
 * @returns {Promise<{mutant: Awaited<ReturnType<typeof makeMutants>>[number], test: string | undefined}[]>} by which test each
 *   was noticed; undefined: it survived
 */
export async function tryMutants({ processes = 2, wants = () => true } = {}) {
  // Within the project, so that what the bundle imports is found.
  await mkdir(path.join(root, 'coverage'), { recursive: true });
  const folder = await mkdtemp(path.join(root, 'coverage/mutation-'));
  try {
    const bundle = path.join(folder, 'tests.mjs');
    const left = (await makeMutants(bundle)).filter(wants);
    const results = [];
    await Promise.all(Array.from({ length: processes }, () => work(bundle, left, results)));
    return results;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes mutants from those that are left until there are none; a process that hangs is ended, and another goes on. */
async function work(bundle, left, results) {
  while (left.length) {
    const child = fork(worker, [bundle], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Far from UTC, so that what wrongly looks at the visitor's own zone shows.
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    let mutant;
    let watch;
    await new Promise((resolve, reject) => {
      const next = () => {
        clearTimeout(watch);
        mutant = left.shift();
        if (!mutant) return child.kill();
        watch = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
        child.send(mutant);
      };
      child.on('message', ({ id, test }) => {
        if (id) results.push({ mutant, test });
        next();
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        clearTimeout(watch);
        if (mutant) results.push({ mutant, test: 'time' });
        else if (code) reject(new Error('The tests fail on what is whole.'));
        resolve();
      });
    });
  }
}
