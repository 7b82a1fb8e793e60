// What things of a feed are called in lists, links and steps.
import { say } from '../say.js';
import { fieldAt } from './fields.js';
import { isFollowUp } from './make.js';
import { at, isObject, listAt, textAt, type Path } from '../json.js';

/** The beginning of a text, in one line. */
export const shortened = (text: string, length = 110): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
};

/** What an item is called: by the beginning of what it says. */
export function itemName(item: unknown, length?: number): string {
  if (!isObject(item)) return say('En post som inte går att läsa', 'An item that can’t be read');
  const text = textAt(item, ['content_text']) || textAt(item, ['title']);
  if (text.trim()) return shortened(text, length);
  return isFollowUp(item)
    ? say('Uppföljning utan text', 'Follow-up without a text')
    : `${say('Löfte utan text', 'Promise without a text')}: ${textAt(item, ['id'])}`;
}

/** What an entry of a list is called: by its title, its name, its year, or as the line that it is. */
export function entryName(value: unknown): string {
  const year = at(value, ['year']);
  return (
    textAt(value, ['title']) ||
    textAt(value, ['name']) ||
    (typeof year === 'number' ? String(year) : typeof value === 'string' ? value : '')
  );
}

/** Where in a feed a path leads, in words: `Löfte: Polisen lovar … › Område`. */
export function placeName(feed: unknown, path: Path): string {
  const [outer, index] = path;
  const isItem = outer === 'items' && typeof index === 'number';
  const item = isItem ? listAt(feed, ['items'])[index] : undefined;
  const names = path.flatMap((key, end) => {
    const field = fieldAt(path.slice(0, end + 1));
    if (typeof key === 'number' && field?.kind === 'group')
      return (
        shortened(entryName(at(feed, path.slice(0, end + 1))), 50) || `${say(...field.label)} ${key + 1}`
      );
    if (key === 'translations')
      return [say('Översättning', 'Translation'), ...path.slice(end + 1).map(String)];
    // What is named for its entries is said by the entry.
    return field &&
      (field.kind !== 'special' || key === 'status') &&
      typeof key !== 'number' &&
      typeof path[end + 1] !== 'number'
      ? say(...field.label)
      : [];
  });
  const start = isItem
    ? [
        `${isFollowUp(item) ? say('Uppföljning', 'Follow-up') : say('Löfte', 'Promise')}: ${itemName(item, 50)}`,
      ]
    : [];
  const own = [...start, ...names];
  return own.length ? own.join(' › ') : path.join(' › ') || say('Flödet', 'The feed');
}
