// How well the parts of elements stand out, as the browser has painted them, by WCAG 2.2.
import { EVERYWHERE, inPicture } from './pairs.js';

export interface Contrast {
  sees: string;
  ratio: number;
  least: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** What is seen of an element itself: not what only has a colour under the keyboard, or one over another. */
const PAIRS = [...EVERYWHERE, ...inPicture('')].filter(
  (pair) => !pair.exempt && !('over' in pair) && !('within' in pair),
);

/**
 * The contrast of each pair that stands in an element.
 * @param element one that has rendered
 */
export const contrastsIn = (element: Element): Contrast[] =>
  PAIRS.flatMap(({ sees, least, color }) => {
    const [selector, property] = typeof color === 'string' ? ['.root', 'color'] : color;
    const part = element.shadowRoot?.querySelector(selector);
    if (!part) return [];
    const surfaces = surfacesBehind(part);
    const said = getComputedStyle(part).getPropertyValue(LONGHANDS[property] ?? property);
    const seen = painted(...surfaces, colorIn(said));
    return { sees, least, ratio: contrastOf(seen, painted(...surfaces)) };
  });

/** A shadow's colour stands before its lengths. */
const colorIn = (value: string) => value.split(/ (?=-?[\d.]+px)/, 1)[0]!;

/** Where a shorthand's colour is said. */
const LONGHANDS: Record<string, string> = {
  border: 'border-block-start-color',
  'border-color': 'border-block-start-color',
};

/** The surfaces under something, the furthest first. */
export function surfacesBehind(part: Element): string[] {
  const surfaces = [];
  let at: Node | null = part;
  while (at) {
    if (at instanceof Element) surfaces.unshift(getComputedStyle(at).backgroundColor);
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return surfaces;
}

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** Colours one over the other, on white, as the screen has them. */
export function painted(...colors: string[]): Rgb {
  for (const color of ['white', ...colors]) {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** The ratio of two colours, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
