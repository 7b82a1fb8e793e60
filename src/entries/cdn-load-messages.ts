// Stands in for src/locale/load-messages.ts in the CDN script: a language is a list of texts beside the script's exact
// version, and taken only if it is the one that this script was built with.
import { loadText } from '../feed/load.js';
import type { Messages } from '../locale/msg.js';
import { version } from '../version.js';

/** By language, as `integrity` of a fetch takes it. */
declare const INTEGRITY: Record<string, string>;

export const LANGUAGES: string[] = Object.keys(INTEGRITY);

// By way of a name, because bundlers turn `new URL('…', import.meta.url)` itself into a copy of the file.
const here = import.meta.url;

/** @throws FeedError, or SyntaxError. */
export async function loadMessages(language: string): Promise<Messages> {
  const { href } = new URL(`../v${version}/locale/${language}.json`, here);
  return JSON.parse(
    await loadText(href, new AbortController(), 'default', undefined, INTEGRITY[language]),
  ) as Messages;
}
