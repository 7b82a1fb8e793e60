// `node scripts/bytes.mjs`: what each source module adds to the CDN script, and whether the whole keeps its budget.
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { minifySync } from 'vite';
import { bundleScript } from './bundle.mjs';
import { isMain, packageJson, root } from './project.mjs';

/** The most that the CDN script may weigh, in bytes of brotli at its best, were its version `1.0.0`: a release adds no code. */
export const BUDGET = 23_156;

/**
 * Sizes of the whole script, and of its modules from the heaviest down. A module's figures are those of its code
 * alone, after tree-shaking: their sums exceed the whole, which compresses better.
 */
export async function measure() {
  const { code, modules } = await bundleScript();
  const rows = Object.entries(modules)
    .filter(([, module]) => module.code)
    .map(([id, module]) => ({ name: nameOf(id), ...sizesOf(minified(id, module.code)) }))
    .sort((a, b) => b.brotli - a.brotli);
  return { code, total: sizesOf(code.replaceAll(packageJson.version, '1.0.0')), modules: rows };
}

/** @param {Awaited<ReturnType<typeof measure>>} measured */
export function table({ modules, total }) {
  const line = (name, min, gzip, brotli) =>
    [name.padEnd(48), ...[min, gzip, brotli].map((cell) => String(cell).padStart(8))].join('');
  const row = ({ name, min, gzip, brotli }) => line(name, min, gzip, brotli);
  return [
    line('module, compressed alone', 'min', 'gzip 9', 'br 11'),
    ...modules.map(row),
    row({ name: 'The whole script', ...total }),
    line('Budget', '', '', BUDGET),
  ].join('\n');
}

const nameOf = (id) => path.relative(root, id.replace(/^\0/, '')).replace(/^.*node_modules\//, '');
// What other modules use is no export any more at this stage, and would be dropped as unused.
const minified = (id, code) =>
  minifySync(id, code, { module: true, mangle: { toplevel: true }, compress: { unused: false } }).code;
const sizesOf = (code) => ({
  min: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

if (isMain(import.meta)) {
  const measured = await measure();
  console.log(table(measured));
  if (measured.total.brotli > BUDGET) process.exitCode = 1;
}
