// What is said where a feed can't be had: what went wrong, and what whoever reads it can do.
import type { FeedError } from '../feed/load.js';
import { msg, str } from '../locale/msg.js';

/**
 * One line on an error, in the language that is rendering.
 *
 * @param isStale Whether older promises are shown.
 */
export function errorMessage({ code, status }: FeedError, isStale: boolean): string {
  const reason = {
    network: msg('servern gick inte att nå. Kontrollera din uppkoppling', {
      id: 'error-network',
      desc: 'Står efter ”Löftena kan inte visas:” eller ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt.',
    }),
    timeout: msg('servern svarade inte i tid. Försök igen om en stund', {
      id: 'error-timeout',
      desc: 'Står efter ”Löftena kan inte visas:” eller ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt.',
    }),
    http: msg(str`servern svarade med fel ${status}. Säg till den som sköter sidan`, {
      id: 'error-http',
      desc: 'Står efter ”Löftena kan inte visas:” eller ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt. {0} är en HTTP-kod, till exempel 404.',
    }),
    'too-large': msg('filen är större än 1 MB. Säg till den som sköter sidan', {
      id: 'error-too-large',
      desc: 'Står efter ”Löftena kan inte visas:” eller ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt.',
    }),
    'not-json': msg('filen är fel skriven (ogiltig JSON). Säg till den som sköter sidan', {
      id: 'error-not-json',
      desc: 'Står efter ”Löftena kan inte visas:” eller ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt.',
    }),
    'not-a-feed': msg('filen innehåller inga medborgarlöften. Säg till den som sköter sidan', {
      id: 'error-not-a-feed',
      desc: 'Står efter ”Löftena kan inte visas:” eller ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt.',
    }),
    'too-few': msg('mer än hälften av löftena saknas i filen. Säg till den som sköter sidan', {
      id: 'error-too-few',
      desc: 'Står efter ”Löftena kunde inte uppdateras:”. Punkten sätts efteråt.',
    }),
  }[code];
  return isStale
    ? msg(str`Löftena kunde inte uppdateras: ${reason}.`, {
        id: 'error-stale',
        desc: 'Äldre löften visas. {0} är vad som gick fel.',
      })
    : msg(str`Löftena kan inte visas: ${reason}.`, { id: 'error', desc: '{0} är vad som gick fel.' });
}
