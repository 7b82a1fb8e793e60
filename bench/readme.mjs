// The README's table of what was measured, made of RESULTS.json; started by itself, it writes it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMain, root } from '../scripts/project.mjs';
import { formatted, write } from './files.mjs';
import { linesTable } from './report.mjs';

const PLACE = /(<!-- bench -->\n)[^]*(<!-- \/bench -->)/;
const read = (file) => readFile(path.join(root, file), 'utf8');

/** @returns {Promise<{text: string, isNew: boolean}>} the README with the table of the results, and whether it has them */
export async function readmeWithResults() {
  const [readme, results] = await Promise.all([read('README.md'), read('bench/RESULTS.json')]);
  const table = linesTable(JSON.parse(results).lines);
  const text = await formatted(
    'README.md',
    readme.replace(PLACE, (_, start, end) => `${start}\n${table}\n\n${end}`),
  );
  return { text, isNew: text !== readme };
}

if (isMain(import.meta)) await write('README.md', (await readmeWithResults()).text);
