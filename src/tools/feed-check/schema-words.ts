// Words what the contract finds wrong, in the tools' language: what should stand there, and how to mend it.
import type * as z from 'zod';
import type { Finding } from '../../feed/findings.js';
import { entries, fields, isObject, type Fields } from '../../feed/loose.js';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { SchemaCode } from './codes.js';
import { didYouMean, nearest } from './nearest.js';
import { quote, visible } from './quote.js';
import { expected, expectedPattern, keysOf, oneOf, schemaAt, valueAt } from './schema-at.js';

export interface Words {
  code: SchemaCode;
  message: string;
  advice?: string | undefined;
}

/** Words an issue of the contract in `feed`. */
export function wordsOf(issue: z.core.$ZodIssue, feed: unknown): Words {
  const { path } = issue;
  const found = valueAt(feed, path);
  if (issue.code === 'custom') return FINDINGS[issue.params?.['finding'] as Finding](found, feed, path);
  const options = issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];
  if (found === undefined && path.length)
    return missing(path, feed, options.length ? oneOf(options) : expected(schemaAt(path, feed)));
  switch (issue.code) {
    case 'invalid_type':
      if (!path.length) return notAFeed();
      return issue.expected === 'int' || typeof found === issue.expected
        ? outOfRange(path, feed)
        : wrongType(path, feed, found);
    case 'too_big':
    case 'too_small':
      return tooMuch(issue, path, feed, found);
    case 'invalid_format':
      return issue.pattern === String(/\S/)
        ? {
            code: 'empty',
            message: say('Texten är tom.', 'The text is empty.'),
            advice: say('Skriv en text, eller ta bort fältet.', 'Write a text, or leave the field out.'),
          }
        : wrongForm(expectedPattern(issue.pattern));
    case 'invalid_value':
      return notAllowed(issue.values, found);
    case 'invalid_union':
      return notAllowed(options, found);
    case 'invalid_key':
    case 'invalid_element':
      return wrongKey(path);
    case 'not_multiple_of':
    case 'unrecognized_keys':
      throw new Error(`The contract asks for no such thing: ${issue.code}.`);
  }
}

const notAFeed = (): Words => ({
  code: 'not-a-feed',
  message: say(
    'Det här är inget löftesflöde: det ska vara uppgifter inom klammerparenteser, { }.',
    'This is no feed of promises: it must be an object in braces, { }.',
  ),
  advice: say(
    'En JSON Feed börjar med { och har "version", "title" och "items".',
    'A JSON Feed begins with { and has "version", "title" and "items".',
  ),
});

function missing(path: readonly PropertyKey[], feed: unknown, should: string): Words {
  const key = String(path.at(-1));
  const around = path.slice(0, -1);
  const known = keysOf(schemaAt(around, feed)) ?? [];
  const written = Object.keys(valueAt(feed, around) ?? {});
  const misspelt = written.find((name) => !known.includes(name) && nearest(name, known) === key);
  return {
    code: 'missing',
    message: say(`"${key}" saknas. Det ska vara ${should}.`, `"${key}" is missing. It must be ${should}.`),
    advice: misspelt && rename(misspelt, key),
  };
}

const rename = (written: string, key: string): string =>
  say(
    `Här står ${quote(written)}: menade du "${key}"?`,
    `${quote(written)} stands here: did you mean "${key}"?`,
  );

function wrongType(path: readonly PropertyKey[], feed: unknown, found: unknown): Words {
  const schema = schemaAt(path, feed);
  return {
    code: 'wrong-type',
    message: say(`Här ska stå ${expected(schema)}.`, `This must be ${expected(schema)}.`),
    advice: adviceOnType(schema?._zod.def.type, found),
  };
}

function adviceOnType(type: z.core.$ZodTypeDef['type'] | undefined, found: unknown): string | undefined {
  if (found === null)
    return say(
      'Ta bort fältet om det inte finns något att skriva.',
      'Leave the field out if there is nothing to write.',
    );
  const text = typeof found === 'string' ? found.trim() : undefined;
  if (type === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return say(`Sätt citattecken omkring: "${found}".`, `Put quotation marks around it: "${found}".`);
  if (type === 'number' && text && /^[-−]?\d+([.,]\d+)?$/.test(text)) {
    const number = text.replace(',', '.').replace('−', '-');
    return say(`Skriv det utan citattecken: ${number}.`, `Write it without quotation marks: ${number}.`);
  }
  if (type === 'boolean' && (text === 'true' || text === 'false'))
    return say(`Skriv det utan citattecken: ${text}.`, `Write it without quotation marks: ${text}.`);
  if (type === 'array' && !isObject(found))
    return say(
      `Sätt hakparenteser omkring: [${quote(found)}].`,
      `Put square brackets around it: [${quote(found)}].`,
    );
  return undefined;
}

const wrongForm = (should: string): Words => ({
  code: 'wrong-form',
  message: say(`Här ska stå ${should}.`, `This must be ${should}.`),
});

const outOfRange = (path: readonly PropertyKey[], feed: unknown): Words => ({
  ...wrongForm(expected(schemaAt(path, feed))),
  code: 'out-of-range',
});

function tooMuch(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  path: readonly PropertyKey[],
  feed: unknown,
  found: unknown,
): Words {
  const limit = 'maximum' in issue ? issue.maximum : issue.minimum;
  if (issue.origin === 'string')
    return {
      code: 'too-long',
      message: say(
        `Texten har ${String(found).length} tecken. Den får ha högst ${limit}.`,
        `The text has ${String(found).length} characters. It may have ${limit} at most.`,
      ),
      advice: say('Korta den.', 'Shorten it.'),
    };
  if (issue.origin !== 'array') return outOfRange(path, feed);
  const { length } = found as unknown[];
  return 'maximum' in issue
    ? {
        code: 'too-many',
        message: say(
          `Listan har ${length} poster. Den får ha högst ${limit}.`,
          `The list has ${length} entries. It may have ${limit} at most.`,
        ),
      }
    : {
        code: 'too-few',
        message: say(
          `Listan har ${length} poster. Den ska ha minst ${limit}.`,
          `The list has ${length} entries. It must have ${limit} at least.`,
        ),
        advice: say(
          'En uppföljning gäller ett eller flera löften: skriv deras id.',
          'A follow-up is of one or more promises: write their ids.',
        ),
      };
}

function notAllowed(values: readonly unknown[], found: unknown): Words {
  const names = values.map(String);
  const meant = typeof found === 'string' ? nearest(found, names) : undefined;
  return {
    code: 'not-allowed',
    message: say(`Här ska stå ${oneOf(names)}.`, `This must be ${oneOf(names)}.`),
    advice: meant && didYouMean(meant),
  };
}

const wrongKey = (path: readonly PropertyKey[]): Words => {
  const key = quote(String(path.at(-1)));
  return {
    code: 'wrong-key',
    message: say(
      `${key} är ingen språkkod. Översättningar står under en kod, som en, fi eller sma.`,
      `${key} is no language tag. Translations stand under a tag, like en, fi or sma.`,
    ),
  };
};

/** What is not a matter of one value's form. */
const FINDINGS: Record<Finding, (found: unknown, feed: unknown, path: readonly PropertyKey[]) => Words> = {
  'no-such-day': () => ({
    code: 'no-such-day',
    message: say('Den dagen finns inte i kalendern.', 'There is no such day in the calendar.'),
    advice: say('Kontrollera år, månad och dag.', 'Check year, month and day.'),
  }),
  'not-a-web-address': (_, feed, path) => wrongForm(expected(schemaAt(path, feed))),
  'not-a-time-zone': (_, feed, path) => wrongForm(expected(schemaAt(path, feed))),
  'not-a-language': (found) => ({
    code: 'wrong-form',
    message: say(
      `Det finns inget språk som skrivs ${quote(found)}. Här ska stå en språkkod, som sv, fi eller sma.`,
      `No language is written ${quote(found)}. This must be a language tag, like sv, fi or sma.`,
    ),
  }),
  'end-before-start': (_, feed, path) => ({
    code: 'end-before-start',
    message: say('Slutet ligger före början.', 'The end is before the start.'),
    advice: say(
      `Början är ${quote(valueAt(feed, [...path.slice(0, -1), 'start']))}. Rätta den av dem som är fel.`,
      `The start is ${quote(valueAt(feed, [...path.slice(0, -1), 'start']))}. Correct whichever is wrong.`,
    ),
  }),
  'no-wording': (_, feed, path) => missing(path, feed, expected(schemaAt(path, feed))),
  'no-publication-date': (_, feed, path) => missing(path, feed, expected(schemaAt(path, feed))),
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
  'unknown-area': (found, feed) =>
    unknownId('unknown-area', found, idsIn(valueAt(feed, [EXTENSION, 'areas'])), [
      'Flödet har inget område',
      'The feed has no area',
    ]),
  'unknown-party': (found, feed) =>
    unknownId('unknown-party', found, idsIn(valueAt(feed, [EXTENSION, 'parties'])), [
      'Flödet har ingen part',
      'The feed has no party',
    ]),
  'unknown-promise': (found, feed) =>
    unknownId('unknown-promise', found, promisesIn(feed), [
      'Flödet har inget löfte',
      'The feed has no promise',
    ]),
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

const seen = new WeakMap<object, string[]>();

/** The ids of a list. A broken feed may name thousands of others: they are gathered once. */
function idsIn(list: unknown, isMeant: (entry: Fields) => boolean = () => true): string[] {
  if (!isObject(list)) return [];
  const ids =
    seen.get(list) ??
    entries(list).flatMap((entry) => (typeof entry['id'] === 'string' && isMeant(entry) ? entry['id'] : []));
  seen.set(list, ids);
  return ids;
}

const promisesIn = (feed: unknown): string[] =>
  idsIn(fields(feed)['items'], (item) => fields(item[EXTENSION])['type'] !== 'follow-up');
