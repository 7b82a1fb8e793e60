// Warns of translations of what a feed does not have: they would never be shown.
import { entries, fields, listOf, type Fields } from '../../feed/loose.js';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import { didYouMean, nearest } from './nearest.js';
import { quote } from './quote.js';
import type { Path } from './schema-at.js';
import type { Warning } from './warnings.js';

export function* translations(feed: unknown): Generator<Warning> {
  const extension = fields(fields(feed)[EXTENSION]);
  yield* translatingNothing(extension, [EXTENSION], namesOfFeed(extension));
  for (const [index, item] of entries(fields(feed)['items']).entries()) {
    const own = fields(item[EXTENSION]);
    yield* translatingNothing(own, ['items', index, EXTENSION], namesOfItem(own));
  }
}

function* translatingNothing(own: Fields, path: Path, names: string[]): Generator<Warning> {
  for (const [language, texts] of Object.entries(fields(own['translations'])))
    for (const name of Object.keys(fields(texts)))
      if (name !== 'official' && !names.includes(name)) {
        const meant = nearest(name, names);
        yield {
          code: 'translates-nothing',
          path: [...path, 'translations', language, name],
          message: say(
            `Översättningen gäller ${quote(name)}, som inte finns här. Den visas aldrig.`,
            `The translation is of ${quote(name)}, which is not here. It is never shown.`,
          ),
          advice: meant && didYouMean(meant),
        };
      }
}

/** What of a feed can be translated, by the names that schema.ts gives. */
function namesOfFeed(extension: Fields): string[] {
  const idsIn = (key: string) => entries(extension[key]).map(({ id }) => String(id));
  return [
    ...['title', 'intro'],
    ...['areas', 'parties', 'campaigns'].flatMap(idsIn),
    ...idsIn('areas').map((id) => `${id}/intro`),
    ...entries(extension['campaigns']).flatMap(({ id, occurrences }) => [
      `${String(id)}/themes`,
      `${String(id)}/audience`,
      ...entries(occurrences).flatMap(({ year, activities }) =>
        listOf(activities).map((_, index) => `${String(id)}/${String(year)}/${index}`),
      ),
    ]),
    ...listOf(extension['signatories']).map((_, index) => `signatories/${index}`),
  ];
}

const namesOfItem = ({ type, activities }: Fields): string[] => [
  ...(type === 'promise' ? ['content_text', 'plainText'] : ['content_text', 'reportedBy']),
  ...listOf(activities).map((_, index) => `activities/${index}`),
];
