// Objects that have what they are given and nothing else: none of what a page, or an attack on it, gave to all objects.

/** Not null itself: V8 keeps objects whose prototype is null as slow dictionaries. */
const NOTHING = Object.create(null) as object;

/** An object of these parts, which inherits nothing. */
export const bare = <T extends object>(parts?: T): T => Object.assign(Object.create(NOTHING) as T, parts);
