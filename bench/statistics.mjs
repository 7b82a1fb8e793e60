// What is made of samples: medians, quartiles, paired ratios, and the slope of growth.

/**
 * The value below which a share of the samples lies, between two of them where it falls between.
 * @param {number[]} values at least one
 * @param {number} share 0–1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at % 1);
}

export const median = (values) => quantile(values, 0.5);

/**
 * @param {number[]} values at least one
 * @returns {{median: number, low: number, high: number, n: number}} `low` and `high` are the quartiles
 */
export const summarize = (values) => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  n: values.length,
});

/**
 * Ratios of what was measured in the same round, so that what else the machine did at the time counts for both.
 * @param {number[]} values by round
 * @param {number[]} base by round
 */
export const pairedRatios = (values, base) =>
  values.slice(0, base.length).map((value, round) => value / base[round]);

/**
 * The exponent of growth, y ~ x^slope: the least-squares line through the logarithms. 1 is linear.
 * @param {[x: number, y: number][]} points at least two, all above 0
 */
export function slope(points) {
  const logs = points.map((point) => point.map(Math.log));
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const sum = (of) => logs.reduce((total, point) => total + of(point), 0);
  return sum(([x, y]) => (x - middleX) * (y - middleY)) / sum(([x]) => (x - middleX) * (x - middleX));
}
