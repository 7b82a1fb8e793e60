// What is found on a page, and what must be known to find it.
import type { PromiseFeed } from '../../feed/model.js';
import type elements from 'virtual:elements';

/** An element as custom-elements.json says it. */
export type DocumentedElement = (typeof elements)[number];

/** `error`: visitors do not see what they should. `warning`: they do, but something is amiss. `good`: all is well. */
export type Severity = 'error' | 'warning' | 'good';

export interface Finding {
  /** What it is, for the code: a name in English. */
  kind: string;
  severity: Severity;
  /** Where in the pasted HTML, counted from 1. */
  line: number;
  column: number;
  /** In the language that is spoken: what is wrong, and what to do about it. */
  what: string;
  mend: string;
  /** The code as it should be. */
  code?: string | undefined;
}

export interface Known {
  elements: readonly DocumentedElement[];
  /** Where this library lies for pages, each ending in `/`: the first is the one to use. */
  addresses: readonly string[];
  /** The newest version, `1.2.3`. */
  version: string;
  /** The feed that the page shows, where it has been read. */
  feed?: PromiseFeed | undefined;
  /** The hash of each file of that version, by its name in `cdn/v…/`, where they could be had. */
  integrity?: Readonly<Record<string, string>> | undefined;
  /** The page's Content-Security-Policy, where it is sent as a header. */
  policy?: string | undefined;
}

/** The address that a snippet's script has. */
export const scriptAddress = ({ addresses, version }: Known): string =>
  `${addresses[0]}cdn/v${version.split('.')[0]}/medborgarloften.js`;

export const scriptTag = (known: Known): string =>
  `<script type="module" src="${scriptAddress(known)}"></script>`;
