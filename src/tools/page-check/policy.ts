// Reads Content-Security-Policies and says what they let through, as CSP Level 3 has it.
import { sourceOf } from '../snippet/policy.js';
import { urlOf } from './addresses.js';

/** A policy: the sources of each directive, by name. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a header's value, or of several; each has to allow what is loaded. */
export const parsePolicies = (text: string): Policy[] =>
  text
    // One that only reports stops nothing.
    .replace(/^\s*content-security-policy-report-only\s*:.*$/gim, '')
    .replace(/^\s*content-security-policy\s*:/gim, ',')
    .split(/,|\n\s*\n/)
    .map(parsePolicy)
    .filter(({ size }) => size);

function parsePolicy(text: string): Policy {
  const directives = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    // The first of a name counts.
    if (/^[a-z-]+$/i.test(name) && !directives.has(name.toLowerCase()))
      directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

const FALLBACKS: Record<string, string[]> = {
  'script-src-elem': ['script-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'frame-src': ['child-src', 'default-src'],
  'connect-src': ['default-src'],
};

/** The directive that decides, with its sources; undefined where none does, so that everything is let through. */
export function deciding(
  policy: Policy,
  directive: string,
): [name: string, sources: readonly string[]] | undefined {
  const name = [directive, ...(FALLBACKS[directive] ?? [])].find((one) => policy.has(one));
  return name === undefined ? undefined : [name, policy.get(name)!];
}

/** What is loaded: its address, and what of its tag a policy may go by. */
export interface Load {
  /** Undefined of a relative address: the page's own. */
  url: URL | undefined;
  nonce?: string | undefined;
  integrity?: string | undefined;
}

/** @param page The page's own address, where it is known: what `'self'` means. */
export function isAllowed(sources: readonly string[], { url, nonce, integrity }: Load, page?: URL): boolean {
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  const hashes = integrity?.trim().split(/\s+/) ?? [];
  if (hashes.length && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  // With it, what is in the page's HTML needs a nonce or a hash; addresses count for nothing.
  if (sources.some((source) => source.toLowerCase() === "'strict-dynamic'")) return false;
  return sources.some((source) => matches(source, url, page));
}

const HOST_SOURCE =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;
const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

function matches(source: string, url: URL | undefined, page: URL | undefined): boolean {
  const own = url ?? page;
  if (source.toLowerCase() === "'self'") return !url || (!!page && isSameOrigin(url, page));
  if (!own) return false;
  if (source === '*') return /^(?:https?|wss?):$/.test(own.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return isScheme(source.toLowerCase(), own.protocol);
  const parts = HOST_SOURCE.exec(source);
  if (!parts) return false;
  const [, scheme, host, port, path] = parts;
  return (
    (scheme
      ? isScheme(`${scheme.toLowerCase()}:`, own.protocol)
      : !page || isScheme(page.protocol, own.protocol)) &&
    isHost(host!.toLowerCase(), own.hostname) &&
    isPort(port, own) &&
    isPath(path, own.pathname)
  );
}

/** An `http` in a policy lets `https` through as well. */
const isScheme = (allowed: string, protocol: string) =>
  allowed === protocol || (allowed === 'http:' && protocol === 'https:');

const isSameOrigin = (url: URL, page: URL) => url.host === page.host && isScheme(page.protocol, url.protocol);

const isHost = (allowed: string, host: string) =>
  allowed === '*' || (allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed);

function isPort(allowed: string | undefined, { port, protocol }: URL): boolean {
  if (allowed === undefined) return port === '';
  return (
    allowed === '*' ||
    allowed === (port || PORTS[protocol]) ||
    (allowed === '80' && protocol === 'https:' && port === '')
  );
}

/** A path that ends in `/` is a folder, another is a file. */
function isPath(allowed: string | undefined, path: string): boolean {
  if (!allowed || allowed === '/') return true;
  const [pattern, own] = [decoded(allowed), decoded(path)];
  return pattern.endsWith('/') ? own.startsWith(pattern) : own === pattern;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The directive as it must be for an address to be let through. */
export function withSource(name: string, sources: readonly string[], url: URL): string {
  const kept = sources.filter((source) => source.toLowerCase() !== "'none'");
  return [name, ...kept, sourceOf(url.href)].join(' ');
}

/** Where a page says that it lies. */
export const pageAddress = (links: (string | undefined)[]): URL | undefined =>
  links.map((link) => (link ? urlOf(link) : undefined)).find((url) => url);
