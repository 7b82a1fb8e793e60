// Stands in for src/locale/msg.ts in the CDN script, where the build has made of each message a number: its place in the
// list of Swedish texts, which the script carries, and in the lists of the other languages.
import type { Messages } from '../locale/msg.js';

declare const SWEDISH: Messages;

let current = SWEDISH;

/** As in src/locale/msg.ts. */
export function withMessages<T>(messages: Messages | undefined, render: () => T): T {
  const outer = current;
  current = messages ?? SWEDISH;
  try {
    return render();
  } finally {
    current = outer;
  }
}

/** The text at that place, with the values where it has `{0}`, `{1}` … */
export const msg = (index: number, ...values: unknown[]): string =>
  current[index]!.replace(/\{(\d)\}/g, (_, value: string) => String(values[+value]));

/** Imported beside `msg`, and not used any more. */
export const str = undefined;
