// The code that editors paste, in each of its forms.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageJson, root } from '../../scripts/project.mjs';

/** @param {string} base where dist/ is served; it ends with a slash */
export async function formsOf(base) {
  const content = await readFile(path.join(root, 'dist/static/sv/promise-list.html'), 'utf8');
  const { version } = packageJson;
  const { files } = JSON.parse(
    await readFile(path.join(root, `dist/cdn/v${version}/integrity.json`), 'utf8'),
  );
  const filled = content.replace('<promise-list', '<promise-list filters');
  const script = (folder, rest = '') =>
    `<script type="module" src="${base}cdn/${folder}/medborgarloften.js"${rest}></script>`;
  return {
    script: `${script('v1')}\n${filled}`,
    locked: `${script(`v${version}`, ` integrity="${files['medborgarloften.js']}" crossorigin="anonymous"`)}\n${filled}`,
    wrapped: `<div lang="sv">\n${script('v1')}\n${filled}</div>`,
    iframe: `<iframe src="${base}embed/promise-list.html?filters&amp;lang=sv" title="Medborgarlöften" width="100%" height="600" loading="lazy"></iframe>\n<script type="module" src="${base}embed/frame.js"></script>`,
    static: content,
  };
}
