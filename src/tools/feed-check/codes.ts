// The names of what can be wrong in a feed: they stay as they are, for programs that read the report.

/** What the contract finds. */
export type SchemaCode =
  | 'not-a-feed'
  | 'missing'
  | 'wrong-type'
  | 'wrong-form'
  | 'wrong-key'
  | 'not-allowed'
  | 'out-of-range'
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'no-such-day'
  | 'end-before-start'
  | 'used-twice'
  | 'unknown-area'
  | 'unknown-party'
  | 'unknown-promise';

/** What the contract allows, and an editor wants to know of. */
export type WarningCode =
  | 'newer-schema'
  | 'misspelt-key'
  | 'looks-like-html'
  | 'no-sources'
  | 'outside-period'
  | 'other-year'
  | 'passed-without-dates'
  | 'confirmed-without-dates'
  | 'modified-before-published'
  | 'translates-nothing';

/** What is wrong with a file, whatever is in it. */
export type FileCode = 'too-large' | 'not-utf-8' | 'syntax' | 'duplicate-key';

/** What only the server that a feed lies on can do wrong. */
export type ServerCode =
  'content-type' | 'no-cors' | 'no-cache-control' | 'long-cache' | 'redirect-to-http' | 'not-https';

export type IssueCode = SchemaCode | WarningCode | FileCode | ServerCode;
