// What the contract allows, and whoever writes a feed still wants to know of.
import type { WarningCode } from './codes.js';
import type { Path } from './schema-at.js';

export interface Warning {
  code: WarningCode;
  path: Path;
  message: string;
  advice?: string | undefined;
}

/** Looks through a feed that may be broken in any way. */
export function warningsOf(_feed: unknown, _now?: string): Warning[] {
  return [];
}
