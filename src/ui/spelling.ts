// Which of the known names a misspelt one was meant to be.

/** As written in JavaScript or as data: `headinglevel` of `heading-level`, `heading_level` and `data-heading-level`. */
const bare = (name: string) => name.replace(/^data-|[-_]/g, '');

/**
 * The known name that another looks like: the same, also in another style, or with one letter wrong, missing, too many
 * or in the next one's place. The first letter is as it should be: so no framework's sign is taken for a slip, as in `:area`.
 *
 * @param name In lower case, as HTML has it.
 */
export const meant = (name: string, known: readonly string[]): string | undefined =>
  known.find((own) => bare(name) === bare(own) || isNear(name, own));

function isNear(name: string, own: string): unknown {
  let start = 0;
  let end = 0;
  while (start < own.length && name[start] === own[start]) start++;
  while (end < own.length && name.at(-1 - end) === own.at(-1 - end)) end++;
  const differ = Math.max(name.length, own.length) - start - end;
  return (
    // HTML's own `part` is no `party`, and of three letters one is too much.
    name !== 'part' &&
    own[3] &&
    start > 0 &&
    (differ < 2 || (differ === 2 && name[start] === own[start + 1] && name[start + 1] === own[start]))
  );
}
