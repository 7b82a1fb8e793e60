// The element as it stands in the code: with its attributes, and inside it what is read without script.
import type { PromiseFeed } from '../../feed/model.js';
import { element, toHtml } from '../markup.js';
import { CONTENTS, staticHtml } from '../static.js';
import { idOf, languageOf, type Configuration } from './configuration.js';

/** The element alone. */
export const emptyElement = ({ element: tag, attributes }: Configuration): string =>
  toHtml(element(tag, attributes));

/** The element with its content; alone where the feed does not hold what it shows. */
export async function filledElement(configuration: Configuration, feed: PromiseFeed): Promise<string> {
  return (await content(configuration, feed, false)) ?? emptyElement(configuration);
}

/** The content alone, for pages that never run a script; nothing where the feed does not hold it. */
export const plainContent = (configuration: Configuration, feed: PromiseFeed): Promise<string | undefined> =>
  content(configuration, feed, true);

function content(configuration: Configuration, feed: PromiseFeed, isPlain: boolean) {
  const { element: tag, attributes } = configuration;
  const { src, lang: _lang, 'heading-level': level, ...others } = attributes;
  const { [CONTENTS[tag].idAttribute ?? '']: _id, ...rest } = others;
  return staticHtml(feed, {
    element: tag,
    id: idOf(configuration),
    language: languageOf(configuration),
    headingLevel: level === undefined ? undefined : Number(level),
    src,
    attributes: rest,
    isPlain,
  });
}
