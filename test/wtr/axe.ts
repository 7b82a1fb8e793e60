// What axe finds wrong on a page, and how well its colours are told from each other.
import 'axe-core/axe.min.js';

const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

/**
 * Every rule that axe has, the experimental ones and its best practices too: but those of level AAA, what it gave up, and
 * its guess that a large paragraph is a heading. A promise's wording is large, and none.
 */
const rules = Object.fromEntries(
  axe
    .getRules()
    .filter(({ tags }) => !tags.includes('wcag2aaa') && !tags.includes('deprecated'))
    .map(({ ruleId }) => [ruleId, { enabled: ruleId !== 'p-as-heading' }]),
);

/** Each violation with its place. */
export async function violations(context: Element): Promise<string[]> {
  const found = await axe.run(context, { resultTypes: ['violations'], rules });
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

/** Red, green and blue of colours that are painted one over the other, as the screen has them. */
export function painted(...colors: string[]): number[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  for (const color of colors) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
