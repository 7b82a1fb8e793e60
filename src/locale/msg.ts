// The interface's texts: Swedish in the code, other languages as data, chosen by the element that is rendering.
import type { MsgFn, StrResult } from '@lit/localize';

/** A language's texts by message id, with `{0}`, `{1}` … where values go. */
export type Messages = Readonly<Record<string, string>>;

let current: Messages | null | undefined;

/** Runs `render` with a language's texts; without them `msg` gives the Swedish. Synchronous, so that languages never mix. */
export function withMessages<T>(messages: Messages | null | undefined, render: () => T): T {
  const outer = current;
  current = messages;
  try {
    return render();
  } finally {
    current = outer;
  }
}

// Typed as @lit/localize's own functions, so that its extraction to XLIFF finds the messages; its runtime is not used,
// for it holds one language a page and throws where a host page has set it up too.
/** @internal */
type StrTag = typeof import('@lit/localize').str;

/**
 * Marks a text with values, for `msg`.
 * @internal
 */
export const str: StrTag = (strings, ...values) => ({ strings, values }) as StrResult;

/**
 * A text in the language that is rendering. Its id is part of the translators' files: never reuse one for another text.
 * @internal
 */
export const msg = ((template: string | StrResult, options?: { id?: string }) => {
  const own = current?.[options?.id ?? ''];
  if (typeof template === 'string') return own ?? template;
  const { strings, values } = template;
  return own
    ? own.replace(/\{(\d)\}/g, (_, index: string) => String(values[+index]))
    : String.raw({ raw: strings }, ...values);
}) as MsgFn;
