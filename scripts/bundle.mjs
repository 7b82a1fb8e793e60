// Bundles the sources in memory: one self-contained script for the CDN, and modules that mirror src/ for npm.
import path from 'node:path';
import { minify } from 'terser';
import { build, minifySync } from 'vite';
import { inlineMessages } from './inline-messages.mjs';
import { shortenTemplates } from './minify-templates.mjs';
import { packageJson, root } from './project.mjs';

const banner = `/*! Medborgarlöften ${packageJson.version} | EUPL-1.2 */`;

/** Members by which only the script's own classes know each other: their names may be shortened. A test holds it. */
export const INTERNAL = [
  'addController',
  'also',
  'emptyText',
  'feedUrl',
  'hostConnected',
  'hostDisconnected',
  'hostUpdate',
  'hostUpdated',
  'loaded',
  'narrow',
  'outcome',
  'quiet',
  'renderContent',
  'retrying',
  'sheets',
  'shown',
  'staleSince',
  'strings',
  'there',
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
async function bundle(input, { minify = false, alias, plugins, ...rolldownOptions }) {
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
      minify,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        optimization: { inlineConst: true },
        ...rolldownOptions,
      },
    },
  });
  const unexpected = output.find((file) => file.type !== 'chunk');
  if (unexpected) throw new Error(`The build made an asset that nothing would serve: ${unexpected.fileName}`);
  return output;
}

/** The CDN script, as one chunk: its `code`, and its `modules` before they were minified. */
export async function bundleScript() {
  const chunks = await bundle('src/entries/cdn.ts', {
    minify: 'oxc',
    // The script has of Lit what it uses: that file says what it saves.
    alias: [{ find: /^lit$/, replacement: path.join(root, 'src/entries/cdn-lit.ts') }],
    plugins: [inlineMessages(), shortenTemplates()],
    output: { codeSplitting: false, comments: false },
  });
  const [script] = chunks;
  if (chunks.length > 1 || script.imports.length || script.dynamicImports.length)
    throw new Error('The CDN script must be self-contained: integrity cannot cover what it would load.');
  return { ...script, code: `${banner}\n${await minifyAgain(script.code)}` };
}

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

/** A page's own script, as one chunk with Lit itself: nothing of it counts among the CDN script's bytes. */
export async function bundlePage(entry) {
  const [page] = await bundle(entry, {
    minify: 'oxc',
    plugins: [inlineMessages()],
    output: { codeSplitting: false, comments: { legal: true } },
  });
  return page.code;
}

/** The npm modules, unminified, with every package left to the app that imports them. */
export async function bundleModules() {
  const input = [...npmEntries, bin];
  return bundle(input, {
    external: (id) => !/^[./\0]/.test(id) && !input.includes(id),
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: '[name].js',
      comments: { legal: true, annotation: true, jsdoc: true },
    },
  });
}
