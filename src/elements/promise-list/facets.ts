// What a list can be narrowed by, and which promises are left.
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { groupBy } from '../../feed/group-by.js';
import { STATUSES } from '../../feed/values.js';
import { msg } from '../../locale/msg.js';
import type { Translate } from '../../locale/translation.js';
import { statusWord } from '../../ui/status.js';

/** A value for each facet that is narrowed by; promises that have all of them are shown. */
export interface Selection {
  /** Id of an area. */
  area?: string | undefined;
  /** Id of a party, which may be one of several that a promise has. */
  party?: string | undefined;
  status?: string | undefined;
}

/** What may be chosen, in the feed's order: each value with its name, and the language that this is in. */
export type Facet = [
  key: keyof Selection,
  label: string,
  options: [value: string, name: string, language: string][],
];

export const facetsOf = ({ areas, parties }: PromiseFeed, feedText: Translate, language: string): Facet[] => [
  [
    'area',
    msg('Område', { id: 'facet-area', desc: 'Rubrik över filterknappar.' }),
    areas.map(({ id, title }) => [id, ...feedText(id, title)]),
  ],
  [
    'party',
    msg('Lovat av', { id: 'facet-party', desc: 'Rubrik över filterknappar: vem som har lovat.' }),
    parties.map(({ id, name, shortName }) => [id, ...feedText(id, shortName ?? name)]),
  ],
  [
    'status',
    msg('Status', { id: 'facet-status', desc: 'Rubrik över filterknappar: hur det går med löftet.' }),
    STATUSES.map((status) => [status, statusWord(status), language]),
  ],
];

const valuesOf: Record<keyof Selection, (promise: CitizenPromise) => (string | undefined)[]> = {
  area: ({ area }) => [area?.id],
  party: ({ parties }) => parties.map(({ id }) => id),
  status: ({ status }) => [status],
};

export const isSelected = (promise: CitizenPromise, { area, party, status }: Selection): boolean =>
  (!area || promise.area?.id === area) &&
  (!party || promise.parties.some(({ id }) => id === party)) &&
  (!status || promise.status === status);

/** The promises that have each value of a facet. */
export const promisesBy = (key: keyof Selection, promises: CitizenPromise[]) =>
  groupBy(promises, valuesOf[key]);
