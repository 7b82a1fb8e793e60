// The style sheet beside an element's content that keeps the element's place: nothing below moves when the script comes.
import type { ElementName } from './static-content.js';

interface Place {
  /** How large the heading is. */
  heading: string;
  /** How long the lines of its lists are at most, where that is less than the column. */
  line?: string;
  /** Where the signed wording stands. */
  wording: string;
  /** How high what only the script adds is, and at the end of what. In a narrow column it takes several lines. */
  rooms: Record<string, string>;
}

const HEADING = 'clamp(1em, 7vw, 1.9em)';

const PLACES: Record<ElementName, Place> = {
  'promise-list': {
    heading: HEADING,
    wording: 'li > p:first-child',
    // Link and button; the count of promises, and rules; the lines to sign on.
    rooms: { li: '2em', ul: '2em', '> :last-child': 'max(5em, 12em - 8%)' },
  },
  'promise-card': {
    heading: '1em',
    wording: ':is(h2, h3, h4) + p',
    // Link and buttons.
    rooms: { '> :last-child': 'max(2em, 8em - 9%)' },
  },
  'campaign-countdown': {
    heading: HEADING,
    wording: ':is(ul + p + p, h2 + p + p + p)',
    // The calendar's button, where there is a date; the count, and the link.
    rooms: { ul: '2em', '> :last-child': 'max(6.5em, 11em - 5%)' },
  },
  'reflex-reminder': {
    heading: HEADING,
    line: '42em',
    wording: 'ul + p',
    // The picture, and the buttons under it.
    rooms: { '> :last-child': 'max(23em, 32em - 25%)' },
  },
};

/** A list that can be searched has a field and buttons more. */
const FILTERS = 'max(14em, 21em - 8%)';

/**
 * Sizes as the element has them, whatever the page's are, and room for what only the script shows: none where none runs.
 *
 * @param attributes The element's.
 */
export function placeStyle(
  tag: ElementName,
  { search, filters }: Record<string, string | undefined> = {},
): string {
  const { heading, line, wording, rooms } = PLACES[tag];
  // With the attribute, the rules count for as much as those that a page has for a class of its own.
  const own = `${tag}[lang]`;
  const room = search ?? filters;
  return [
    `${own} * { margin-block: 0 0.8em; margin-inline: 0 auto; font-size: 1em; line-height: 1.5; }`,
    `${own} :is(ul, ol) { padding-inline-start: 1.2em;${line ? ` max-inline-size: ${line};` : ''} }`,
    `${own} > :first-child:not(p) { font-size: ${heading}; line-height: 1.2; }`,
    `${own} > :last-child { margin: 0; }`,
    `${own} ${wording} { max-inline-size: 38em; font-size: 1.25em; }`,
    `@media (scripting: enabled) { ${Object.entries({
      ...rooms,
      ...(room !== undefined && { '> :last-child': FILTERS }),
    })
      .map(([end, height]) => `${own} ${end} { padding-block-end: ${height}; }`)
      .join(' ')} }`,
  ].join('\n');
}
