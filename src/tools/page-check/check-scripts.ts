// Our script's tags: whether they are there, once, of a version that exists, and will run.
import { say } from '../say.js';
import { isOurHost, isThisComputer, scriptOf, STRANGE_QUOTES, type OurAddress } from './addresses.js';
import { checkIntegrity } from './check-integrity.js';
import { scriptTag, type Finding, type Known } from './finding.js';
import { found, type Page, type Tag } from './page.js';

export interface OurScript extends OurAddress {
  tag: Tag;
  /** The attribute that holds the address, or `import`. */
  attribute: string;
}

export const scriptsOf = ({ tags }: Page): OurScript[] =>
  tags.flatMap((tag) => {
    const own = scriptOf(tag);
    return own ? { tag, attribute: own[0], ...own[1] } : [];
  });

export function checkScripts(scripts: OurScript[], known: Known): Finding[] {
  return [...scripts.flatMap((script) => checkScript(script, known)), ...checkNumber(scripts)];
}

function checkNumber([first, ...more]: OurScript[]): Finding[] {
  return more.map(({ tag, folder, written }) =>
    folder === first!.folder
      ? found(
          'warning',
          'script-twice',
          tag,
          say('Skriptet står på sidan mer än en gång.', 'The script stands on the page more than once.'),
          say(
            'Ta bort det här. Ett räcker för alla element på sidan.',
            'Remove this one. One is enough for all elements on the page.',
          ),
        )
      : found(
          'error',
          'two-versions',
          tag,
          say(
            `Sidan har två versioner av skriptet: ${first!.written} och ${written}. Bara den som kommer först gäller.`,
            `The page has two versions of the script: ${first!.written} and ${written}. Only the one that comes first counts.`,
          ),
          say('Ta bort den ena.', 'Remove one of them.'),
        ),
  );
}

function checkScript(script: OurScript, known: Known): Finding[] {
  const { tag, attribute } = script;
  if (STRANGE_QUOTES.test(tag.attributes.map(([, value]) => value).join(''))) return [];
  return [
    ...checkPlace(tag),
    ...(attribute === 'src' || attribute === 'import' ? checkType(tag, attribute) : heldBack(tag, attribute)),
    ...checkAddress(script, known),
    ...checkIntegrity(tag, script.folder, script.url, known),
  ];
}

function checkPlace(tag: Tag): Finding[] {
  return tag.isInert
    ? [
        found(
          'error',
          'script-inert',
          tag,
          say(
            'Skriptet står i <template> och körs inte.',
            'The script stands in <template> and does not run.',
          ),
          say('Flytta ut det.', 'Move it out.'),
          tag.source,
        ),
      ]
    : [];
}

const heldBack = (tag: Tag, attribute: string) => [
  found(
    'error',
    'script-held-back',
    tag,
    say(
      `Skriptet har sin adress i ${attribute}, så webbläsaren hämtar det inte. Så gör verktyg som väntar på samtycke till kakor.`,
      `The script has its address in ${attribute}, so the browser does not load it. Tools that wait for consent to cookies do that.`,
    ),
    say(
      'Undanta skriptet i verktyget. Det lagrar ingenting hos besökaren och behöver inget samtycke.',
      'Except the script in the tool. It stores nothing at the visitor’s and needs no consent.',
    ),
    tag.with(attribute, `src="${tag.get(attribute)}"`),
  ),
];

function checkType(tag: Tag, attribute: string): Finding[] {
  const findings: Finding[] = [];
  const type = tag.get('type')?.trim().toLowerCase();
  if (type !== 'module') {
    findings.push(
      found(
        'error',
        'script-no-module',
        tag,
        type
          ? say(
              `Skriptet har type="${type}" och körs inte som det ska.`,
              `The script has type="${type}" and does not run as it should.`,
            )
          : say(
              'Skriptet saknar type="module" och körs inte.',
              'The script lacks type="module" and does not run.',
            ),
        say('Skriv type="module".', 'Write type="module".'),
        tag.with('type', 'type="module"'),
      ),
    );
  }
  const idle = ['defer', 'nomodule', 'language', 'charset'].filter((name) => tag.has(name));
  if (attribute === 'src' && idle.length)
    findings.push(
      found(
        'warning',
        'script-idle-attribute',
        tag,
        say(`${idle.join(' och ')} gör ingenting här.`, `${idle.join(' and ')} does nothing here.`),
        say(
          'Ta bort det: ett skript av typen module väntar redan in sidan.',
          'Remove it: a script of type module waits for the page already.',
        ),
        idle.reduce(
          (source, name) =>
            source.replace(new RegExp(`\\s+${name}(?:=(?:"[^"]*"|\\S+?))?(?=[\\s>])`, 'i'), ''),
          tag.source,
        ),
      ),
    );
  return findings;
}

function checkAddress({ tag, written, url, folder }: OurScript, known: Known): Finding[] {
  const findings: Finding[] = [];
  const { version } = known;
  const at = (severity: 'error' | 'warning', kind: string, what: string, mend: string) =>
    findings.push(found(severity, kind, tag, what, mend, scriptTag(known)));
  const useOurs = say('Använd adressen här.', 'Use the address here.');
  if (!folder || !isVersion(folder, version))
    at(
      'error',
      'unknown-version',
      say(`Versionen i adressen finns inte: ${written}`, `There is no such version: ${written}`),
      say(`Den nyaste är ${version}. ${useOurs}`, `The newest is ${version}. ${useOurs}`),
    );
  if (!url) return findings;
  if (isOurHost(url, known)) {
    if (url.protocol === 'http:' && known.addresses.every((address) => address.startsWith('https:')))
      at(
        'error',
        'insecure',
        say(
          'Skriptet hämtas med http. En sida med https hämtar det inte.',
          'The script is loaded by http. A page with https does not load it.',
        ),
        say('Skriv https.', 'Write https.'),
      );
  } else if (isThisComputer(url))
    at(
      'error',
      'this-computer',
      say(
        `Adressen ${url.host} finns bara på den egna datorn.`,
        `The address ${url.host} exists on one’s own computer only.`,
      ),
      useOurs,
    );
  else
    at(
      'warning',
      'other-host',
      say(
        `Skriptet hämtas från ${url.host}, inte från ${known.addresses.join(', ')}. Därifrån kommer också löftena, om src inte säger annat.`,
        `The script is loaded from ${url.host}, not from ${known.addresses.join(', ')}. The promises are from there too, unless src says otherwise.`,
      ),
      say(
        'Är det meningen kan du låta det stå. Annars: använd adressen här.',
        'If that is meant, leave it. Otherwise: use the address here.',
      ),
    );
  return findings;
}

/** Whether a folder may be there: the newest major version, the newest of all, or an older exact one of it. */
function isVersion(folder: string, version: string): boolean {
  const [major, ...rest] = folder.slice(1).split('.').map(Number);
  const [newest, ...newestRest] = version.split('.').map(Number);
  if (rest.length === 0) return major === newest;
  if (rest.length !== 2 || major! > newest!) return false;
  return (
    major! < newest! || rest[0]! < newestRest[0]! || (rest[0] === newestRest[0] && rest[1]! <= newestRest[1]!)
  );
}
