// `npm run check`: everything that can be said of the code without running it in a browser. Says at the end what failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { audit } from './audit.mjs';
import { readmeWithResults } from '../bench/readme.mjs';
import { BUDGET, measure, table } from './bytes.mjs';
import { build } from './build.mjs';
import { failuresIn, measureContrast, summary } from './contrast.mjs';
import { drift, readSources } from './drift.mjs';
import { problemsOfMessages, textsFile } from './messages.mjs';
import { isMain, isStale, packageJson, readManifest, root } from './project.mjs';

const read = (file) => readFile(path.join(root, file), 'utf8');

/** Each throws, or returns a line to show. */
export const checks = {
  'types of the library': () => run('tsc', '--noEmit', '-p', 'tsconfig.json'),
  'types of tools, tests and stories': () => run('tsc', '-p', 'tsconfig.test.json'),
  lint: () => run('eslint', '.'),
  format: () => run('prettier', '--check', '--log-level', 'warn', '.'),
  manifest,
  'manifest, drift': documented,
  messages,
  version,
  contrast,
  build: async () =>
    (await isStale()) ? `built ${(await build()).length} files` : 'is as new as its sources',
  'script, bytes': bytes,
  'script, contents': contents,
  'frame.js, bytes': frameBytes,
  'weaknesses of packages': async () =>
    audit(JSON.parse(await read('dist/sbom.cdx.json')).components.map(({ name }) => name)),
  'README, what was measured': measured,
};

/** Runs a tool of node_modules with its output shown. */
function run(tool, ...options) {
  const { status } = spawnSync(path.join(root, 'node_modules/.bin', tool), options, {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${tool} found something, see above`);
}

async function manifest() {
  const file = 'custom-elements.json';
  const committed = existsSync(path.join(root, file)) ? await read(file) : '';
  // The analyzer writes only below the working directory.
  const folder = await mkdtemp(path.join(root, 'node_modules/.manifest-'));
  try {
    run(
      'cem',
      'analyze',
      '--quiet',
      '--config',
      'scripts/cem.config.mjs',
      '--outdir',
      path.relative(root, folder),
    );
    if ((await readFile(path.join(folder, file), 'utf8')) !== committed)
      throw new Error(`${file} is not what the sources say: npm run manifest`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function documented() {
  const lines = drift(await readManifest(), await readSources());
  if (lines.length) throw new Error(lines.join('\n'));
  return 'what is documented is there, and the other way round';
}

async function messages() {
  const problems = await problemsOfMessages();
  if (problems.length)
    throw new Error(`${problems.join('; ')}. After npm run messages the files say what to do.`);
  const { file, content } = await textsFile();
  if ((await read(file)) !== content)
    throw new Error(`${file} is not what the sources say: npm run messages`);
  return 'all are translated';
}

async function version() {
  const source = (await read('src/version.ts')).match(/export const version\b[^=]*= '(.+?)'/)?.[1];
  if (source !== packageJson.version)
    throw new Error(`package.json says ${packageJson.version}, src/version.ts ${source}`);
  return source;
}

async function contrast() {
  const contrasts = await measureContrast();
  const failures = failuresIn(contrasts);
  if (failures.length) throw new Error(failures.join('; '));
  return summary(contrasts);
}

async function bytes() {
  const measured = await measure();
  console.log(table(measured));
  const { brotli } = measured.total;
  if (measured.code !== scripts().script) throw new Error('built again, it has other bytes than in dist/');
  if (brotli > BUDGET) throw new Error(`${brotli} B of brotli, ${brotli - BUDGET} more than the budget`);
  return `${brotli} B of brotli, ${BUDGET - brotli} to spare`;
}

/** What pages that hold a frame load besides; as it lies there, for it is too small to be worth compressing. */
async function frameBytes() {
  const budget = 1024;
  const bytes = Buffer.byteLength(await read('dist/embed/frame.js'));
  if (bytes > budget) throw new Error(`${bytes} B, ${bytes - budget} more than the budget`);
  return `${bytes} B, ${budget - bytes} to spare`;
}

async function measured() {
  if ((await readmeWithResults()).isNew)
    throw new Error('its table is not what bench/RESULTS.json says: node bench/readme.mjs');
}

/** What a security officer searches the published script for. */
async function contents() {
  const { major, script } = scripts();
  if (script !== major) throw new Error('the copies at the two addresses differ');
  const forbidden =
    /zod|\beval\s*\(|\bnew Function\b|\bimport\s*[({*"'`]|\bimport\s+\w|\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsetHTML|\bDOMParser\b|\bdocument\.cookie\b|\b(?:local|session)Storage\b/gi;
  const found = script.match(forbidden);
  if (found) throw new Error(`it contains ${found.join(', ')}`);
  if (!script.includes('import.meta.url'))
    throw new Error('it does not know where it lies: no import.meta.url');
  return 'self-contained; parses no string as HTML';
}

function scripts() {
  const at = (folder) => readFileSync(path.join(root, 'dist/cdn', folder, 'medborgarloften.js'), 'utf8');
  return { script: at(`v${packageJson.version}`), major: at(`v${packageJson.version.split('.')[0]}`) };
}

async function checkAll() {
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      const remark = await check();
      console.log(`✓ ${name}${remark ? `: ${remark}` : ''}`);
    } catch (error) {
      console.error(`✗ ${name}: ${error.message}`);
      failed.push(name);
    }
  }
  if (failed.length) console.error(`\nFailed: ${failed.join('; ')}.`);
  process.exitCode = failed.length ? 1 : 0;
}

if (isMain(import.meta)) await checkAll();
