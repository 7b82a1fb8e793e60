// What can be chosen of a feed: its areas, parties, statuses, promises, campaigns and their years.
import type { PromiseFeed } from '../../feed/model.js';
import { STATUSES } from '../../feed/values.js';
import { statusWord } from '../../ui/status.js';
import { CONTENTS } from '../static.js';

/** A value of an attribute, and what it is called. */
export type Choice = [value: string, name: string];

/** How much of a promise's wording tells it from the others. */
const WORDING = 80;

export const OF_FEED: Record<string, (feed: PromiseFeed, attributes: Record<string, string>) => Choice[]> = {
  area: ({ areas }) => areas.map(({ id, title }) => [id, title]),
  party: ({ parties }) => parties.map(({ id, name }) => [id, name]),
  status: ({ promises }) =>
    STATUSES.filter((status) => promises.some((promise) => promise.status === status)).map((status) => [
      status,
      statusWord(status),
    ]),
  'promise-id': ({ promises }) => promises.map(({ id, title, text }) => [id, shortened(title ?? text)]),
  campaign: ({ campaigns }) => campaigns.map(({ id, title }) => [id, title]),
  year: ({ campaigns }, { campaign }) =>
    [...new Set(campaigns.find(({ id }) => id === campaign)?.occurrences.map(({ year }) => `${year}`))].map(
      (year) => [year, year],
    ),
};

/** Attributes without which an element shows nothing. */
const REQUIRED = Object.values(CONTENTS).map(({ idAttribute }) => idAttribute);

export const isRequired = (name: string): boolean => REQUIRED.includes(name);

const shortened = (text: string) =>
  text.length > WORDING ? `${text.slice(0, WORDING).replace(/\s+\S*$/, '')} …` : text;

/**
 * The attributes as a feed allows them: what it does not hold is left out, and what an element can't do without is the
 * first that there is.
 *
 * @param names The attributes that the element has.
 * @returns also the names of those that were left out
 */
export function fitted(
  attributes: Record<string, string>,
  names: readonly string[],
  feed: PromiseFeed,
): [fitting: Record<string, string>, left: string[]] {
  const fitting: Record<string, string> = {};
  const left: string[] = [];
  for (const name of names) {
    const given = attributes[name];
    const choices = OF_FEED[name]?.(feed, fitting);
    const isThere = !choices || choices.some(([value]) => value === given);
    if (given !== undefined && !isThere) left.push(name);
    const value = isThere ? given : undefined;
    const chosen = value ?? (isRequired(name) ? choices?.[0]?.[0] : undefined);
    if (chosen !== undefined) fitting[name] = chosen;
  }
  return [fitting, left];
}
