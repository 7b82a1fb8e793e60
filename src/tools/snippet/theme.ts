// The colours in the code: a style sheet from beside the script, or one rule of the page's own.
import { BRAND, type Configuration } from './configuration.js';

/** What the element's colour is made of, as a page's style sheet says it. */
export const brandRule = ({ element: tag, brand }: Configuration): string =>
  brand && BRAND.test(brand) ? `${tag} { --mbl-brand: ${brand}; }` : '';

/** The rule in the page itself, with the source that allows exactly this text under a strict policy. */
export async function brandStyle(
  configuration: Configuration,
): Promise<{ code: string; source: string | undefined }> {
  const rule = brandRule(configuration);
  if (!rule) return { code: '', source: undefined };
  // In a comment's signs, which CSS passes over: where a CMS takes the tag away, no visitor reads the rule.
  const text = `<!-- ${rule} -->`;
  return { code: `<style>${text}</style>\n`, source: await hashSource(text) };
}

/** Undefined where the page was not got safely (http): browsers compute no hashes there. */
async function hashSource(text: string): Promise<string | undefined> {
  const { subtle } = crypto as Partial<Crypto>;
  const hash = await subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return hash && `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
