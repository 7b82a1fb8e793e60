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
  'too-large': 'det är större än 1 MB, mer än en sida läser. Ta bort det som inte behövs.',
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
      throw failed(error.code, error.status ? ` ${error.status}. ${adviceOn(error.status)}` : '');
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${label}: ${
        code === 'ENOENT'
          ? 'filen finns inte. Kontrollera namnet och mappen.'
          : `filen gick inte att läsa (${code}). Kontrollera att det är en fil och att du får läsa den.`
      }`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failed('not-json', ` (${(error as Error).message}). Rätta filen och försök igen.`);
  }
  const { document, problems } = read(value);
  if (!document) throw failed('not-a-feed');
  return { document, problems };
}

/** What to do about an HTTP status that is no success. */
const adviceOn = (status: number): string =>
  status >= 500 || status === 429 ? 'Försök igen om en stund.' : 'Kontrollera adressen.';

async function textOf(name: string): Promise<string> {
  if (isWebAddress(name)) return loadText(name, new AbortController());
  const bytes = name === '-' ? await buffer(process.stdin) : await readFile(name);
  if (bytes.length > LIMITS.bytes) throw new FeedError('too-large');
  return bytes.toString();
}
