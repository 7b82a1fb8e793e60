// What the pass over the pictures notices and what it passes over; and that packing pictures loses nothing.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { nameOf, readBaselines, writeBaselines } from '../../scripts/pictures/baselines.mjs';
import { coverage, differenceOf } from '../../scripts/pictures/compare.mjs';
import { report, versions } from '../../scripts/pictures/report.mjs';
import { decode } from '../../scripts/pictures/sheets.mjs';

/** A picture of a drawing: a framed box with a line and two words, as blocks. */
const drawn = (shapes, { width = 120, height = 80, background = '#fff' } = {}) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
        `<rect width="100%" height="100%" fill="${background}"/>${shapes}</svg>`,
    ),
  )
    .png()
    .toBuffer()
    .then(decode);

const LINE = '<rect x="10" y="40" width="100" height="1" fill="#e5e5e5"/>';
const word = (x) =>
  [0, 6, 12, 18]
    .map((at) => `<path d="M${x + at} 20h1v10h-1z M${x + at + 1} 24h3v1h-3z" fill="#1a1a1a"/>`)
    .join('');
const circle = (radius) => `<circle cx="60" cy="60" r="${radius}" fill="#0a64c2"/>`;

const box = await drawn(LINE + word(20));

describe('a picture', () => {
  it('is the same as itself', async () => {
    assert.equal(differenceOf(box, await drawn(LINE + word(20))), undefined);
  });

  it('differs where a pale line of one pixel is gone, by the length of the line', async () => {
    assert.equal(differenceOf(box, await drawn(word(20))).pixels, 100);
  });

  it('differs where a line is gone whose colour lies between those on its sides', async () => {
    const line = '<rect y="40" width="120" height="1" fill="#d0d0d0"/>';
    const below = '<rect y="41" width="120" height="39" fill="#a0a0a0"/>';
    const moved = '<rect y="40" width="120" height="40" fill="#a0a0a0"/>';
    assert.equal(differenceOf(await drawn(line + below), await drawn(moved)).pixels, 120);
  });

  it('differs where a word is one pixel to the side', async () => {
    assert.ok(differenceOf(box, await drawn(LINE + word(21))).pixels > 20);
  });

  it('differs where a colour is another, and not where it is all but the same', async () => {
    const of = (fill) => drawn(`<rect x="10" y="10" width="20" height="20" fill="${fill}"/>`);
    assert.equal(differenceOf(await of('#0a64c2'), await of('#c20a3c')).pixels, 400);
    assert.equal(differenceOf(await of('#0a64c2'), await of('#0a62c0')), undefined);
  });

  it('differs in size, even where all that is new is empty', async () => {
    const longer = await drawn(LINE + word(20), { height: 81 });
    assert.equal(differenceOf(box, longer).size, '120 × 80 is now 120 × 81');
    const narrower = await drawn('', { width: 119 });
    assert.equal(differenceOf(await drawn(''), narrower).size, '120 × 80 is now 119 × 80');
  });

  it('is the same where the edge of a curve is smoothed otherwise', async () => {
    const edge = await drawn(circle(15));
    const other = await drawn(circle(15.05));
    assert.notDeepEqual(edge.data, other.data);
    assert.equal(differenceOf(edge, other), undefined);
    assert.ok(differenceOf(edge, await drawn(circle(17))).pixels > 50);
  });

  it('shows what differs in red', async () => {
    const { diff } = differenceOf(box, await drawn(word(20)));
    const at = (40 * diff.width + 10) * 3;
    assert.deepEqual([...diff.data.subarray(at, at + 3)], [255, 0, 0]);
  });
});

describe('a pass over the pictures', () => {
  it('names stories without a baseline, and baselines without a story', () => {
    assert.deepEqual(coverage(['a--gone dark', 'a--kept dark'], ['a--kept dark', 'a--new dark']), {
      added: ['a--new dark'],
      removed: ['a--gone dark'],
    });
  });

  it('says of each what was found, and where it can be seen', () => {
    const changes = new Map([
      ['a--one light-320', { pixels: 12, size: '320 × 9 is now 320 × 8', file: 'there/one.png' }],
    ]);
    const text = report({ changes, added: ['a--new dark', 'a--new print'], removed: ['a--gone print'] }, 2);
    for (const words of [
      'changed: a--one light-320: 12 pixels, 320 × 9 is now 320 × 8\n         there/one.png',
      'no baseline: a--new dark, print',
      'no story: a--gone print',
      '2 pictures: 1 changed, 2 without a baseline, 1 baselines without a story',
    ])
      assert.ok(text.includes(words), `${words}\nin ${text}`);
  });

  it('says nothing but the count where all is as it was', () => {
    assert.equal(
      report({ changes: new Map(), added: [], removed: [] }, 7),
      '7 pictures: 0 changed, 0 without a baseline, 0 baselines without a story',
    );
  });

  it('says that another browser draws otherwise, where it is another', () => {
    assert.match(versions('1.2', '1.3'), /1\.2.*1\.3/);
    assert.equal(versions('1.2', '1.2'), undefined);
    assert.equal(versions(undefined, '1.2'), undefined);
  });
});

describe('the baselines', () => {
  const inFolder = async (use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'medborgarloften-pictures-'));
    await use(folder).finally(() => rm(folder, { recursive: true }));
  };
  const write = (folder, pictures) =>
    writeBaselines(folder, '1.2', [...pictures.keys()], (name) => Promise.resolve(pictures.get(name)));

  it('give each picture as it was, whatever rows it shares, and the browser it is of', () =>
    inFolder(async (folder) => {
      const pictures = new Map([
        [nameOf('a--one', 'light'), box],
        [nameOf('a--two', 'light'), await drawn(word(50), { height: 33 })],
        [nameOf('a--one', 'wide'), await drawn(circle(20), { width: 200 })],
        [nameOf('b--one', 'light'), await drawn('', { background: '#123' })],
      ]);
      await write(folder, pictures);
      const { chromium, names, pictureOf } = await readBaselines(folder);
      assert.equal(chromium, '1.2');
      assert.deepEqual(names.sort(), [...pictures.keys()].sort());
      for (const [name, { width, height, data }] of pictures) {
        const kept = await pictureOf(name);
        assert.deepEqual([kept.width, kept.height], [width, height], name);
        assert.ok(data.equals(kept.data), name);
      }
    }));

  it('hold more different rows than a WebP is high', () =>
    inFolder(async (folder) => {
      const height = 40_000;
      const data = Buffer.alloc(height * 3);
      for (let y = 0; y < height; y++) data.writeUIntBE(y * 97, y * 3, 3);
      await write(folder, new Map([['a--tall light', { width: 1, height, data }]]));
      const kept = await (await readBaselines(folder)).pictureOf('a--tall light');
      assert.ok(data.equals(kept.data));
    }));

  it('are written only where something is other than before, and removed with their stories', () =>
    inFolder(async (folder) => {
      const one = new Map([['a--one light', box]]);
      const two = new Map([...one, ['b--one light', box]]);
      assert.deepEqual((await write(folder, two)).sort(), [
        'a.light.webp',
        'a.order.br',
        'b.light.webp',
        'b.order.br',
        'chromium.txt',
      ]);
      assert.deepEqual(await write(folder, two), []);
      assert.deepEqual((await write(folder, one)).sort(), ['b.light.webp', 'b.order.br']);
      assert.deepEqual((await readdir(folder)).sort(), ['a.light.webp', 'a.order.br', 'chromium.txt']);
    }));

  it('are none where there is no folder yet', async () => {
    assert.deepEqual((await readBaselines(path.join(tmpdir(), 'medborgarloften-none'))).names, []);
  });
});
