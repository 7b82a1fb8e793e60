// dist/selfhost.zip: all that a server of one's own needs, with examples of its configuration. The same files give the same bytes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { hostConfigs } from './host-configs.mjs';
import { root } from './project.mjs';

/** What is served: the script with all that it gets, and the pages that stand alone or in a frame. */
const SERVED = /^(?:cdn|embed)\//;

/** What whoever passes them on has to pass on with them. */
const LICENSES = ['LICENSE.txt', 'THIRD-PARTY-LICENSES.txt'];

/** The zip's own time, for it has none: in whatever zone it is made, these figures stand in it. */
const mtime = new Date(2000, 0, 1);

/**
 * @param {Record<string, string | Uint8Array>} files of dist/, by path
 * @returns {Promise<Uint8Array>}
 */
export async function selfHostZip(files) {
  const served = Object.keys(files)
    .filter((file) => SERVED.test(file))
    .sort();
  const configs = Object.entries(hostConfigs(served)).map(([name, text]) => [`server/${name}`, text]);
  const readme = await readFile(path.join(root, 'scripts/selfhost-readme.txt'));
  const copied = Object.keys(files).filter((file) => SERVED.test(file) || LICENSES.includes(file));
  const all = [...copied.map((file) => [file, files[file]]), ...configs, ['LÄS-MIG.txt', readme]];
  const entries = all
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, content]) => [
      file,
      typeof content === 'string' ? strToU8(content) : new Uint8Array(content),
    ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime });
}
