/** Tells the page's author on the console, where the page has left one that can. */
export function warn(...lines: unknown[]): void {
  try {
    console.warn(...lines);
  } catch {
    // A page with a console of its own, without this method, is not to be without its promises.
  }
}
