// `node scripts/drift.mjs`: where custom-elements.json and the sources disagree, in either direction, a line each.
//
// test/elements/documented.test.ts asks the same of what stands on a page.
import path from 'node:path';
import { parse } from 'postcss';
import { isSettable } from './elements-of.mjs';
import { isMain, readManifest } from './project.mjs';
import { source } from './source.mjs';
import { readSurfaces } from './surface.mjs';
import { tokensOf } from './tokens.mjs';

/**
 * What elements share but these never show, by a condition that does not hold in them: the tests on a page prove it.
 * Follow-ups stand open on a card; a reminder has always something to say, and is silent while its feed is on its way;
 * neither it nor a countdown has hairlines, and it has no heavy rule.
 */
const NEVER = {
  'promise-card': { parts: ['follow-ups'] },
  'campaign-countdown': { tokens: ['--mbl-rule'] },
  'reflex-reminder': { parts: ['empty', 'loading'], tokens: ['--mbl-mark', '--mbl-rule'] },
};

/** Each kind: its key in the manifest, what makes it, and what documents it. */
const KINDS = {
  attributes: { key: 'attributes', one: 'attribute', is: 'taken', mend: 'a comment on its property' },
  properties: { key: 'members', one: 'property', is: 'taken', mend: 'a comment on it' },
  parts: { key: 'cssParts', one: 'part', is: 'rendered', mend: '@csspart' },
  slots: { key: 'slots', one: 'slot', is: 'rendered', mend: '@slot' },
  events: { key: 'events', one: 'event', is: 'sent', mend: '@fires' },
  tokens: { key: 'cssProperties', one: 'custom property', is: 'read', mend: '@cssprop' },
};

/**
 * What the sources give a page to touch.
 * @typedef {object} Source
 * @property {string} tag
 * @property {string} className
 * @property {Record<string, Map<string, string>>} surface by kind and name: the file, '' where it is the class itself
 * @property {Map<string, {type: string, value: unknown}>} values of the properties, before anything is set
 */

/** @returns {Promise<Source[]>} of each element */
export async function readSources() {
  const file = 'src/entries/elements.ts';
  const { elements } = await source(path.relative('src', file));
  const surfaceOf = readSurfaces([file]);
  return elements.map((element) => {
    const { followed, ...surface } = surfaceOf(element.name);
    const attributes = element.observedAttributes.map((name) => [name, '']);
    const sheets = element.elementStyles.map(({ cssText }) => parse(cssText));
    const instance = new element();
    const properties = [...element.elementProperties].map(([name, { type }]) => [
      name,
      { type: type?.name.toLowerCase() ?? 'string', value: instance[name] },
    ]);
    return {
      tag: element.tag,
      className: element.name,
      surface: {
        ...surface,
        attributes: new Map([...attributes, ...followed]),
        properties: new Map(properties.map(([name]) => [name, ''])),
        tokens: new Map(Object.keys(tokensOf(sheets)).map((name) => [name, ''])),
      },
      values: new Map(properties),
    };
  });
}

/**
 * Where the manifest and the sources disagree.
 * @param {object} manifest
 * @param {Source[]} sources
 * @returns {string[]} a line each: where, what, and what to do
 */
export function drift(manifest, sources) {
  const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
  const documented = (tag) => declarations.find(({ tagName }) => tagName === tag) ?? {};
  const tags = new Set(sources.map(({ tag }) => tag));
  return [
    ...declarations
      .filter(({ tagName }) => tagName && !tags.has(tagName))
      .map(({ tagName }) => `<${tagName}> is documented, and src/entries/elements.ts has no such element`),
    ...sources.flatMap((one) => [
      ...driftOf(documented(one.tag), one),
      ...silences(documented(one.tag), one),
      ...driftOfValues(documented(one.tag), one),
    ]),
    ...driftOfStates(
      sources.map(({ tag }) => documented(tag)),
      sources,
    ),
  ];
}

function driftOf(declaration, { tag, className, surface }) {
  return Object.entries(KINDS).flatMap(([kind, { key, one, is, mend }]) => {
    const documented = (declaration[key] ?? []).filter(isTouched(kind)).map(({ name }) => name);
    const never = NEVER[tag]?.[kind] ?? [];
    const made = surface[kind];
    const missing = [...made.keys()].filter((name) => !documented.includes(name) && !never.includes(name));
    const extra = documented.filter((name) => !made.has(name) || never.includes(name));
    return [
      ...missing.map(
        (name) =>
          `<${tag}>: ${one} ${shown(name)} is ${is}${made.get(name) && ` in ${made.get(name)}`}, and not documented: add ${mend} at ${className}, then npm run manifest`,
      ),
      ...extra.map(
        (name) =>
          `<${tag}>: ${one} ${shown(name)} is documented, and never ${is}: remove it at ${className}, then npm run manifest`,
      ),
      ...never
        .filter((name) => !made.has(name))
        .map(
          (name) =>
            `<${tag}>: ${one} ${shown(name)} can't be ${is} at all: remove it from NEVER in drift.mjs`,
        ),
    ];
  });
}

/** Of the members, only those that a page sets. */
const isTouched = (kind) => (member) => kind !== 'properties' || isSettable(member);

const shown = (name) => (name ? `\`${name}\`` : 'without a name');

/** What is documented without a word on it. */
function silences(declaration, { tag, className }) {
  const lists = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
  const documented = lists.flatMap((list) => declaration[list] ?? []);
  const parameters = documented.flatMap(({ name: method, parameters = [] }) =>
    parameters.map(({ name, description }) => ({ name: `${method}(${name})`, description })),
  );
  return [{ ...declaration, name: className }, ...documented, ...parameters]
    .filter(({ description }) => !description?.trim())
    .map(
      ({ name }) =>
        `<${tag}>: ${shown(name)} has no description: write one at ${className}, then npm run manifest`,
    );
}

/** A property is of the type that is documented, and is what is documented until it is set. */
function driftOfValues({ members = [] }, { tag, values }) {
  return members.filter(isSettable).flatMap(({ name, type, default: documented }) => {
    const { type: taken, value } = values.get(name) ?? {};
    if (!taken || type.text === 'unknown') return [];
    const text = type.text.replace(/'[^']*'/g, 'string');
    const isSame = text.includes(taken) || (taken === 'string' && !/\b(number|boolean)\b/.test(text));
    const written =
      typeof value === 'string' ? `'${value}'` : value === undefined ? undefined : String(value);
    return [
      !isSame && `<${tag}>: ${shown(name)} is documented as ${type.text}, and taken as ${taken}`,
      value === undefined &&
        !text.includes('undefined') &&
        `<${tag}>: ${shown(name)} is documented as ${type.text}, and is undefined until it is set: give it a value in the constructor`,
      written !== documented &&
        `<${tag}>: ${shown(name)} is documented to be ${documented} until it is set, and is ${written}`,
    ].filter(Boolean);
  });
}

/** Which element sets which is not told from the sources: all of them together. */
function driftOfStates(declarations, sources) {
  const documented = new Set(declarations.flatMap(({ cssStates = [] }) => cssStates).map(({ name }) => name));
  const set = new Map(sources.flatMap(({ surface }) => [...surface.states]));
  return [
    ...[...set]
      .filter(([name]) => !documented.has(name))
      .map(
        ([name, file]) =>
          `State ${shown(name)} is set in ${file}, and no element documents it: add @cssstate, then npm run manifest`,
      ),
    ...[...documented]
      .filter((name) => !set.has(name))
      .map(
        (name) =>
          `State ${shown(name)} is documented, and never set: remove its @cssstate, then npm run manifest`,
      ),
  ];
}

if (isMain(import.meta)) {
  const lines = drift(await readManifest(), await readSources());
  console.log(lines.join('\n') || 'custom-elements.json and the sources agree.');
  if (lines.length) process.exitCode = 1;
}
