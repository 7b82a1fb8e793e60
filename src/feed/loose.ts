// Looks into what may be no feed at all without stumbling: what is not there, or of another kind, is empty.

export type Fields = Record<string, unknown>;

/** What stands for every value that has no fields. */
export const NOTHING: Fields = {};

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export const fields = (value: unknown): Fields => (isObject(value) ? value : NOTHING);

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The fields of each entry of a list. */
export const entries = (value: unknown): Fields[] => listOf(value).map(fields);
