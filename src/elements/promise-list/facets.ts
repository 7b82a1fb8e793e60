// What a list can be narrowed by, and which promises are left.
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { groupBy } from '../../feed/group-by.js';
import { STATUSES } from '../../feed/values.js';
import { msg } from '../../locale/msg.js';
import { statusWord } from '../../ui/status.js';

/** A value for each facet that is narrowed by; promises that have all of them are shown. */
export interface Selection {
  /** Id of an area. */
  area?: string | undefined;
  /** Id of a party, which may be one of several that a promise has. */
  party?: string | undefined;
  status?: string | undefined;
}

export interface Facet {
  key: keyof Selection;
  label: string;
  /** What may be chosen, in the feed's order. */
  options: [value: string, name: string][];
}

export const facetsOf = ({ areas, parties }: PromiseFeed): Facet[] => [
  {
    key: 'area',
    label: msg('Område', { id: 'facet-area' }),
    options: areas.map(({ id, title }) => [id, title]),
  },
  {
    key: 'party',
    label: msg('Lovat av', { id: 'facet-party' }),
    options: parties.map(({ id, name, shortName }) => [id, shortName ?? name]),
  },
  {
    key: 'status',
    label: msg('Status', { id: 'facet-status' }),
    options: STATUSES.map((status) => [status, statusWord(status)]),
  },
];

const KEYS = ['area', 'party', 'status'] as const;

const valuesOf = {
  area: ({ area }: CitizenPromise) => [area?.id],
  party: ({ parties }: CitizenPromise) => parties.map(({ id }) => id),
  status: ({ status }: CitizenPromise) => [status],
};

export const isSelected = (promise: CitizenPromise, selection: Selection): boolean =>
  KEYS.every((key) => !selection[key] || valuesOf[key](promise).includes(selection[key]));

/** The promises that have each value of a facet. */
export const promisesBy = (key: keyof Selection, promises: CitizenPromise[]) =>
  groupBy<string | undefined, CitizenPromise>(promises, valuesOf[key]);
