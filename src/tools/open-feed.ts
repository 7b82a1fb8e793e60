// Opens the feed that a command names: a file, an address, or what is piped in.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { FeedError, loadText, type FeedErrorCode } from '../feed/load.js';
import { read, type Reading } from '../feed/read.js';
import { isWebAddress, LIMITS } from '../feed/values.js';

/** Says what is wrong with what the user named, and what to do. In Swedish. */
export class UserError extends Error {}

const REASONS: Record<FeedErrorCode, string> = {
  network: 'servern gick inte att nå. Kontrollera adressen och nätet.',
  timeout: 'servern svarade inte i tid. Försök igen.',
  http: 'servern svarade med fel',
  'too-large': `det är mer än ${LIMITS.bytes} byte, det mesta som en sida läser. Ta bort det som inte behövs.`,
  'not-json': 'det är inte giltig JSON',
  'not-a-feed': 'det är inget löftesflöde. En JSON Feed har "version", "title" och "items".',
};

/**
 * Opens and reads a feed.
 *
 * @param name a file, an http(s) address, or `-` for what is piped in.
 * @throws UserError where there is no feed to read.
 */
export async function openFeed(name: string): Promise<Required<Reading>> {
  const label = name === '-' ? 'Det som skickades in' : name;
  const failed = (code: FeedErrorCode, detail = '') => new UserError(`${label}: ${REASONS[code]}${detail}`);
  let json;
  try {
    json = await textOf(name);
  } catch (error) {
    if (error instanceof FeedError)
      throw failed(error.code, error.status ? ` ${error.status}. Kontrollera adressen.` : '');
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`${label}: ${code === 'ENOENT' ? 'filen finns inte.' : message}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failed('not-json', ` (${(error as Error).message}).`);
  }
  const { document, problems } = read(value);
  if (!document) throw failed('not-a-feed');
  return { document, problems };
}

async function textOf(name: string): Promise<string> {
  if (isWebAddress(name)) return loadText(name, new AbortController());
  const bytes = name === '-' ? await buffer(process.stdin) : await readFile(name);
  if (bytes.length > LIMITS.bytes) throw new FeedError('too-large');
  return bytes.toString();
}
