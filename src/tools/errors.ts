// What ends a command with words for its user instead of a stack: neither is a fault of the program.

/** Says what is wrong with what the user named, and what to do, in the tools' language. */
export class UserError extends Error {}

/** Says what is wrong with how the command is written; the user sees it with a pointer to --help. */
export class UsageError extends Error {}
