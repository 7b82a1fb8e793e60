// Finds the line and the column of each place of a feed in the text that it was read from.
import type { Node } from 'jsonc-parser';
import type { Path } from './schema-at.js';

/** From 1. A column is a character, as editors count them. */
export interface Position {
  line: number;
  column: number;
}

/** Gives the position of an offset in UTF-16 code units; a line ends with CR, LF or both. */
export function positionsIn(text: string): (offset: number) => Position {
  const lineOf = linesIn(text);
  return (offset) => {
    const { line, start } = lineOf(offset);
    return { line, column: Array.from(text.slice(start, offset)).length + 1 };
  };
}

/** Gives the line of an offset, and where that begins. */
export function linesIn(text: string): (offset: number) => { line: number; start: number } {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, start: starts[low]! };
  };
}

/**
 * The offset of what stands at a place, or of its key; where that is missing, of the object that it is missing in. Of a key
 * that is there twice, the later one counts, as it does for JSON.parse.
 */
export function offsetOf(tree: Node, path: Path, ofKey = false): number {
  let node = tree;
  for (const [index, key] of path.entries()) {
    if (node.type === 'array') {
      const entry = node.children?.[Number(key)];
      if (!entry) break;
      node = entry;
    } else {
      const [name, value] =
        node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children ?? [];
      if (!name || !value) break;
      if (ofKey && index === path.length - 1) return name.offset;
      node = value;
    }
  }
  return node.offset;
}

export interface DuplicateKey {
  path: Path;
  /** Of the later one, which JSON.parse takes. */
  offset: number;
  /** Of the earlier one, which is lost. */
  first: number;
}

/** Keys that an object has twice. */
export function* duplicateKeys(node: Node, path: Path = []): Generator<DuplicateKey> {
  const seen = new Map<string, number>();
  for (const [index, child] of (node.children ?? []).entries()) {
    const [name, value] = child.type === 'property' ? child.children! : [undefined, child];
    const key = name ? String(name.value) : index;
    if (name) {
      const first = seen.get(name.value as string);
      if (first !== undefined) yield { path: [...path, key], offset: name.offset, first };
      seen.set(name.value as string, name.offset);
    }
    if (value) yield* duplicateKeys(value, [...path, key]);
  }
}
