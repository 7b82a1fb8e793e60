// Which language the interface speaks for a language tag, and its texts once they have come.
import { LANGUAGES, loadMessages } from './load-messages.js';
import { lookup } from './lookup.js';
import type { Messages } from './msg.js';
import { warn } from '../warn.js';

/** Swedish is in the code; another language's texts are unset until they have come, and null where they can't be had. */
const texts: Record<string, Messages | null> = {};
const loading: Record<string, Promise<void>> = {};

/**
 * Gets the interface's texts in the language that a tag means, once for a page. An element does it by itself; a server
 * awaits it before it renders.
 *
 * Never fails: without the texts Swedish is shown, and the console says so.
 *
 * @param tag BCP 47, as `lang` has it: `fi`, `ar-SY`.
 */
export function prepareLanguage(tag: string): Promise<void> {
  const language = lookup(tag, LANGUAGES);
  return language
    ? (loading[language] ??= loadMessages(language).then(
        (messages) => void (texts[language] = messages),
        (error: unknown) => {
          texts[language] = null;
          warn(`Medborgarlöften: no texts in ${language}, so they are shown in Swedish`, error);
        },
      ))
    : Promise.resolve();
}

/**
 * The interface's language for a tag, `sv` where there is no better, with its texts: null where Swedish, which needs none,
 * is all there will be, undefined where they are still on their way.
 *
 * @param come Called when they have come.
 */
export function interfaceLanguage(
  tag: string,
  come: () => void,
): [language: string, messages: Messages | null | undefined] {
  const language = lookup(tag, LANGUAGES);
  const messages = language ? texts[language] : null;
  if (messages === undefined) void prepareLanguage(tag).then(come);
  return [messages ? language! : 'sv', messages];
}
