// What whoever put these pages on a server says of them in config.json: their public address, and whose feeds they may show.
import { loadText } from '../../feed/load.js';
import { isWebAddress } from '../../feed/values.js';
import { resolveAddress } from '../../ui/address.js';

export interface Deployment {
  /** The public address of what `dist/` holds, ending in `/`; '' where none is said. */
  base: string;
  /** Addresses of feeds besides those of the pages' own origin; one that ends in `/` stands for all that lies below it. */
  feeds: string[];
}

/**
 * Reads `config.json`. Never fails: without it, or where it is wrong, there is no address and no further feed, and the
 * console says so.
 *
 * @param base Address of the folder `embed/`, or of a page in it.
 */
export async function readDeployment(base: URL): Promise<Deployment> {
  const { href } = new URL('config.json', base);
  try {
    const config = JSON.parse(await loadText(href, new AbortController(), 'no-cache')) as Partial<Deployment>;
    const { base: address = '', feeds = [] } = config;
    if (address && !(isWebAddress(address) && address.endsWith('/')))
      throw new Error(`base must be a whole address that ends in "/", not ${JSON.stringify(address)}`);
    if (!Array.isArray(feeds) || !feeds.every(isWebAddress))
      throw new Error(`feeds must be a list of whole addresses, not ${JSON.stringify(feeds)}`);
    return { base: address, feeds: feeds.map((feed) => withoutHash(new URL(feed))) };
  } catch (error) {
    console.warn(`Medborgarlöften: ${href} says nothing, so feeds come from this server alone.`, error);
    return { base: '', feeds: [] };
  }
}

/**
 * Whether a page may show the feed at an address: of its own origin, or listed.
 *
 * @param own The page's own origin, against which the address is resolved.
 */
export function isListed(address: string, { feeds }: Deployment, own: string): boolean {
  const whole = resolveAddress(address, own);
  if (!isWebAddress(whole)) return false;
  const url = new URL(whole);
  // With a name and a password no feed is asked for.
  if (url.username || url.password) return false;
  const href = withoutHash(url);
  // A server may take what is written so for the slash that leads out of a folder.
  const leavesFolder = /%(?:2f|5c)/i.test(url.pathname);
  return (
    url.origin === own ||
    feeds.some((feed) => (feed.endsWith('/') ? href.startsWith(feed) && !leavesFolder : href === feed))
  );
}

/** A Content-Security-Policy that lets the page ask its own origin and the listed feeds alone, also by way of a redirect. */
export const policyFor = ({ feeds }: Deployment): string =>
  ['connect-src', "'self'", ...feeds.map(sourceOf)].join(' ');

/** An address as a policy has it: without a query, and with what parts policies written otherwise. */
function sourceOf(feed: string): string {
  const { origin, pathname } = new URL(feed);
  return origin + pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

const withoutHash = ({ href }: URL): string => href.replace(/#.*/, '');
