// How well the chosen colours can be read, in words, as they were painted on a light and on a dark page.
import { contrastOf, luminance, painted, type Rgb } from '../contrast/measure.js';
import { say, spoken } from '../say.js';
import type { Measured } from './preview.js';
import { SCHEMES } from './state.js';

export interface Verdict {
  isGood: boolean;
  text: string;
}

/** What text needs, by WCAG 2.2, 1.4.3. */
const TEXT = 4.5;

/** A sentence for each kind of page. @param brand The page's own colour, where it has one. */
export function verdicts(measured: Measured, brand?: string): Verdict[] {
  return SCHEMES.map((scheme) => {
    const { contrasts, accent } = measured[scheme];
    const page =
      scheme === 'light' ? say('På ljus sida', 'On a light page') : say('På mörk sida', 'On a dark page');
    const [weakest] = contrasts
      .filter(({ ratio, least }) => ratio < least)
      .sort((a, b) => a.ratio / a.least - b.ratio / b.least);
    const isGood = !weakest;
    const text = weakest
      ? say(
          `för svagt, ${figure(weakest.ratio)} där det behövs ${figure(weakest.least)}.`,
          `too weak, ${figure(weakest.ratio)} where ${figure(weakest.least)} is needed.`,
        )
      : brand && accent
        ? ofBrand(painted(brand), accent.seen, accent.ground)
        : enough(Math.min(...contrasts.filter(({ least }) => least === TEXT).map(({ ratio }) => ratio)));
    return { isGood, text: `${page}: ${text}` };
  });
}

const enough = (least: number) =>
  say(
    `bra, minst ${figure(least)} för text (kravet är ${figure(TEXT)}).`,
    `good, at least ${figure(least)} for text (the requirement is ${figure(TEXT)}).`,
  );

/** Whether the colour is taken to the letter there, or made readable. */
function ofBrand(brand: Rgb, seen: Rgb, ground: Rgb): string {
  const [own, made] = [contrastOf(brand, ground), contrastOf(seen, ground)];
  if (own >= TEXT) return enough(made);
  return luminance(ground) > 0.5
    ? say(
        `för ljus (${figure(own)}). Elementet gör den mörkare: ${figure(made)}.`,
        `too light (${figure(own)}). The element makes it darker: ${figure(made)}.`,
      )
    : say(
        `för mörk (${figure(own)}). Elementet gör den ljusare: ${figure(made)}.`,
        `too dark (${figure(own)}). The element makes it lighter: ${figure(made)}.`,
      );
}

/** A ratio as it is written, `7,1:1`. Down, so that 4.499 is not shown as enough. */
const figure = (ratio: number) =>
  `${(Math.floor(ratio * 10) / 10).toLocaleString(spoken(), { minimumFractionDigits: 1 })}:1`;
