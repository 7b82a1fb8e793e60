// The cases of the fuzzer: each is a seed, and a seed is always the same case.
import exampleJson from '../fixtures/example-feed.json';
import umeaJson from '../../src/feed/umea-2025-2027.json';
import { fullFeed } from '../feed/feeds.js';
import { CORPUS } from './corpus.js';
import { mutator } from './mutate.js';
import { agrees, isWords, readSoundly, type Outcome } from './sound.js';

const mutators = [umeaJson, exampleJson, fullFeed()].map((feed) => mutator(JSON.stringify(feed)));

/** The text of a case. */
export const textOf = (seed: number): string => mutators[seed % mutators.length]!(seed);

const LANGUAGES = ['sv', 'en', 'ar', 'fi'];

/**
 * Tries cases one after another. Each is read; each `often`th is compared with the contract and made a page of, which takes
 * ten times as long.
 *
 * @throws with the seed and the text, which repeat the case.
 */
export async function tryCases(from: number, to: number, often = 1): Promise<Record<Outcome, number>> {
  const outcomes = { 'no-json': 0, 'no-feed': 0, mended: 0, good: 0 };
  for (let seed = from; seed < to; seed++) {
    const text = textOf(seed);
    try {
      const { outcome, value, feed } = readSoundly(text);
      outcomes[outcome]++;
      if (seed % often) continue;
      if (value !== undefined) agrees(text, value);
      if (feed) await isWords(feed, LANGUAGES[(seed / often) % LANGUAGES.length]!);
    } catch (cause) {
      throw new Error(`seed ${seed}: ${String(cause)}\n${text.slice(0, 20_000)}`, { cause });
    }
  }
  return outcomes;
}

/** Tries the corpus, all of each. */
export async function tryCorpus(): Promise<void> {
  for (const [index, [name, text]] of CORPUS.entries())
    try {
      const { value, feed } = readSoundly(text);
      if (value !== undefined) agrees(text, value);
      if (feed) await isWords(feed, LANGUAGES[index % LANGUAGES.length]!);
    } catch (cause) {
      throw new Error(`${name}: ${String(cause)}`, { cause });
    }
}
