// The only place that reads the time.

/** Milliseconds since 1970, as Date.now. */
export const currentTime = (): number => Date.now();
