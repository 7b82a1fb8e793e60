// Finds the best of the languages that there are for a language tag.

/**
 * The tag among `languages` that a wanted one means: the same, else what is left of it from the end (`fi-SE` means `fi`),
 * as RFC 4647, 3.4 looks up; undefined where there is none.
 */
export function lookup(tag: string, languages: string[]): string | undefined {
  for (let rest = tag.toLowerCase(); rest; rest = rest.replace(/-?[^-]*$/, '')) {
    const found = languages.find((language) => language.toLowerCase() === rest);
    if (found) return found;
  }
  return undefined;
}
