// Lets a test import a style sheet's text, as Vite does: `import text from './kommun.css?raw'`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export function rawStyles() {
  let rootDir;
  return {
    name: 'raw-styles',
    serverStart({ config }) {
      ({ rootDir } = config);
    },
    async serve({ path: pathname, query }) {
      if (!pathname.endsWith('.css') || !('raw' in query)) return;
      const text = await readFile(path.join(rootDir, decodeURIComponent(pathname)), 'utf8');
      return { body: `export default ${JSON.stringify(text)};`, type: 'js' };
    },
  };
}
