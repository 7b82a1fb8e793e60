// Writes what the bench makes as `npm run format` would leave it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../scripts/project.mjs';

/** @param {string} file its path in the project; the ending says how it is formatted */
export async function formatted(file, text) {
  const filepath = path.join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** @param {string} file its path in the project */
export async function write(file, text) {
  await writeFile(path.join(root, file), await formatted(file, text));
}
