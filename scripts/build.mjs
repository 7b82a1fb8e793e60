// Builds dist/: everything in memory first, so that a build which fails leaves the last one as it was.
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleModules, bundlePage, bundleScript, integrityOf, npmEntries } from './bundle.mjs';
import { declarations } from './declarations.mjs';
import { keepScript } from './coverage/kept.mjs';
import { elementsOf } from './elements-of.mjs';
import { reactTypes, vueTypes } from './framework-types.mjs';
import { filesUnder, isMain, packageJson, readManifest, root } from './project.mjs';
import { selfHostZip } from './selfhost.mjs';
import { sbom } from './sbom.mjs';
import { source, withSource } from './source.mjs';
import { packagesIn, thirdPartyLicenses } from './third-party.mjs';
import { deployment, framePages } from './embed.mjs';
import { vscodeCssData, vscodeHtmlData } from './vscode-data.mjs';
import { webTypes } from './web-types.mjs';

const dist = path.join(root, 'dist');

/** Written by hand, or by another command. */
const notOurs = /^(?:README\.md|storybook\/)/;

/** Builds everything and removes what older builds left behind. Returns the paths in dist/ that were written. */
export async function build() {
  const made = Object.assign(
    {},
    ...(await Promise.all([cdn(), npm(), editors(), schema(), feed(), fragments(), embed(), pages()])),
  );
  const files = mapped(made, textOf);
  const scripts = Object.fromEntries(Object.entries(made).filter(([, content]) => content.modules));
  if (process.env.COVERAGE)
    for (const [file, { code, map }] of Object.entries(scripts))
      if (map) await keepScript(`dist/${file}`, code, map);
  const bundled = mapped(scripts, packagesIn);
  files['LICENSE.txt'] = await readFile(path.join(root, 'LICENSE'));
  files['THIRD-PARTY-LICENSES.txt'] = thirdPartyLicenses(bundled);
  files['sbom.cdx.json'] = json(sbom(bundled));
  files['selfhost.zip'] = await selfHostZip(files);

  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), content);
  }
  for (const file of await filesUnder(dist))
    if (!Object.hasOwn(files, file) && !notOurs.test(file)) await removeFromDist(file);

  return Object.keys(files).sort();
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFromDist(file) {
  await rm(path.join(dist, file));
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    if ((await readdir(path.join(dist, folder))).length) return;
    await rmdir(path.join(dist, folder));
  }
}

/**
 * One script at two addresses, with its themes beside it: the exact version, which never changes, and the newest of its
 * major version. Both get the other languages from beside the exact one.
 * @returns {Promise<Record<string, string | Buffer | import('vite').Rolldown.OutputChunk>>} by path in dist/
 */
export async function cdn() {
  const { version } = packageJson;
  const [{ languages, ...script }, sheets] = await Promise.all([bundleScript(), themes()]);
  const files = {
    'medborgarloften.js': script,
    ...sheets,
    ...Object.fromEntries(
      Object.entries(languages).map(([language, text]) => [`locale/${language}.json`, text]),
    ),
  };
  const integrity = mapped(files, (content) => integrityOf(textOf(content)));
  return {
    ...prefixed(`cdn/v${version}/`, files),
    [`cdn/v${version}/integrity.json`]: json({ version, files: integrity }),
    ...prefixed(`cdn/v${version.split('.')[0]}/`, { 'medborgarloften.js': script, ...sheets }),
  };
}

/** Style sheets that set tokens: a page takes one, beside the script. */
async function themes() {
  const from = path.join(root, 'src/ui/themes');
  const files = (await filesUnder(from)).map(async (file) => [file, await readFile(path.join(from, file))]);
  return prefixed('themes/', Object.fromEntries(await Promise.all(files)));
}

async function npm() {
  const [chunks, sheets] = await Promise.all([bundleModules(), themes()]);
  return {
    ...prefixed('npm/', sheets),
    ...Object.fromEntries(chunks.map((chunk) => [`npm/${chunk.fileName}`, chunk])),
    ...prefixed('npm/', declarations(npmEntries)),
  };
}

/** What editors and frameworks are told of the elements, of the manifest. */
async function editors() {
  const elements = elementsOf(await readManifest());
  // Types alone: the modules are empty, so that importing them for their types does not fail.
  const nothing = 'export {};\n';
  return prefixed('npm/', {
    'vscode.html-custom-data.json': json(vscodeHtmlData(elements)),
    'vscode.css-custom-data.json': json(vscodeCssData(elements)),
    'web-types.json': json(webTypes(elements, packageJson)),
    'react.d.ts': reactTypes(elements),
    'react.js': nothing,
    'vue.d.ts': vueTypes(elements),
    'vue.js': nothing,
  });
}

/** The contract as JSON Schema. */
async function schema() {
  const { feedSchemaJson } = await source('tools/feed-schema.ts');
  return { 'schema/feed.schema.json': feedSchemaJson() };
}

/** The feed of Umeå, and its campaigns as a calendar. */
async function feed() {
  const { feedCalendar } = await source('tools/calendar.ts');
  const json = await umeaJson();
  return {
    'cdn/feed/umea.json': json,
    'cdn/feed/umea.ics': feedCalendar(await umea()),
    'npm/feed/umea-2025-2027.json': json,
  };
}

/** Each element with Umeå's promises as plain HTML, in each language. */
async function fragments() {
  const feed = await umea();
  return prefixed('static/', await withSource('tools/static.ts', ({ staticFiles }) => staticFiles(feed)));
}

const umeaJson = () => readFile(path.join(root, 'src/feed/umea-2025-2027.json'));

/** Umeå's feed as elements show it. */
async function umea() {
  const [{ read }, { toPromiseFeed }] = await Promise.all(['feed/read.ts', 'feed/model.ts'].map(source));
  return toPromiseFeed(read(JSON.parse(await umeaJson())).document);
}

/** Pages of their own: a screen in a hall, a poster; a frame page for each element, and the script for pages around them. */
async function embed() {
  const { 'frame-page.html': template, ...files } = await pagesIn('src/entries/embed', ['frame.ts']);
  return prefixed('embed/', {
    ...files,
    ...framePages(template.toString(), elementsOf(await readManifest())),
    'config.json': json(deployment()),
  });
}

/** The pages for those who publish; what they load lies in a folder of its own. */
async function pages() {
  const files = await pagesIn('src/tools/pages');
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [
      file.endsWith('.html') ? file : `pages/${file}`,
      content,
    ]),
  );
}

/** A folder's pages and style sheets as they are, and each script that a page of it names, or that others do, bundled. */
async function pagesIn(folder, others = []) {
  const names = await filesUnder(path.join(root, folder));
  const texts = names.filter((name) => /\.(?:html|css)$/.test(name));
  const copies = await Promise.all(
    texts.map(async (name) => [name, await readFile(path.join(root, folder, name))]),
  );
  const scripts = texts
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/html$/, 'ts'))
    .filter((name) => names.includes(name))
    .concat(others);
  const bundled = [];
  for (const script of scripts)
    for (const chunk of await bundlePage(`${folder}/${script}`)) bundled.push([chunk.fileName, chunk]);
  return Object.fromEntries([...copies, ...bundled]);
}

/** A script is here as its bundler made it, all else as it will lie there. */
const textOf = (content) => content.code ?? content;

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const mapped = (files, change) =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [file, change(content)]));
const prefixed = (prefix, files) =>
  Object.fromEntries(Object.entries(files).map(([file, content]) => [prefix + file, content]));

if (isMain(import.meta)) {
  const started = performance.now();
  const files = await build();
  console.log(
    `Built ${files.length} files in dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  );
}
