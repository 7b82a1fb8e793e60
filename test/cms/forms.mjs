// The code that editors paste into the test's WordPress, in each of its forms, as the editors' page writes it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageJson, root } from '../../scripts/project.mjs';
import { source, withSource } from '../../scripts/source.mjs';

const CONFIGURATION = {
  element: 'promise-list',
  attributes: { filters: '' },
  isLocked: false,
  hasContent: true,
};

/**
 * @param {string} base where dist/ is served; it ends with a slash
 * @returns {Promise<Record<string, string>>} the code by the form's name
 */
export async function formsOf(base) {
  const { version } = packageJson;
  const readJson = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
  const { files: integrity } = await readJson(`dist/cdn/v${version}/integrity.json`);
  const [{ read }, { toPromiseFeed }] = await Promise.all(['feed/read.ts', 'feed/model.ts'].map(source));
  const umea = await readJson('src/feed/umea-2025-2027.json');
  const deployment = { base, version, integrity, feeds: [] };

  return withSource('tools/snippet/snippet.ts', async ({ snippet }) => {
    const code = async (form, changes = {}, document = umea) => {
      const configuration = { ...CONFIGURATION, ...changes };
      const { blocks } = await snippet(
        form,
        configuration,
        deployment,
        toPromiseFeed(read(document).document),
      );
      return blocks[0].code;
    };
    return {
      script: await code('script'),
      locked: await code('script', { isLocked: true, theme: 'school' }),
      coloured: await code('script', { brand: '#7a1f5c' }),
      iframe: await code('iframe'),
      static: await code('static'),
      arabic: await code('static', { attributes: { lang: 'ar' } }),
      typed: await code('static', {}, typed(umea)),
    };
  });
}

/** What a typewriter has and typography has not. */
export const TYPED = `"Så" sa de -- 'nej' ... 2x3 (tm) och det's allt...`;

function typed(feed) {
  const copy = structuredClone(feed);
  copy.items[0].content_text = TYPED;
  return copy;
}
