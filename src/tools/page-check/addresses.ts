// Which of a page's addresses are ours: scripts, frames and style sheets, by what their paths look like.
import type { Known } from './finding.js';
import type { Tag } from './page.js';

/** An address of this library, as a page writes it. */
export interface OurAddress {
  written: string;
  /** Undefined where it is relative: then it is the page's own server. */
  url: URL | undefined;
  /** The folder of its version, `v1` or `v1.2.3`; undefined where it has none. */
  folder: string | undefined;
}

const SCRIPT = 'medborgarloften.js';

/** Signs that are no quotes, and stand there as part of the value. */
export const STRANGE_QUOTES = /[“”„‟″«»‘’‚′]|^"|"$/;

/** The address of our script, wherever the tag holds it: tools that ask for consent move it to other attributes. */
export function scriptOf({ name, attributes, text }: Tag): [attribute: string, OurAddress] | undefined {
  if (name !== 'script') return undefined;
  for (const [attribute, value] of attributes)
    if (value.includes(SCRIPT)) return [attribute, addressOf(value)];
  const [imported] = text.match(/[^\s'"`]*medborgarloften\.js/) ?? [];
  return imported && /\bimport\b/.test(text) ? ['import', addressOf(imported)] : undefined;
}

/** The name of the page that a frame shows, where it is one of ours. */
export const frameOf = (tag: Tag): string | undefined =>
  tag.name === 'iframe' ? tag.get('src')?.match(/\/embed\/([\w-]+)\.html(?:[?#]|$)/)?.[1] : undefined;

export const isFrameScript = (tag: Tag): boolean =>
  tag.name === 'script' && /\/embed\/frame\.js(?:\?|$)/.test(tag.get('src') ?? '');

/** The address of a style sheet that lies beside our script. */
export const themeOf = (tag: Tag): string | undefined =>
  tag.name === 'link' && /\/cdn\/v[\d.]+\/themes\//.test(tag.get('href') ?? '') ? tag.get('href') : undefined;

export function addressOf(written: string): OurAddress {
  const bare = written.trim().replace(/^[“”"]|[“”"]$/g, '');
  return {
    written: bare,
    url: urlOf(bare),
    folder: bare.match(/\/(v\d[\w.-]*)\/[^/]*(?:[?#].*)?$/)?.[1],
  };
}

/** An absolute address; one without a scheme has that of the page, which is taken for https. */
export function urlOf(address: string): URL | undefined {
  try {
    return new URL(address.replace(/^\/\//, 'https://'));
  } catch {
    return undefined;
  }
}

export const isOurHost = (url: URL, { addresses }: Known): boolean =>
  addresses.some((address) => urlOf(address)?.host === url.host);

/** Whether nobody else can come to it. */
export const isThisComputer = ({ hostname, protocol }: URL): boolean =>
  protocol === 'file:' || /^(?:localhost|127\.[\d.]+|\[::1\]|.*\.localhost)$/.test(hostname);
