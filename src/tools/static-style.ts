// The style sheet beside an element's content that keeps the element's place: nothing below moves when the script comes.
import type { ElementName } from './static-content.js';

const HEADINGS = ':is(h2, h3, h4, h5, h6)';

/** As large as the element's own. */
const HEADING = 'clamp(1em, 7vw, 1.9em)';

/** Of what has its place on a screen: how large the heading is, where the wording stands, and how high what the script adds. */
const PLACES: Partial<Record<ElementName, [heading: string, wordings: string[], room: string]>> = {
  // Link and buttons; in a narrow column they take several lines.
  'promise-card': ['1em', [`${HEADINGS} + p`], 'max(2em, 8em - 9%)'],
  // The count, the link, and the space between.
  'campaign-countdown': [HEADING, ['ul + p + p', `${HEADINGS} + p + p + p`], 'max(6.5em, 11em - 5%)'],
  // The picture, and the buttons under it.
  'reflex-reminder': [HEADING, ['ul + p'], '31em'],
};

/** Sizes as the element has them, whatever the page's are, and room for what only the script shows: none where none will run. */
export function placeStyle(tag: ElementName): string {
  const place = PLACES[tag];
  // A list is longer than a screen, before and after: it must only begin where it will begin.
  if (!place) return `${tag} > * { margin-block-start: 0; }`;
  const [heading, wordings, room] = place;
  return [
    `${tag} :is(${HEADINGS}, p, ul, details) { margin-block: 0 0.8em; line-height: 1.5; }`,
    `${tag} ul { padding-inline-start: 1.2em; }`,
    `${tag} ${HEADINGS} { font-size: ${heading}; line-height: 1.2; }`,
    `${wordings.map((wording) => `${tag} ${wording}`).join(', ')} { max-inline-size: 38em; font-size: 1.25em; }`,
    `@media (scripting: enabled) { ${tag} > p:last-child { margin: 0; padding-block-end: ${room}; } }`,
  ].join('\n');
}
