// What the style sheets say: the value of a rule's property, each public token with its default, and the themes.
//
// The sheets are where a token's default value stands, and nowhere else: `var(--mbl-night, #0a1122)`. All that needs
// it takes it from here.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import postcss from 'postcss';
import { filesUnder, root } from './project.mjs';
import { source } from './source.mjs';

/** @typedef {import('postcss').Root} Sheet */

/** @returns {Promise<Sheet[]>} all style sheets of the elements */
export async function readStyles() {
  const files = (await filesUnder(path.join(root, 'src'))).filter((file) => file.endsWith('.styles.ts'));
  const modules = await Promise.all(files.map(source));
  return modules.flatMap(Object.values).map(({ cssText }) => postcss.parse(cssText));
}

/**
 * The value of a property in the rules of a selector, as it is written. Rules within at-rules, such as those for paper,
 * are other ones.
 * @param {Sheet[]} styles
 * @param {string} selector
 * @param {string} property
 * @throws {Error} unless it stands in exactly one sheet
 */
export function valueOf(styles, selector, property) {
  const found = styles.flatMap(({ nodes }) =>
    nodes
      .filter(({ type, selectors }) => type === 'rule' && selectors.includes(selector))
      .flatMap((rule) => rule.nodes.filter(({ prop }) => prop === property))
      // The last wins.
      .slice(-1),
  );
  if (found.length !== 1)
    throw new Error(`${found.length} style sheets say ${property} of ${selector}, where one should`);
  return found[0].value;
}

/**
 * The public tokens and their defaults.
 * @param {Sheet[]} styles
 * @returns {Record<string, string | undefined>} by name, `--mbl-…`; undefined where what is made of it is passed over
 *   when it is not set
 * @throws {Error} where a token has two defaults, or none that can be read
 */
export const tokensOf = (styles) =>
  oneEach(
    declarationsIn(styles)
      .filter(({ value }) => value.includes('--mbl-'))
      .map(({ prop, value }) => {
        const whole = value.match(/^var\(\s*(--mbl-[\w-]+),\s*(.+?)\s*\)$/s);
        const within = prop.startsWith('--_') && value.match(/var\((--mbl-[\w-]+)\)/);
        const [, name, standard] = whole || within || [];
        if (!name) throw new Error(`${prop}: ${value} reads a token otherwise than var(--mbl-…, default)`);
        return [name, standard?.replace(/\s+/g, ' ')];
      }),
  );

/**
 * What the elements call colours among themselves: `--_accent`.
 * @param {Sheet[]} styles
 * @returns {Record<string, string>} values by name
 * @throws {Error} where one has two values
 */
export const innerPropertiesOf = (styles) =>
  oneEach(
    declarationsIn(styles)
      .filter(({ prop }) => prop.startsWith('--_'))
      .map(({ prop, value }) => [prop, value]),
  );

function declarationsIn(styles) {
  const declarations = [];
  for (const sheet of styles) sheet.walkDecls((declaration) => void declarations.push(declaration));
  return declarations;
}

function oneEach(entries) {
  const values = {};
  for (const [name, value] of entries) {
    if ((values[name] ?? value) !== value)
      throw new Error(`${name} has two values: ${values[name]}, ${value}`);
    values[name] = value;
  }
  return values;
}

/**
 * The themes that are shipped, by name, each with the tokens that it sets. The neutral one is what the elements look
 * like without any.
 * @param {Record<string, string>} tokens
 * @returns {Promise<Record<string, Record<string, string>>>}
 */
export async function readThemes(tokens) {
  const folder = path.join(root, 'src/ui/themes');
  const files = existsSync(folder) ? await filesUnder(folder) : [];
  const themes = files.map(async (file) => {
    const name = path.basename(file, '.css');
    return [name, themeOf(name, await readFile(path.join(folder, file), 'utf8'), tokens)];
  });
  return { neutral: {}, ...Object.fromEntries(await Promise.all(themes)) };
}

/**
 * The tokens that a theme's sheet sets.
 * @throws {Error} where it can't be said which value a token has, or no element reads it
 */
export function themeOf(name, css, tokens) {
  const theme = {};
  postcss.parse(css).walkDecls(/^--mbl-/, ({ prop, value, parent }) => {
    if (!Object.hasOwn(tokens, prop)) throw new Error(`${name}: no element reads ${prop}`);
    if (Object.hasOwn(theme, prop)) throw new Error(`${name} sets ${prop} twice`);
    if (parent.parent.type !== 'root') throw new Error(`${name} sets ${prop} in a rule within another`);
    theme[prop] = value;
  });
  return theme;
}
