// `medborgarloften new`: a feed of one's own, of what one says about it and nothing else.
import type { FeedDocument } from '../../feed/schema.js';
import { EXTENSION, PARTY_KINDS, SCHEMA_VERSION } from '../../feed/values.js';
import { withAsker } from '../ask.js';
import { fillIn } from '../fields.js';
import { say } from '../say.js';
import { ABOUT } from '../sheet/tables.js';
import { contextOf } from '../sheet/to-tables.js';
import { sheetWords } from '../sheet/words.js';
import { writeWhole } from '../write-file.js';
import { onlyName, print, remark, type Command } from './command.js';
import { fieldsOf } from './new-fields.js';

const single = { type: 'string' } as const;
const repeated = { type: 'string', multiple: true } as const;

const options = {
  title: single,
  municipality: single,
  'municipality-code': single,
  period: single,
  intro: single,
  language: single,
  signed: single,
  'source-url': single,
  contact: single,
  place: single,
  party: repeated,
  area: repeated,
  signatory: repeated,
  force: { type: 'boolean' },
} as const;

export const newCommand: Command = {
  options,
  speaks: true,
  help: () =>
    say(
      `medborgarloften new FIL
    Skriver ett nytt flöde, eller visar det när FIL är -. Frågar efter det som inte anges och hittar inte på något.
    --title TITEL         som Medborgarlöften Umeå 2025–2027
    --municipality NAMN   kommunen, som Umeå
    --municipality-code KOD  dess fyra siffror, som 2480
    --period ÅR/ÅR        tiden som löftena gäller, som 2025/2027 eller 2025-03-11/2027-12-31
    --intro TEXT          inledningen över löftena
    --language SPRÅK      språket som löftena är skrivna på (sv)
    --signed DAG|ORT      när och var de skrevs under
    --source-url ADRESS   var det undertecknade dokumentet ligger
    --contact TEXT        vem som svarar på frågor
    --place NAMN|LAT|LONG orten, för solens upp- och nedgång
    --party ID|NAMN|SORT  en part: ${PARTY_KINDS.join(', ')}; får anges flera gånger
    --area ID|TITEL       ett område; får anges flera gånger
    --signatory NAMN|ROLL|PART  en som skrev under; får anges flera gånger
    --force               skriver över filen
    --lang SPRÅK          kommandots språk: sv eller en (sv)`,
      `medborgarloften new FILE
    Writes a new feed, or shows it where FILE is -. Asks for what is not given, and makes nothing up.
    --title TITLE         like Medborgarlöften Umeå 2025–2027
    --municipality NAME   the municipality, like Umeå
    --municipality-code CODE  its four digits, like 2480
    --period YEAR/YEAR    the time of the promises, like 2025/2027 or 2025-03-11/2027-12-31
    --intro TEXT          the introduction above the promises
    --language LANGUAGE   the language that the promises are written in (sv)
    --signed DAY|TOWN     when and where they were signed
    --source-url ADDRESS  where the signed document lies
    --contact TEXT        who answers questions
    --place NAME|LAT|LONG the place, for sunrise and sunset
    --party ID|NAME|KIND  a party: ${PARTY_KINDS.join(', ')}; may be given several times
    --area ID|TITLE       an area; may be given several times
    --signatory NAME|ROLE|PARTY  somebody who signed; may be given several times
    --force               replaces the file
    --lang LANGUAGE       the command's language: sv or en (sv)`,
    ),
  async run(input) {
    const name = onlyName(
      input,
      say('Ange en enda fil efter new, som flode.json.', 'Name one file after new, like feed.json.'),
    );
    const feed = emptyFeed();
    const context = contextOf(feed, await sheetWords());
    await withAsker((asker) => fillIn(feed, fieldsOf(context), input.values, asker));
    const text = `${JSON.stringify(feed, null, 2)}\n`;
    if (name === '-') print(text);
    else {
      await writeWhole(name, text, { overwrite: !!input.values['force'] });
      remark(say(`Skrev ${name}.`, `Wrote ${name}.`));
    }
    tellRest(feed, name);
  },
};

/** A feed of which nothing is known yet: what must be known is filled in before anything is written. */
const emptyFeed = (): FeedDocument => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: '',
  language: 'sv',
  [EXTENSION]: {
    about: ABOUT,
    schemaVersion: SCHEMA_VERSION,
    municipality: { code: '', name: '' },
    period: { start: '', end: '' },
    intro: '',
    areas: [],
    parties: [],
    signatories: [],
    campaigns: [],
  },
  items: [],
});

/** What a feed has none of yet, and how it gets them. */
function tellRest({ items, [EXTENSION]: own }: FeedDocument, name: string): void {
  const lacks: [unknown[] | undefined, string][] = [
    [own?.parties, say('parter', 'parties')],
    [own?.areas, say('områden', 'areas')],
    [own?.signatories, say('undertecknare', 'signatories')],
    [items, say('löften', 'promises')],
  ];
  const rest = lacks.flatMap(([list, what]) => (list?.length ? [] : what)).join(', ');
  const file = name === '-' ? say('FLÖDE', 'FEED') : name;
  remark(
    say(
      `Kvar att fylla i: ${rest}. Gör det i ett kalkylark (medborgarloften to-sheet ${file} loften.xlsx) eller i editor.html.`,
      `Left to fill in: ${rest}. Do so in a spreadsheet (medborgarloften to-sheet ${file} promises.xlsx) or in editor.html.`,
    ),
  );
}
