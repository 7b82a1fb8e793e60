// What an element's author got wrong in its attributes: said on the console once, and in the debug panel.
import type { PromiseFeed } from '../feed/model.js';
import { oneOf, RULES } from './attribute-values.js';
import { meant } from './spelling.js';
import { warn } from '../warn.js';

const told = new Set<string>();

/**
 * A sentence on each attribute that is misspelt or says what it may not. It is told on the console where it is new; a
 * page that makes ever new mistakes is not told of them all.
 *
 * @param names The attributes that the element knows.
 * @param feed Whose ids may be named; none while it is not there.
 */
export function mistakesIn(
  { localName, attributes }: Element,
  names: readonly string[],
  feed?: PromiseFeed,
): string[] {
  const ids: Record<string, readonly { id: string }[] | undefined> = {
    // Neither here nor in RULES is anything by a name that the page gave to all objects.
    __proto__: null!,
    area: feed?.areas,
    party: feed?.parties,
    campaign: feed?.campaigns,
    'promise-id': feed?.promises,
  };
  const mistakes = [...attributes].flatMap(({ name, value }) => {
    const own = meant(name, names);
    if (own !== name) return own ? `<${localName} ${name}>: did you mean ${own}?` : [];
    const [expected, allows] = (ids[name] && oneOf(...ids[name].map(({ id }) => id))) ?? RULES[name] ?? [];
    return value && allows && !allows(value) ? `<${localName} ${name}="${value}">: expected ${expected}` : [];
  });
  for (const mistake of mistakes)
    if (told.size < 100 && told.size < told.add(mistake).size) warn(`Medborgarlöften: ${mistake}`);
  return mistakes;
}
