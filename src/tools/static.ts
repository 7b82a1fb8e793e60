// What stands inside an element in the page's own HTML: for readers without script, for search engines, and until the
// script has come.
import type { PromiseFeed } from '../feed/model.js';
import { interfaceLanguage, prepareLanguage } from '../locale/interface-language.js';
import { LANGUAGES } from '../locale/load-messages.js';
import { withMessages } from '../locale/msg.js';
import { textsIn } from '../locale/translation.js';
import { directionOf, element, styleElement, toHtml } from './markup.js';
import { CONTENTS, type ElementName } from './static-content.js';
import { placeStyle } from './static-style.js';

export { CONTENTS, type ElementName } from './static-content.js';
export { placeStyle } from './static-style.js';

/** What is to be written. */
export interface StaticOptions {
  element: ElementName;
  /** Id of the promise or the campaign that the element shows; the list and the reminder show all there is. */
  id?: string | undefined;
  /** The language that is asked for, as `lang` has it. */
  language: string;
  /** Level of the element's own heading, 2–6. */
  headingLevel?: number | undefined;
  /** Address of the feed, for the element; without it the element takes the CDN script's own. */
  src?: string | undefined;
  /** The element's other attributes, which its content follows as far as it can without script. */
  attributes?: Record<string, string | undefined>;
  /** Whether no script will ever come, so that the element is left out. */
  isPlain?: boolean;
}

/**
 * Writes an element with its content as HTML, to be pasted into a page. What depends on the day is left to the script,
 * so that nothing in it becomes untrue.
 *
 * @returns the markup; undefined where the feed has no such promise or campaign.
 */
export async function staticHtml(feed: PromiseFeed, options: StaticOptions): Promise<string | undefined> {
  const { language: tag, headingLevel: level = 2, id, src, attributes = {}, isPlain } = options;
  const { contentOf, idAttribute } = CONTENTS[options.element];
  await prepareLanguage(tag);
  const [language, messages] = interfaceLanguage(tag, () => {});
  const [text, unofficial] = textsIn(tag, feed);
  const content = withMessages(messages, () =>
    contentOf(feed, { language, tag, text, unofficial, level, attributes }, id ?? ''),
  );
  if (!content) return undefined;
  const place = { lang: language, dir: directionOf(language) };
  const attributesOfElement = {
    src,
    ...(idAttribute && { [idAttribute]: id }),
    ...place,
    'heading-level': level === 2 ? undefined : String(level),
    ...attributes,
  };
  // In a block: where a CMS has begun a paragraph, its end would put the content outside the element. And where one
  // takes the element away, the language stays.
  return isPlain
    ? toHtml(element('div', place, content))
    : styleElement(placeStyle(options.element, attributes)) +
        toHtml(element('div', place, element(options.element, attributesOfElement, ...content)));
}

/**
 * Writes all that can be written of a feed: each element in each language, by path.
 *
 * @param src as in StaticOptions.
 */
export async function staticFiles(feed: PromiseFeed, src?: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const language of ['sv', ...LANGUAGES])
    for (const [name, { idsOf }] of Object.entries(CONTENTS))
      for (const id of idsOf?.(feed) ?? [undefined]) {
        const html = await staticHtml(feed, { element: name as ElementName, id, language, src });
        const file = id === undefined ? name : `${name}/${encodeURIComponent(id)}`;
        if (html) files[`${language}/${file}.html`] = html;
      }
  return files;
}
