// Breaks feed/ and time/ in all places that Stryker's instrumenter knows, each by a switch, and bundles their tests with that.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'vite';
import { filesUnder, root } from '../../scripts/project.mjs';

const here = (file) => path.join(root, 'test/mutation', file);
const under = async (folder) =>
  (await filesUnder(path.join(root, folder))).map((file) => path.join(root, folder, file));
const both = async (...folders) => (await Promise.all(folders.map(under))).flat();

/**
 * @param {string} bundle where the tests are written, one module
 * @returns {Promise<{id: string, file: string, line: number, change: string, around: string}[]>} the mutants: what is changed, and
 *   the line that it begins in
 */
export async function makeMutants(bundle) {
  const sources = (await both('src/feed', 'src/time')).filter((file) => file.endsWith('.ts'));
  const tests = (await both('test/feed', 'test/time')).filter((file) => file.endsWith('.test.ts'));
  const originals = await Promise.all(
    sources.map(async (name) => ({ name, content: await readFile(name, 'utf8'), mutate: true })),
  );
  const silent = { debug() {}, info() {}, isDebugEnabled: () => false, warn: console.warn };
  const { files, mutants } = await new Instrumenter(silent).instrument(originals, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
  });
  const [{ code }] = await bundleTests(tests, new Map(files.map(({ name, content }) => [name, content])));
  await writeFile(bundle, withPlaces(code));

  const textOf = new Map(originals.map(({ name, content }) => [name, content.split('\n')]));
  return mutants.map(({ id, fileName, location, replacement }) => ({
    id,
    file: path.relative(root, fileName),
    line: location.start.line + 1,
    change: `${short(cut(textOf.get(fileName), location))} → ${short(replacement)}`,
    around: textOf.get(fileName)[location.start.line].trim(),
  }));
}

/**
 * The instrumenter counts how often each mutant is passed over, which takes longer than the tests themselves: a mark at each
 * place is enough. `places` says which mutants there are at each.
 */
function withPlaces(code) {
  const places = [];
  const marked = code.replace(/stryCov_9fa48(?:\$\d+)?\(("[^)]*)\)/g, (_, ids) => {
    places.push(JSON.parse(`[${ids}]`));
    return `(globalThis.__stryker__.passed[${places.length - 1}] = 1)`;
  });
  return `${marked}\nglobalThis.__stryker__.places = ${JSON.stringify(places)};\n`;
}

const short = (text) => text.replace(/\s+/g, ' ').replace(/^(.{70}).{10,}$/u, '$1 …');

/** The text between two places, whose lines are counted from 0. */
function cut(lines, { start, end }) {
  const within = lines.slice(start.line, end.line + 1);
  within.push(within.pop().slice(0, end.column));
  within.unshift(within.shift().slice(start.column));
  return within.join('\n');
}

async function bundleTests(tests, instrumented) {
  const all = '\0all-tests';
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: '@open-wc/testing', replacement: '@esm-bundle/chai/esm/chai.js' },
        { find: /^.*\/wtr\/browser\.js$/, replacement: here('no-servers.mjs') },
      ],
    },
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        resolveId(source, importer) {
          if (source === all) return all;
          if (source === 'fast-check' && importer !== here('fewer-cases.mjs')) return here('fewer-cases.mjs');
        },
        load: (id) =>
          id === all
            ? tests.map((file) => `import ${JSON.stringify(file)};`).join('\n')
            : instrumented.get(id),
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      // Tests are imported for what they do.
      rolldownOptions: { input: all, treeshake: false, output: { codeSplitting: false } },
    },
  });
  return output;
}
