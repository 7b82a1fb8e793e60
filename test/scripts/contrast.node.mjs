// That a theme whose colours can't be told apart is found, with what a person does not see, and where.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failuresIn, measureContrast, summary } from '../../scripts/contrast.mjs';
import { numberOf } from '../../scripts/css-calc.mjs';
import { readStyles, themeOf, tokensOf } from '../../scripts/tokens.mjs';

const failures = async (tokens) => failuresIn(await measureContrast({ prov: tokens }));

describe('the contrast', () => {
  it('is enough in all themes that are shipped', async () => {
    const contrasts = await measureContrast();
    assert.deepEqual(failuresIn(contrasts), []);
    assert.match(summary(contrasts), /^\d+ pairs, the closest has \d+\.\d\d of (?:3|4\.5) \(neutral, /);
  });

  it('is told with theme, page, what is seen, figure and bound where it is too low', async () => {
    assert.deepEqual(await failures({ '--mbl-accent': 'light-dark(#767676, #ddd)' }), [
      'prov, dark, undeclared: who promises has 4.15, and needs 4.5',
      'prov, light, declared dark: who promises has 1.35, and needs 4.5',
      'prov, light, declared dark: focus ring has 1.35, and needs 3',
    ]);
  });

  it('is measured in the night, which is dark on light pages too', async () => {
    const found = await failures({ '--mbl-accent': '#7a1f5c' });
    assert.ok(found.includes('prov, night: who promises has 1.95, and needs 4.5'), found.join('\n'));
    assert.ok(!found.some((line) => line.startsWith('prov, light')), found.join('\n'));
  });

  it('is that of what shines through, twice where one thing lies in another', async () => {
    const found = await failures({ '--mbl-muted': 'color-mix(in oklab, currentColor 50%, transparent)' });
    assert.deepEqual(found.slice(0, 2), [
      'prov, light: secondary text has 3.97, and needs 4.5',
      'prov, light: underline in secondary text has 1.83, and needs 3',
    ]);
  });

  it('is asked of what must be seen alone', async () => {
    assert.deepEqual(await failures({ '--mbl-rule': 'transparent' }), []);
  });

  it('can’t be passed by a colour that is not known', async () => {
    for (const color of [
      'var(--kommun-gul)',
      'gull',
      'color-mix(in hsl, red, blue)',
      'rgb(from red r g b)',
      'toString(red)',
    ])
      await assert.rejects(
        failures({ '--mbl-glow': color }),
        /prov, night, label of the reflector: no colour/,
      );
  });
});

describe('one brand colour', async () => {
  /** Sixteen steps in each channel. */
  const brands = Array.from({ length: 4096 }, (_, index) => `#${index.toString(16).padStart(3, '0')}`);
  const themeWith = (brand) => ({ '--mbl-brand': brand });

  /** What it changes the look of. */
  const reached = async () => {
    const [before, after] = await Promise.all([{}, themeWith('#f00')].map((one) => measureContrast({ one })));
    return new Set(after.filter(({ ratio }, index) => ratio !== before[index].ratio).map(({ sees }) => sees));
  };

  it('is a whole theme: who promises, heavy rules, the countdown’s number, the focus ring', async () => {
    assert.deepEqual(
      [...(await reached())],
      ['who promises', 'number of a countdown', 'heavy rule', 'focus ring'],
    );
  });

  it('can be any of 4,096 and keeps its contrast, on pages that are light or dark, declared or not', async () => {
    const sees = await reached();
    const themes = Object.fromEntries(brands.map((brand) => [brand, themeWith(brand)]));
    const contrasts = await measureContrast(themes, (it) => sees.has(it));
    assert.equal(contrasts.length, 4096 * 4 * 8);
    assert.deepEqual(failuresIn(contrasts), []);
    // Room for pages that are not quite white or black.
    assert.match(summary(contrasts), /the closest has 5\.27 of 4\.5 \(#0f0, light: who promises\)/);
  });
});

describe('a number of CSS', () => {
  const work = (text) => numberOf(text, { alpha: 0.5, l: 0.4 });

  it('is worked out', () => {
    assert.equal(work('2 * alpha * l'), 0.4);
    assert.equal(work('calc(1 - (alpha - .25) / 2)'), 0.875);
    assert.equal(work('clamp(min(.74, 9), -1 * -alpha, max(.48, -9))'), 0.74);
    assert.equal(work('-1e2'), -100);
  });

  it('is refused where it is written in a way that is not known here', () => {
    for (const text of ['', '1 2', 'sin(1)', 'h', '(1', '1px', '2 ** 3', '50%'])
      assert.throws(() => work(text), /no number that is known here/, text);
  });
});

describe('a theme’s sheet', async () => {
  const tokens = tokensOf(await readStyles());
  const read = (css) => themeOf('prov', css, tokens);

  it('gives the tokens that it sets', () => {
    assert.deepEqual(read(':root { --mbl-night: #000; color: red }'), { '--mbl-night': '#000' });
  });

  it('is refused where it sets what nothing reads, or where it is not said which value holds', () => {
    assert.throws(() => read(':root { --mbl-acent: red }'), /prov: no element reads --mbl-acent/);
    assert.throws(() => read('a { --mbl-rule: red } b { --mbl-rule: blue }'), /prov sets --mbl-rule twice/);
    assert.throws(() => read('@media print { a { --mbl-rule: red } }'), /prov sets --mbl-rule in a rule/);
  });
});
