// Writes what was measured: for people as tables, for programs as JSON.
import { isReached } from './lines.mjs';
import { summarize } from './statistics.mjs';

/** Medians and quartiles of all samples, by measure, variant and metric. */
export const summaries = (samples) =>
  mapValues(samples, (variants) => mapValues(variants, (metrics) => mapValues(metrics, summarize)));

const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

/** A number as people read it: 1,234 or 12.3 or 0.45 */
export function formatValue(value, unit = '') {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit ? `${number} ${unit}` : number;
}

/** @param {import('./lines.mjs').Line[]} lines */
export const linesTable = (lines) =>
  table(
    ['what', 'beside', 'must reach', 'reached', ''],
    lines.map((line) => [
      line.what,
      line.beside,
      `≤ ${formatValue(line.most, line.unit)}`,
      formatValue(line.value, line.unit),
      isReached(line) ? 'reached' : '**falls short**',
    ]),
  );

/** The whole report. */
export function report({ date, version, machine, peers, lines, measures }) {
  return `${[
    '# What was measured',
    `Written by \`npm run bench\` on ${date}, of version ${version}: change nothing here by hand. ${machine.chromium}, ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}. Ratios are the result; times say how fast this machine is.`,
    `Beside: ${Object.entries(peers)
      .map(([name, peer]) => `${name} ${peer}`)
      .join(', ')}.`,
    linesTable(lines),
    'Each figure is a median; of ratios it is the median of the ratios within each round. The quartiles, and how often it was measured:',
    table(
      ['what', 'beside', 'median', 'quartiles', 'n'],
      lines
        .filter(({ low, n }) => low !== undefined && n > 1)
        .map(({ what, beside, value, low, high, unit, n }) => [
          what,
          beside,
          formatValue(value, unit),
          `${formatValue(low)}–${formatValue(high)}`,
          n,
        ]),
    ),
    ...measures.flatMap(({ title, how, variants }) => [`## ${title}`, how, variantsTable(variants)]),
  ].join('\n\n')}\n`;
}

/** A row for each variant, a column for each metric that any of them has. */
function variantsTable(variants) {
  const metrics = [...new Set(Object.values(variants).flatMap(Object.keys))];
  return table(
    ['', ...metrics],
    Object.entries(variants).map(([variant, summary]) => [
      variant,
      ...metrics.map((metric) => (summary[metric] ? spread(summary[metric]) : '')),
    ]),
  );
}

const spread = ({ median, low, high }) =>
  low === high ? formatValue(median) : `${formatValue(median)} (${formatValue(low)}–${formatValue(high)})`;

/** Columns of figures, which are all but the first, are set to the right. */
function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
