// What tests ran, kept for `npm test` in the folder that COVERAGE names: scripts with their source maps, and V8's counts. Without it nothing is.
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where V8's counts are kept; Node writes those of its own in another, by NODE_V8_COVERAGE. */
export const COUNTS = 'counts';

/**
 * @param {string} name its path in the folder, which stays its name
 * @param {string} code
 * @param {{sources: string[], mappings: string}} map
 * @returns {Promise<string>} where it lies
 */
export async function keepScript(name, code, map) {
  const file = path.join(process.env.COVERAGE, name);
  await mkdir(path.dirname(file), { recursive: true });
  await Promise.all([writeFile(file, code), writeFile(`${file}.map`, JSON.stringify(map))]);
  return file;
}

/** @param {{name: string, functions: object[]}[]} counts as V8 gives them, of scripts that are kept or will be */
export async function keepCounts(counts) {
  const folder = path.join(process.env.COVERAGE, COUNTS);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${randomUUID()}.json`), JSON.stringify(counts));
}
