// Packs pictures of one width so that rows of pixels which many share are kept once: a sheet of rows, and their order.
//
// Stories show the same promises again and again: of all their rows, 15 % are different ones.
import sharp from 'sharp';

/** @typedef {import('./compare.mjs').Picture} Picture */
/** @typedef {[first: number, count: number][]} Runs rows of a sheet: one after the other, or with a negative count, one again and again */

/** The largest height of a WebP. */
const HIGHEST = 16383;

/**
 * @param {Map<string, Picture>} pictures all of one width
 * @returns {Promise<{webp: Buffer, order: Record<string, Runs>}>} lossless
 */
export async function pack(pictures) {
  const [{ width }] = pictures.values();
  const rows = [];
  const known = new Map();
  const numberOf = (row) => {
    const key = row.toString('latin1');
    if (!known.has(key)) known.set(key, rows.push(row) - 1);
    return known.get(key);
  };
  const order = {};
  for (const [name, picture] of pictures) order[name] = runsOf(rowsOf(picture).map(numberOf));
  return { webp: await encode(sheetOf(rows, width), { lossless: true, effort: 6 }), order };
}

function rowsOf({ width, height, data }) {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: height }, (_, y) => bytes.subarray(y * width * 3, (y + 1) * width * 3));
}

/** @returns {Runs} */
function runsOf(numbers) {
  const runs = [];
  for (let at = 0; at < numbers.length;) {
    const step = numbers[at + 1] - numbers[at];
    let end = at + 1;
    if (step === 0 || step === 1) while (numbers[end] - numbers[end - 1] === step) end++;
    runs.push([numbers[at], step === 0 ? at - end : end - at]);
    at = end;
  }
  return runs;
}

/** Rows under each other, in as many columns as it takes. */
function sheetOf(rows, width) {
  const columns = Math.ceil(rows.length / HIGHEST);
  const height = Math.ceil(rows.length / columns);
  const data = Buffer.alloc(columns * width * height * 3);
  rows.forEach((row, number) => data.set(row, offsetOf(number, { width, height, columns })));
  return { width: columns * width, height, data };
}

const offsetOf = (number, { width, height, columns }) =>
  ((number % height) * columns + Math.floor(number / height)) * width * 3;

/**
 * @param {Picture} sheet
 * @param {number} width of the picture
 * @param {Runs} runs
 * @returns {Picture}
 */
export function unpack(sheet, width, runs) {
  const place = { width, height: sheet.height, columns: sheet.width / width };
  const numbers = runs.flatMap(([first, count]) =>
    Array.from({ length: Math.abs(count) }, (_, index) => (count < 0 ? first : first + index)),
  );
  const data = Buffer.alloc(width * numbers.length * 3);
  numbers.forEach((number, y) => {
    const from = offsetOf(number, place);
    data.set(sheet.data.subarray(from, from + width * 3), y * width * 3);
  });
  return { width, height: numbers.length, data };
}

/**
 * @param {Buffer} file PNG or WebP
 * @returns {Promise<Picture>}
 */
export async function decode(file) {
  const { data, info } = await sharp(file).removeAlpha().toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  return { width: info.width, height: info.height, data };
}

/** @param {Picture} picture */
const encode = ({ width, height, data }, options) =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .webp(options)
    .toBuffer();

/**
 * Pictures beside each other, for people.
 * @param {Picture[]} pictures
 */
export function sideBySide(pictures) {
  const gap = 16;
  const starts = pictures.map((_, index) =>
    pictures.slice(0, index).reduce((sum, { width }) => sum + width + gap, 0),
  );
  return sharp({
    create: {
      width: starts.at(-1) + pictures.at(-1).width,
      height: Math.max(...pictures.map(({ height }) => height)),
      channels: 3,
      background: '#888',
    },
  })
    .composite(
      pictures.map(({ width, height, data }, index) => ({
        input: data,
        raw: { width, height, channels: 3 },
        left: starts[index],
        top: 0,
      })),
    )
    .png()
    .toBuffer();
}
