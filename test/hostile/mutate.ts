// Changes a feed's text at random, and the same for the same seed: values become others that mean harm, bytes are flipped, cut and doubled.
import { LEAVES } from './leaves.js';

export type Random = () => number;

/** Numbers from 0 up to 1, the same for the same seed: mulberry32, by Tommy Ettinger. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);
const oneOf = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!;

/** A text's values and keys, each as where it begins and ends: strings, numbers, words, and what stands in brackets. */
function tokensOf(text: string): [start: number, end: number][] {
  const open: number[] = [];
  const tokens: [number, number][] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]|[-\w.+]+/g)) {
    if (token === '[' || token === '{') open.push(index);
    else if (token === ']' || token === '}') tokens.push([open.pop()!, index + 1]);
    else tokens.push([index, index + token.length]);
  }
  return tokens;
}

/** What may change a text: made once of a good one, for looking for its values takes longest. */
export function mutator(text: string): (seed: number) => string {
  const tokens = tokensOf(text);
  const small = tokens.filter(([start, end]) => end - start < 2_000);
  return (seed) => {
    const random = randomOf(seed);
    let mutated = text;
    // From the end, so that what stands before stays where it was.
    const places = Array.from({ length: 1 + below(random, 4) }, () => oneOf(random, tokens)).sort(
      (a, b) => b[0] - a[0],
    );
    let next = Infinity;
    for (const [start, end] of places) {
      if (end > next) continue;
      next = start;
      const other = random() < 0.2 ? text.slice(...oneOf(random, small)) : oneOf(random, LEAVES);
      mutated = mutated.slice(0, start) + other + mutated.slice(end);
    }
    if (random() >= 0.25) return mutated;
    return new TextDecoder().decode(damaged(new TextEncoder().encode(mutated), random));
  };
}

/** Bytes that JSON and UTF-8 mean something by. */
const BYTES = [...'"\\{}[]:,u0\n\0'].map((sign) => sign.charCodeAt(0)).concat(0x80, 0xc3, 0xe2, 0xf0, 0xff);

/** A file with a few bytes changed, as a bad disk or a cut line does. */
export function damaged(file: Uint8Array, random: Random): Uint8Array {
  let bytes = file.slice();
  for (let left = 1 + below(random, 3); left; left--) {
    const at = below(random, bytes.length);
    const to = Math.min(bytes.length, at + 1 + below(random, 60));
    const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
    const kind = below(random, 6);
    if (kind === 0) bytes[at]! ^= 1 << below(random, 8);
    else if (kind === 1) bytes[at] = oneOf(random, BYTES);
    else if (kind === 2) bytes = joined(before, after);
    else if (kind === 3) bytes = joined(before, piece, piece, piece, after);
    else if (kind === 4) bytes = joined(before, Uint8Array.of(oneOf(random, BYTES)), bytes.subarray(at));
    else if (random() < 0.2) bytes = before.slice();
  }
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
