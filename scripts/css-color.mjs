// Works out a colour as CSS writes it, on a given page: with its variables, its scheme and the text's own colour.
import { interpolateWithPremultipliedAlpha, parse } from 'culori';
import { list } from 'postcss';

/** @typedef {import('culori').Color} Color */

/**
 * Where a colour stands.
 * @typedef {object} Place
 * @property {'light' | 'dark'} scheme what `light-dark()` chooses by
 * @property {Color} currentColor
 * @property {Record<string, string>} properties the custom properties that are set, by name
 */

/**
 * The colour that a value computes to.
 * @param {string} value
 * @param {Place} place
 * @returns {Color}
 * @throws {Error} where the value is no colour, or is written in a way that is not known here
 */
export function colorOf(value, place) {
  if (value.toLowerCase() === 'currentcolor') return place.currentColor;
  const [, name, inner] = value.match(/^([a-z-]+)\((.*)\)$/s) ?? [];
  const known = FUNCTIONS[name];
  const color = known ? known(list.comma(inner), place) : parse(value);
  if (!color) throw new Error(`no colour that is known here: ${value}`);
  return color;
}

const FUNCTIONS = {
  var: ([property, ...fallback], place) => colorOf(place.properties[property] ?? fallback.join(', '), place),
  'light-dark': ([light, dark], place) => colorOf(place.scheme === 'dark' ? dark : light, place),
  'color-mix': mix,
};

/** https://drafts.csswg.org/css-color-5/#color-mix, in oklab alone: no style here mixes in another space. */
function mix([space, ...parts], place) {
  if (space !== 'in oklab') return undefined;
  const [first, second] = parts.map((part) => {
    const words = list.space(part);
    const share = words.find((word) => word.endsWith('%'));
    return {
      color: colorOf(
        words.find((word) => word !== share),
        place,
      ),
      share: share && parseFloat(share),
    };
  });
  const ofFirst = first.share ?? 100 - (second.share ?? 50);
  const sum = ofFirst + (second.share ?? 100 - ofFirst);
  const color = interpolateWithPremultipliedAlpha([second.color, first.color], 'oklab')(ofFirst / sum);
  return { ...color, alpha: (color.alpha ?? 1) * Math.min(1, sum / 100) };
}
