// What the contract can find wrong beyond the rules of a single value, by name.

/** Tools word each in their languages. */
export type Finding =
  | 'no-such-day'
  | 'not-a-web-address'
  | 'not-a-language'
  | 'not-a-time-zone'
  | 'end-before-start'
  | 'no-wording'
  | 'no-publication-date'
  | 'no-extension'
  | 'used-twice'
  | 'unknown-area'
  | 'unknown-party'
  | 'unknown-promise'
  | 'shown-too-often';

/** The message and the name of a finding, as zod's issues carry them. */
export const finding = (finding: Finding, message: string) => ({ message, params: { finding } });
