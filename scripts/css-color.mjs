// Works out a colour as CSS writes it, on a given page: with its variables, its scheme and the text's own colour.
import { converter, interpolateWithPremultipliedAlpha, parse } from 'culori';
import { list } from 'postcss';
import { numberOf } from './css-calc.mjs';

/** @typedef {import('culori').Color} Color */

/**
 * Where a colour stands.
 * @typedef {object} Place
 * @property {'light' | 'dark'} scheme what `light-dark()` chooses by
 * @property {Color} currentColor
 * @property {Record<string, string>} properties the custom properties that are set, by name
 */

/**
 * The colour that a value computes to, which may be one that no screen has.
 * @param {string} value
 * @param {Place} place
 * @returns {Color}
 * @throws {Error} where the value is no colour, or is written in a way that is not known here
 */
export function colorOf(value, place) {
  const substituted = withVariables(value, place.properties);
  if (substituted === undefined) throw new Error(`no colour that is known here: ${value}`);
  return colorIn(substituted, place);
}

/**
 * A value with each `var()` replaced. Undefined where CSS finds it invalid: it reads one of our own properties that is
 * not set, or invalid, and says nothing to take instead.
 * @throws {Error} where it reads a property of the page's, which may be anything
 */
function withVariables(value, properties) {
  const start = value.search(/\bvar\(/);
  if (start < 0) return value;
  const [before, inner, after] = atParenthesis(value, start + 'var('.length);
  const [name, ...fallback] = list.comma(inner);
  if (!/^--(?:mbl-|_)/.test(name)) throw new Error(`no colour that is known here: ${value}`);
  const set = Object.hasOwn(properties, name) ? withVariables(properties[name], properties) : undefined;
  const read = set ?? (fallback.length ? withVariables(fallback.join(', '), properties) : undefined);
  return read === undefined ? undefined : withVariables(before.slice(0, start) + read + after, properties);
}

/** What is before a position, what stands there up to the parenthesis that closes it, and what is after that. */
function atParenthesis(text, position) {
  let depth = 1;
  let end = position;
  for (; depth && end < text.length; end++) depth += { '(': 1, ')': -1 }[text[end]] ?? 0;
  return [text.slice(0, position), text.slice(position, end - 1), text.slice(end)];
}

function colorIn(value, place) {
  if (value.toLowerCase() === 'currentcolor') return place.currentColor;
  const [, name, inner] = value.match(/^([a-z-]+)\(\s*(.*?)\s*\)$/s) ?? [];
  const color =
    name && inner.startsWith('from ')
      ? relative(name, inner, place)
      : Object.hasOwn(FUNCTIONS, name ?? '')
        ? FUNCTIONS[name](list.comma(inner), place)
        : parse(value);
  if (!color) throw new Error(`no colour that is known here: ${value}`);
  return color;
}

const FUNCTIONS = {
  'light-dark': ([light, dark], place) => colorIn(place.scheme === 'dark' ? dark : light, place),
  'color-mix': mix,
};

/** https://drafts.csswg.org/css-color-5/#color-mix, in oklab alone: no style here mixes in another space. */
function mix([space, ...parts], place) {
  if (space !== 'in oklab') return undefined;
  const [first, second] = parts.map((part) => {
    const words = list.space(part);
    const share = words.find((word) => word.endsWith('%'));
    return {
      color: colorIn(
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

const toOklch = converter('oklch');

/** https://drafts.csswg.org/css-color-5/#relative-colors, in oklch alone. */
function relative(name, inner, place) {
  if (name !== 'oklch') return undefined;
  const [, origin, l, c, h, slash, alpha, ...rest] = list.space(inner);
  if (rest.length || (slash ?? '/') !== '/') return undefined;
  // What an origin lacks, as grey does a hue, is 0.
  const from = { alpha: 1, h: 0, ...toOklch(colorIn(origin, place)) };
  const worked = (text) => numberOf(text, { l: from.l, c: from.c, h: from.h ?? 0, alpha: from.alpha });
  return {
    mode: 'oklch',
    l: limited(worked(l), 1),
    c: Math.max(0, worked(c)),
    h: worked(h),
    alpha: limited(alpha === undefined ? from.alpha : worked(alpha), 1),
  };
}

const limited = (value, most) => Math.min(most, Math.max(0, value));
