// Gets a feed from an address or a file for the editor, or says in words why it can't.
import { FeedError, loadText } from '../../feed/load.js';
import { isWebAddress } from '../../feed/values.js';
import { say } from '../say.js';
import type { FeedEdit } from './document.js';
import { OpenError, openBytes, openText } from './open-text.js';

/** @throws OpenError where what was written is no whole address. */
export function toAddress(written: string): URL {
  if (isWebAddress(written)) return new URL(written);
  throw new OpenError(
    say(
      'Adressen går inte att använda. Den ska börja med https:// och vara hel.',
      'The address can’t be used. It must be whole, and begin with https://.',
    ),
  );
}

/** @throws OpenError where there is no feed to be had. */
export async function openAddress(url: URL): Promise<FeedEdit> {
  try {
    return openText(await loadText(url.href, new AbortController(), 'no-cache'), nameOf(url), url.host);
  } catch (error) {
    throw error instanceof FeedError ? new OpenError(reasonOf(error, url)) : error;
  }
}

/** @throws OpenError for several files, one that can't be read, or what `openBytes` refuses. */
export async function openFiles([file, ...others]: readonly File[]): Promise<FeedEdit> {
  if (!file || others.length) throw new OpenError(say('Öppna en fil i taget.', 'Open one file at a time.'));
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new OpenError(
      say(
        `${file.name} gick inte att läsa. Det kan vara en mapp, eller så är filen flyttad. Välj filen igen.`,
        `${file.name} could not be read. It may be a folder, or the file was moved. Choose the file again.`,
      ),
    );
  }
  return openBytes(new Uint8Array(bytes), file.name);
}

/** The file's name, as the address has it. */
function nameOf({ pathname }: URL): string {
  const name = /[\w.-]*$/.exec(pathname)![0] || 'medborgarloften';
  return name.endsWith('.json') ? name : `${name}.json`;
}

function reasonOf({ code, status }: FeedError, { host }: URL): string {
  switch (code) {
    case 'http':
      return say(
        `${host} svarade med fel ${status}. Kontrollera adressen.`,
        `${host} answered with error ${status}. Check the address.`,
      );
    case 'timeout':
      return say(`${host} svarade inte i tid. Försök igen.`, `${host} did not answer in time. Try again.`);
    case 'too-large':
      return say(
        'Flödet är större än 1 MB, mer än en sida läser.',
        'The feed is larger than 1 MiB, more than a page reads.',
      );
    default:
      return say(
        `${host} gick inte att nå, eller så låter servern inte andra sidor läsa filen. Ladda ner filen själv och öppna den här i stället.`,
        `${host} could not be reached, or does not let other pages read the file. Download it yourself and open it here instead.`,
      );
  }
}
