// Lets what a test imports import a translators' file, as the builds do.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { xliffModule } from '../../scripts/xliff.mjs';

export function xliffModules() {
  let rootDir;
  return {
    name: 'xliff-modules',
    serverStart({ config }) {
      ({ rootDir } = config);
    },
    async serve({ path: pathname }) {
      if (!pathname.endsWith('.xlf')) return;
      return {
        body: xliffModule(await readFile(path.join(rootDir, decodeURIComponent(pathname)), 'utf8')),
        type: 'js',
      };
    },
  };
}
