// What the scripts here know of the project: where it lies, its version, and whether dist/ is as new as its sources.
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const packageJson = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @returns {Promise<object>} custom-elements.json */
export const readManifest = async () =>
  JSON.parse(await readFile(path.join(root, 'custom-elements.json'), 'utf8'));

/** Whether this module was started by Node itself, rather than imported. */
export const isMain = (meta) => process.argv[1] === fileURLToPath(meta.url);

/** Paths of all files under a folder, relative to it, sorted. */
export async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Whether the CDN script is missing, or older than something that goes into it. */
export async function isStale() {
  const modified = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const built = modified('dist/cdn/v1/medborgarloften.js');
  const sources = (await filesUnder(path.join(root, 'src'))).map((file) => path.join('src', file));
  const tools = [
    'LICENSE',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'custom-elements.json',
    'scripts/build.mjs',
    'scripts/bundle.mjs',
    'scripts/declarations.mjs',
    'scripts/embed.mjs',
    'scripts/framework-types.mjs',
    'scripts/headers.mjs',
    'scripts/host-configs.mjs',
    'scripts/minify-templates.mjs',
    'scripts/sbom.mjs',
    'scripts/selfhost-readme.txt',
    'scripts/selfhost.mjs',
    'scripts/third-party.mjs',
    'scripts/virtual-elements.mjs',
    'scripts/vscode-data.mjs',
    'scripts/web-types.mjs',
  ];
  return [...sources, ...tools].some((file) => modified(file) > built);
}
