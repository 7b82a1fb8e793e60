// That a theme whose colours can't be told apart is found, with what a person does not see, and where.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failuresIn, measureContrast, summary } from '../../scripts/contrast.mjs';
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
    for (const color of ['var(--kommun-gul)', 'gull', 'color-mix(in hsl, red, blue)'])
      await assert.rejects(
        failures({ '--mbl-glow': color }),
        /prov, night, label of the reflector: no colour/,
      );
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
