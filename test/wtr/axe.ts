// What axe finds wrong on a page.
import 'axe-core/axe.min.js';

const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

/** Each violation with its place, best practices included. */
export async function violations(context: Element): Promise<string[]> {
  const found = await axe.run(context, {
    resultTypes: ['violations'],
    // Not among axe's defaults.
    rules: { 'target-size': { enabled: true } },
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

type Rgb = readonly number[];
interface AxeColor {
  Color: new (...rgb: Rgb) => object;
  getContrast: (a: object, b: object) => number;
}

/** The ratio of two colours, each as red, green and blue up to 255. */
export function contrastOf(a: Rgb, b: Rgb): number {
  // Its types leave it out.
  const { Color, getContrast } = (axe as unknown as { commons: { color: AxeColor } }).commons.color;
  return getContrast(new Color(...a), new Color(...b));
}
