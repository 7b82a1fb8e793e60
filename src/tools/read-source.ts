// Reads the bytes of what a command names: a file, an address, or what is piped in; and of an address what its server said.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { environment, FeedError, loadText, type FeedErrorCode } from '../feed/load.js';
import { isWebAddress, LIMITS } from '../feed/values.js';
import { UserError } from './errors.js';
import { visible } from './feed-check/quote.js';
import { say } from './say.js';

/** One answer on the way to a feed: redirects first. */
export interface Answer {
  url: string;
  headers: Headers;
}

export interface Source {
  /** As the user wrote it. */
  name: string;
  /** What it is called in a sentence. */
  label: string;
  bytes: Uint8Array;
  /** None where it is no address. */
  answers: Answer[];
}

/** The site that asks: servers may answer a browser, which says where it stands, in another way. */
const ANY_SITE = 'https://example.org';
const MOST_REDIRECTS = 20;
/** A feed that is somewhat too large can still be looked through. */
const MOST_BYTES = 16 * LIMITS.bytes;

/** Why a feed is not read that no page would read. */
export const tooLarge = (): string =>
  say(
    'det är större än 1 MB, mer än en sida läser. Ta bort det som inte behövs.',
    'it is larger than 1 MiB, more than a page reads. Leave out what is not needed.',
  );

/** What a name is called in a sentence. */
export const labelOf = (name: string): string =>
  name === '-' ? say('Det som skickades in', 'What was piped in') : visible(name);

/**
 * @param name a file, an http(s) address, or `-` for what is piped in.
 * @throws UserError where nothing can be read.
 */
export async function readSource(name: string): Promise<Source> {
  const label = labelOf(name);
  try {
    if (isWebAddress(name)) return { name, label, ...(await readAddress(name)) };
    const bytes = name === '-' ? await buffer(process.stdin) : await readFile(name);
    if (bytes.length > MOST_BYTES) throw new FeedError('too-large');
    return { name, label, bytes, answers: [] };
  } catch (error) {
    throw new UserError(`${label}: ${error instanceof FeedError ? ofFeed(error) : ofFile(error)}`);
  }
}

/** Loads as pages do, and keeps the bytes: a text would not say that they were no UTF-8. */
async function readAddress(address: string): Promise<Pick<Source, 'bytes' | 'answers'>> {
  let answers: Answer[] = [];
  let chunks: Uint8Array[] = [];
  const keep = () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        chunks.push(chunk);
        controller.enqueue(chunk);
      },
    });
  const fetch: typeof environment.fetch = async (input, init) => {
    [answers, chunks] = [[], []];
    let url = String(input);
    for (let step = 0; step <= MOST_REDIRECTS; step++) {
      const headers = { ...init?.headers, origin: ANY_SITE };
      const response = await environment.fetch(url, { ...init, headers, redirect: 'manual' });
      answers.push({ url, headers: response.headers });
      const location = response.status >= 300 && response.status < 400 && response.headers.get('location');
      if (!location)
        return response.ok && response.body
          ? new Response(response.body.pipeThrough(keep()), response)
          : response;
      await response.body?.cancel();
      url = new URL(location, url).href;
    }
    throw new TypeError('redirected too often');
  };
  await loadText(address, new AbortController(), 'default', { ...environment, fetch });
  return { bytes: Buffer.concat(chunks), answers };
}

const REASONS: Record<
  Exclude<FeedErrorCode, 'http' | 'not-json' | 'not-a-feed' | 'too-few'>,
  () => string
> = {
  network: () =>
    say(
      'servern gick inte att nå. Kontrollera adressen och nätet.',
      'the server could not be reached. Check the address and the network.',
    ),
  timeout: () =>
    say('servern svarade inte i tid. Försök igen.', 'the server did not answer in time. Try again.'),
  'too-large': tooLarge,
};

function ofFeed({ code, status = 0 }: FeedError): string {
  if (code !== 'http') return REASONS[code as keyof typeof REASONS]();
  const advice =
    status >= 500 || status === 429
      ? say('Försök igen om en stund.', 'Try again in a while.')
      : say('Kontrollera adressen.', 'Check the address.');
  return `${say(`servern svarade med fel ${status}`, `the server answered with error ${status}`)}. ${advice}`;
}

function ofFile(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT'
    ? say(
        'filen finns inte. Kontrollera namnet och mappen.',
        'there is no such file. Check the name and the folder.',
      )
    : say(
        `filen gick inte att läsa (${code}). Kontrollera att det är en fil och att du får läsa den.`,
        `the file could not be read (${code}). Check that it is a file and that you may read it.`,
      );
}
