// Writes what was measured: for people as tables, for programs as JSON.
import { isReached } from './lines.mjs';

/** A number as people read it: 1,234 or 12.3 or 0.45 */
export function formatValue(value, unit = '') {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
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

/**
 * The whole report.
 * @param {ReturnType<typeof import('./results.mjs').resultsOf>} results
 * @param {object[]} measures in the order of the report
 */
export function report({ date, version, machine, peers, lines, measures: figures }, measures) {
  const { chromium, node, system, processor, cores } = machine;
  const beside = Object.entries(peers).map(([name, peer]) => `${name} ${peer}`);
  return `${[
    '# What was measured',
    `Written by \`npm run bench\` on ${date}, of version ${version}: change nothing here by hand. Chromium ${chromium}, ${system}, ${processor}, ${cores} cores, Node ${node}. Ratios are the result; times say how fast this machine is.`,
    `Beside: ${beside.join(', ')}.`,
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
    ...measures.flatMap(({ name, title, how }) => [`## ${title}`, how, variantsTable(figures[name])]),
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

/** A table in Markdown; columns of figures are set to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const isFigures = (column) => column > 0 && rows.every((cells) => /^([≤-] ?)?\d|^$/.test(cells[column]));
  const rule = head.map((_, column) => (isFigures(column) ? '--:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
