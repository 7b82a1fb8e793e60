// Says why a feed could not be got from an address, and what to do.
import type { FeedError } from '../../feed/load.js';
import { say } from '../say.js';

export function whyNotLoaded({ code, status }: FeedError, { host }: URL): string {
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
