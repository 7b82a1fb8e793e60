// Stands in for src/ui/part-ref.ts in the CDN script, whose parts hand themselves to a function.
import type { TemplateResult } from 'lit';

type Show = (value: unknown) => void;

/** As in src/ui/part-ref.ts. */
export const partRef = (value: TemplateResult, take: (show: Show) => void) => (show: Show) => {
  take(show);
  show(value);
};
