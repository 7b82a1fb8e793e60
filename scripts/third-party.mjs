// Whose code is in the files of dist/, by the bundler's own lists of modules, and under which licences.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageJson, root } from './project.mjs';

/** What npm installs, by where: licence, hash and dependencies of each package. */
const { packages: installed } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/** What the bundlers themselves add, by the beginning of its modules' names. */
const HELPERS = { '\0rolldown/': 'node_modules/rolldown', '\0vite/': 'node_modules/vite' };
/** Modules that plugins of our own make. */
const OURS = /^\0virtual:/;

/**
 * A package that npm installs.
 * @typedef {{path: string, name: string, version: string, license: string, integrity: string, dependencies: string[]}} Package
 *   `path` says where, and so do `dependencies`
 */

/**
 * @param {import('vite').Rolldown.OutputChunk} chunk
 * @returns {string[]} where the packages are installed that it has code of
 * @throws {Error} where nothing says whose a module is
 */
export function packagesIn({ modules }) {
  const shown = Object.keys(modules).filter((id) => modules[id].code);
  return [...new Set(shown.map(packageOf).filter(Boolean))].sort();
}

function packageOf(id) {
  const [, folder] = id.match(/^(?:.*?\/)?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//) ?? [];
  if (folder) return folder;
  const helper = Object.keys(HELPERS).find((start) => id.startsWith(start));
  if (helper) return HELPERS[helper];
  if (id.startsWith('\0') && !OURS.test(id)) throw new Error(`Whose is ${JSON.stringify(id)}?`);
}

/** @returns {Package[]} that come along with the npm package */
export const dependencies = () =>
  Object.keys(installed)
    .filter((at) => at && !['dev', 'devOptional', 'optional', 'peer'].some((flag) => installed[at][flag]))
    .map(packageAt);

/** @returns {Package} */
export function packageAt(at) {
  const { version, license, integrity, dependencies = {} } = installed[at];
  return { path: at, name: nameOf(at), version, license, integrity, dependencies: found(at, dependencies) };
}

const nameOf = (at) => at.replace(/^.*node_modules\//, '');

/** Where Node finds what a package asks for: beside it, or further out. */
const found = (at, asked) =>
  Object.keys(asked).map((name) => {
    for (let folder = at; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const candidate = `${folder}/node_modules/${name}`.replace(/^\//, '');
      if (candidate in installed) return candidate;
      if (!folder) throw new Error(`${at} asks for ${name}, which is not installed.`);
    }
  });

/**
 * Each package with its files, its licence and that licence's text, which licences ask to be passed on with the files.
 * @param {Record<string, string[]>} bundled by script of dist/, where the packages in it are installed
 * @returns {string}
 */
export function thirdPartyLicenses(bundled) {
  const free = Object.keys(bundled).filter(
    (file) => /^cdn\/|^embed\/\w+\.js$/.test(file) && !bundled[file].length,
  );
  const head = [
    `Whose code is in Medborgarlöften ${packageJson.version} besides its own (${packageJson.license}), and under which licences.`,
    `None of others is in ${free.sort().join(', ')}.`,
  ].join('\n');
  const parts = Object.entries(filesByPackage(bundled)).map(([at, files]) => {
    const { name, version, license } = packageAt(at);
    return `${name} ${version}, ${license}\nIn ${files.join(', ')}\n\n${licenseText(at)}`;
  });
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The same the other way round: the files by package. */
export function filesByPackage(bundled) {
  const packages = [...new Set(Object.values(bundled).flat())].sort();
  const filesOf = (at) => Object.keys(bundled).filter((file) => bundled[file].includes(at));
  return Object.fromEntries(packages.map((at) => [at, filesOf(at).sort()]));
}

/** The text of a package's licence, or of all that it can be had under. */
function licenseText(at) {
  const folder = path.join(root, at);
  const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
  if (!files.length) throw new Error(`${at} brings no licence text: find it, and say where it is from.`);
  return files
    .sort()
    .map((file) => ownPart(readFileSync(path.join(folder, file), 'utf8')).trim())
    .join('\n\n');
}

/** Vite lists there what its command line bundles; what pages get is its own. */
const ownPart = (text) => text.split('\n# Licenses of bundled dependencies')[0];
