// Words what the contract finds wrong, in the tools' language: what should stand there, and how to mend it.
import type * as z from 'zod';
import type { Finding } from '../../feed/findings.js';
import { isObject } from '../../feed/loose.js';
import { say } from '../say.js';
import { FINDINGS, type KnownIds } from './finding-words.js';
import { missing, wrongForm, type Words } from './missing.js';
import { didYouMean, nearest } from './nearest.js';
import { quote } from './quote.js';
import { expected, expectedPattern, oneOf, schemaAt, valueAt } from './schema-at.js';

/** Words an issue of the contract in `feed`, which has these ids. */
export function wordsOf(issue: z.core.$ZodIssue, feed: unknown, ids: KnownIds): Words {
  const { path } = issue;
  const found = valueAt(feed, path);
  if (issue.code === 'custom')
    return FINDINGS[issue.params?.['finding'] as Finding](found, { path, feed, ids });
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
