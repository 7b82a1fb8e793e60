// The texts of a feed and of its items that can be translated, by the names that the contract gives them.
import { EXTENSION } from '../../feed/values.js';
import { fieldAt, type Words } from './fields.js';
import { at, listAt, textAt, type Json, type Path } from '../json.js';

export interface Translatable {
  /** In `translations`. */
  name: string;
  /** What is translated. */
  original: string;
  label: Words;
}

/** Where the translations of a part stand; index -1 is the feed itself. */
export const translationsPath = (index: number): Path =>
  index < 0 ? [EXTENSION, 'translations'] : ['items', index, EXTENSION, 'translations'];

/** The texts of an item, or of the feed (-1), that are there. */
export function translatable(feed: Json, index: number): Translatable[] {
  const texts = index < 0 ? ofFeed(feed) : ofItem(feed, index);
  return texts.filter(({ original }) => original.trim());
}

const wordsAt = (path: Path): Words => fieldAt(path)?.label ?? ['Text', 'Text'];

function ofFeed(feed: Json): Translatable[] {
  const text = (name: string, path: Path): Translatable => ({
    name,
    original: textAt(feed, path),
    label: wordsAt(path),
  });
  const each = (key: string, of: (id: string, path: Path, index: number) => Translatable[]) =>
    listAt(feed, [EXTENSION, key]).flatMap((entry, index) =>
      of(textAt(entry, ['id']), [EXTENSION, key, index], index),
    );
  return [
    text('title', ['title']),
    text('intro', [EXTENSION, 'intro']),
    ...each('areas', (id, path) => [text(id, [...path, 'title']), text(`${id}/intro`, [...path, 'intro'])]),
    ...each('parties', (id, path) => [text(id, [...path, 'name'])]),
    ...each('signatories', (_, path, index) => [text(`signatories/${index}`, [...path, 'role'])]),
    ...each('campaigns', (id, path) => [
      text(id, [...path, 'title']),
      whole(feed, `${id}/themes`, [...path, 'themes']),
      whole(feed, `${id}/audience`, [...path, 'audience']),
      ...listAt(feed, [...path, 'occurrences']).flatMap((occurrence, number) =>
        listAt(occurrence, ['activities']).map((_, place) =>
          text(`${id}/${String(at(occurrence, ['year']))}/${place}`, [
            ...path,
            'occurrences',
            number,
            'activities',
            place,
            'title',
          ]),
        ),
      ),
    ]),
  ];
}

/** A list that is translated as one text. */
const whole = (feed: Json, name: string, path: Path): Translatable => ({
  name,
  original: listAt(feed, path).map(String).join(', '),
  label: wordsAt(path),
});

function ofItem(feed: Json, index: number): Translatable[] {
  const item: Path = ['items', index];
  const text = (name: string, path: Path): Translatable => ({
    name,
    original: textAt(feed, [...item, ...path]),
    label: wordsAt([...item, ...path]),
  });
  return [
    text('content_text', ['content_text']),
    text('plainText', [EXTENSION, 'plainText']),
    ...listAt(feed, [...item, EXTENSION, 'activities']).map((_, place) =>
      text(`activities/${place}`, [EXTENSION, 'activities', place, 'title']),
    ),
    text('reportedBy', [EXTENSION, 'reportedBy']),
  ];
}
