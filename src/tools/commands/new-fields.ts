// What `new` asks about a feed: who promises what to whom, and when.
import { DEFAULT_ZONE, EXTENSION } from '../../feed/values.js';
import { readParts, readPeriod } from '../answers.js';
import type { Field } from '../fields.js';
import { say } from '../say.js';
import { localDate, municipalityCode, number, oneOf, type Context } from '../sheet/kinds.js';

/** In the order in which they are asked: a signatory names a party. */
export function fieldsOf(context: Context): Field[] {
  const same = (written: string) => written;
  const own = (...path: string[]) => [EXTENSION, ...path];
  const partyForm = say('id|namn|sort', 'id|name|kind');
  const areaForm = say('id|titel', 'id|title');
  const signatoryForm = say('namn|roll|part', 'name|role|party');
  const placeForm = say('namn|latitud|longitud', 'name|latitude|longitude');
  const signedForm = say('dag|ort', 'day|town');
  return [
    {
      option: 'title',
      question: say(
        'Flödets titel, som Medborgarlöften Umeå 2025–2027',
        'The feed’s title, like Medborgarlöften Umeå 2025–2027',
      ),
      path: ['title'],
      read: same,
    },
    {
      option: 'municipality',
      question: say('Kommunens namn, som Umeå', 'The municipality’s name, like Umeå'),
      path: own('municipality', 'name'),
      read: same,
    },
    {
      option: 'municipality-code',
      question: say(
        'Kommunens kod, fyra siffror, som 2480',
        'The municipality’s code, four digits, like 2480',
      ),
      path: own('municipality', 'code'),
      read: (written) => municipalityCode.read(written, context),
    },
    {
      option: 'period',
      question: say('Tiden som löftena gäller, som 2025/2027', 'The time of the promises, like 2025/2027'),
      path: own('period'),
      read: readPeriod,
    },
    {
      option: 'intro',
      question: say(
        'Inledningen, som står över löftena',
        'The introduction, which stands above the promises',
      ),
      path: own('intro'),
      read: same,
    },
    {
      option: 'language',
      question: say('Löftenas språk, om inte sv', 'The promises’ language, if not sv'),
      path: ['language'],
      read: same,
      isOptional: true,
    },
    {
      option: 'signed',
      question: say(
        `När och var löftena skrevs under: ${signedForm}`,
        `When and where the promises were signed: ${signedForm}`,
      ),
      path: own('signed'),
      read: (written) => {
        const [date, place] = readParts(written, signedForm, 2);
        return { date: localDate.read(date, context), place };
      },
      isOptional: true,
    },
    {
      option: 'source-url',
      question: say(
        'Var det undertecknade dokumentet ligger, https://…',
        'Where the signed document lies, https://…',
      ),
      path: own('sourceUrl'),
      read: same,
      isOptional: true,
    },
    {
      option: 'contact',
      question: say('Vem som svarar på frågor', 'Who answers questions'),
      path: own('contact'),
      read: same,
      isOptional: true,
    },
    {
      option: 'place',
      question: say(
        `Orten, för solens upp- och nedgång: ${placeForm}`,
        `The place, for sunrise and sunset: ${placeForm}`,
      ),
      path: own('place'),
      read: (written) => {
        const [name, latitude, longitude] = readParts(written, placeForm, 3);
        return {
          name,
          latitude: number.read(latitude, context),
          longitude: number.read(longitude, context),
          timeZone: DEFAULT_ZONE,
        };
      },
      isOptional: true,
    },
    {
      option: 'party',
      question: say(
        `En part som lovar: ${partyForm}, som polisen|Polisen|polis`,
        `A party that promises: ${partyForm}, like polisen|Polisen|police`,
      ),
      path: own('parties'),
      read: (written) => {
        const [id, name, kind] = readParts(written, partyForm, 3);
        return { id, name, kind: oneOf('kind').read(kind, context) };
      },
      isOptional: true,
      isRepeated: true,
    },
    {
      option: 'area',
      question: say(
        `Ett område för löften: ${areaForm}, som trafik|Trygg trafikmiljö`,
        `An area of promises: ${areaForm}, like trafik|Trygg trafikmiljö`,
      ),
      path: own('areas'),
      read: (written) => {
        const [id, title] = readParts(written, areaForm, 2);
        return { id, title };
      },
      isOptional: true,
      isRepeated: true,
    },
    {
      option: 'signatory',
      question: say(`En som skrev under: ${signatoryForm}`, `Somebody who signed: ${signatoryForm}`),
      path: own('signatories'),
      read: (written) => {
        const [name, role, party] = readParts(written, signatoryForm, 3);
        return { name, role, party };
      },
      isOptional: true,
      isRepeated: true,
    },
  ];
}
