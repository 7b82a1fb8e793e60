// Bundles the sources in memory: one self-contained script for the CDN, and modules that mirror src/ for npm.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { minify } from 'terser';
import { build, minifySync } from 'vite';
import { shortenTemplates } from './minify-templates.mjs';
import { numberMessages } from './number-messages.mjs';
import { packageJson, root } from './project.mjs';
import { virtualElements } from './virtual-elements.mjs';
import { readLanguages } from './xliff.mjs';

const banner = `/*! Medborgarlöften ${packageJson.version} | EUPL-1.2 */`;
/** Chromium compiles all of the script as it arrives, on another thread, and not function by function when the first screen calls them. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** Members by which only the script's own classes know each other: their names may be shortened. A test holds it. */
export const INTERNAL = [
  'addController',
  'also',
  'emptyText',
  'feedText',
  'feedUrl',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'isSpeaker',
  'languageTag',
  'loaded',
  'narrow',
  'outcome',
  'performUpdate',
  'printing',
  'quiet',
  'renderContent',
  'retrying',
  'sheets',
  'shown',
  'speaks',
  'strings',
  'there',
  'unofficial',
  'waits',
  'wakeAt',
];

/** Where npm's exports begin; everything that they import comes along. */
export const npmEntries = [
  'src/entries/index.ts',
  'src/entries/define.ts',
  'src/elements/promise-list/promise-list.ts',
  'src/elements/promise-card/promise-card.ts',
  'src/elements/campaign-countdown/campaign-countdown.ts',
  'src/elements/reflex-reminder/reflex-reminder.ts',
  'src/feed/schema.ts',
];

/** What npm runs from the command line. */
const bin = 'src/tools/cli.ts';

/**
 * Runs Vite without writing anything.
 * An ordinary build, not library mode: that would inline what `import.meta.url` points to, and keep the spaces of ES modules.
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
async function bundle(input, { minify = false, alias, plugins, ssr = false, ...rolldownOptions }) {
  const { output } = await build({
    root,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins,
    // Without the condition `development`, Lit's production build is taken whatever NODE_ENV says.
    resolve: { conditions: ['module', 'browser'], alias },
    build: {
      write: false,
      // Kept apart from dist/, which is the same with it.
      sourcemap: process.env.COVERAGE ? 'hidden' : false,
      minify,
      ssr,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        optimization: { inlineConst: true },
        ...rolldownOptions,
      },
    },
  });
  const chunks = output.filter(({ fileName }) => !fileName.endsWith('.map'));
  const unexpected = chunks.find((file) => file.type !== 'chunk');
  if (unexpected) throw new Error(`The build made an asset that nothing would serve: ${unexpected.fileName}`);
  return chunks;
}

/**
 * The CDN script, as one chunk: its `code`, its `modules` before they were minified, and the `languages` that it gets
 * from files beside it, as JSON by name.
 * @param {{ readable?: boolean }} [options] `readable`: with the names of the sources, for a profile.
 */
export async function bundleScript({ readable = false } = {}) {
  const { plugin, finish } = numberMessages();
  const chunks = await bundle('src/entries/cdn.ts', {
    minify: readable ? false : 'oxc',
    // The script has its own: each file says why.
    alias: [
      { find: /^(lit|.*\/lit-element\.js)$/, replacement: entry('cdn-lit.ts') },
      { find: /^.*\/msg\.js$/, replacement: entry('cdn-msg.ts') },
      { find: /^.*\/part-ref\.js$/, replacement: entry('cdn-part-ref.ts') },
      { find: /^.*\/load-messages\.js$/, replacement: entry('cdn-load-messages.ts') },
    ],
    plugins: [plugin, shortenTemplates()],
    output: { codeSplitting: false, comments: false },
  });
  const [script] = chunks;
  if (chunks.length > 1 || script.imports.length || script.dynamicImports.length)
    throw new Error('The CDN script must be self-contained: integrity cannot cover what it would load.');
  const { code, swedish, lists } = finish(script.code, await readLanguages());
  const languages = Object.fromEntries(
    Object.entries(lists).map(([language, texts]) => [language, JSON.stringify(texts)]),
  );
  const constants = {
    SWEDISH: swedish,
    INTEGRITY: Object.fromEntries(
      Object.entries(languages).map(([language, text]) => [language, integrityOf(text, 'sha256')]),
    ),
  };
  const whole = declared(constants) + code;
  const text = readable ? whole : await minifyAgain(whole);
  // Its map leads to what it was before that.
  return { ...script, map: undefined, code: [banner, COMPILE_HINT, text].join('\n'), languages };
}

const entry = (file) => path.join(root, 'src/entries', file);

/** As the attribute of that name takes it. */
export const integrityOf = (text, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;

const declared = (constants) =>
  Object.entries(constants)
    .map(([name, value]) => `const ${name}=${JSON.stringify(value)};\n`)
    .join('');

/** Terser sees what oxc does not, and leaves oxc something again: together they take 1 % more than oxc alone. */
async function minifyAgain(code) {
  const terse = await minify(code, {
    module: true,
    ecma: 2022,
    // No function of the script is called with `new`.
    compress: { passes: 3, unsafe_arrows: true },
    mangle: { properties: { regex: new RegExp(`^(${INTERNAL.join('|')})$`) } },
  });
  return minifySync('medborgarloften.js', terse.code, { module: true }).code;
}

/** A page's own script with Lit itself, and the languages that it gets on demand: nothing of it counts among the CDN script's bytes. */
export function bundlePage(entry) {
  return bundle(entry, {
    minify: 'oxc',
    plugins: [virtualElements()],
    output: {
      entryFileNames: '[name].js',
      chunkFileNames: ({ facadeModuleId }) =>
        `${facadeModuleId?.endsWith('.xlf') ? 'locale' : 'parts'}/[name].js`,
      comments: { legal: true },
    },
  });
}

/** The npm modules, unminified, with every package left to the app that imports them. */
export async function bundleModules() {
  const input = [...npmEntries, bin];
  return bundle(input, {
    // Not for a page alone: an `import()` stays as it is written, and works in Node as well.
    ssr: true,
    external: (id) => !/^[./\0]/.test(id) && !input.includes(id),
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: '[name].js',
      comments: { legal: true, annotation: true, jsdoc: true },
    },
  });
}
