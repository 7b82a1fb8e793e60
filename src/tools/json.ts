// Reads and changes a parsed JSON value by path. Nothing is changed in place: old and new share what is the same.

/** Keys and indices, as in zod's issues. */
export type Path = readonly (string | number)[];
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/** Whether two values say the same, in whatever order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((entry, index) => isSame(entry, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

/** What stands at a path; undefined where nothing does. What every object inherits is nothing of the feed's. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner && typeof inner === 'object' && Object.hasOwn(inner, key) ? (inner as Json)[key] : undefined,
    value,
  );
}

/** The object at a path, an empty one where there is none. */
export const objectAt = (value: unknown, path: Path): Json => {
  const found = at(value, path);
  return isObject(found) ? found : {};
};

/** The list at a path, an empty one where there is none. */
export const listAt = (value: unknown, path: Path): unknown[] => {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
};

/** The text at a path, '' where there is none. */
export const textAt = (value: unknown, path: Path): string => {
  const found = at(value, path);
  return typeof found === 'string' ? found : '';
};

/**
 * Sets what stands at a path, with the objects and lists around it where they are missing.
 *
 * @param next undefined takes the key, or the entry of a list, away.
 * @param order The keys of the innermost object as they usually stand: a new one comes behind those before it.
 */
export function setAt(value: unknown, path: Path, next: unknown, order: readonly string[] = []): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  const inner = rest.length ? setAt(at(value, [key]), rest, next, order) : next;
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    return list.toSpliced(key, 1, ...(inner === undefined ? [] : [inner]));
  }
  return withKey(isObject(value) ? value : {}, key, inner, rest.length ? [] : order);
}

function withKey(object: Json, key: string, next: unknown, order: readonly string[]): Json {
  const entries = Object.entries(object);
  const own = entries.findIndex(([name]) => name === key);
  // As entries, so that a key called __proto__ is a key like any other.
  if (next === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  if (own >= 0) return Object.fromEntries(entries.with(own, [key, next]));
  const before = order.slice(0, Math.max(order.indexOf(key), 0));
  const place = before.length ? entries.findLastIndex(([name]) => before.includes(name)) + 1 : entries.length;
  return Object.fromEntries(entries.toSpliced(place, 0, [key, next]));
}

/** Puts an entry into the list at a path, at its end unless an index is given. */
export function insertAt(value: unknown, path: Path, entry: unknown, index?: number): unknown {
  const list = listAt(value, path);
  return setAt(value, path, list.toSpliced(index ?? list.length, 0, entry));
}

/** Moves an entry of the list at a path to another index. */
export function moveAt(value: unknown, path: Path, from: number, to: number): unknown {
  const list = listAt(value, path);
  return setAt(value, path, list.toSpliced(from, 1).toSpliced(to, 0, list[from]));
}
