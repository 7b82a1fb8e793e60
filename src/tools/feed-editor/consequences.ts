// What changes along with a field: feed readers know a promise's area by a tag, which is the area's title.
import { EXTENSION } from '../../feed/values.js';
import { at, listAt, setAt, textAt, type Json, type Path } from '../json.js';
import { keysAt, schemaPathOf } from './fields.js';

type Consequence = (before: Json, after: unknown, path: Path) => unknown;

/** By the field's place in the schema. */
const CONSEQUENCES: Record<string, Consequence> = {
  [`items[].${EXTENSION}.area`]: (before, after, path) => {
    const item = path.slice(0, 2);
    return retagged(after, item, areaTitle(before, item), areaTitle(after, item));
  },
  [`${EXTENSION}.areas[].title`]: (before, after, path) => {
    const area = textAt(before, [...path.slice(0, -1), 'id']);
    return listAt(before, ['items']).reduce(
      (feed, item, index) =>
        textAt(item, [EXTENSION, 'area']) === area
          ? retagged(feed, ['items', index], textAt(before, path), textAt(after, path))
          : feed,
      after,
    );
  },
};

/** The feed after a field was set, with what follows from it. */
export function withConsequences(before: Json, after: unknown, path: Path): unknown {
  const place = schemaPathOf(path);
  return Object.hasOwn(CONSEQUENCES, place) ? CONSEQUENCES[place]!(before, after, path) : after;
}

function areaTitle(feed: unknown, item: Path): string {
  const id = textAt(feed, [...item, EXTENSION, 'area']);
  return textAt(
    listAt(feed, [EXTENSION, 'areas']).find((area) => textAt(area, ['id']) === id),
    ['title'],
  );
}

/** The item with the one tag instead of the other; tags that someone else gave it stay. */
function retagged(feed: unknown, item: Path, before: string, after: string): unknown {
  const tags = at(feed, [...item, 'tags']);
  const isOwn = tags === undefined || (Array.isArray(tags) && tags.length === 1 && tags[0] === before);
  return isOwn && after ? setAt(feed, [...item, 'tags'], [after], keysAt('items[]')) : feed;
}
