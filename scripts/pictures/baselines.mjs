// The committed pictures: for each element and view a sheet of rows, for each element the order of its rows.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { filesUnder } from '../project.mjs';
import { decode, pack, unpack } from './sheets.mjs';

/** @typedef {import('./compare.mjs').Picture} Picture */

/** Says which Chromium they are of. */
const VERSION = 'chromium.txt';
const ORDER = '.order.br';

/** A picture's name: that of its story, `promise-list--default`, and of its view. */
export const nameOf = (story, view) => `${story} ${view}`;

const sheetNameOf = (name) => {
  const [story, view] = name.split(' ');
  return `${story.split('--')[0]}.${view}`;
};

/**
 * @param {string} folder
 * @returns {Promise<{chromium: string | undefined, names: string[], pictureOf(name: string): Promise<Picture>}>}
 */
export async function readBaselines(folder) {
  const files = existsSync(folder) ? await filesUnder(folder) : [];
  const read = (file) => readFile(path.join(folder, file));
  const orders = files
    .filter((file) => file.endsWith(ORDER))
    .map(async (file) => JSON.parse(brotliDecompressSync(await read(file)).toString()));
  const order = Object.assign({}, ...(await Promise.all(orders)));

  const sheets = new Map();
  const sheetOf = (name) => {
    if (!sheets.has(name)) sheets.set(name, read(`${name}.webp`).then(decode));
    return sheets.get(name);
  };
  return {
    chromium: files.includes(VERSION) ? (await read(VERSION)).toString().trim() : undefined,
    names: Object.keys(order),
    pictureOf: async (name) => {
      const { width, runs } = order[name];
      return unpack(await sheetOf(sheetNameOf(name)), width, runs);
    },
  };
}

/**
 * Writes the files that are other than before, and removes those that nothing is in any more.
 * @param {string} folder
 * @param {string} chromium its version
 * @param {string[]} names of all pictures
 * @param {(name: string) => Promise<Picture>} pictureOf
 * @returns {Promise<string[]>} files written or removed
 */
export async function writeBaselines(folder, chromium, names, pictureOf) {
  const files = { [VERSION]: Buffer.from(`${chromium}\n`) };
  const orders = {};
  for (const sheet of new Set(names.map(sheetNameOf))) {
    const pictures = new Map();
    for (const name of names.filter((name) => sheetNameOf(name) === sheet).sort())
      pictures.set(name, await pictureOf(name));
    const { webp, order } = await pack(pictures);
    files[`${sheet}.webp`] = webp;
    const element = (orders[sheet.split('.')[0]] ??= {});
    for (const [name, runs] of Object.entries(order))
      element[name] = { width: pictures.get(name).width, runs };
  }
  for (const [element, order] of Object.entries(orders))
    files[element + ORDER] = brotliCompressSync(JSON.stringify(order));
  return replace(folder, files);
}

async function replace(folder, files) {
  await mkdir(folder, { recursive: true });
  const before = await filesUnder(folder);
  const gone = before.filter((file) => !Object.hasOwn(files, file));
  const written = [];
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    if (before.includes(file) && content.equals(await readFile(target))) continue;
    await writeFile(target, content);
    written.push(file);
  }
  for (const file of gone) await rm(path.join(folder, file));
  return [...written, ...gone];
}
