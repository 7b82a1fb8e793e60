// Finds which entries of a list are new, gone or changed: areas, parties, facts, and the order of any list.
import { entries } from '../../../feed/loose.js';
import { say } from '../../say.js';
import { quote } from '../quote.js';
import { named, pairs, type Change } from './change.js';
import { fieldChanges, type Around } from './fields.js';

/** What an entry is called: "Området", "The area". */
export type Noun = readonly [swedish: string, english: string];

const about = (noun: Noun, name: string) => `${say(...noun)} ${quote(name)}`;

/** How a sentence about an entry begins. */
export const lead = (noun: Noun, name: string): string => `${about(noun, name)}: `;

/** Compares two lists of objects by their ids. */
export function* entryChanges(
  before: unknown,
  after: unknown,
  { feed, path }: Around,
  noun: Noun,
): Generator<Change> {
  const { gone, added, kept, isReordered } = pairs(named(entries(before)), named(entries(after)));
  for (const { name } of gone)
    yield {
      kind: 'entry-gone',
      severity: 'warning',
      text: about(noun, name) + say(' är borta.', ' is gone.'),
    };
  for (const { name, index } of added)
    yield {
      kind: 'entry-added',
      severity: 'info',
      path: [...path, index],
      text: about(noun, name) + say(' är ny.', ' is new.'),
    };
  for (const { name, before, after, index } of kept)
    yield* fieldChanges(before, after, { feed, path: [...path, index], lead: lead(noun, name) });
  if (isReordered) yield orderChange(path);
}

export const orderChange = (path: Around['path']): Change => ({
  kind: 'order-changed',
  severity: 'info',
  path,
  text: say(
    `Ordningen i ${quote(String(path.at(-1)))} är ändrad.`,
    `The order in ${quote(String(path.at(-1)))} has changed.`,
  ),
});
