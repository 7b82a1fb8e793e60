// What each element says when nothing runs: the same texts as the element's own, as plain HTML.
import { formatDates, season } from '../elements/campaign-countdown/dates.js';
import { isSelected } from '../elements/promise-list/facets.js';
import { advice, sourcesOf } from '../elements/reflex-reminder/advice.js';
import { CLOTHES, reaction, sight } from '../elements/reflex-reminder/picture.js';
import { factsOf } from '../feed/facts.js';
import { groupBy } from '../feed/group-by.js';
import type { Campaign, CitizenPromise, PromiseFeed } from '../feed/model.js';
import { formatDate, formatList, formatPeriod } from '../locale/format.js';
import { promiseHash } from '../ui/deep-link.js';
import * as words from '../ui/words.js';
import { element, type Child } from './markup.js';
import {
  activityList,
  example,
  footer,
  heading,
  links,
  paragraph,
  promiseContent,
  promiseWording,
  signatures,
  span,
  type Context,
  type Text,
} from './static-parts.js';

interface ElementContent {
  /** The attribute that says which promise or campaign is shown. */
  idAttribute?: string;
  /** What may stand there. */
  idsOf?: (feed: PromiseFeed) => string[];
  /** Undefined where the feed has none of that id. */
  contentOf: (feed: PromiseFeed, context: Context, id: string) => Child[] | undefined;
}

export type ElementName = 'promise-list' | 'promise-card' | 'campaign-countdown' | 'reflex-reminder';

export const CONTENTS: Record<ElementName, ElementContent> = {
  'promise-list': { contentOf: list },
  'promise-card': {
    idAttribute: 'promise-id',
    idsOf: ({ promises }) => promises.map(({ id }) => id),
    contentOf: card,
  },
  'campaign-countdown': {
    idAttribute: 'campaign',
    idsOf: ({ campaigns }) => campaigns.map(({ id }) => id),
    contentOf: countdown,
  },
  'reflex-reminder': { contentOf: reminder },
};

function list(feed: PromiseFeed, context: Context): Child[] {
  const { language, text, level, attributes } = context;
  const { title, intro, period } = feed;
  const [name, nameLanguage] =
    attributes.heading === undefined ? text('title', title) : [attributes.heading, language];
  const below = level + (name ? 1 : 0);
  return [
    example(feed),
    name && heading(level, [name, nameLanguage], language),
    paragraph(text('intro', intro), language),
    period?.start && element('p', {}, words.validFor(formatPeriod(period, language))),
    groupsOf(feed, context).map(({ title, intro, promises }) => [
      title && heading(below, title, language),
      intro && paragraph(intro, language),
      element(
        'ul',
        {},
        promises.map((promise) =>
          // The element's own links lead there without script, too.
          element(
            'li',
            { id: promiseHash(promise.id).slice(1) },
            promiseContent(promise, feed, { ...context, level: below + (title ? 1 : 0) }),
          ),
        ),
      ),
    ]),
    signatures(feed, context),
    footer(feed, context),
  ];
}

interface Group {
  title?: Text;
  intro?: Text | undefined;
  promises: CitizenPromise[];
}

/** The promises that the attributes allow, by what they stand under; in the feed's order, those of no area last. */
function groupsOf(feed: PromiseFeed, { language, text, attributes }: Context): Group[] {
  const selected = feed.promises.filter((promise) => isSelected(promise, attributes));
  if (attributes['group-by'] === 'none') return [{ promises: selected }];
  if (attributes['group-by'] === 'party') {
    const names = ({ parties }: CitizenPromise) =>
      feed.parties.filter((party) => parties.includes(party)).map(({ id, name }) => text(id, name)[0]);
    const groups = groupBy(selected, (promise) => [formatList(names(promise), language)]);
    return [...groups].map(([title, promises]) => ({ ...(title && { title: [title, language] }), promises }));
  }
  return [...feed.areas, undefined].flatMap((area) => {
    const promises = selected.filter((promise) => promise.area === area);
    if (!promises.length) return [];
    if (!area) return { promises };
    const { id, title, intro } = area;
    return { title: text(id, title), intro: intro ? text(`${id}/intro`, intro) : undefined, promises };
  });
}

function card(feed: PromiseFeed, context: Context, id: string): Child[] | undefined {
  const promise = feed.promises.find((one) => one.id === id);
  if (!promise) return undefined;
  const { area } = promise;
  const { level, text, language } = context;
  return [
    example(feed),
    area && heading(level, text(area.id, area.title), language),
    promiseContent(promise, feed, { ...context, level: level + (area ? 1 : 0) }),
    footer(feed, context),
  ];
}

function countdown(feed: PromiseFeed, context: Context, id: string): Child[] | undefined {
  const campaign = feed.campaigns.find((one) => one.id === id);
  if (!campaign) return undefined;
  const { language, text, level } = context;
  const { title, themes, audience } = campaign;
  const dated = occurrencesOf(campaign, context).filter(({ start }) => start);
  const names = (label: string, name: string, all: string[]) =>
    all.length > 0 && [
      `${label} `,
      span(text(`${id}/${name}`, formatList(all, feed.language)), language),
      '.',
    ];
  return [
    example(feed),
    heading(level, text(id, title), language),
    element(
      'ul',
      {},
      dated.map(({ activities = [], ...occurrence }) =>
        element(
          'li',
          {},
          `${season(campaign.season, occurrence.year)}: ${formatDates(occurrence, language)}`,
          activityList(activities, feed, context, text, `${id}/${occurrence.year}`),
        ),
      ),
    ),
    !dated.length && element('p', {}, words.noDate()),
    element(
      'p',
      {},
      names(words.themesLabel(), 'themes', themes),
      themes.length > 0 && audience.length > 0 && ' ',
      names(words.audienceLabel(), 'audience', audience),
    ),
    promiseWording(
      feed.promises.find((one) => one.id === campaign.promise),
      context,
    ),
    footer(feed, context),
  ];
}

/** The occurrences that the attributes ask for, with the dates that they give. */
function occurrencesOf({ occurrences }: Campaign, { attributes }: Context): Campaign['occurrences'] {
  const { start, end } = attributes;
  const year = Number((start ?? end)?.slice(0, 4) ?? attributes.year);
  const asked = year ? occurrences.filter((one) => one.year === year) : occurrences;
  if (!start && !end) return asked;
  const own = { start: start ?? asked[0]?.start, end: end ?? (start ? undefined : asked[0]?.end) };
  return [{ year, activities: asked[0]?.activities, confirmed: true, ...own }];
}

/** Without the light of the day, which only the script knows. */
function reminder(feed: PromiseFeed, context: Context): Child[] {
  const { language, level } = context;
  const facts = factsOf(feed.facts);
  const campaign = feed.campaigns.find(({ season }) => season === 'autumn');
  return [
    example(feed),
    heading(level, [sight('reflector', facts, language), language], language),
    element(
      'ul',
      {},
      CLOTHES.map((clothes) =>
        element('li', {}, `${sight(clothes, facts, language)} ${reaction(clothes, 50, facts, language)}`),
      ),
    ),
    element(
      'ul',
      {},
      advice(facts, language).map((line) => element('li', {}, line)),
    ),
    promiseWording(
      feed.promises.find(({ id }) => id === campaign?.promise),
      context,
    ),
    sourcesOf(facts).map(([day, sources]) =>
      element('p', {}, `${words.sourcesChecked(formatDate(day))} `, links(sources), '.'),
    ),
  ];
}
