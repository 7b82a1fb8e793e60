// A feed's own texts in the reader's language, where the feed has them.
import type { Translation } from '../feed/schema.js';
import { lookup } from './lookup.js';

/** A text by its name in `translations`, else the original; with the language it is in. */
export type Translate = (name: string, original: string) => [text: string, language: string];

/**
 * Gives what a feed, a promise or a follow-up says in the language that a tag means.
 *
 * @returns The texts, and whether they are a translation that is not official.
 */
export function textsIn(
  tag: string,
  {
    language,
    translations = {},
  }: { language: string; translations?: Record<string, Translation> | undefined },
): [translate: Translate, unofficial: boolean] {
  const found = lookup(tag, [language, ...Object.keys(translations)]) ?? language;
  const texts = found === language ? undefined : translations[found];
  return [
    (name, original) => {
      const own = texts?.[name];
      return typeof own === 'string' ? [own, found] : [original, language];
    },
    !!texts && !texts.official,
  ];
}
