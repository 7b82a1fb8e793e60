// What the bench makes of its samples, and how it says whether a line is reached.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isReached, ratioLine } from '../../bench/lines.mjs';
import { formatValue, linesTable } from '../../bench/report.mjs';
import { pairedRatios, slope, summarize } from '../../bench/statistics.mjs';

it('sums samples up by their median and quartiles', () => {
  assert.deepEqual(summarize([5, 1, 4, 2, 3]), { median: 3, low: 2, high: 4, n: 5 });
  assert.deepEqual(summarize([1, 2]), { median: 1.5, low: 1.25, high: 1.75, n: 2 });
  assert.deepEqual(summarize([7]), { median: 7, low: 7, high: 7, n: 1 });
});

it('compares what was measured in the same round, so that a slow round counts for both', () => {
  assert.deepEqual(pairedRatios([2, 20, 4], [1, 10, 2]), [2, 2, 2]);
  const line = ratioLine('what', 'beside', [2, 20, 3], [1, 10, 2], 2);
  assert.deepEqual([line.value, line.n], [2, 3]);
});

it('finds the exponent of growth, whatever its unit', () => {
  const grown = (exponent) => [10, 100, 1000].map((n) => [n, 7 * n ** exponent]);
  for (const exponent of [0, 0.5, 1, 2]) assert.ok(Math.abs(slope(grown(exponent)) - exponent) < 1e-9);
});

it('holds a line at its limit for reached, and says where one falls short', () => {
  assert.ok(isReached({ value: 2, most: 2 }));
  assert.ok(!isReached({ value: 2.01, most: 2 }));
  const table = linesTable([{ what: 'a', beside: 'b', value: 1.234, most: 1.1, unit: '×' }]);
  assert.match(table, /\| a \| b \| ≤ 1\.10 × \| 1\.23 × \| \*\*falls short\*\* \|/);
});

it('writes numbers with as many digits as mean something', () => {
  assert.deepEqual(
    [13000, 123.4, 12.34, 1.234, 0.0051, 0].map((value) => formatValue(value)),
    ['13,000', '123', '12.3', '1.23', '0.005', '0'],
  );
});
