// A line of the result: what was measured, what it must reach, and whether it does.
import { pairedRatios, summarize } from './statistics.mjs';

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {string} beside what it is measured by
 * @property {number} value the median
 * @property {number} [low] lower quartile
 * @property {number} [high] upper quartile
 * @property {number} n samples
 * @property {'×' | 'B' | 'ms' | '%' | ''} unit
 * @property {number} most the most that it may be
 */

/**
 * How many times as much one variant takes as another, from what was measured in the same rounds.
 * @returns {Line}
 */
export function ratioLine(what, beside, values, base, most) {
  const { median, low, high, n } = summarize(pairedRatios(values, base));
  return { what, beside, value: median, low, high, n, unit: '×', most };
}

/**
 * What one variant takes, as it is.
 * @returns {Line}
 */
export function valueLine(what, beside, values, unit, most) {
  const { median, low, high, n } = summarize(values);
  return { what, beside, value: median, low, high, n, unit, most };
}

/** @param {Line} line */
export const isReached = ({ value, most }) => value <= most;
