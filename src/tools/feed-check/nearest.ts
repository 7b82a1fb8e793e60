// Which of some known names a misspelt one was meant to be.
import { say } from '../say.js';
import { visible } from './quote.js';

export const didYouMean = (name: string): string =>
  say(`Menade du ${visible(name)}?`, `Did you mean ${visible(name)}?`);

/**
 * The known name that is nearest to a written one; none where nothing is near. Letter case, hyphens and underscores weigh
 * nothing, a letter too many, too few, wrong or swapped with its neighbour weighs one.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = simplified(written);
  // A name is near when two thirds of its letters are right.
  const limit = Math.min(3, Math.round(plain.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const name of known.slice(0, MOST)) {
    const other = simplified(name);
    if (Math.abs(other.length - plain.length) > limit) continue;
    const distance = distanceBetween(plain, other);
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name;
}

/** More than a feed of people's has, and few enough to look through again and again. */
const MOST = 200;

const simplified = (name: string) =>
  name
    .slice(0, 100)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\s_\-\u0300-\u036f]/g, '');

/** Damerau and Levenshtein's distance, of neighbours swapped once. */
function distanceBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        next[j - 1]! + 1,
        row[j]! + 1,
        row[j - 1]! + (isSame ? 0 : 1),
        isSwapped ? before[j - 2]! + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
