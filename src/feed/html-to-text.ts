// The words of an item that has markup alone, by string handling: a feed's markup never reaches the DOM.

/** The references that editors write by name; the others come as numbers. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rdquo: '”',
  rsquo: '’',
};

/** Gives the text that markup would show: blocks become lines, references characters; unknown references stay as they are. */
export function htmlToText(html: string): string {
  return (
    html
      .replace(/<!--[^]*?(?:-->|$)|<(script|style|template)\b[^]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/\s+/g, ' ')
      .replace(/<\/?(br|p|div|li|h[1-6]|tr|blockquote)\b[^>]*>?/gi, '\n')
      .replace(/<\/?[a-z!][^>]*>?/gi, '')
      .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/gi, (whole: string, name: string) => {
        // `#x41` is read as 0x41, `#65` as 065, which is no octal here, and a name as no number.
        const code = Number(name.replace('#', '0'));
        // No name of six letters is one that every object has.
        return NAMED[name] ?? (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole);
      })
      // Not by an expression, which engines may try from each of many spaces.
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n')
  );
}
