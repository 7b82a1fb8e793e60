// Tells what differs between a picture and its baseline, and between the stories and the baselines that there are.
import pixelmatch from 'pixelmatch';

/** @typedef {{width: number, height: number, data: Uint8Array}} Picture three bytes a pixel, from the top left */

/**
 * How far apart two colours are that count as one; black and white are 1 apart, #fff and #e5e5e5 0.08. Edges of curves are
 * smoothed a little otherwise now and then: there it takes more, so that a line which looks like such an edge is missed
 * when it is gone.
 */
const THRESHOLDS = [
  { threshold: 0.03, includeAA: false },
  { threshold: 0.12, includeAA: true },
];

/**
 * @param {Picture} expected
 * @param {Picture} actual
 * @returns {{pixels: number, size?: string, diff: Picture} | undefined} nothing where they look the same
 */
export function differenceOf(expected, actual) {
  const sameSize = expected.width === actual.width && expected.height === actual.height;
  if (sameSize && Buffer.compare(expected.data, actual.data) === 0) return undefined;

  const width = Math.max(expected.width, actual.width);
  const height = Math.max(expected.height, actual.height);
  // What one of them lacks is transparent, which is no colour.
  const [before, now] = [expected, actual].map((picture) => enlarged(picture, width, height));
  const [{ pixels, diff }] = THRESHOLDS.map((options) => {
    const diff = new Uint8Array(width * height * 4);
    return { pixels: pixelmatch(before, now, diff, width, height, options), diff };
  }).sort((one, other) => other.pixels - one.pixels);
  if (pixels === 0 && sameSize) return undefined;
  return {
    pixels,
    size: sameSize ? undefined : `${sizeOf(expected)} is now ${sizeOf(actual)}`,
    diff: { width, height, data: withoutAlpha(diff) },
  };
}

const sizeOf = ({ width, height }) => `${width} × ${height}`;

/** A picture at the top left of a larger transparent one, with four bytes a pixel. */
function enlarged(picture, width, height) {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const from = (y * picture.width + x) * 3;
      data.set(picture.data.subarray(from, from + 3), (y * width + x) * 4);
      data[(y * width + x) * 4 + 3] = 255;
    }
  return data;
}

const withoutAlpha = (data) => data.filter((_, index) => index % 4 !== 3);

/**
 * Which pictures have no baseline, and which baselines no picture.
 * @param {string[]} baselines names
 * @param {string[]} pictures names
 */
export const coverage = (baselines, pictures) => ({
  added: pictures.filter((name) => !baselines.includes(name)),
  removed: baselines.filter((name) => !pictures.includes(name)),
});
