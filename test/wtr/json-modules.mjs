// Lets a test, or what it imports, import a .json file as a module; fetched, the same address still gives JSON.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

// The import is marked by a query: no engine's headers tell an import and a fetch apart as reliably.
const MARK = 'json-module';

export function jsonModules() {
  let rootDir;
  return {
    name: 'json-modules',
    serverStart({ config }) {
      ({ rootDir } = config);
    },
    transformImport({ source }) {
      if (source.endsWith('.json')) return `${source}?${MARK}`;
    },
    async serve({ path: pathname, query }) {
      if (!pathname.endsWith('.json') || !(MARK in query)) return;
      const json = await readFile(path.join(rootDir, decodeURIComponent(pathname)), 'utf8');
      return { body: `export default ${json};`, type: 'js' };
    },
  };
}
