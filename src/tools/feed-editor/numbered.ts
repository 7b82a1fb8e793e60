// Translations name some texts by their place in a list, `activities/0`: when the list changes, they go along.
import { EXTENSION } from '../../feed/values.js';
import { at, isObject, objectAt, setAt, textAt, type Json, type Path } from '../json.js';

/** Where the translations of a list's texts stand, and what their names begin with; none of a list that has none. */
function translationsOf(feed: Json, list: Path): { path: Path; prefix: string } | undefined {
  const [outer, key, index, inner, number, last] = list;
  if (outer === 'items' && list.length === 4 && inner === 'activities')
    return { path: ['items', key!, EXTENSION, 'translations'], prefix: 'activities/' };
  if (outer !== EXTENSION) return undefined;
  const path = [EXTENSION, 'translations'];
  if (key === 'signatories' && list.length === 2) return { path, prefix: 'signatories/' };
  if (key !== 'campaigns' || last !== 'activities') return undefined;
  const campaign = textAt(feed, [EXTENSION, key, index!, 'id']);
  const year = String(at(feed, [EXTENSION, key, index!, inner!, number!, 'year']));
  return { path, prefix: `${campaign}/${year}/` };
}

/**
 * Takes the translations along after a change of a list.
 *
 * @param moved Where the entry of an index stands now; undefined where it is gone, and its translation with it.
 */
export function renumber(feed: Json, list: Path, moved: (index: number) => number | undefined): Json {
  const place = translationsOf(feed, list);
  const translations = place && at(feed, place.path);
  if (!place || !isObject(translations)) return feed;
  const { path, prefix } = place;
  const next = Object.fromEntries(
    Object.keys(translations).map((language) => {
      const texts = objectAt(translations, [language]);
      return [
        language,
        isObject(translations[language])
          ? Object.fromEntries(Object.entries(texts).flatMap((entry) => renamed(entry, prefix, moved)))
          : translations[language],
      ];
    }),
  );
  return JSON.stringify(next) === JSON.stringify(translations) ? feed : (setAt(feed, path, next) as Json);
}

function renamed(
  [name, text]: [string, unknown],
  prefix: string,
  moved: (index: number) => number | undefined,
): [string, unknown][] {
  const number = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  if (!/^\d+$/.test(number)) return [[name, text]];
  const index = moved(Number(number));
  return index === undefined ? [] : [[prefix + index, text]];
}

/** Where entries stand once one is gone. */
export const without = (gone: number) => (index: number) =>
  index === gone ? undefined : index > gone ? index - 1 : index;

/** Where entries stand once two neighbours, or any two, have changed places. */
export const swapped = (one: number, other: number) => (index: number) =>
  index === one ? other : index === other ? one : index;
