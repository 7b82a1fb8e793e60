// The pieces that static pages are made of: a promise with its follow-ups, signatures, a footer, headings and paragraphs.
import type { Activity, CitizenPromise, FollowUp, PromiseFeed } from '../feed/model.js';
import { followUpCount } from '../locale/counted.js';
import { formatDate, formatInstant, formatList, formatMoment, formatPeriod } from '../locale/format.js';
import { comma, joined } from '../locale/join.js';
import { textsIn, type Translate } from '../locale/translation.js';
import { statusMeaning, statusWord } from '../ui/status.js';
import * as words from '../ui/words.js';
import { element, foreign, type Child } from './markup.js';

/** What content is written for. */
export interface Context {
  /** The interface's language. */
  language: string;
  /** The language that is asked for. */
  tag: string;
  /** What the feed says, in that language where it can. */
  text: Translate;
  /** Whether that is a translation which is not official. */
  unofficial: boolean;
  /** Level of the element's own heading. */
  level: number;
  /** The element's other attributes. */
  attributes: Record<string, string | undefined>;
}

export function promiseContent(promise: CitizenPromise, feed: PromiseFeed, context: Context): Child[] {
  const { language, tag, text, level } = context;
  const { title, language: own, parties, status, followUps, extension } = promise;
  const [translate] = textsIn(tag, { language: own, translations: extension?.translations });
  const names = parties.map(({ id, name }) => text(id, name)[0]);
  return [
    title && heading(level, [title, own], language),
    promiseWording(promise, context),
    extension?.plainText &&
      element(
        'p',
        {},
        element('b', {}, words.plainText()),
        ' ',
        span(translate('plainText', extension.plainText), language),
      ),
    names.length > 0 && element('p', {}, words.promisedBy(formatList(names, language))),
    status && element('p', {}, element('b', {}, statusWord(status)), `: ${statusMeaning(status)}`),
    followUps.length > 0 && [
      element('p', {}, element('b', {}, `${followUpCount(followUps.length, language)}:`)),
      element(
        'ol',
        {},
        followUps.map((entry) => element('li', {}, followUp(entry, feed, context))),
      ),
    ],
  ];
}

/** The wording, and what was signed where that is in another language. */
export function promiseWording(promise: CitizenPromise | undefined, { language, tag }: Context): Child {
  if (!promise) return undefined;
  const { text, language: signed, extension } = promise;
  const [translate, unofficial] = textsIn(tag, {
    language: signed,
    translations: extension?.translations,
  });
  const shown = translate('content_text', text);
  return [
    paragraph(shown, language),
    // Folded, as in the element, which is as high then.
    shown[1] !== signed &&
      element(
        'details',
        {},
        element(
          'summary',
          {},
          unofficial && `${words.unofficialTranslation()} `,
          words.signedText(signed, language),
        ),
        paragraph([text, signed], language),
      ),
  ];
}

function followUp(entry: FollowUp, feed: PromiseFeed, context: Context): Child[] {
  const { language, tag } = context;
  const [translate, unofficial] = textsIn(tag, entry);
  const { status, period, text, activities, sources, reportedBy, published } = entry;
  return [
    element('p', {}, element('b', {}, statusWord(status)), `${comma()}${formatPeriod(period, language)}`),
    paragraph(translate('content_text', text), language),
    unofficial && element('p', {}, words.unofficialTranslation()),
    activityList(activities, feed, context, translate, 'activities'),
    sources.length > 0 && element('p', {}, `${words.sourceLabel()} `, links(sources), '.'),
    element(
      'p',
      {},
      joined([
        reportedBy && words.reportedBy(translate('reportedBy', reportedBy)[0]),
        published && formatInstant(published, feed.timeZone),
      ]),
    ),
  ];
}

export const activityList = (
  activities: Activity[],
  { timeZone }: PromiseFeed,
  { language }: Context,
  translate: Translate,
  name: string,
): Child =>
  element(
    'ul',
    {},
    activities.map(({ date, title, place }, index) => {
      const [text, own] = translate(`${name}/${index}`, title);
      return element(
        'li',
        {},
        element('time', { datetime: date }, formatMoment(date, language, timeZone)),
        comma(),
        span([joined([text, place]), own], language),
      );
    }),
  );

export function signatures({ signed, signatories }: PromiseFeed, { language, text }: Context): Child {
  return [
    signed &&
      element(
        'p',
        {},
        `${signed.place} `,
        element('time', { datetime: signed.date }, formatDate(signed.date)),
      ),
    element(
      'ul',
      {},
      signatories.map(({ name, role }, index) =>
        element('li', {}, `${name}${comma()}`, span(text(`signatories/${index}`, role), language)),
      ),
    ),
  ];
}

export function footer(
  { updated, timeZone, sourceUrl, contact }: PromiseFeed,
  { unofficial }: Context,
): Child {
  return [
    element(
      'p',
      {},
      [
        updated && words.updatedOn(formatInstant(updated, timeZone)),
        words.notOfficial(),
        unofficial && words.translationNotOfficial(),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    sourceUrl && element('p', {}, `${words.sourceLabel()} `, element('a', { href: sourceUrl }, sourceUrl)),
    contact && element('p', {}, words.contactAt(contact)),
  ];
}

export const example = (feed: PromiseFeed): Child =>
  feed.example && element('p', {}, element('b', {}, words.exampleData()));

export type Text = [text: string, language: string];

export const heading = (level: number, [text, own]: Text, around: string) =>
  element(`h${Math.min(6, Math.max(2, level))}`, foreign(own, around), text);

export const paragraph = ([text, own]: Text, around: string) => element('p', foreign(own, around), text);

export const span = ([text, own]: Text, around: string): Child =>
  own === around ? text : element('span', foreign(own, around), text);

export const links = (sources: { title: string; url?: string | undefined }[]): Child =>
  sources.map(({ title, url }, index) => [
    index > 0 && comma(),
    url ? element('a', { href: url }, title) : title,
  ]);
