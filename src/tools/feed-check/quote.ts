// Shows what stands in a feed: short, in one line, and with nothing in it that a terminal or a page would act on.
import { say } from '../say.js';

/** Control characters, halves of characters, marks that turn the direction of writing, and what can't be seen. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text in which what can't be seen is written as JSON would, `\u001b`. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const LONGEST = 60;

/** A value as it stands in the file, or what kind of thing it is. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return say('en lista', 'a list');
  if (typeof value === 'object' && value !== null)
    return say('uppgifter inom { }', 'an object in braces, { }');
  if (typeof value !== 'string') return visible(shortened(String(value)));
  return `"${visible(shortened(value))}"`;
}

/** The beginning of a text, cut between characters. */
export function shortened(text: string, longest = LONGEST): string {
  const characters = Array.from(text.slice(0, 2 * longest + 2));
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
