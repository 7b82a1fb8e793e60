// Warns of keys that look like misspelt known ones, and of texts with tags in them, wherever they stand in a feed.
import * as z from 'zod';
import { isObject } from '../../feed/loose.js';
import { say } from '../say.js';
import { didYouMean, nearest } from './nearest.js';
import { quote } from './quote.js';
import { keysOf, schemaAt, type Path } from './schema-at.js';
import type { Warning } from './warnings.js';

/** What JSON Feed has beside what is used here: known, and no misspelling. */
const JSON_FEED = [
  ...['author', 'icon', 'favicon', 'next_url', 'user_comment', 'expired', 'hubs'],
  ...['external_url', 'summary', 'image', 'banner_image', 'attachments'],
];

/** What people mean as formatting: the tags that editors write, and entities. */
const HTML =
  /<\/?(a|abbr|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|td|th|tr|u|ul)\b[^<>]*>|&(amp|lt|gt|quot|apos|nbsp|shy|[ao]uml|aring|#\d+|#x[\da-f]+);/i;

/** Walks the parts of a feed that the contract knows. */
export function* spelling(feed: unknown): Generator<Warning> {
  yield* walk(feed, []);

  function* walk(value: unknown, path: Path): Generator<Warning> {
    const schema = schemaAt(path, feed);
    if (typeof value === 'string') {
      if (schema instanceof z.ZodString && path.at(-1) !== 'content_html' && HTML.test(value))
        yield looksLikeHtml(path);
    } else if (Array.isArray(value)) {
      if (schema instanceof z.ZodArray)
        for (const [index, entry] of value.entries()) yield* walk(entry, [...path, index]);
    } else if (isObject(value) && (schema instanceof z.ZodObject || schema instanceof z.ZodRecord)) {
      const known = keysOf(schema);
      for (const [key, part] of Object.entries(value)) {
        if (!known || known.includes(key)) yield* walk(part, [...path, key]);
        else if (!JSON_FEED.includes(key)) yield* misspelt(key, nearest(key, known), path);
      }
    }
  }
}

const looksLikeHtml = (path: Path): Warning => ({
  code: 'looks-like-html',
  path,
  message: say(
    'Texten ser ut att innehålla HTML. Den visas som den står, med tecknen < > och &.',
    'The text seems to hold HTML. It is shown as it stands, with the characters < > and &.',
  ),
  advice: say('Skriv vanlig text. Radbrytningar behålls.', 'Write plain text. Line breaks are kept.'),
});

function* misspelt(key: string, meant: string | undefined, path: Path): Generator<Warning> {
  if (meant)
    yield {
      code: 'misspelt-key',
      path: [...path, key],
      meant: [...path, meant],
      message: say(
        `${quote(key)} är inget fält som används här. Det som står där visas inte.`,
        `${quote(key)} is no field that is used here. What stands there is not shown.`,
      ),
      advice: didYouMean(meant),
    };
}
