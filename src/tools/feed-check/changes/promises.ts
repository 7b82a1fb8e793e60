// Finds promises that are gone, new, renamed or altered.
import { entries, fields, type Fields } from '../../../feed/loose.js';
import { EXTENSION } from '../../../feed/values.js';
import { say } from '../../say.js';
import { quote, shortened, visible } from '../quote.js';
import { isSame } from '../../json.js';
import { asText, inWords, named, pairs, type Change, type Pairs } from './change.js';
import { lead, type Noun } from './entries.js';
import { fieldChanges, translationChanges, type Around } from './fields.js';
import { passage } from './passage.js';

export const PROMISE: Noun = ['Löftet', 'The promise'];

export const isFollowUp = (item: Fields): boolean => fields(item[EXTENSION])['type'] === 'follow-up';

/** The items of a feed of either kind, each with its index among all. */
export const itemsOf = (feed: unknown, followUps: boolean) =>
  named(entries(fields(feed)['items'])).filter(({ entry }) => isFollowUp(entry) === followUps);

/** The promises of two feeds; one that got another id, but kept its wording, is paired with itself. */
export function promisePairs(before: unknown, after: unknown): Pairs & { renamed: Map<string, string> } {
  const [old, now] = [itemsOf(before, false), itemsOf(after, false)];
  const { gone, added } = pairs(old, now);
  const renamed = new Map<string, string>();
  for (const { name, entry } of gone) {
    const again = added.find(
      (other) => ![...renamed.values()].includes(other.name) && isAlike(textOf(entry), textOf(other.entry)),
    );
    if (again) renamed.set(name, again.name);
  }
  const all = old.map((item) => ({ ...item, name: renamed.get(item.name) ?? item.name }));
  return { ...pairs(all, now), renamed };
}

/** @param besides fields of the extension that are worded elsewhere. */
export function* promiseChanges(
  feed: unknown,
  { gone, added, kept, renamed }: ReturnType<typeof promisePairs>,
  besides: string[],
): Generator<Change> {
  for (const { name, entry } of gone)
    yield {
      kind: 'promise-gone',
      severity: 'danger',
      text: say(
        `Löftet ${quote(name)} är borta: ${firstWords(entry)}`,
        `The promise ${quote(name)} is gone: ${firstWords(entry)}`,
      ),
    };
  for (const [old, now] of renamed)
    yield {
      kind: 'promise-renamed',
      severity: 'danger',
      text: say(
        `Löftet ${quote(old)} heter nu ${quote(now)}. Länkar till det slutar fungera. Behåll det gamla id:t.`,
        `The promise ${quote(old)} is now called ${quote(now)}. Links to it stop working. Keep the old id.`,
      ),
    };
  for (const { name, entry, index } of added)
    yield {
      kind: 'promise-added',
      severity: 'info',
      path: ['items', index],
      text: say(
        `Nytt löfte, ${quote(name)}: ${firstWords(entry)}`,
        `New promise, ${quote(name)}: ${firstWords(entry)}`,
      ),
    };
  for (const { name, before, after, index } of kept)
    yield* changesOf(before, after, { feed, path: ['items', index], lead: lead(PROMISE, name) }, besides);
}

function* changesOf(before: Fields, after: Fields, around: Around, besides: string[]): Generator<Change> {
  yield* wordingChanges(before, after, around);
  const [old, now] = [fields(before[EXTENSION]), fields(after[EXTENSION])];
  const place = [...around.path, EXTENSION];
  if (!isSame(old['area'], now['area']))
    yield {
      kind: 'area-changed',
      severity: 'info',
      path: [...place, 'area'],
      text: `${around.lead}${say('området är ändrat.', 'the area has changed.')} ${fromTo(old['area'], now['area'])}`,
    };
  if (!isSame(old['parties'], now['parties']))
    yield {
      kind: 'parties-changed',
      severity: 'warning',
      path: [...place, 'parties'],
      text: `${around.lead}${say('parterna är ändrade.', 'the parties have changed.')} ${fromTo(old['parties'], now['parties'])}`,
    };
  yield* itemChanges(before, after, around, ['area', 'parties', ...besides]);
}

/** What an item of either kind has besides. */
export function* itemChanges(
  before: Fields,
  after: Fields,
  around: Around,
  besides: string[] = [],
): Generator<Change> {
  const inside = { ...around, path: [...around.path, EXTENSION] };
  const [old, now] = [fields(before[EXTENSION]), fields(after[EXTENSION])];
  yield* fieldChanges(old, now, inside, [...besides, 'translations']);
  yield* translationChanges(old['translations'], now['translations'], inside);
  // The id differs where a promise was renamed, which is said.
  yield* fieldChanges(before, after, around, ['id', 'content_text', EXTENSION]);
}

/** An altered wording, and whether the item says when. */
export function* wordingChanges(before: Fields, after: Fields, { path, lead }: Around): Generator<Change> {
  const [old, now] = [before['content_text'], after['content_text']];
  if (isSame(old, now)) return;
  yield {
    kind: 'wording-changed',
    severity: isFollowUp(after) ? 'info' : 'danger',
    path: [...path, 'content_text'],
    text: `${lead}${say('ordalydelsen är ändrad.', 'the wording has changed.')} ${
      typeof old === 'string' && typeof now === 'string' ? passage(old, now) : fromTo(old, now)
    }`,
  };
  const [was, is] = [before['date_modified'], after['date_modified']].map((date) => Date.parse(String(date)));
  if (!(is! > (was! || -Infinity)))
    yield {
      kind: 'not-dated',
      severity: 'warning',
      path: [...path, 'date_modified'],
      text: `${lead}${say(
        'texten är ändrad, men "date_modified" är det inte. Skriv där när den ändrades.',
        'the text has changed, but "date_modified" has not. Write there when it was.',
      )}`,
    };
}

export const fromTo = (old: unknown, now: unknown): string =>
  say(`Förut: ${inWords(old)}. Nu: ${inWords(now)}.`, `Before: ${inWords(old)}. Now: ${inWords(now)}.`);

/** The wording; of a plain JSON Feed perhaps as HTML. */
const textOf = (item: Fields): string => asText(item['content_text'] ?? item['content_html']);

const firstWords = (item: Fields) => `"${visible(shortened(textOf(item).replace(/\s+/g, ' '), 80))}".`;

/** Whether two texts have four words in five in common: then they are one promise. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const both = [...one!].filter((word) => other!.has(word)).length;
  return both > 0 && both / Math.max(one!.size, other!.size) >= 0.8;
}
