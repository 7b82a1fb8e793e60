// Words what the contract finds beyond the rules of a single value: dates that don't fit, ids that lead nowhere.
import type { Finding } from '../../feed/findings.js';
import { entries, fields, type Fields } from '../../feed/loose.js';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { SchemaCode } from './codes.js';
import { missing, wrongForm, type Words } from './missing.js';
import { didYouMean, nearest } from './nearest.js';
import { quote, visible } from './quote.js';
import { expected, schemaAt, valueAt } from './schema-at.js';

/** Where something was found. */
export interface Whereabouts {
  path: readonly PropertyKey[];
  feed: unknown;
  ids: KnownIds;
}

export const FINDINGS: Record<Finding, (found: unknown, where: Whereabouts) => Words> = {
  'no-such-day': () => ({
    code: 'no-such-day',
    message: say('Den dagen finns inte i kalendern.', 'There is no such day in the calendar.'),
    advice: say('Kontrollera år, månad och dag.', 'Check year, month and day.'),
  }),
  'not-a-web-address': (_, { feed, path }) => wrongForm(expected(schemaAt(path, feed))),
  'not-a-time-zone': (_, { feed, path }) => wrongForm(expected(schemaAt(path, feed))),
  'not-a-language': (found) => ({
    code: 'wrong-form',
    message: say(
      `Det finns inget språk som skrivs ${quote(found)}. Här ska stå en språkkod, som sv, fi eller sma.`,
      `No language is written ${quote(found)}. This must be a language tag, like sv, fi or sma.`,
    ),
  }),
  'end-before-start': (_, { feed, path }) => ({
    code: 'end-before-start',
    message: say('Slutet ligger före början.', 'The end is before the start.'),
    advice: say(
      `Början är ${quote(valueAt(feed, [...path.slice(0, -1), 'start']))}. Rätta den av dem som är fel.`,
      `The start is ${quote(valueAt(feed, [...path.slice(0, -1), 'start']))}. Correct whichever is wrong.`,
    ),
  }),
  'no-wording': (_, { feed, path }) => missing(path, feed, expected(schemaAt(path, feed))),
  'no-publication-date': (_, { feed, path }) => missing(path, feed, expected(schemaAt(path, feed))),
  'no-extension': () => ({
    code: 'missing',
    message: say(
      `"${EXTENSION}" saknas. Där står om posten är ett löfte eller en uppföljning.`,
      `"${EXTENSION}" is missing. It says whether the item is a promise or a follow-up.`,
    ),
    advice: say(
      'Lägg till det, med "type": "promise" eller "type": "follow-up".',
      'Add it, with "type": "promise" or "type": "follow-up".',
    ),
  }),
  'used-twice': (found) => ({
    code: 'used-twice',
    message: say(`Id:t ${quote(found)} används redan.`, `The id ${quote(found)} is already used.`),
    advice: say(
      'Byt det på den post som är nyast: länkar leder till det.',
      'Change that of the newer entry: links lead to it.',
    ),
  }),
  'unknown-area': (found, { ids }) =>
    unknownId('unknown-area', found, ids.areas, ['Flödet har inget område', 'The feed has no area']),
  'unknown-party': (found, { ids }) =>
    unknownId('unknown-party', found, ids.parties, ['Flödet har ingen part', 'The feed has no party']),
  'unknown-promise': (found, { ids }) =>
    unknownId('unknown-promise', found, ids.promises, ['Flödet har inget löfte', 'The feed has no promise']),
  'shown-too-often': () => ({
    code: 'too-many',
    message: say(
      'Det som posten hänvisar till skulle visas så många gånger att webbsidor inte orkar.',
      'What the item refers to would be shown so many times that pages can’t cope.',
    ),
    advice: say(
      'Låt uppföljningen gälla färre löften, och löftet färre parter.',
      'Have the follow-up be of fewer promises, and the promise of fewer parties.',
    ),
  }),
};

function unknownId(
  code: SchemaCode,
  found: unknown,
  ids: string[],
  [swedish, english]: readonly [string, string],
): Words {
  const meant = nearest(String(found), ids);
  const there = ids.slice(0, 12).map(visible).join(', ') + (ids.length > 12 ? ' …' : '');
  return {
    code,
    message: say(`${swedish} med id ${quote(found)}.`, `${english} with the id ${quote(found)}.`),
    advice: meant
      ? didYouMean(meant)
      : there
        ? say(`Där finns: ${there}.`, `There are: ${there}.`)
        : undefined,
  };
}

/** The ids that a feed has: gathered once, for a broken feed may name thousands of others. */
export interface KnownIds {
  areas: string[];
  parties: string[];
  promises: string[];
}

export function idsOf(feed: unknown): KnownIds {
  const { areas, parties } = fields(fields(feed)[EXTENSION]);
  const isPromise = (item: Fields) => fields(item[EXTENSION])['type'] !== 'follow-up';
  return {
    areas: idsIn(entries(areas)),
    parties: idsIn(entries(parties)),
    promises: idsIn(entries(fields(feed)['items']).filter(isPromise)),
  };
}

const idsIn = (list: Fields[]) => list.flatMap(({ id }) => (typeof id === 'string' ? id : []));
