// The hash of a locked version: whether it is whole, that of the file, and stands where it holds.
import { say } from '../say.js';
import { isOurHost, themeOf, urlOf } from './addresses.js';
import { scriptTag, type Finding, type Known } from './finding.js';
import { found, type Page, type Tag } from './page.js';

/** How long a hash is, written as base64. */
const LENGTHS: Record<string, number> = { sha256: 44, sha384: 64, sha512: 88 };

export function checkIntegrity(
  tag: Tag,
  folder: string | undefined,
  url: URL | undefined,
  known: Known,
): Finding[] {
  const integrity = tag.get('integrity');
  const isLocked = /\.\d/.test(folder ?? '');
  const at = (severity: 'error' | 'warning', kind: string, what: string, mend: string, code?: string) => [
    found(severity, kind, tag, what, mend, code),
  ];
  if (integrity === undefined)
    return isLocked && tag.has('crossorigin')
      ? at(
          'warning',
          'integrity-missing',
          say(
            'Skriptet har crossorigin men inte integrity. Då märks det inte om filen byts ut.',
            'The script has crossorigin but no integrity. Then nobody notices if the file is replaced.',
          ),
          say('Kopiera koden på nytt, med låst version.', 'Copy the code anew, with a locked version.'),
        )
      : [];
  if (!isLocked)
    return at(
      'error',
      'integrity-on-following',
      say(
        `Adressen med /${folder}/ följer med till nya versioner, men integrity gäller en enda. Vid nästa version slutar sidan visa löftena.`,
        `The address with /${folder}/ follows to new versions, but integrity is of a single one. With the next version the page stops showing the promises.`,
      ),
      say(
        'Ta bort integrity, eller lås adressen till en version.',
        'Remove integrity, or lock the address to a version.',
      ),
      scriptTag(known),
    );
  const hashes = integrity.trim().split(/\s+/);
  if (
    !hashes.every(
      (hash) =>
        /^sha(?:256|384|512)-[\w+/-]+=*$/.test(hash) && hash.slice(7).length === LENGTHS[kindOf(hash)],
    )
  )
    return at(
      'error',
      'integrity-malformed',
      say(
        'integrity är fel skrivet: en del av det saknas, eller något har kommit till.',
        'integrity is malformed: some of it is missing, or something was added.',
      ),
      say('Kopiera koden på nytt.', 'Copy the code anew.'),
    );
  const others = checkHash(tag, url, known);
  if (others.length) return others;
  return tag.has('crossorigin')
    ? []
    : at(
        'warning',
        'crossorigin-missing',
        say('Skriptet har integrity men inte crossorigin.', 'The script has integrity but no crossorigin.'),
        say(
          'Lägg till crossorigin="anonymous": utan det kontrolleras filen inte i alla lägen.',
          'Add crossorigin="anonymous": without it the file is not checked in all cases.',
        ),
        tag.with('', 'crossorigin="anonymous"'),
      );
}

/** Themes that are locked to a hash of something else. */
export const checkThemes = ({ tags }: Page, known: Known): Finding[] =>
  tags.flatMap((tag) => checkHash(tag, urlOf(themeOf(tag) ?? ''), known));

/** Whether a file of ours is held to the hash of something else. Where another server has it, it may be another file. */
function checkHash(tag: Tag, url: URL | undefined, known: Known): Finding[] {
  const [, file = ''] = url && isOurHost(url, known) ? url.pathname.split(`/cdn/v${known.version}/`) : [];
  const right = known.integrity?.[file];
  const hashes = tag.get('integrity')?.trim().split(/\s+/) ?? [];
  // Of several kinds the strongest counts alone; one that the file's own hash is not of says nothing here.
  const strongest = hashes.map(kindOf).sort().at(-1);
  if (!right || strongest !== kindOf(right) || hashes.includes(right)) return [];
  return [
    found(
      'error',
      'integrity-other',
      tag,
      say(
        `integrity stämmer inte med ${file}, så webbläsaren använder inte filen.`,
        `integrity does not match ${file}, so the browser does not use the file.`,
      ),
      say('Kopiera koden på nytt.', 'Copy the code anew.'),
      tag.with('integrity', `integrity="${right}"`),
    ),
  ];
}

const kindOf = (hash: string) => hash.slice(0, 'sha256'.length);
