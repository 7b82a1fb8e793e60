// Reads the translators' files, and gives them to Vite builds as modules: `import messages from './xliff/fi.xlf'`.
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DOMParser, onErrorStopParsing, XMLSerializer } from '@xmldom/xmldom';
import { root } from './project.mjs';

const folder = path.join(root, 'src/locale/xliff');

const documentOf = (xml) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');

/** A translation's state in XLIFF 1.2 where the Swedish text became another after it was made. */
const OUTDATED = 'needs-review-translation';

/**
 * Translations and their sources by message id, each a text with `{0}`, `{1}` … where values go, and the ids of those that
 * are outdated.
 */
function parse(xml) {
  const messages = {};
  const sources = {};
  const outdated = new Set();
  for (const { id, source, target } of unitsOf(documentOf(xml))) {
    sources[id] = textOf(source);
    if (target) messages[id] = textOf(target);
    if (target?.getAttribute('state') === OUTDATED) outdated.add(id);
  }
  return { messages, sources, outdated };
}

const unitsOf = (document) =>
  [...document.getElementsByTagName('trans-unit')].map((unit) => ({
    id: unit.getAttribute('id'),
    source: unit.getElementsByTagName('source')[0],
    target: unit.getElementsByTagName('target')[0],
  }));

const textOf = (element) =>
  [...element.childNodes]
    .map((node) => (node.nodeName === 'x' ? `{${node.getAttribute('id')}}` : node.textContent))
    .join('');

/**
 * All languages that there are files of.
 * @returns {Promise<Record<string, ReturnType<typeof parse>>>}
 */
export async function readLanguages() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.xlf')).sort();
  return Object.fromEntries(
    files.map((file) => [path.parse(file).name, parse(readFileSync(path.join(folder, file), 'utf8'))]),
  );
}

/**
 * Marks the translations whose Swedish text is another than it was: the extraction renews the text, and would let the
 * translation pass for one of it.
 * @param {Awaited<ReturnType<typeof readLanguages>>} before
 */
export async function markOutdated(before) {
  for (const [language, { sources }] of Object.entries(before)) {
    const file = path.join(folder, `${language}.xlf`);
    const document = documentOf(readFileSync(file, 'utf8'));
    for (const { id, source, target } of unitsOf(document))
      if (id in sources && sources[id] !== textOf(source)) target?.setAttribute('state', OUTDATED);
    await writeFile(file, `${new XMLSerializer().serializeToString(document).trimEnd()}\n`);
  }
}

/** A translators' file as a JavaScript module. */
export const xliffModule = (xml) => `export default ${JSON.stringify(parse(xml).messages, null, 2)};`;

/** @returns {import('vite').Plugin} */
export function xliffModules() {
  return {
    name: 'xliff-modules',
    transform: {
      filter: { id: /\.xlf$/ },
      handler: (xml) => ({ code: xliffModule(xml), map: null, moduleType: 'js' }),
    },
  };
}
