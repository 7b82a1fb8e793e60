// Stands in for src/ui/part-ref.ts in the CDN script, whose parts hand themselves to a function.

type Show = (value: unknown) => void;

/** As in src/ui/part-ref.ts. */
export const partRef = (value: unknown, take: (show: Show) => void) => (show: Show) => {
  take(show);
  show(value);
};
