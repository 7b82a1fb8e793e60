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

export type IssueCode = SchemaCode | WarningCode | 'too-large';
