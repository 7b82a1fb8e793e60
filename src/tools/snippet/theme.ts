// The colours in the code: a style sheet from beside the script, or one rule of the page's own.
import { styleText } from '../markup.js';
import { BRAND, type Configuration } from './configuration.js';

/** What the element's colour is made of, as a page's style sheet says it. */
export const brandRule = ({ element: tag, brand }: Configuration): string =>
  brand && BRAND.test(brand) ? `${tag} { --mbl-brand: ${brand}; }` : '';

/** What allows a style sheet in the page under a strict policy: this text alone. Undefined where the page was not got safely (http): browsers compute no hashes there. */
export async function styleSource(css: string): Promise<string | undefined> {
  const { subtle } = crypto as Partial<Crypto>;
  const hash = css && (await subtle?.digest('SHA-256', new TextEncoder().encode(styleText(css))));
  return hash ? `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'` : undefined;
}
