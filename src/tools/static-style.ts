// The style sheet beside an element's content that keeps the element's place: nothing below moves when the script comes.
import type { ElementName } from './static-content.js';

interface Place {
  /** How large the heading is. */
  heading: string;
  /** Where the signed wording stands. */
  wording: string;
  /** How high what only the script adds is, at the end of what. In a narrow column it takes several lines. */
  rooms: Record<string, string>;
}

const HEADING = 'clamp(1em, 7vw, 1.9em)';

const PLACES: Record<ElementName, Place> = {
  'promise-list': {
    heading: HEADING,
    wording: 'li > :first-child:not(h3, h4, h5, h6)',
    // Link and button; the count of promises, rules and space; the line to sign on.
    rooms: { li: '2em', ul: '3em', ':last-child': 'max(4em, 16em - 20%)' },
  },
  'promise-card': {
    heading: '1em',
    wording: ':is(h2, h3, h4) + p',
    // Link and buttons.
    rooms: { ':last-child': 'max(2em, 8em - 9%)' },
  },
  'campaign-countdown': {
    heading: HEADING,
    wording: ':is(ul + p + p, h2 + p + p + p)',
    // The count, and the link.
    rooms: { ':last-child': 'max(6.5em, 11em - 5%)' },
  },
  'reflex-reminder': {
    heading: HEADING,
    wording: 'ul + p',
    // The picture, and the buttons under it.
    rooms: { ':last-child': '26em' },
  },
};

/** Sizes as the element has them, whatever the page's are, and room for what only the script shows: none where none runs. */
export function placeStyle(tag: ElementName): string {
  const { heading, wording, rooms } = PLACES[tag];
  // With the attribute, the rules count for as much as those that a page has for a class of its own.
  const own = `${tag}[lang]`;
  return [
    `${own} * { margin-block: 0 0.8em; font-size: 1em; line-height: 1.5; }`,
    `${own} :is(ul, ol) { padding-inline-start: 1.2em; }`,
    `${own} :is(h2, h3, h4, h5, h6) { font-size: ${heading}; line-height: 1.2; }`,
    `${own} ${wording} { max-inline-size: 38em; font-size: 1.25em; }`,
    `@media (scripting: enabled) { ${Object.entries(rooms)
      .map(
        ([end, room]) => `${own} ${end === ':last-child' ? '> ' : ''}${end} { padding-block-end: ${room}; }`,
      )
      .join(' ')} }`,
  ].join('\n');
}
