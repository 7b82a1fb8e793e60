// How much a feed may hold. Lengths are in UTF-16 code units, the size in bytes.
export const bytes = 1_048_576;
export const items = 10_000;
export const list = 200;
export const id = 500;
export const line = 500;
export const text = 20_000;
export const url = 2_000;
/** Of what is shown again by way of references, as `weigher` counts it. */
export const again = 2 * bytes;
/** Of the problems that are named. */
export const problems = 1_000;
