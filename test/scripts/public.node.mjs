// What a release may not take from who uses it: all that was public in this major version is public still (RELEASING.md).
//
//   ACCEPT=1 npm test -- --only node test/scripts/public.node.mjs      adds what is new; read the diff
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from '../../scripts/build.mjs';
import { filesUnder, isStale, packageJson, readManifest, root } from '../../scripts/project.mjs';

const [major] = packageJson.version.split('.');
/** A line for each thing that is public. */
const file = path.join(root, `test/fixtures/public-v${major}.txt`);
const read = (name) => readFileSync(path.join(root, name), 'utf8');

/** By the element's name: what custom-elements.json has of it, with types and defaults. */
const ofElement = ({ tagName, attributes, members, ...rest }) => [
  `<${tagName}>`,
  ...attributes.map(
    (one) => `<${tagName}> attribute ${one.name}: ${one.type.text}${one.default ? ` = ${one.default}` : ''}`,
  ),
  ...members.map((one) => `<${tagName}> ${one.static ? 'static ' : ''}${one.kind} ${one.name}`),
  ...['events', 'slots', 'cssParts', 'cssProperties', 'cssStates'].flatMap((kind) =>
    (rest[kind] ?? []).map(({ name, type }) =>
      [`<${tagName}> ${kind} ${name || '(default)'}`, kind === 'events' && type?.text]
        .filter(Boolean)
        .join(': '),
    ),
  ),
];

/** The keys that a feed may have, at any depth; with `?` those that it may do without. */
function keysOf({ properties = {}, required = [], ...rest }, at = '') {
  const deeper = ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf'].flatMap((kind) =>
    [rest[kind] ?? []]
      .flat()
      .filter((one) => typeof one === 'object')
      .flatMap((one) =>
        keysOf(one, kind === 'items' ? `${at}[]` : kind === 'additionalProperties' ? `${at}.*` : at),
      ),
  );
  const own = Object.entries(properties).flatMap(([key, one]) => [
    `feed ${at}.${key}${required.includes(key) ? '' : '?'}`,
    ...(one.enum ?? []).map((value) => `feed ${at}.${key} = ${JSON.stringify(value)}`),
    ...keysOf(one, `${at}.${key}`),
  ]);
  return [...own, ...deeper];
}

/** The commands of the command line, each with its options. */
async function commands() {
  const table = read('src/tools/cli.ts').matchAll(
    /'?([\w-]+)'?: async \(\) => \(await import\('(.+?)'\)\)\.(\w+)/g,
  );
  const lists = [...table].map(async ([, name, module, exported]) => {
    const { [exported]: command } = await import(
      new URL(module, pathToFileURL(`${root}/dist/npm/tools/`)).href
    );
    const line = `command medborgarloften ${name}`;
    return [line, ...Object.keys(command.options).map((option) => `${line} --${option}`)];
  });
  return (await Promise.all(lists)).flat();
}

/** Addresses that pages name: not what the pages of this server have to themselves. */
const isAddress = (name) => !/^(npm|pages)\/|^static\/(?!sv)/.test(name);

describe(`what is public in ${major}.x`, () => {
  let lines;
  before(async () => {
    if (await isStale()) await build();
    const { modules } = await readManifest();
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    const [, union] = read('src/feed/load.ts').match(/type FeedErrorCode =([^;]+);/);
    const codes = [...union.matchAll(/'([^']+)'/g)];
    const umea = JSON.parse(read('src/feed/umea-2025-2027.json'));
    const { areas, parties, campaigns } = umea._medborgarloften;
    lines = [
      ...elements.flatMap(ofElement),
      ...Object.keys(packageJson.exports).map((name) => `export ${name}`),
      ...(await commands()),
      ...codes.map(([, code]) => `error ${code}`),
      ...keysOf(JSON.parse(read('dist/schema/feed.schema.json'))),
      ...[umea.items, areas, parties, campaigns].flat().map(({ id }) => `id in Umeå’s feed: ${id}`),
      ...(await filesUnder(path.join(root, 'dist')))
        .filter(isAddress)
        .map((name) => `address ${name.replace(packageJson.version, 'X.Y.Z')}`),
    ].sort();
    lines = [...new Set(lines)];
    if (process.env.ACCEPT)
      writeFileSync(file, `${[...new Set([...known(), ...lines])].sort().join('\n')}\n`);
  });
  const known = () => (existsSync(file) ? read(path.relative(root, file)).trim().split('\n') : []);

  it('is all that was', () => {
    assert.ok(known().length > 300, 'the list is there');
    assert.deepEqual(
      known().filter((line) => !lines.includes(line)),
      [],
      'taken away or changed: that is for a new major version',
    );
  });

  it('is written down', () => {
    assert.deepEqual(
      lines.filter((line) => !known().includes(line)),
      [],
      'new: run with ACCEPT=1, read the list, and commit it',
    );
  });
});
