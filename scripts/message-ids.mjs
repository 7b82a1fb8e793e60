// A Vite plugin for the CDN script: message ids become numbers, which are all that it needs to find a translation.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './project.mjs';

/** `{ id: 'status-done' }` as `msg` takes it: the ids are written out, so that translators' tools find them too. */
const MESSAGE_ID = /\{ id: '([\w-]+)' \}/g;

/** Each message's number: its place among all ids in order, so that translations are lists in the same order. */
export async function messageNumbers() {
  const src = path.join(root, 'src');
  const files = (await readdir(src, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(src, file), 'utf8')));
  const ids = texts.flatMap((text) => [...text.matchAll(MESSAGE_ID)].map(([, id]) => id));
  return new Map([...new Set(ids)].sort().map((id, number) => [id, number]));
}

/** @returns {import('vite').Plugin} */
export function shortMessageIds() {
  let numbers;
  return {
    name: 'short-message-ids',
    // Before TypeScript is taken out, while the sources are as they were written.
    enforce: 'pre',
    async buildStart() {
      numbers = await messageNumbers();
    },
    transform: {
      filter: { id: /\/src\/.+\.ts$/, code: MESSAGE_ID },
      handler: (code) => ({
        code: code.replace(MESSAGE_ID, (_, id) => `{ id: ${numbers.get(id)} }`),
        map: null,
      }),
    },
  };
}
