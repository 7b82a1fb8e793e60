// What of a frame page's address its element may have: whatever is no words of the caller's own.
import type { PromiseFeed } from '../../feed/model.js';
import { isLanguage, isWebAddress } from '../../feed/values.js';
import { resolveAddress } from '../../ui/address.js';
import { allows, RULES } from '../../ui/attribute-values.js';
import { isListed, type Deployment } from './deployment.js';

/** Where the frame page stands. */
export interface Surroundings {
  /** Its own address. */
  here: URL;
  /** The origin of the page that holds it, where that is known. */
  holder: string | undefined;
  deployment: Deployment;
}

export interface Parameters {
  /** What the element gets, by attribute. */
  attributes: Map<string, string>;
  /** Ids, by attribute: the element gets them when its feed turns out to have them, for it repeats one that it can't find. */
  ids: Map<string, string>;
  /** What it does not get, by the parameter's name: why, for the console. */
  refused: Map<string, string>;
}

export interface Attribute {
  name: string;
  /** As TypeScript writes it. */
  type: string;
  /** Of an enumeration. */
  values: string[];
}

/** An attribute's value, where a parameter may say it. */
type Take = (value: string, surroundings: Surroundings) => string | undefined;

const when =
  (isFine: (value: string) => unknown): Take =>
  (value) =>
    isFine(value) ? value : undefined;

/** As the element itself has it. */
const ruled = (name: string, what: string): [Take, what: string] => [
  when((value) => allows(name, value)),
  `${what} ${RULES[name]![0]}`,
];

/**
 * Texts that can't be words, with what they may be. A text attribute that is neither here nor an id is free text; so are a
 * campaign's dates, which are as good as words: the feed alone says them.
 */
const TEXTS: Record<string, [Take, what: string]> = {
  lang: [when(isLanguage), 'a language'],
  status: ruled('status', 'one of'),
  now: ruled('now', 'like'),
  'day-start': ruled('day-start', 'like'),
  'day-end': ruled('day-end', 'like'),
  src: [feedAddress, 'a feed of this server, or one that embed/config.json lists'],
  'page-url': [pageAddress, 'an address on the server of the page that holds the frame'],
};

/** Texts that are ids, with those that a feed has. */
const IDS: Record<string, (feed: PromiseFeed) => { id: string }[]> = {
  area: ({ areas }) => areas,
  party: ({ parties }) => parties,
  campaign: ({ campaigns }) => campaigns,
  'promise-id': ({ promises }) => promises,
};

const NUMBER: [Take, string] = [when((value) => /^-?\d{1,9}(\.\d{1,9})?$/.test(value)), 'a number'];

/**
 * What the element of a frame page may have of the parameters in the page's address. One that is empty is as good as none,
 * but of free text and of what is there or not.
 */
export function readParameters(
  parameters: URLSearchParams,
  known: readonly Attribute[],
  surroundings: Surroundings,
): Parameters {
  const attributes = new Map<string, string>();
  const ids = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const name of new Set(parameters.keys())) {
    const attribute = known.find((one) => one.name === name);
    const [value, ...more] = parameters.getAll(name) as [string, ...string[]];
    if (!attribute) refused.set(name, 'is nothing that the element knows');
    else if (more.length) refused.set(name, 'stands there more than once');
    else if (attribute.type === 'boolean') {
      if (['', 'true'].includes(value)) attributes.set(name, '');
      else if (value !== 'false') refused.set(name, 'must be empty, true or false');
    } else if (name in IDS) {
      if (value) ids.set(name, value);
    } else {
      const form = formOf(attribute);
      const taken = value && form?.[0](value, surroundings);
      if (taken) attributes.set(name, taken);
      else if (!form && !value) attributes.set(name, '');
      else if (value)
        refused.set(name, form ? `must be ${form[1]}` : 'must be empty: in a frame the feed alone says it');
    }
  }
  // It shows the feed's address, which is the caller's own words where the deployment has not written it.
  const { feeds } = surroundings.deployment;
  if (attributes.has('debug') && parameters.get('src') && !feeds.includes(attributes.get('src')!)) {
    attributes.delete('debug');
    refused.set('debug', 'goes with a feed that embed/config.json lists to the letter, or with none');
  }
  return { attributes, ids, refused };
}

/** Which of the ids a feed does not have, by attribute. */
export const missingIds = (ids: Parameters['ids'], feed: PromiseFeed): string[] =>
  [...ids].filter(([name, id]) => !IDS[name]!(feed).some((one) => one.id === id)).map(([name]) => name);

/** Whether a frame's address can't say it, for the feed alone may: then it is taken empty at most. */
export const isFeedsAlone = (attribute: Attribute): boolean =>
  attribute.type !== 'boolean' && !(attribute.name in IDS) && !formOf(attribute);

/** What an attribute may be; undefined of free text. */
function formOf({ name, type, values }: Attribute): [Take, what: string] | undefined {
  if (values.length) return [when((value) => values.includes(value)), values.join(', ')];
  return /\bnumber\b/.test(type) ? NUMBER : TEXTS[name];
}

function feedAddress(value: string, { here, deployment }: Surroundings): string | undefined {
  const address = resolveAddress(value, here.href);
  return isListed(address, deployment, here.origin) ? address : undefined;
}

/** An address on the server of the page that holds the frame, on the frame's own, or on that of a listed feed. */
function pageAddress(value: string, { here, holder, deployment }: Surroundings): string | undefined {
  const address = resolveAddress(value, here.href);
  if (!isWebAddress(address)) return undefined;
  const origins = [holder, here.origin, ...deployment.feeds.map((feed) => new URL(feed).origin)];
  return origins.includes(new URL(address).origin) ? address : undefined;
}
