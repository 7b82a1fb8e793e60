// A copy of what the build is made of, in a folder of its own, for tests that build another version or the same again.
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../scripts/project.mjs';

/** Made by building, or no part of it. */
const LEFT_OUT = ['.git', 'coverage', 'dist', 'docs', 'node_modules', 'stories', 'test'];

/** @returns {Promise<{folder: string, remove(): Promise<void>}>} with the packages of this checkout */
export async function checkout() {
  const folder = await mkdtemp(path.join(tmpdir(), 'checkout-'));
  for (const name of await readdir(root))
    if (!LEFT_OUT.includes(name))
      await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
