// Reads a file's bytes as UTF-8, and says where and in what else it seems to be saved when it is not.
import { say } from '../say.js';
import type { FeedIssue } from './issues.js';
import { positionsIn, type Position } from './locate.js';

/** The text of a file, without its byte order mark; or what is wrong with its encoding. */
export function decode(bytes: Uint8Array): string | (FeedIssue & Position) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
}

function notUtf8(bytes: Uint8Array): FeedIssue & Position {
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...bytes.subarray(0, 2)));
  const bad = isUtf16 ? 0 : firstBad(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, bad));
  // What Notepad has saved as "ANSI" is Windows-1252 in Sweden.
  const sign = new TextDecoder('windows-1252').decode(bytes.subarray(bad, bad + 1));
  const shown = /\p{L}|\p{P}/u.test(sign) ? sign : '';
  return {
    code: 'not-utf-8',
    severity: 'error',
    path: [],
    ...positionsIn(before)(before.length),
    message: isUtf16
      ? say(
          'Filen är sparad som UTF-16. Den ska vara UTF-8.',
          'The file is saved as UTF-16. It must be UTF-8.',
        )
      : say(
          'Filen är inte sparad som UTF-8. Här är det första tecknet som inte går att läsa.',
          'The file is not saved as UTF-8. This is the first character that can’t be read.',
        ),
    ...(shown &&
      !isUtf16 && {
        found: say(`troligen "${shown}" i Windows-1252`, `probably "${shown}" in Windows-1252`),
      }),
    advice: say(
      'Spara filen igen med teckenkodningen UTF-8 (i Anteckningar: Spara som, Kodning).',
      'Save the file again with the encoding UTF-8 (in Notepad: Save as, Encoding).',
    ),
  };
}

/** Where the first sequence begins that is no UTF-8: everything before it can be read. */
function firstBad(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (isUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // The last of it may be the beginning of a character that does not go on.
  while (good > 0 && !isUtf8(bytes.subarray(0, good), false)) good--;
  return good;
}

function isUtf8(bytes: Uint8Array, stream = true): boolean {
  try {
    return !!new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream }) || true;
  } catch {
    return false;
  }
}
