// How our elements stand beside the rest of the page: once each, and at a heading level that follows.
import { say } from '../say.js';
import type { Finding } from './finding.js';
import { found, type Page, type Tag } from './page.js';

export const checkOutline = (own: Tag[], page: Page): Finding[] => [
  ...checkDuplicates(own, page),
  ...checkHeadings(own, page),
];

function checkDuplicates(own: Tag[], { tags, duplicates }: Page): Finding[] {
  const ids = new Set<string>();
  const twice = tags.filter((tag) => {
    const id = tag.get('id');
    return id && ids.size === ids.add(id).size;
  });
  return [
    ...twice.map((tag) =>
      found(
        'warning',
        'id-twice',
        tag,
        say(
          `id="${tag.get('id')}" finns två gånger på sidan.`,
          `id="${tag.get('id')}" is on the page twice.`,
        ),
        say(
          'Ge det ena ett annat id. Länkar leder annars till det första.',
          'Give one of them another id. Links lead to the first otherwise.',
        ),
      ),
    ),
    ...own.flatMap((tag, index) => {
      const first = own.findIndex(({ source }) => source === tag.source);
      return first < index
        ? found(
            'warning',
            'element-twice',
            tag,
            say(
              'Samma element står redan på sidan, med samma val.',
              'The same element is on the page already, with the same options.',
            ),
            say('Ta bort det ena om det inte är meningen.', 'Remove one of them if that is not meant.'),
          )
        : [];
    }),
    ...own.flatMap((tag) =>
      duplicates
        .filter(({ offset }) => offset > tag.offset && offset < tag.offset + tag.source.length)
        .map((place) =>
          found(
            'warning',
            'attribute-twice',
            place,
            say(
              'Samma attribut står två gånger. Det första gäller.',
              'The same attribute stands there twice. The first one counts.',
            ),
            say('Ta bort det ena.', 'Remove one of them.'),
          ),
        ),
    ),
  ];
}

/** A heading that is more than one level below the one before it leaves a gap in the outline that readers jump by. */
function checkHeadings(own: Tag[], { tags }: Page): Finding[] {
  let level: number | undefined;
  return tags.flatMap((tag) => {
    const [, digit] = /^h([1-6])$/.exec(tag.name) ?? [];
    if (digit && !own.some(({ name }) => tag.isIn(name))) level = Number(digit);
    if (!own.includes(tag) || level === undefined) return [];
    const written = Number(tag.get('heading-level') ?? 2) || 2;
    return written > level + 1
      ? [
          found(
            'warning',
            'heading-skips',
            tag,
            say(
              `Rubriken före är på nivå ${level}, elementets på nivå ${written}. Den som får sidan uppläst kan tro att något saknas.`,
              `The heading before it is of level ${level}, the element’s of level ${written}. Those who listen to the page may think that something is missing.`,
            ),
            say(`Skriv heading-level="${level + 1}".`, `Write heading-level="${level + 1}".`),
          ),
        ]
      : [];
  });
}
