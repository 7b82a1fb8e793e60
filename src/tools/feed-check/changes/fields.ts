// Finds what has changed in an object, field by field: the general case, for all that has no words of its own.
import { fields, isObject, type Fields } from '../../../feed/loose.js';
import { say } from '../../say.js';
import { quote } from '../quote.js';
import { keysOf, schemaAt, type Path } from '../schema-at.js';
import { isSame } from '../../json.js';
import { inWords, type Change } from './change.js';
import { passage } from './passage.js';

/** Where a field stands: in which feed, at what place, and how a sentence about it begins. */
export interface Around {
  feed: unknown;
  path: Path;
  /** `Löftet synlig-polis: `; '' for the feed itself. */
  lead: string;
  /** The fields that it is inside of, `place.`. */
  within?: string;
}

/** The fields of an object that differ, but those that somebody else words. */
export function* fieldChanges(
  before: Fields,
  after: Fields,
  { feed, path, lead, within = '' }: Around,
  besides: readonly string[] = [],
): Generator<Change> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (besides.includes(key) || isSame(before[key], after[key])) continue;
    const [old, now] = [before[key], after[key]];
    const place = [...path, key];
    if (isPlain(old) && isPlain(now))
      yield* fieldChanges(old, now, { feed, path: place, lead, within: `${within}${key}.` });
    else {
      const name = quote(within + key);
      const isKnown = keysOf(schemaAt(path, feed))?.includes(key) ?? true;
      yield {
        kind: isKnown ? 'field-changed' : 'other-key',
        severity: 'info',
        ...(now !== undefined && { path: place }),
        text: `${lead}${fieldChange(isKnown ? name : unknown(name), old, now)}`,
      };
    }
  }
}

const isPlain = (value: unknown): value is Fields => isObject(value) && !Array.isArray(value);

const unknown = (name: string) =>
  say(`${name}, som verktyget inte känner,`, `${name}, which the tool does not know,`);

function fieldChange(key: string, old: unknown, now: unknown): string {
  if (old === undefined)
    return say(`${key} är tillagt: ${inWords(now)}.`, `${key} is added: ${inWords(now)}.`);
  if (now === undefined)
    return say(
      `${key} är borttaget. Där stod ${inWords(old)}.`,
      `${key} is deleted. It was ${inWords(old)}.`,
    );
  if (typeof old === 'string' && typeof now === 'string')
    return say(`${key} är ändrat. ${passage(old, now)}`, `${key} has changed. ${passage(old, now)}`);
  return say(
    `${key} är ändrat. Förut: ${inWords(old)}. Nu: ${inWords(now)}.`,
    `${key} has changed. Before: ${inWords(old)}. Now: ${inWords(now)}.`,
  );
}

/** What has changed in an object's `translations`. */
export function* translationChanges(
  before: unknown,
  after: unknown,
  { path, lead }: Around,
): Generator<Change> {
  const [old, now] = [fields(before), fields(after)];
  for (const language of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (isSame(old[language], now[language])) continue;
    const place = [...path, 'translations', language];
    const name = quote(language);
    if (old[language] === undefined)
      yield change(
        'translation-added',
        `Översättning till ${name} är tillagd.`,
        `A translation to ${name} is added.`,
      );
    else if (now[language] === undefined)
      yield {
        ...change(
          'translation-gone',
          `Översättningen till ${name} är borttagen.`,
          `The translation to ${name} is gone.`,
        ),
        severity: 'warning',
      };
    else {
      const [was, is] = [fields(old[language]), fields(now[language])];
      if (!isSame(was['official'], is['official']))
        yield {
          ...(is['official'] === true
            ? change(
                'translation-official',
                `Översättningen till ${name} är nu officiell: parterna ska ha godkänt den.`,
                `The translation to ${name} is now official: the parties must have approved it.`,
              )
            : change(
                'translation-official',
                `Översättningen till ${name} är inte längre officiell.`,
                `The translation to ${name} is no longer official.`,
              )),
          severity: 'warning',
        };
      const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (key) => key !== 'official' && !isSame(was[key], is[key]),
      );
      if (names.length || !isPlain(old[language]) || !isPlain(now[language]))
        yield change(
          'translation-changed',
          `Översättningen till ${name} är ändrad: ${inWords(names)}.`,
          `The translation to ${name} has changed: ${inWords(names)}.`,
        );
    }

    function change(kind: Change['kind'], swedish: string, english: string): Change {
      return { kind, severity: 'info', path: place, text: lead + say(swedish, english) };
    }
  }
}
