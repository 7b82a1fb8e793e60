// What a Content-Security-Policy must allow: addresses as its directives take them.

/** The directives that have a source; several sources stand in one line, each once. */
export const directives = (sources: Record<string, (string | undefined | false)[]>): string[] =>
  Object.entries(sources).flatMap(([name, all]) => {
    const own = [...new Set(all.filter((source) => !!source))];
    return own.length ? `${name} ${own.join(' ')}` : [];
  });

/** An address as a source: without what a source may not have, and with what would end it written otherwise. */
export function sourceOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/;/g, '%3B').replace(/,/g, '%2C');
}
