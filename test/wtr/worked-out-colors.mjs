// Tells the tests at /__colors.json which colours scripts/contrast.mjs works out, and on which pages: of what has the brand.
import { measureContrast, PAGES } from '../../scripts/contrast.mjs';

/** Dark to light in each channel, with what a screen has at its ends. */
const STEPS = ['00', '40', '99', 'ff'];
const BRANDS = STEPS.flatMap((red) =>
  STEPS.flatMap((green) => STEPS.map((blue) => `#${red}${green}${blue}`)),
);
const SEEN = ['who promises', 'heavy rule'];

export function workedOutColors() {
  let body;
  return {
    name: 'worked-out-colors',
    async serve({ path }) {
      if (path !== '/__colors.json') return;
      body ??= JSON.stringify({ pages: PAGES, colors: await workOut() });
      return { body, type: 'json' };
    },
  };
}

async function workOut() {
  // '' is the neutral theme.
  const themes = { '': {}, ...Object.fromEntries(BRANDS.map((brand) => [brand, { '--mbl-brand': brand }])) };
  const measured = await measureContrast(themes, (sees) => SEEN.includes(sees));
  return measured
    .filter(({ page }) => Object.hasOwn(PAGES, page))
    .map(({ theme, page, sees, color: { r, g, b } }) => ({
      brand: theme,
      page,
      sees,
      color: [r, g, b].map((channel) => Math.round(255 * channel)),
    }));
}
