// `node scripts/contrast.mjs`: how well what a person must tell apart stands out, in every theme, by WCAG 2.2.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { blend, clampRgb, converter, parse, wcagContrast } from 'culori';
import { list } from 'postcss';
import { colorOf } from './css-color.mjs';
import { isMain, root } from './project.mjs';
import { source } from './source.mjs';
import { innerPropertiesOf, readStyles, readThemes, tokensOf, valueOf } from './tokens.mjs';

/** @typedef {import('../src/tools/contrast/pairs.ts').Said} Said */

/**
 * What elements stand on.
 * @typedef {object} Ground
 * @property {'light' | 'dark'} scheme what `light-dark()` takes there
 * @property {Said} surface
 * @property {Said} text
 */

/** @type {Record<string, Ground>} */
export const PAGES = {
  light: { scheme: 'light', surface: '#fff', text: '#000' },
  // Canvas and CanvasText under `color-scheme: dark`, as each browser has them.
  'dark, Chromium': { scheme: 'dark', surface: '#121212', text: '#fff' },
  'dark, Firefox': { scheme: 'dark', surface: '#1c1b22', text: '#fbfbfe' },
  'dark, WebKit': { scheme: 'dark', surface: '#1e1e1e', text: '#fff' },
  // Pages that declare one thing, or nothing, and paint another.
  'dark, undeclared': { scheme: 'light', surface: '#111', text: '#fff' },
  'dark, --mbl-scheme': { scheme: 'dark', surface: '#111', text: '#fff' },
  'light, declared dark': { scheme: 'dark', surface: '#fff', text: '#000' },
};

/** The reminder's own surface, the same on every page. @type {Ground} */
const NIGHT = { scheme: 'dark', surface: ['.night', 'background'], text: ['.night', 'color'] };

/**
 * @typedef {object} Contrast
 * @property {string} theme
 * @property {string} page of PAGES, or `night`
 * @property {string} sees
 * @property {import('culori').Rgb} color as it is painted
 * @property {number} ratio
 * @property {number} least
 * @property {string} [exempt]
 */

/**
 * The contrast of each pair in each theme.
 * @param {Record<string, Record<string, string>>} [themes] by name, the tokens that each sets; without it, those that
 *   are shipped
 * @param {(sees: string) => boolean} [isAsked] which pairs alone are measured, where not all are
 * @returns {Promise<Contrast[]>}
 * @throws {Error} where a colour can't be worked out
 */
export async function measureContrast(themes, isAsked = () => true) {
  const [styles, { EVERYWHERE, inPicture }] = await Promise.all([
    readStyles(),
    source('tools/contrast/pairs.ts'),
  ]);
  const grounds = [
    ...Object.entries(PAGES).map(([page, ground]) => [page, ground, EVERYWHERE]),
    ['night', NIGHT, [...EVERYWHERE, ...inPicture(await beamOnLightClothes())]],
  ];
  return Object.entries(themes ?? (await readThemes(tokensOf(styles)))).flatMap(([theme, tokens]) => {
    const properties = { ...innerPropertiesOf(styles), ...tokens };
    return grounds.flatMap(([page, ground, pairs]) =>
      pairs
        .filter(({ sees }) => isAsked(sees))
        .map((pair) => {
          const { sees, least, exempt } = pair;
          try {
            return { theme, page, sees, least, exempt, ...measurePair(pair, ground, styles, properties) };
          } catch (error) {
            throw new Error(`${theme}, ${page}, ${sees}: ${error.message}`, { cause: error });
          }
        }),
    );
  });
}

function measurePair(
  { color, within = 'currentColor', over },
  { scheme, surface, text },
  styles,
  properties,
) {
  const work = (said, currentColor) => {
    const value = typeof said === 'string' ? said : colorIn(valueOf(styles, ...said));
    return colorOf(value, { scheme, properties, currentColor });
  };
  const own = work(text);
  const layers = over ? [work(surface, own), work(over, own)] : [work(surface, own)];
  const behind = painted(layers);
  if (behind.alpha < 1) throw new Error('what is behind it lets through what is not known here');
  const seen = painted([behind, work(color, work(within, own))]);
  return { color: seen, ratio: wcagContrast(behind, seen) };
}

/** One over the other. What a screen lacks it cuts off, channel by channel, as browsers do. */
const painted = (colors) => blend(colors.map(toScreen), 'normal');
const toRgb = converter('rgb');
const toScreen = (color) => clampRgb(toRgb(color));

/** The colour in a value, which is the last word wherever we name one: `1px solid var(--_muted)`. */
function colorIn(value) {
  const last = list.space(value).at(-1);
  return last.includes('(') || parse(last) ? last : 'currentColor';
}

/** The headlights' beam where it meets light clothes: it fades from the car to the one who wears a reflector. */
async function beamOnLightClothes() {
  const picture = await readFile(path.join(root, 'src/elements/reflex-reminder/picture.ts'), 'utf8');
  const [, color, opacity] = picture.match(/<stop stop-color="(.+?)" stop-opacity="(.+?)" \/>/) ?? [];
  const facts = (await source('feed/facts.ts')).factsOf();
  const left = 1 - facts['seen-light'].value / facts['seen-reflector'].value;
  return `color-mix(in oklab, ${color} ${100 * opacity * left}%, transparent)`;
}

/** What has less contrast than it needs, a line each. @param {Contrast[]} contrasts */
export const failuresIn = (contrasts) =>
  contrasts
    .filter(({ ratio, least, exempt }) => ratio < least && !exempt)
    .map(
      ({ theme, page, sees, ratio, least }) =>
        `${theme}, ${page}: ${sees} has ${rounded(ratio)}, and needs ${least}`,
    );

/** How many were measured, and which is nearest to what it needs. @param {Contrast[]} contrasts */
export function summary(contrasts) {
  const bound = contrasts.filter(({ exempt }) => !exempt);
  const { theme, page, sees, ratio, least } = bound.reduce((a, b) =>
    b.ratio / b.least < a.ratio / a.least ? b : a,
  );
  return `${bound.length} pairs, the closest has ${rounded(ratio)} of ${least} (${theme}, ${page}: ${sees})`;
}

/** A table for each theme: a row for what is seen, a column for each page. @param {Contrast[]} contrasts */
export function table(contrasts) {
  const pages = distinct(contrasts, 'page');
  return distinct(contrasts, 'theme')
    .map((theme) => {
      const ofTheme = contrasts.filter((one) => one.theme === theme);
      const rows = distinct(ofTheme, 'sees').map((sees) => {
        const found = ofTheme.filter((one) => one.sees === sees);
        const cells = pages.map((page) => found.find((one) => one.page === page));
        return row(
          sees,
          cells.map((cell) => (cell ? rounded(cell.ratio) : '')),
          found[0].exempt ?? found[0].least,
        );
      });
      return [row(theme, pages, 'needs'), ...rows].join('\n');
    })
    .join('\n\n');
}

const distinct = (contrasts, key) => [...new Set(contrasts.map((one) => one[key]))];

const row = (first, cells, last) =>
  `${first.padEnd(34)}${cells.map((cell) => cell.padStart(22)).join('')}  ${last}`;

/** Down, so that 4.499 is not shown as enough. */
const rounded = (ratio) => (Math.floor(ratio * 100) / 100).toFixed(2);

if (isMain(import.meta)) {
  const contrasts = await measureContrast();
  const problems = failuresIn(contrasts);
  console.log(`${table(contrasts)}\n\n${summary(contrasts)}`);
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (problems.length) process.exitCode = 1;
}
