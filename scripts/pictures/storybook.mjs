// The built Storybook: as new as its sources, and which stories it holds.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesUnder, root } from '../project.mjs';

/** What goes into it. */
const SOURCES = ['src', 'stories', '.storybook', 'test/fixtures'];
const SOURCE_FILES = ['package.json', 'custom-elements.json', 'vite.config.ts'];

/** Builds it, unless it is as new as what goes into it. */
export async function ensureStorybook() {
  const index = path.join(root, 'dist/storybook/index.json');
  const built = existsSync(index) ? statSync(index).mtimeMs : 0;
  if (!(await sources()).some((file) => statSync(path.join(root, file)).mtimeMs > built)) return;
  const { status } = spawnSync('npm', ['run', 'storybook:build', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('Storybook could not be built: npm run storybook:build says why.');
}

async function sources() {
  const folders = SOURCES.map(async (folder) =>
    (await filesUnder(path.join(root, folder))).map((file) => path.join(folder, file)),
  );
  return [...SOURCE_FILES, ...(await Promise.all(folders)).flat()];
}

/** @returns {Promise<string[]>} ids such as `promise-list--default` */
export async function storyIds() {
  const { entries } = JSON.parse(await readFile(path.join(root, 'dist/storybook/index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}
